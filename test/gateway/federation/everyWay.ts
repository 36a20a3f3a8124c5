import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'

export type Way = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }

/** A field of a type, as it stands in a query. */
type Step = { readonly on: string; readonly field: GraphQLField<unknown, unknown>; readonly to: GraphQLNamedType }

/**
 * A query for each field of a type's objects, behind each way that leads from one such object, or from the root, to another: the shortest
 * to each field that answers one.
 * @param values what a required argument is given, by its type as it is written
 */
export function* everyWayTo(
  schema: GraphQLSchema,
  typeName: string,
  values: Readonly<Record<string, unknown>>,
): Generator<Way> {
  const wanted = namesOf(schema, typeName)
  const query = schema.getQueryType()
  if (query === null || query === undefined) return
  const roads = [...shortestRoads(schema, query.name)]
  const first = roads.find(({ to }) => wanted.has(to.name))
  if (first === undefined) return
  const again = [...shortestRoads(schema, typeName)]
  const ways = [
    ...roads.map(({ steps, to }) => ({ steps, to })),
    ...again.map(({ steps, to }) => ({ steps: [...first.steps, ...steps], to })),
  ].filter(({ to }) => wanted.has(to.name))
  for (const { steps, to } of ways)
    for (const name of namesOf(schema, to.name)) {
      const type = schema.getType(name)
      if (!isObjectType(type)) continue
      for (const field of Object.values(type.getFields()))
        yield written(values, [...steps, { on: name, field, to: getNamedType(field.type) }])
    }
}

/** Every field that can be reached, behind the shortest road to the type that has it. */
function* shortestRoads(
  schema: GraphQLSchema,
  from: string,
): Generator<{ readonly steps: readonly Step[]; readonly to: GraphQLNamedType }> {
  const seen = new Set(namesOf(schema, from))
  const waiting = [...seen].map((name) => ({ name, steps: [] as readonly Step[] }))
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const type = schema.getType(at.name)
    if (!(isObjectType(type) || isInterfaceType(type))) continue
    for (const field of Object.values(type.getFields())) {
      const to = getNamedType(field.type)
      if (isLeafType(to)) continue
      const steps = [...at.steps, { on: at.name, field, to }]
      yield { steps, to }
      for (const name of namesOf(schema, to.name))
        if (!seen.has(name)) {
          seen.add(name)
          waiting.push({ name, steps })
        }
    }
  }
}

/** The type, and where it is abstract all that it can be; where it is one of an interface's, the interface. */
function namesOf(schema: GraphQLSchema, name: string): ReadonlySet<string> {
  const type = schema.getType(name)
  if (!isAbstractType(type)) return new Set([name])
  return new Set([...(isUnionType(type) ? [] : [name]), ...schema.getPossibleTypes(type).map((one) => one.name)])
}

function written(values: Readonly<Record<string, unknown>>, steps: readonly Step[]): Way {
  const declared: string[] = []
  const variables: Record<string, unknown> = {}
  const write = ([step, ...rest]: readonly Step[]): string => {
    if (step === undefined) return '__typename'
    const given = step.field.args.filter(isRequiredArgument).map((argument) => {
      const name = `v${declared.length}`
      declared.push(`$${name}: ${argument.type}`)
      variables[name] = values[String(argument.type)]
      return `${argument.name}: $${name}`
    })
    const own = given.length > 0 ? `${step.field.name}(${given.join(' ')})` : step.field.name
    const within = isLeafType(step.to) ? '' : ` { ${rest.length > 0 ? write(rest) : leaves(step.to)} }`
    return `... on ${step.on} { ${own}${within} }`
  }
  const selection = write(steps)
  return { query: `query Way${declared.length > 0 ? `(${declared.join(' ')})` : ''} { ${selection} }`, variables }
}

/** The type's fields that are asked without saying more. */
function leaves(type: GraphQLNamedType): string {
  if (!(isObjectType(type) || isInterfaceType(type))) return '__typename'
  const fields = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  )
  return ['__typename', ...fields.map(({ name }) => name)].join(' ')
}
