import { type FieldNode, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql'

/**
 * The names under which fields travel between gateway and subgraphs. A field that the client renamed, or gave
 * arguments, travels under a marked key. So a client's alias can never stand where the planner expects a field:
 * without the mark `{ employee { id: name } }` would send the name as the key of the next fetch (tried with the
 * planner's version 0.0.38).
 */
export type ClientKeys = {
  /** The key under which a field of the client's document stands in the merged data. */
  readonly rawKey: (field: FieldNode) => string
  /** The client's word for a key of the merged data: what belongs into an error's path. */
  readonly clientKey: (rawKey: string) => string
}

export function clientKeys(schema: GraphQLSchema): ClientKeys {
  let mark = '_c_'
  while (hasFieldThatBeginsWith(schema, mark)) mark = `_${mark}`
  return {
    rawKey: (field) => (travelsMarked(field) ? `${mark}${field.alias?.value ?? field.name.value}` : field.name.value),
    clientKey: (key) => (key.startsWith(mark) ? key.slice(mark.length) : key),
  }
}

function travelsMarked(field: FieldNode): boolean {
  const renamed = field.alias !== undefined && field.alias.value !== field.name.value
  return renamed || (field.arguments?.length ?? 0) > 0
}

function hasFieldThatBeginsWith(schema: GraphQLSchema, mark: string): boolean {
  return Object.values(schema.getTypeMap()).some(
    (type) =>
      (isObjectType(type) || isInterfaceType(type)) &&
      Object.keys(type.getFields()).some((field) => field.startsWith(mark)),
  )
}
