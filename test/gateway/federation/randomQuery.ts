import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

export type RandomQuery = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }

export type RandomQueryOptions = {
  readonly operation?: 'query' | 'mutation'
  /** Levels of fields; 5 if not given. */
  readonly depth?: number
  /** Fields in all; 40 if not given. */
  readonly fields?: number
  /**
   * Candidates for an argument's value, by `Type.field(argument:)`, else by the name of its type; JSON as variables
   * have it.
   */
  readonly values?: Readonly<Record<string, readonly unknown[]>>
  /** `__schema` and `__type` beside data; true if not given. */
  readonly introspection?: boolean
  /** Fields left out, as `Type.field`. */
  readonly without?: readonly string[]
}

/**
 * Valid operations over a schema: aliases (strange ones too), inline and named fragments on objects, interfaces and
 * unions, nested lists, arguments, variables with and without defaults, `@skip`, `@include`, `__typename`,
 * introspection. What is drawn is a row of numbers that steer the choices, zero being the smallest, so that a failing
 * query shrinks.
 */
export function randomQuery(schema: GraphQLSchema, options: RandomQueryOptions = {}): fc.Arbitrary<RandomQuery> {
  return fc
    .array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 400, size: 'max' })
    .map((choices) => new Writer(schema, options, choices).write())
}

const STRANGE_ALIASES = ['__proto__', 'constructor', 'toString', 'id', 'name', 'contract', '_entities', '__typename']

/** Response keys of one selection set, all its fragments included: what stands under a key may stand there again. */
type Scope = { readonly keys: Map<string, { readonly signature: string; readonly scope: Scope }> }

class Writer {
  readonly #schema: GraphQLSchema
  readonly #options: RandomQueryOptions
  readonly #choices: readonly number[]
  #next = 0
  #fieldsLeft: number
  #names = 0
  readonly #definitions: string[] = []
  readonly #fragments: string[] = []
  /** Fragments whose keys are all their own, so that they fit anywhere. */
  readonly #portable: { readonly name: string; readonly type: GraphQLCompositeType }[] = []
  readonly #variables: Record<string, unknown> = {}
  readonly #known = new Map<string, string[]>()

  constructor(schema: GraphQLSchema, options: RandomQueryOptions, choices: readonly number[]) {
    this.#schema = schema
    this.#options = options
    this.#choices = choices
    this.#fieldsLeft = options.fields ?? 40
  }

  write(): RandomQuery {
    const kind = this.#options.operation ?? 'query'
    const root = kind === 'query' ? this.#schema.getQueryType() : this.#schema.getMutationType()
    if (!root) throw new Error(`The schema has no ${kind}.`)
    const body = this.#selectionSet(root, { keys: new Map() }, this.#options.depth ?? 5, kind === 'query')
    const head = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : ''
    const query = [`${kind} Random${head} ${body}`, ...this.#fragments].join('\n')
    return { query, variables: this.#variables }
  }

  /** A number below the bound; zero once the row has ended. */
  #draw(bound: number): number {
    const choice = this.#choices[this.#next] ?? 0
    this.#next += 1
    return choice % bound
  }

  #chance(percent: number): boolean {
    return this.#draw(100) >= 100 - percent
  }

  #pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.#draw(items.length)] ?? items[0]
  }

  #name(prefix: string): string {
    this.#names += 1
    return `${prefix}${this.#names}`
  }

  #selectionSet(type: GraphQLCompositeType, scope: Scope, depth: number, isRoot = false): string {
    const selections: string[] = []
    for (let left = 1 + this.#draw(4); left > 0 || selections.length === 0; left -= 1) {
      selections.push(this.#selection(type, scope, depth, isRoot))
    }
    return `{ ${selections.join(' ')} }`
  }

  #selection(type: GraphQLCompositeType, scope: Scope, depth: number, isRoot: boolean): string {
    const form = this.#draw(20)
    if (form >= 17 && depth > 0) return this.#fragment(type, scope, depth)
    if (form === 16 && !isRoot) return this.#spreadKnown(type) ?? this.#typename(scope)
    if (form === 15 && isRoot && (this.#options.introspection ?? true)) return this.#introspection(scope)
    if (form === 14 || isUnionType(type)) return this.#typename(scope)
    const fields = this.#fieldsOf(type, depth)
    const [first, ...others] = fields
    return first === undefined ? this.#typename(scope) : this.#field(type, this.#pick([first, ...others]), scope, depth)
  }

  #typename(scope: Scope): string {
    return this.#keyed(scope, '__typename', 'String!', '', () => '')
  }

  #fieldsOf(type: GraphQLCompositeType, depth: number): readonly GraphQLField<unknown, unknown>[] {
    if (isUnionType(type)) return []
    const left = new Set(this.#options.without ?? [])
    const all = Object.values(type.getFields()).filter((field) => !left.has(`${type.name}.${field.name}`))
    const deep = depth > 1 && this.#fieldsLeft > 0
    return deep ? all : all.filter((field) => isLeafType(getNamedType(field.type)))
  }

  #field(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, scope: Scope, depth: number): string {
    this.#fieldsLeft -= 1
    const args = field.args.flatMap((argument) => this.#argument(parent, field, argument))
    const call = args.length === 0 ? '' : `(${args.join(', ')})`
    const type = getNamedType(field.type)
    return this.#keyed(scope, field.name, String(field.type), call, (inner) =>
      isCompositeType(type) ? ` ${this.#selectionSet(type, inner, depth - 1)}` : '',
    )
  }

  /** A field under a key that is free, or taken by the same field with the same arguments. */
  #keyed(scope: Scope, name: string, type: string, call: string, body: (inner: Scope) => string): string {
    const signature = `${name}${call}: ${type}`
    let key = name
    if (this.#chance(25)) key = this.#chance(30) ? this.#pick(strangeAliases) : `a${this.#draw(4)}`
    const taken = scope.keys.get(key)
    if (taken !== undefined && taken.signature !== signature) key = this.#name('k')
    const inner = scope.keys.get(key)?.scope ?? { keys: new Map() }
    scope.keys.set(key, { signature, scope: inner })
    const alias = key === name ? '' : `${key}: `
    return `${alias}${name}${call}${this.#directives()}${body(inner)}`
  }

  #fragment(type: GraphQLCompositeType, scope: Scope, depth: number): string {
    const on = this.#typeWithin(type)
    if (this.#chance(60)) {
      const condition = on === type && this.#chance(30) ? '' : `on ${on.name}`
      return `... ${condition}${this.#directives()} ${this.#selectionSet(on, scope, depth)}`
    }
    const name = this.#name('F')
    if (this.#chance(50)) {
      this.#fragments.push(`fragment ${name} on ${on.name} ${this.#selectionSet(on, scope, depth)}`)
    } else {
      this.#fragments.push(`fragment ${name} on ${on.name} ${this.#ownKeys(on, name)}`)
      this.#portable.push({ name, type: on })
    }
    return `...${name}${this.#directives()}`
  }

  /** A flat selection whose keys begin with the fragment's name. */
  #ownKeys(type: GraphQLCompositeType, prefix: string): string {
    const leaves = this.#fieldsOf(type, 0).filter((field) => field.args.length === 0)
    const [first, ...others] = leaves
    if (first === undefined) return `{ ${prefix}_t: __typename }`
    const field = this.#pick([first, ...others])
    return `{ ${prefix}_${field.name}: ${field.name}${this.#directives()} ${prefix}_t: __typename }`
  }

  #spreadKnown(type: GraphQLCompositeType): string | undefined {
    const [first, ...others] = this.#portable.filter((fragment) => this.#overlap(fragment.type, type))
    return first === undefined ? undefined : `...${this.#pick([first, ...others]).name}${this.#directives()}`
  }

  /** The type itself, or one that an object of it may also have. */
  #typeWithin(type: GraphQLCompositeType): GraphQLCompositeType {
    const others = Object.values(this.#schema.getTypeMap()).filter(
      (each): each is GraphQLCompositeType => isCompositeType(each) && each !== type && this.#overlap(each, type),
    )
    return this.#pick([type, ...others])
  }

  #overlap(one: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
    const objects = new Set(this.#objects(one))
    return this.#objects(other).some((each) => objects.has(each))
  }

  #objects(type: GraphQLNamedType): readonly string[] {
    if (isObjectType(type)) return [type.name]
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type).map((each) => each.name) : []
  }

  #directives(): string {
    if (!this.#chance(12)) return ''
    const directive = this.#pick(['include', 'skip'] as const)
    return ` @${directive}(if: ${this.#chance(60) ? this.#variable('Boolean!', [true, false]) : this.#chance(50)})`
  }

  #introspection(scope: Scope): string {
    const types = Object.keys(this.#schema.getTypeMap()).filter((name) => !name.startsWith('__'))
    return this.#chance(50)
      ? this.#keyed(scope, '__schema', '__Schema!', '', () => ' { queryType { name fields { name } } __typename }')
      : this.#keyed(scope, '__type', '__Type', `(name: "${types[this.#draw(types.length)]}")`, () => ' { kind name }')
  }

  #argument(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    argument: GraphQLArgument,
  ): readonly string[] {
    const optional = !isNonNullType(argument.type)
    if (optional && this.#chance(50)) return []
    const own = this.#options.values?.[`${parent.name}.${field.name}(${argument.name}:)`]
    if (this.#chance(40)) {
      const values = [this.#value(argument.type, own), this.#value(argument.type, own)]
      return [`${argument.name}: ${this.#variable(String(argument.type), values)}`]
    }
    return [`${argument.name}: ${literal(this.#value(argument.type, own), argument.type)}`]
  }

  /** A variable of this type: an earlier one, or a new one that is given, defaulted, or left out where it may be. */
  #variable(type: string, values: readonly unknown[]): string {
    const earlier = this.#known.get(type)
    if (earlier !== undefined && type === 'Boolean!' && this.#chance(60)) {
      const [first = '', ...others] = earlier
      return `$${this.#pick([first, ...others])}`
    }
    const name = this.#name('v')
    const [given, fallback] = [values[this.#draw(values.length)], values[this.#draw(values.length)]]
    const canDefault = fallback !== undefined && (typeof fallback !== 'object' || fallback === null)
    const isDefaulted = canDefault && !type.includes('[') && fallback !== null && !isName(fallback) && this.#chance(40)
    this.#definitions.push(`$${name}: ${type}${isDefaulted ? ` = ${JSON.stringify(fallback)}` : ''}`)
    const mayBeLeftOut = isDefaulted || !type.endsWith('!')
    if (given !== undefined && !(mayBeLeftOut && this.#chance(50))) this.#variables[name] = given
    this.#known.set(type, [...(earlier ?? []), name])
    return `$${name}`
  }

  #value(type: GraphQLInputType, own: readonly unknown[] | undefined): unknown {
    if (isNonNullType(type)) return this.#present(type.ofType, own)
    return this.#chance(15) ? null : this.#present(type, own)
  }

  #present(type: GraphQLInputType, own: readonly unknown[] | undefined): unknown {
    if (isNonNullType(type)) return this.#present(type.ofType, own)
    if (isListType(type)) {
      return Array.from({ length: this.#draw(4) }, () => this.#value(type.ofType, own))
    }
    const candidates = own ?? this.#options.values?.[type.name]
    if (candidates !== undefined) return candidates[this.#draw(candidates.length)]
    if (isEnumType(type)) return type.getValues()[this.#draw(type.getValues().length)]?.name
    if (isInputObjectType(type)) {
      const given: Record<string, unknown> = {}
      for (const field of Object.values(type.getFields())) {
        if (isNonNullType(field.type) || this.#chance(50)) given[field.name] = this.#value(field.type, undefined)
      }
      return given
    }
    if (type.name === 'Int') return this.#draw(5)
    if (type.name === 'Float') return this.#draw(50) / 10
    if (type.name === 'Boolean') return this.#chance(50)
    return `x${this.#draw(5)}`
  }
}

const strangeAliases = STRANGE_ALIASES as [string, ...string[]]

/** Enum values look like text in JSON but not in a document; they get no default. */
function isName(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Z_]+$/.test(value)
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return 'null'
  if (isNonNullType(type)) return literal(value, type.ofType)
  if (isListType(type)) return `[${(value as unknown[]).map((item) => literal(item, type.ofType)).join(', ')}]`
  if (isEnumType(type)) return String(value)
  if (isInputObjectType(type)) {
    const fields = type.getFields()
    const given = Object.entries(value as Record<string, unknown>).flatMap(([key, each]) => {
      const field = fields[key]
      return field === undefined ? [] : [`${key}: ${literal(each, field.type)}`]
    })
    return `{ ${given.join(', ')} }`
  }
  return JSON.stringify(value)
}
