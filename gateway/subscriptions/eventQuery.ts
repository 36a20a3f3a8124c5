import {
  type ArgumentNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  isNonNullType,
  Kind,
  OperationTypeNode,
  parseType,
  type SelectionSetNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql'
import type { OperationRequest } from '../federation/federation.ts'
import { findOperation } from '../federation/operation.ts'
import type { ExecutedAs } from './executedAs.ts'
import type { Arguments } from './feed.ts'

/** A subscription as the query that each of its events is executed as. */
export interface EventQuery {
  /** Field of Subscription. */
  readonly field: string
  /** What the client gave the field, as JSON. */
  readonly arguments: Arguments
  /** Under which the field stands in each result. */
  readonly responseKey: string
  /** Whether a result without the field is none, although the query may leave it null. */
  readonly demandsValue: boolean
  /** @param decided arguments that the event decides; they stand before the client's. */
  request(decided: Arguments): OperationRequest
}

/**
 * Rewrites a subscription: its one field, wherever its parts stand in fragments of the root, becomes the field of Query, and its arguments
 * become variables, so that every event has the same text and so the same plan.
 * @param document has been validated, so the operation has one field at its root, without conditions.
 * @param variables of the client, coerced.
 */
export function eventQuery(
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
  executedAs: ReadonlyMap<string, ExecutedAs>,
): EventQuery {
  const found = findOperation(document, operationName)
  if (found === undefined) throw new Error('the document has no such operation')
  const { operation, fragments } = found
  const roots = rootFields(operation.selectionSet, fragments, new Set())
  const [root] = roots
  const pair = root === undefined ? undefined : executedAs.get(root.name.value)
  if (root === undefined || pair === undefined) throw new Error('the subscription has no field that there is')
  const { subscription, query } = pair

  const prefix = unusedPrefix(operation.variableDefinitions ?? [])
  const args = query.args.map(
    ({ name }): ArgumentNode => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: name },
      value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: prefix + name } },
    }),
  )
  const definitions = query.args.map(
    ({ name, type }): VariableDefinitionNode => ({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: prefix + name } },
      type: parseType(String(type), { noLocation: true }),
    }),
  )
  const rewritten: DefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...definitions],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: roots.map((field) => ({
        ...field,
        alias: field.alias ?? field.name,
        name: { ...field.name, value: query.name },
        arguments: args,
      })),
    },
  }
  const below = [...fragments.values()].filter(({ typeCondition }) => typeCondition.name.value !== 'Subscription')
  const asQuery: DocumentNode = { kind: Kind.DOCUMENT, definitions: [rewritten, ...below] }
  const given = argumentsOf(root, variables)
  return {
    field: subscription.name,
    arguments: given,
    responseKey: (root.alias ?? root.name).value,
    demandsValue: isNonNullType(subscription.type),
    request: (decided) => ({
      document: asQuery,
      operationName: getOperationAST(asQuery)?.name?.value,
      variables: {
        ...variables,
        ...Object.fromEntries(Object.entries({ ...given, ...decided }).map(([name, value]) => [prefix + name, value])),
      },
    }),
  }
}

/** All parts of the one field: it may stand several times, to be merged. */
function rootFields(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  opened: Set<string>,
): readonly FieldNode[] {
  return selections.flatMap((selection): readonly FieldNode[] => {
    if (selection.kind === Kind.FIELD) return [selection]
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragments, opened)
    const fragment = fragments.get(selection.name.value)
    if (fragment === undefined || opened.has(selection.name.value)) return []
    opened.add(selection.name.value)
    return rootFields(fragment.selectionSet, fragments, opened)
  })
}

/** A variable that was not given leaves its argument out. */
function argumentsOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): Arguments {
  return Object.fromEntries(
    (field.arguments ?? []).flatMap(({ name, value }) => {
      const given = valueFromASTUntyped(value, variables)
      return given === undefined ? [] : [[name.value, given] as const]
    }),
  )
}

function unusedPrefix(definitions: readonly VariableDefinitionNode[]): string {
  let prefix = 'event_'
  while (definitions.some(({ variable }) => variable.name.value.startsWith(prefix))) prefix = `_${prefix}`
  return prefix
}
