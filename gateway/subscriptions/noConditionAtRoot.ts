import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql'

/**
 * `@skip` and `@include` may not stand on what a subscription selects at its root: its one field is there or there is no stream (GraphQL
 * specification, section 5.2.4.1).
 */
export function noConditionAtRoot(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: ({ operation, selectionSet }) => {
      if (operation === 'subscription') report(selectionSet, context, new Set())
    },
  }
}

function report({ selections }: SelectionSetNode, context: ValidationContext, seen: Set<string>): void {
  for (const selection of selections) {
    const condition = selection.directives?.find(({ name }) => name.value === 'skip' || name.value === 'include')
    if (condition !== undefined) {
      context.reportError(
        new GraphQLError('The field of a subscription cannot be skipped.', {
          nodes: condition,
        }),
      )
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) report(selection.selectionSet, context, seen)
    if (selection.kind !== Kind.FRAGMENT_SPREAD || seen.has(selection.name.value)) continue
    seen.add(selection.name.value)
    const fragment = context.getFragment(selection.name.value)
    if (fragment !== null && fragment !== undefined) report(fragment.selectionSet, context, seen)
  }
}
