import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  type SelectionSetNode,
} from 'graphql'

/** The fields of one object by response key, in the order of the response (GraphQL specification, section 6.3.2). */
export type CollectedFields = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>

export type FieldCollector = {
  /** The fields that these selection sets together ask of an object of this type. */
  readonly collect: (type: GraphQLObjectType, sets: readonly SelectionSetNode[]) => CollectedFields
  /**
   * The same for the selection sets of fields that share a response key; remembered, since lists ask it for every
   * item.
   */
  readonly collectBelow: (type: GraphQLObjectType, fields: readonly FieldNode[]) => CollectedFields
}

/** A collector for one operation whose conditions have been decided. */
export function fieldCollector(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldCollector {
  const applies = (condition: string | undefined, type: GraphQLObjectType): boolean => {
    if (condition === undefined || condition === type.name) return true
    const named = schema.getType(condition)
    return isAbstractType(named) && schema.isSubType(named, type)
  }

  const add = (
    type: GraphQLObjectType,
    set: SelectionSetNode,
    fields: Map<string, [FieldNode, ...FieldNode[]]>,
    visited: Set<string>,
  ): void => {
    for (const selection of set.selections) {
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value
        const group = fields.get(key)
        if (group === undefined) fields.set(key, [selection])
        else group.push(selection)
        continue
      }
      if (selection.kind === 'FragmentSpread') {
        if (visited.has(selection.name.value)) continue
        visited.add(selection.name.value)
      }
      const fragment = selection.kind === 'InlineFragment' ? selection : fragments.get(selection.name.value)
      if (fragment !== undefined && applies(fragment.typeCondition?.name.value, type)) {
        add(type, fragment.selectionSet, fields, visited)
      }
    }
  }

  const collect: FieldCollector['collect'] = (type, sets) => {
    const fields = new Map<string, [FieldNode, ...FieldNode[]]>()
    const visited = new Set<string>()
    for (const set of sets) add(type, set, fields, visited)
    return fields
  }

  const remembered = new WeakMap<readonly FieldNode[], Map<GraphQLObjectType, CollectedFields>>()
  return {
    collect,
    collectBelow: (type, nodes) => {
      let byType = remembered.get(nodes)
      if (byType === undefined) {
        byType = new Map()
        remembered.set(nodes, byType)
      }
      let fields = byType.get(type)
      if (fields === undefined) {
        fields = collect(
          type,
          nodes.flatMap((node) => node.selectionSet ?? []),
        )
        byType.set(type, fields)
      }
      return fields
    },
  }
}
