import { readFileSync } from 'node:fs'
import { buildSchema, isInterfaceType, isNonNullType, isObjectType } from 'graphql'

let known: ReadonlyMap<string, readonly string[]> | undefined

/**
 * The fields of object types that an access can leave out, for a name as an administrator writes it: `Type.field`, or `Interface.field` for
 * all types that implement it. Nothing for what is no field of the API, and for what can never be null.
 */
export function concreteFields(name: string): readonly string[] {
  known ??= everyField()
  return known.get(name) ?? []
}

function everyField(): ReadonlyMap<string, readonly string[]> {
  const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'))
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const fields = new Map<string, readonly string[]>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || roots.some((root) => root === type)) continue
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    const concrete = isObjectType(type) ? [type] : schema.getPossibleTypes(type)
    for (const field of Object.keys(type.getFields())) {
      const nullable = concrete.filter((one) => {
        const found = one.getFields()[field]
        return found !== undefined && !isNonNullType(found.type)
      })
      if (nullable.length === concrete.length)
        fields.set(
          `${type.name}.${field}`,
          nullable.map((one) => `${one.name}.${field}`),
        )
    }
  }
  return fields
}
