import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql'

/**
 * `@skip` and `@include` may not stand on what a subscription selects at its root: its one field is there or there is no stream (GraphQL
 * specification, section 5.2.4.1). Judged before validation, whose rule on the root throws where such a condition is a variable.
 * @throws GraphQLError GRAPHQL_VALIDATION_FAILED
 */
export function refuseConditionAtRoot({ definitions }: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== 'subscription') continue
    if (!hasCondition(definition.selectionSet, fragments, new Set())) continue
    throw new GraphQLError('The field of a subscription cannot be skipped.', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    })
  }
}

function hasCondition(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  opened: Set<string>,
): boolean {
  return selections.some((selection) => {
    if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include') === true)
      return true
    if (selection.kind === Kind.FIELD) return false
    if (selection.kind === Kind.INLINE_FRAGMENT) return hasCondition(selection.selectionSet, fragments, opened)
    const fragment = fragments.get(selection.name.value)
    if (fragment === undefined || opened.has(selection.name.value)) return false
    opened.add(selection.name.value)
    return hasCondition(fragment.selectionSet, fragments, opened)
  })
}
