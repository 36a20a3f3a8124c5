import { type ASTNode, type DirectiveNode, Kind, type SelectionNode, visit } from 'graphql'
import type { Operation } from './operation.ts'

/** The variables that decide, by `@skip` and `@include`, what an operation asks. */
export function conditionVariables({ operation, fragments }: Operation): readonly string[] {
  const names = new Set<string>()
  for (const node of [operation, ...fragments.values()]) {
    visit(node, {
      Directive(directive) {
        const condition = conditionOf(directive)
        if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value)
      },
    })
  }
  return [...names].toSorted()
}

/**
 * The operation that is left when `@skip` and `@include` have been decided; selection sets may be left empty. It is
 * decided before planning, since the planner finds no plan where a condition stands on a fragment of the root, or
 * where literals leave nothing (tried with version 0.0.38).
 */
export function decideConditions(
  { operation, fragments }: Operation,
  variables: Readonly<Record<string, unknown>>,
): Operation {
  const decided = <Node extends ASTNode>(node: Node): Node =>
    visit(node, {
      Field: (field) => (isAsked(field, variables) ? undefined : null),
      FragmentSpread: (spread) => (isAsked(spread, variables) ? undefined : null),
      InlineFragment: (fragment) => (isAsked(fragment, variables) ? undefined : null),
      Directive: (directive) => (conditionOf(directive) === undefined ? undefined : null),
    })
  return {
    operation: decided(operation),
    fragments: new Map([...fragments].map(([name, fragment]) => [name, decided(fragment)])),
  }
}

function isAsked(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  return (node.directives ?? []).every((directive) => {
    const condition = conditionOf(directive)
    if (condition === undefined) return true
    const value = condition.kind === Kind.VARIABLE ? variables[condition.name.value] : condition.value
    return (value === true) === (directive.name.value === 'include')
  })
}

function conditionOf(directive: DirectiveNode) {
  if (directive.name.value !== 'skip' && directive.name.value !== 'include') return undefined
  const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value
  return value?.kind === Kind.VARIABLE || value?.kind === Kind.BOOLEAN ? value : undefined
}
