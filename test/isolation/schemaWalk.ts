import { randomUUID } from 'node:crypto'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'

/** A field that takes an id, a CPR number or a payroll number from whoever asks: a place where a stranger's could be tried. */
export interface KeyedField {
  /** Field path from the root to the type that holds it, each with what it takes to get there. */
  readonly path: readonly string[]
  /** `Type.field`, for messages. */
  readonly name: string
  readonly field: GraphQLField<unknown, unknown>
  /** The arguments that take a key, by what kind of key. */
  readonly keys: readonly Key[]
}

export type KeyKind = 'id' | 'cprNumber' | 'employeeNumber'

export interface Key {
  readonly argument: string
  /** The member of the argument that takes it, where the argument is an input object. */
  readonly member: string | null
  readonly kind: KeyKind
  readonly isList: boolean
}

/** Every field of the API that takes a key, found by walking the schema from `Query`, so that a new one is tried without anybody thinking of it. */
export function keyedFields(schema: GraphQLSchema): readonly KeyedField[] {
  const found: KeyedField[] = []
  const root = schema.getQueryType()
  if (root === undefined || root === null) return found
  const seen = new Set<string>()
  const waiting: { readonly type: GraphQLObjectType; readonly path: readonly string[] }[] = [{ type: root, path: [] }]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { type, path } = next
    if (seen.has(type.name)) continue
    seen.add(type.name)
    for (const field of Object.values(type.getFields())) {
      const keys = field.args.flatMap((argument) => {
        const kind = keyKind(argument)
        return kind === null ? [] : [keyOf(argument, kind)]
      })
      if (keys.length > 0) found.push({ path, name: `${type.name}.${field.name}`, field, keys })
      if (field.args.some(isRequiredArgument)) continue
      const inner = getNamedType(field.type)
      if (isObjectType(inner)) waiting.push({ type: inner, path: [...path, field.name] })
      if (isInterfaceType(inner) || isUnionType(inner)) {
        for (const possible of schema.getPossibleTypes(inner)) {
          waiting.push({ type: possible, path: [...path, field.name, `... on ${possible.name}`] })
        }
      }
    }
  }
  return found
}

function keyKind(argument: GraphQLArgument): KeyKind | null {
  if (argument.name === 'after' || argument.name === 'before') return null
  const type = getNamedType(argument.type)
  if (type.name === 'CprNumber') return 'cprNumber'
  if (
    type.name === 'ID' ||
    (isInputObjectType(type) &&
      Object.values(type.getFields()).some(({ type: inner }) => getNamedType(inner).name === 'ID'))
  )
    return 'id'
  return argument.name === 'employeeNumber' ? 'employeeNumber' : null
}

function keyOf(argument: GraphQLArgument, kind: KeyKind): Key {
  const type = nullable(argument.type)
  const member = isInputObjectType(type)
    ? Object.values(type.getFields()).find(({ type: inner }) => getNamedType(inner).name === 'ID')
    : undefined
  return {
    argument: argument.name,
    member: member?.name ?? null,
    kind,
    isList: isListType(member === undefined ? type : nullable(member.type)),
  }
}

/** The value of the variable for the argument. */
export function keyValue({ member, isList }: Key, key: string): unknown {
  const value = isList ? [key] : key
  return member === null ? value : { [member]: value }
}

/** Every mutation that takes an id, found by walking the schema. */
export function keyedMutations(schema: GraphQLSchema): readonly GraphQLField<unknown, unknown>[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {})
  return fields.filter(({ args }) => args.some(({ type, name }) => takesId(type, name)))
}

/** Not a key to anything: whoever changes something makes it up. */
const MADE_UP = 'idempotencyKey'

function takesId(given: GraphQLInputType, name: string): boolean {
  const type = getNamedType(given)
  if (isInputObjectType(type)) return Object.values(type.getFields()).some((inner) => takesId(inner.type, inner.name))
  return type.name === 'ID' && name !== MADE_UP
}

/**
 * Variables for a mutation: what is required, and of what takes an id whatever is chosen.
 * @param keyFor an id to try. @param isChosen whether a part that may be left out is given.
 */
export function variablesFor(
  { args }: GraphQLField<unknown, unknown>,
  keyFor: () => string,
  isChosen: () => boolean,
): Record<string, unknown> {
  const sampleOf = (given: GraphQLInputType, name: string): unknown => {
    const type = nullable(given)
    if (isListType(type)) return [sampleOf(type.ofType, name)]
    if (isInputObjectType(type)) return membersOf(Object.values(type.getFields()))
    if (isEnumType(type)) return type.getValues()[0]?.name
    if (getNamedType(type).name === 'ID' && name !== MADE_UP) return keyFor()
    return SAMPLES[getNamedType(type).name] ?? randomUUID()
  }
  const membersOf = (members: readonly { readonly name: string; readonly type: GraphQLInputType }[]) =>
    Object.fromEntries(
      members.flatMap(({ name, type }) =>
        isNonNullType(type) || (takesId(type, name) && isChosen()) ? [[name, sampleOf(type, name)]] : [],
      ),
    )
  return membersOf(args)
}

const SAMPLES: Readonly<Record<string, unknown>> = { Date: '2026-12-07', Boolean: false, Int: 1, Decimal: '1.00' }

/** A mutation that asks for all that it tells, with every argument in a variable. */
export function mutationFor(schema: GraphQLSchema, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const declared = args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ')
  const given = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
  return `mutation Try(${declared}) { ${name}(${given})${everything(schema, getNamedType(type).name, 2)} }`
}

function nullable(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? type.ofType : type
}

/**
 * A selection of all that a type tells, to a depth: leaves, and below them what needs no argument. Lists inside are kept short by their own
 * page sizes.
 */
export function everything(schema: GraphQLSchema, typeName: string, depth: number): string {
  const type = schema.getType(typeName)
  if (isInterfaceType(type) || isUnionType(type)) {
    return ` { __typename ${schema
      .getPossibleTypes(type)
      .map((possible) => `... on ${possible.name}${everything(schema, possible.name, depth)}`)
      .join(' ')} }`
  }
  if (!isObjectType(type)) return ''
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return []
    const inner = getNamedType(field.type)
    // Types of one system may give one field different nullability; an alias by type keeps the selections apart.
    const alias = `${type.name}_${field.name}: ${field.name}`
    if (isLeafType(inner)) return [alias]
    return depth > 0
      ? [
          `${alias}${field.args.some(({ name }) => name === 'first') ? '(first: 3)' : ''}${everything(schema, inner.name, depth - 1)}`,
        ]
      : []
  })
  return ` { __typename ${parts.join(' ')} }`
}

/**
 * A selection in which every field of every type stands that can be reached from `root` without an argument: each type is opened whole where the
 * way to it is shortest, and wherever else it turns up its leaves are asked.
 * @param isThere which types can be there at all: of a type that never comes nothing would be asked.
 */
export function everyField(
  schema: GraphQLSchema,
  root: string,
  isThere: (typeName: string) => boolean,
): { readonly selection: string; readonly opened: ReadonlySet<string> } {
  const homes = new Map<string, string>([[root, '']])
  const withoutArgument = (type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] =>
    Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
  const innerTypes = (field: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] => {
    const inner = getNamedType(field.type)
    if (isObjectType(inner)) return [inner]
    return isInterfaceType(inner) || isUnionType(inner)
      ? schema.getPossibleTypes(inner).filter(({ name }) => isThere(name))
      : []
  }
  const waiting = [root]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const type = schema.getType(next)
    if (!isObjectType(type)) throw new Error(`${next} is no object type`)
    for (const field of withoutArgument(type)) {
      for (const { name } of innerTypes(field)) {
        if (homes.has(name)) continue
        homes.set(name, `${type.name}.${field.name}`)
        waiting.push(name)
      }
    }
  }
  const opened = (type: GraphQLObjectType): string => {
    const parts = withoutArgument(type).flatMap((field) => {
      const alias = `${type.name}_${field.name}: ${field.name}`
      if (isLeafType(getNamedType(field.type))) return [alias]
      const paged = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : ''
      const inside = innerTypes(field).map((inner) => {
        const isHome = homes.get(inner.name) === `${type.name}.${field.name}`
        return `... on ${inner.name}${isHome ? opened(inner) : everything(schema, inner.name, 0)}`
      })
      return [`${alias}${paged} { __typename ${inside.join(' ')} }`]
    })
    return ` { __typename ${parts.join(' ')} }`
  }
  const type = schema.getType(root)
  return { selection: isObjectType(type) ? opened(type) : '', opened: new Set(homes.keys()) }
}

/** A whole operation that asks a keyed field everything, with the key in a variable. */
export function operationFor(schema: GraphQLSchema, keyed: KeyedField, depth: number): string {
  const variables = keyed.field.args.filter(
    (argument) => isRequiredArgument(argument) || keyed.keys.some((key) => key.argument === argument.name),
  )
  const declared = variables.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
  const given = variables.map(({ name }) => `${name}: $${name}`).join(', ')
  const inner = getNamedType(keyed.field.type)
  const asked = `${keyed.field.name}(${given})${isLeafType(inner) ? '' : everything(schema, inner.name, depth)}`
  const wrapped = keyed.path.reduceRight((text, step) => {
    const paged = step === 'employees' ? 'employees(first: 2)' : step
    return `${paged} { ${text} }`
  }, asked)
  return `query Try(${declared}) { ${wrapped} }`
}
