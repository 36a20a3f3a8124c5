import {
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { ExportedDocument } from './exportedDocument.ts'

/** A column of a table: where in an employee its value stands. */
export interface Column {
  /** The answer's names, joined by dots. */
  readonly name: string
  readonly path: readonly string[]
}

/** Columns of our own; a selection may not call anything of its own so, but for `id`, which is the same. */
const ERRORS = 'errors'

/**
 * The columns of a selection, known before anything is read: a leaf is a column by its path; a list is one column, however much it holds. What only
 * some employees have (`... on SlsEmployee`) is a column for all. In the order of the selection.
 * @throws GraphQLError BAD_USER_INPUT where a field would be called as a column of ours.
 */
export function columnsOf({ selection, fragments }: ExportedDocument, schema: GraphQLSchema): readonly Column[] {
  const columns = new Map<string, Column>()
  const add = (path: readonly string[]): void => {
    const name = path.join('.')
    if (name !== 'id' && !columns.has(name)) columns.set(name, { name, path })
  }
  const walk = (
    type: GraphQLNamedType | undefined,
    { selections }: SelectionSetNode,
    path: readonly string[],
  ): void => {
    for (const one of selections) {
      if (one.kind === Kind.FIELD) {
        const inner = [...path, one.alias?.value ?? one.name.value]
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[one.name.value] : undefined
        const named = field === undefined ? undefined : getNamedType(field.type)
        if (one.selectionSet === undefined || field === undefined || holdsList(field.type) || !isCompositeType(named))
          add(inner)
        else walk(named, one.selectionSet, inner)
        continue
      }
      const fragment = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one
      if (fragment === undefined) continue
      const condition = fragment.typeCondition?.name.value
      walk(condition === undefined ? type : schema.getType(condition), fragment.selectionSet, path)
    }
  }
  walk(schema.getType('Employee'), selection, [])
  if ([...columns.values()].some(({ path }) => path[0] === ERRORS))
    throw refusal('BAD_USER_INPUT', 'In a table no field may be called errors; give it an alias.', {
      argument: 'query',
    })
  return [...columns.values()]
}

function holdsList(type: GraphQLOutputType): boolean {
  const nullable = isNonNullType(type) ? type.ofType : type
  return isListType(nullable)
}
