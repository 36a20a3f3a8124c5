import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { ClientKeys } from './clientKeys.ts'
import type { Operation } from './operation.ts'

/** An operation divided between those who answer it; `undefined` where nothing is asked of them. */
export type DividedOperation = {
  /**
   * What subgraphs answer: one operation, fields under their raw keys, only fragments in use. This text decides the
   * plan.
   */
  readonly planned: DocumentNode | undefined
  /** `__schema` and `__type`, which the gateway answers itself. */
  readonly introspection: DocumentNode | undefined
}

export function divideOperation(asked: Operation, keys: ClientKeys, schema: GraphQLSchema): DividedOperation {
  const planned = documentOf(asked, (field) => !META_FIELDS.has(field.name.value))
  return {
    planned: planned === undefined ? undefined : underRawKeys(planned, keys, schema),
    introspection: documentOf(asked, (field) => field.name.value === '__schema' || field.name.value === '__type'),
  }
}

/** The root's `__typename` needs nobody: it is the name of the operation's root type. */
const META_FIELDS: ReadonlySet<string> = new Set(['__schema', '__type', '__typename'])

function documentOf(asked: Operation, wanted: (field: FieldNode) => boolean): DocumentNode | undefined {
  const selectionSet = rootSelections(asked.operation.selectionSet, asked.fragments, wanted, new Set())
  if (selectionSet === undefined) return undefined
  const used = new Map<string, FragmentDefinitionNode>()
  collectFragments(selectionSet, asked.fragments, used)
  return {
    kind: Kind.DOCUMENT,
    definitions: [{ ...asked.operation, selectionSet }, ...used.values()],
  }
}

/** Root fragments are opened, since the same fragment may hold fields of both kinds. */
function rootSelections(
  set: SelectionSetNode,
  fragments: Operation['fragments'],
  wanted: (field: FieldNode) => boolean,
  open: ReadonlySet<string>,
): SelectionSetNode | undefined {
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return wanted(selection) ? [selection] : []
    const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
    if (fragment === undefined || (name !== undefined && open.has(name))) return []
    const inner = rootSelections(
      fragment.selectionSet,
      fragments,
      wanted,
      name === undefined ? open : new Set([...open, name]),
    )
    if (inner === undefined) return []
    const typeCondition = fragment.typeCondition
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        directives: selection.directives ?? [],
        selectionSet: inner,
        ...(typeCondition === undefined ? {} : { typeCondition }),
      },
    ]
  })
  return selections.length === 0 ? undefined : { kind: Kind.SELECTION_SET, selections }
}

function collectFragments(
  set: SelectionSetNode,
  fragments: Operation['fragments'],
  used: Map<string, FragmentDefinitionNode>,
): void {
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      if (selection.selectionSet !== undefined) collectFragments(selection.selectionSet, fragments, used)
      continue
    }
    const fragment = fragments.get(selection.name.value)
    if (fragment === undefined || used.has(selection.name.value)) continue
    used.set(selection.name.value, fragment)
    collectFragments(fragment.selectionSet, fragments, used)
  }
}

function underRawKeys(document: DocumentNode, keys: ClientKeys, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema)
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter(field) {
          // Completion answers `__typename` under whatever name; the planner counts only a plain one as telling the type.
          if (field.name.value === '__typename') return ONLY_THE_TYPE
          const key = keys.rawKey(field)
          const { alias: _, ...plain } = field
          return key === field.name.value ? plain : { ...plain, alias: { kind: Kind.NAME, value: key } }
        },
        leave(field) {
          const { selectionSet } = field
          if (selectionSet === undefined) return undefined
          // The planner asks for the type where it needs it itself; completion needs it of everything abstract.
          const asksType = selectionSet.selections.some(
            (each) => each.kind === Kind.FIELD && each.name.value === '__typename',
          )
          if (isAbstractType(getNamedType(types.getType())))
            return asksType ? undefined : { ...field, selectionSet: withType(selectionSet) }
          // Fragments alone may contradict each other, and for an object of which nothing is asked there is no plan.
          if (selectionSet.selections.some((each) => each.kind === Kind.FIELD)) return undefined
          return { ...field, selectionSet: withType(selectionSet) }
        },
      },
      SelectionSet: { leave: (set) => (set.selections.length === 0 ? withType(set) : undefined) },
    }),
  )
}

function withType(set: SelectionSetNode): SelectionSetNode {
  return { ...set, selections: [...set.selections, ONLY_THE_TYPE] }
}

const ONLY_THE_TYPE: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }
