import { type GraphQLSchema, getNamedType, isAbstractType, isInterfaceType, isNonNullType, isObjectType } from 'graphql'

/** What the plan's steps need to know of the whole graph, hidden types and fields included. */
export type TypeConditions = {
  /** Does an object (or interface object) of this type satisfy `... on condition`? */
  readonly matches: (typename: string, condition: string) => boolean
  /** Is there an object that satisfies both? */
  readonly overlap: (one: string, other: string) => boolean
  readonly isObject: (typename: string) => boolean
  /** What a field is; nothing where the graph does not have it. */
  readonly fieldOf: (
    typename: string,
    field: string,
  ) => { readonly nullable: boolean; readonly type: string } | undefined
}

export function typeConditions(schema: GraphQLSchema): TypeConditions {
  const possible = new Map<string, ReadonlySet<string>>()
  const possibleTypes = (name: string): ReadonlySet<string> => {
    let names = possible.get(name)
    if (names === undefined) {
      const type = schema.getType(name)
      names = new Set([name, ...(isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [])])
      possible.set(name, names)
    }
    return names
  }
  return {
    matches: (typename, condition) =>
      possibleTypes(condition).has(typename) ||
      // An interface object stands for whichever implementation it is, and satisfies the interfaces above its own.
      [...possibleTypes(typename)].some((each) => each !== typename && possibleTypes(condition).has(each)),
    overlap: (one, other) => [...possibleTypes(one)].some((name) => possibleTypes(other).has(name)),
    isObject: (typename) => isObjectType(schema.getType(typename)),
    fieldOf: (typename, name) => {
      const type = schema.getType(typename)
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
      if (field === undefined) return undefined
      return { nullable: !isNonNullType(field.type), type: getNamedType(field.type).name }
    },
  }
}
