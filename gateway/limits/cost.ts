import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import type { SystemName } from '#schema/errorCodes.ts'
import { subgraphNames, subgraphSdl } from '#schema/subgraphSchemas.ts'

/** Which calls a field takes: what `@upstreamCalls` says in the subgraphs' SDL. */
interface CallsOfField {
  readonly system: SystemName
  readonly service: string
  /** At most so many calls for each group of parents. */
  readonly calls: number
  /** Parents that are asked about together. */
  readonly each: number
  /** Whether other arguments need another call. */
  readonly byArguments: boolean
}

/** Reckons how many calls to upstreams an operation may take, before it starts. */
export interface CostRule {
  /** @param payrollSystem that of the caller's institution: the other one is not asked. */
  upstreamCalls(
    document: DocumentNode,
    operationName: string | null,
    variables: Readonly<Record<string, unknown>>,
    payrollSystem: 'SLS' | 'OPUS',
  ): number
}

/** Entities in a list that names no number: a person's other employments. */
const UNNAMED_LIST = 3
const DEFAULT_PAGE = 50
const GREATEST_PAGE = 500
/** Of each change that is asked for: what it is judged by is read, it is sent, and what it left is read. */
const CALLS_OF_A_CHANGE = 3
/** Fields after which an operation is not reckoned further: fragments that spread others twice grow without end. */
const MOST_FIELDS = 50_000
/** What is told of such an operation: more than any limit. */
const UNRECKONED = Number.MAX_SAFE_INTEGER

export function createCostRule(schema: GraphQLSchema): CostRule {
  const { calls, entities } = readSubgraphs()
  return {
    upstreamCalls: (document, operationName, variables, payrollSystem) => {
      const operation = getOperationAST(document, operationName)
      const root = operation === null || operation === undefined ? undefined : schema.getRootType(operation.operation)
      if (operation === null || operation === undefined || root === undefined || root === null) return 0
      const fragments = new Map<string, FragmentDefinitionNode>()
      for (const definition of document.definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
      }
      const reckoning = new Reckoning(
        schema,
        calls,
        entities,
        fragments,
        withDefaults(operation, variables),
        payrollSystem,
      )
      reckoning.select(root, operation.selectionSet, newPlace(1))
      return reckoning.total
    },
  }
}

/** A place in the answer: how many entities stand there, and which services they have been counted for. */
interface Place {
  readonly times: number
  readonly counted: Set<string>
  /** Fragments that have been spread here: a second time they select the same again. */
  readonly spread: Set<string>
}

function newPlace(times: number): Place {
  return { times, counted: new Set(), spread: new Set() }
}

function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  )
  const given = Object.entries(variables).filter(([, value]) => value !== undefined)
  return Object.fromEntries([...defaults, ...given])
}

class Reckoning {
  total = 0
  #fields = 0
  readonly #schema: GraphQLSchema
  readonly #calls: ReadonlyMap<string, readonly CallsOfField[]>
  readonly #entities: ReadonlySet<string>
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #variables: Readonly<Record<string, unknown>>
  readonly #payrollSystem: 'SLS' | 'OPUS'

  constructor(
    schema: GraphQLSchema,
    calls: ReadonlyMap<string, readonly CallsOfField[]>,
    entities: ReadonlySet<string>,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Readonly<Record<string, unknown>>,
    payrollSystem: 'SLS' | 'OPUS',
  ) {
    this.#schema = schema
    this.#calls = calls
    this.#entities = entities
    this.#fragments = fragments
    this.#variables = variables
    this.#payrollSystem = payrollSystem
  }

  /** Validation has refused fragments that spread themselves, so this ends. */
  select(type: GraphQLCompositeType, { selections }: SelectionSetNode, place: Place): void {
    for (const selection of selections) {
      if (this.total >= UNRECKONED) return
      if (selection.kind === Kind.FIELD) this.#field(type, selection, place)
      else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection
        const condition = fragment?.typeCondition?.name.value
        const narrowed = condition === undefined ? type : this.#schema.getType(condition)
        if (fragment === undefined || !isCompositeType(narrowed)) continue
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const spread = `${narrowed.name} ${selection.name.value}`
          if (place.spread.has(spread)) continue
          place.spread.add(spread)
        }
        this.select(narrowed, fragment.selectionSet, place)
      }
    }
  }

  #field(type: GraphQLCompositeType, node: FieldNode, place: Place): void {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
    if (field === undefined) return
    this.#fields += 1
    if (this.#fields > MOST_FIELDS) {
      this.total = UNRECKONED
      return
    }
    this.#count(type, node, place)
    const inner = getNamedType(field.type)
    if (inner.name === 'ChangeResult') this.total += CALLS_OF_A_CHANGE
    if (node.selectionSet === undefined || !isCompositeType(inner)) return
    // Another entity begins here, or a list of them; a value's own fields still speak of the entity that holds it.
    const size = this.#size(field, node)
    // A page of employees for each of many is read for each, so it counts as calls do, one for every ordinary page.
    if (size !== null && place.times > 1 && this.#isConnection(field))
      this.total += place.times * Math.ceil(size / DEFAULT_PAGE)
    const begins = size !== null || this.#entities.has(inner.name)
    this.select(inner, node.selectionSet, begins ? newPlace(place.times * (size ?? 1)) : place)
  }

  #count(type: GraphQLCompositeType, node: FieldNode, place: Place): void {
    const possible = isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type)
    for (const { name } of possible) {
      for (const { system, service, calls, each, byArguments } of this.#calls.get(`${name}.${node.name.value}`) ?? []) {
        if ((system === 'SLS' || system === 'OPUS') && system !== this.#payrollSystem) continue
        const key = byArguments ? `${service} ${this.#printed(node.arguments ?? [])}` : service
        if (place.counted.has(key)) continue
        place.counted.add(key)
        this.total += calls * Math.ceil(place.times / each)
      }
    }
  }

  #printed(args: readonly ArgumentNode[]): string {
    return args.map(print).sort().join(',')
  }

  /** How many entities the field holds: null where it holds no list of them. */
  #size(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    const inner = getNamedType(field.type)
    if (this.#isConnection(field)) return this.#pageSize(node)
    const type = isNonNullType(field.type) ? field.type.ofType : field.type
    if (!isListType(type) || !this.#entities.has(inner.name)) return null
    const ids = this.#argument(node, 'ids')
    if (Array.isArray(ids)) return Math.max(1, ids.length)
    // The first so many of a list that has no pages.
    if (field.args.some(({ name }) => name === 'first')) return this.#pageSize(node)
    // The nodes of a connection were counted with the connection.
    return node.name.value === 'nodes' || node.name.value === 'edges' ? 1 : UNNAMED_LIST
  }

  #isConnection(field: GraphQLField<unknown, unknown>): boolean {
    return field.args.some(({ name }) => name === 'first') && this.#holdsEntities(getNamedType(field.type).name)
  }

  #pageSize(node: FieldNode): number {
    const first = this.#argument(node, 'first')
    return typeof first === 'number' ? Math.max(1, Math.min(first, GREATEST_PAGE)) : DEFAULT_PAGE
  }

  /** Whether its nodes are entities, or lead to some: an entry of the log to the employees that it names. */
  #holdsEntities(connection: string): boolean {
    const type = this.#schema.getType(connection)
    if (!isObjectType(type) && !isInterfaceType(type)) return false
    const nodes = type.getFields()['nodes']
    if (nodes === undefined) return false
    const node = getNamedType(nodes.type)
    if (this.#entities.has(node.name)) return true
    return (
      (isObjectType(node) || isInterfaceType(node)) &&
      Object.values(node.getFields()).some(({ type: inner }) => this.#entities.has(getNamedType(inner).name))
    )
  }

  #argument(node: FieldNode, name: string): unknown {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value
    if (value === undefined) return undefined
    if (value.kind === Kind.VARIABLE) return this.#variables[value.name.value]
    if (value.kind === Kind.INT) return Number(value.value)
    return value.kind === Kind.LIST ? value.values : undefined
  }
}

function readSubgraphs(): {
  readonly calls: ReadonlyMap<string, readonly CallsOfField[]>
  readonly entities: ReadonlySet<string>
} {
  const calls = new Map<string, CallsOfField[]>()
  const entities = new Set<string>()
  for (const name of subgraphNames) {
    for (const definition of parse(subgraphSdl(name)).definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue
      if (definition.directives?.some((directive) => directive.name.value === 'key') === true) {
        entities.add(definition.name.value)
        for (const implemented of definition.interfaces ?? []) entities.add(implemented.name.value)
      }
      for (const field of definition.fields ?? []) {
        const found = (field.directives ?? []).filter((directive) => directive.name.value === 'upstreamCalls')
        if (found.length > 0)
          calls.set(
            `${definition.name.value}.${field.name.value}`,
            found.map(({ arguments: args }) => readCalls(args ?? [])),
          )
      }
    }
  }
  return { calls, entities }
}

function readCalls(args: readonly ArgumentNode[]): CallsOfField {
  const read = (name: string): string | null => {
    const value = args.find((argument) => argument.name.value === name)?.value
    return value !== undefined && 'value' in value ? String(value.value) : null
  }
  return {
    system: (read('system') ?? '') as SystemName,
    service: read('service') ?? '',
    calls: Number(read('calls') ?? 1),
    each: Number(read('each') ?? 1),
    byArguments: read('byArguments') === 'true',
  }
}
