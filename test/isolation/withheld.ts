import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'
import type { Json } from '../town.ts'

/**
 * Paths of an answer at which a field stands that is left out of the access, and is not null. Which object an interface's field belongs to
 * follows from the institution's payroll system.
 */
export function withheldButShown(
  schema: GraphQLSchema,
  text: string,
  data: Json,
  withheld: readonly string[],
  prefix: 'Sls' | 'Opus',
): readonly string[] {
  if (withheld.length === 0 || data === null) return []
  const document = parse(text)
  const fragments = new Map<string, FragmentDefinitionNode>()
  const found: string[] = []
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)

  const walk = (type: GraphQLCompositeType, set: SelectionSetNode, value: Json, path: string): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) walkField(type, selection, value, path)
      else {
        const definition = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
        const name = definition?.typeCondition?.name.value
        const on = name === undefined ? type : schema.getType(name)
        if (definition !== undefined && isCompositeType(on) && isPossible(schema, on, prefix))
          walk(narrower(schema, type, on, prefix), definition.selectionSet, value, path)
      }
    }
  }
  const walkField = (type: GraphQLCompositeType, field: FieldNode, value: Json, path: string): void => {
    const key = field.alias?.value ?? field.name.value
    const inner = value[key]
    const object = concreteType(schema, type, prefix)
    if (inner === null || inner === undefined || object === null) return
    if (withheld.includes(`${object.name}.${field.name.value}`)) found.push(`${path}.${key}`)
    const fieldType = getNamedType(object.getFields()[field.name.value]?.type)
    if (field.selectionSet === undefined || !isCompositeType(fieldType)) return
    for (const each of [inner].flat(3)) {
      if (each !== null) walk(fieldType, field.selectionSet, each, `${path}.${key}`)
    }
  }
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  const root = schema.getQueryType()
  if (operation?.kind === Kind.OPERATION_DEFINITION && root) walk(root, operation.selectionSet, data, '')
  return found
}

function concreteType(schema: GraphQLSchema, type: GraphQLCompositeType, prefix: string) {
  if (isObjectType(type)) return type
  return schema.getPossibleTypes(type).find(({ name }) => name.startsWith(prefix)) ?? null
}

function narrower(schema: GraphQLSchema, type: GraphQLCompositeType, on: GraphQLCompositeType, prefix: string) {
  return isInterfaceType(on) || isUnionType(on) ? (concreteType(schema, type, prefix) ?? type) : on
}

/** False for a fragment on the other payroll system's type. */
function isPossible(schema: GraphQLSchema, on: GraphQLCompositeType, prefix: 'Sls' | 'Opus'): boolean {
  if (!isObjectType(on)) return concreteType(schema, on, prefix) !== null
  return !on.name.startsWith(prefix === 'Sls' ? 'Opus' : 'Sls')
}
