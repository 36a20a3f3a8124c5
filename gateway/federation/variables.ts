import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLScalarType,
  type GraphQLSchema,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  print,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql'

export type CoercedVariables =
  | { readonly values: Readonly<Record<string, unknown>>; readonly errors?: undefined }
  | { readonly values?: undefined; readonly errors: readonly [GraphQLError, ...GraphQLError[]] }

/**
 * The values of an operation's variables (GraphQL specification, section 6.1.2), as the JSON that travels on to the
 * subgraphs: lists are made of single values, a default stands where nothing was given, a custom scalar is tried but
 * left as it was written. A variable without value and default is absent. Defaults inside input objects are left to
 * the subgraph.
 *
 * On failure every fault is a `BAD_USER_INPUT` that names the variable and the path inside it and never what stood
 * there: a value may be a CPR number, and so may a misspelt field name.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Readonly<Record<string, unknown>>,
): CoercedVariables {
  const faults: GraphQLError[] = []
  const values: Record<string, unknown> = Object.create(null)
  for (const definition of definitions) {
    const name = definition.variable.name.value
    const report = (path: string, expected: string) => {
      if (faults.length >= MOST_FAULTS) return
      const where = path === '' ? `$${name}` : `$${name} at "${path}"`
      faults.push(
        new GraphQLError(`The value of variable ${where} is refused: ${expected}.`, {
          nodes: definition,
          extensions: { code: 'BAD_USER_INPUT' },
        }),
      )
    }
    const type = typeFromAST(schema, definition.type)
    if (!isInputType(type)) {
      report('', `${print(definition.type)} is not an input type`)
    } else if (Object.hasOwn(given, name) && given[name] !== undefined) {
      values[name] = coerce(given[name], type, '', report)
    } else if (definition.defaultValue !== undefined) {
      values[name] = coerce(valueFromASTUntyped(definition.defaultValue), type, '', report)
    } else if (isNonNullType(type)) {
      report('', `a value of the type ${String(type)} is required`)
    }
  }
  const [first, ...others] = faults
  return first === undefined ? { values } : { errors: [first, ...others] }
}

/** A list of ten thousand wrong items is wrong enough. */
const MOST_FAULTS = 20

type Report = (path: string, expected: string) => void

function coerce(value: unknown, type: GraphQLInputType, path: string, report: Report): unknown {
  if (isNonNullType(type)) {
    if (value !== null && value !== undefined) return coerce(value, type.ofType, path, report)
    report(path, `${String(type)} must not be null`)
    return undefined
  }
  if (value === null || value === undefined) return null
  if (isListType(type)) {
    if (!Array.isArray(value)) return [coerce(value, type.ofType, path, report)]
    return value.map((item, index) => coerce(item, type.ofType, joined(path, index), report))
  }
  if (isInputObjectType(type)) return coerceObject(value, type, path, report)
  if (isEnumType(type)) {
    if (typeof value === 'string' && type.getValue(value) !== undefined) return value
    report(path, `one of the values of ${type.name} is expected`)
    return undefined
  }
  return coerceScalar(value, type, path, report)
}

function coerceObject(value: unknown, type: GraphQLInputObjectType, path: string, report: Report): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(path, `an object of the type ${type.name} is expected`)
    return undefined
  }
  const given = new Map(Object.entries(value).filter(([, each]) => each !== undefined))
  const fields = type.getFields()
  const coerced: Record<string, unknown> = Object.create(null)
  for (const field of Object.values(fields)) {
    const inner = joined(path, field.name)
    if (given.has(field.name)) {
      coerced[field.name] = coerce(given.get(field.name), field.type, inner, report)
    } else if (isNonNullType(field.type) && field.defaultValue === undefined) {
      report(inner, `a value of the type ${String(field.type)} is required`)
    }
  }
  if ([...given.keys()].some((key) => !Object.hasOwn(fields, key))) {
    report(path, `${type.name} does not have a field of one of the names given`)
  }
  if (type.isOneOf && (given.size !== 1 || [...given.values()][0] === null)) {
    report(path, `exactly one field of ${type.name} must be given, and not null`)
  }
  return coerced
}

function coerceScalar(value: unknown, type: GraphQLScalarType, path: string, report: Report): unknown {
  if (isSpecifiedScalarType(type)) {
    const coerced = SPECIFIED.get(type.name)?.(value)
    if (coerced === undefined) report(path, `a value of the type ${type.name} is expected`)
    return coerced
  }
  try {
    if (type.parseValue(value) !== undefined) return value
  } catch {
    // The scalar's own message may repeat the value.
  }
  report(path, `a value of the type ${type.name} is expected`)
  return undefined
}

const SPECIFIED: ReadonlyMap<string, (value: unknown) => unknown> = new Map<string, (value: unknown) => unknown>([
  [GraphQLInt.name, (value) => (isWhole(value) && value >= -(2 ** 31) && value < 2 ** 31 ? value : undefined)],
  [GraphQLFloat.name, (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)],
  [GraphQLString.name, (value) => (typeof value === 'string' ? value : undefined)],
  [GraphQLBoolean.name, (value) => (typeof value === 'boolean' ? value : undefined)],
  [GraphQLID.name, (value) => (typeof value === 'string' ? value : isWhole(value) ? String(value) : undefined)],
])

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}

function joined(path: string, step: string | number): string {
  return path === '' ? String(step) : `${path}.${step}`
}
