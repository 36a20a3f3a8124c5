import { buildSubgraphSchema } from '@apollo/subgraph'
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition'
import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  executeSync,
  GraphQLEnumType,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLOutputType,
  GraphQLScalarType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import type { Hop, HopResult } from '../../../gateway/federation/hop.ts'
import { CodedError, type Faults, NO_FAULTS, outageCodes, tell } from './faults.ts'
import { subgraphs, type Thing, tellings } from './world.ts'

/** What one request carries to the subgraphs of the test, and what they note of it. */
export type Journey = {
  readonly faults: Faults
  readonly calls: {
    readonly subgraph: string
    readonly document: string
    readonly variables: Readonly<Record<string, unknown>>
  }[]
}

export function journey(faults: Faults = NO_FAULTS): Journey {
  return { faults, calls: [] }
}

/**
 * The world behind real subgraphs.
 * @param lenient subgraphs that answer null where their own schema forbids it
 */
export function subgraphHops(lenient = false): ReadonlyMap<string, Hop<Journey>> {
  return new Map([...subgraphs].map(([name, sdl]) => [name, subgraphHop(name, subgraphSchema(sdl, lenient))]))
}

function subgraphSchema(sdl: string, lenient: boolean): GraphQLSchema {
  const typeDefs = parse(sdl)
  const resolvers = Object.fromEntries(
    [...new Set(typeDefs.definitions.flatMap((each) => ('name' in each && each.name ? [each.name.value] : [])))]
      .filter((name) => tellings[name] !== undefined && name !== 'Query' && name !== 'Mutation')
      .map((name) => [name, { __resolveReference: resolveReference }]),
  )
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }])
  loosen(schema, lenient)
  return schema
}

async function resolveReference(
  reference: Thing & { readonly number?: string },
  { faults }: Journey,
  info: { readonly schema: GraphQLSchema },
) {
  const subgraph = names.get(info.schema) ?? ''
  const thing = { ...reference, id: reference.id ?? reference.number }
  const fault = faults.entities[`${subgraph}/${thing.__typename}/${thing.id}`]
  if (typeof fault === 'object') throw new CodedError(fault.code)
  return fault === 'null' ? null : thing
}

const names = new WeakMap<GraphQLSchema, string>()

/** Takes the checks out of a schema's leaves, so that it can answer wrong types, and, if asked, forbids no null. */
function loosen(schema: GraphQLSchema, lenient: boolean): void {
  const clones = new Map<string, GraphQLLeafType>()
  const loose = (type: GraphQLOutputType): GraphQLOutputType => {
    if (isNonNullType(type)) {
      const inner = loose(type.ofType)
      return lenient || isNonNullType(inner) ? inner : new GraphQLNonNull(inner)
    }
    if (isListType(type)) return new GraphQLList(loose(type.ofType))
    if (!isLeafType(type)) return type
    let clone = clones.get(type.name)
    if (clone === undefined) {
      const config = type instanceof GraphQLScalarType ? type.toConfig() : { name: type.name }
      clone = type instanceof GraphQLEnumType ? new GraphQLEnumType(type.toConfig()) : new GraphQLScalarType(config)
      clone.serialize = (value) => value as string
      clones.set(type.name, clone)
    }
    return clone
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('_')) continue
    for (const field of Object.values(type.getFields())) {
      if (!field.name.startsWith('_')) field.type = loose(field.type)
    }
  }
  schema.__validationErrors = []
}

function subgraphHop(name: string, schema: GraphQLSchema): Hop<Journey> {
  names.set(schema, name)
  const documents = new Map<string, DocumentNode>()
  const parsed = (text: string) => {
    let document = documents.get(text)
    if (document === undefined) {
      document = parse(text)
      const [fault] = validate(schema, document)
      if (fault !== undefined) throw new Error(`${name} was asked nonsense: ${fault.message}\n${text}`)
      documents.set(text, document)
    }
    return document
  }
  return async ({ subgraph, document: text, operationName, variables, context }): Promise<HopResult> => {
    context.calls.push({ subgraph, document: text, variables })
    const document = parsed(text)
    const outage = context.faults.outages[name]
    if (outage !== undefined) return outageResult(outage, text)
    const result = await execute({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables,
      contextValue: context,
      fieldResolver: fieldResolver(context.faults, true),
    })
    return frozen(JSON.parse(JSON.stringify(result)))
  }
}

function outageResult(outage: keyof typeof outageCodes, document: string): HopResult {
  const error = { message: 'down', extensions: { code: outageCodes[outage], system: 'SLS' } }
  if (outage === 'throws') throw new Error('connection to 10.0.0.1 refused')
  if (outage === 'nothing') return {}
  if (outage === 'dataNull') return { data: null, errors: [error] }
  if (outage !== 'entitiesNull' || !document.includes('_entities(')) return { errors: [error] }
  const aliases = [...document.matchAll(/(_e\d+):_entities/g)].map(([, alias]) => alias ?? '')
  const keys = aliases.length > 0 ? aliases : ['_entities']
  return {
    data: Object.fromEntries(keys.map((key) => [key, null])),
    errors: keys.map((key) => ({ ...error, path: [key] })),
  }
}

/** So that a test fails if the executor writes into what it was handed. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const each of Object.values(value)) frozen(each)
  }
  return value
}

function fieldResolver(faults: Faults, asWire: boolean): GraphQLFieldResolver<unknown, Journey> {
  return (source, args, _, info) => {
    const of = (source ?? { __typename: info.parentType.name, id: '' }) as Thing
    // What the field requires has come with the reference.
    return tell(of, info.fieldName, args, info.returnType, of as Readonly<Record<string, unknown>>, faults, asWire)
  }
}

/** The same world as one schema: every field fails as the subgraph that owns it does. */
export function mergedSchema(supergraph: string): GraphQLSchema {
  return buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)))
}

/** The merged schema with every null allowed: run over it, an operation shows every error that there is. */
export function forgivingSchema(supergraph: string): GraphQLSchema {
  const schema = mergedSchema(supergraph)
  const nullable = (type: GraphQLOutputType): GraphQLOutputType => {
    if (isNonNullType(type)) return nullable(type.ofType)
    return isListType(type) ? new GraphQLList(nullable(type.ofType)) : type
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) field.type = nullable(field.type)
  }
  schema.__validationErrors = []
  return schema
}

export function executeMerged(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  faults: Faults,
): ExecutionResult {
  const field = (
    of: Thing,
    name: string,
    args: Readonly<Record<string, unknown>>,
    type: GraphQLOutputType,
  ): unknown => {
    const telling = tellings[of.__typename]?.[name]
    const needs = Object.fromEntries((telling?.requires ?? []).map((each) => [each, need(of, each)]))
    failIfDown(telling?.owner, faults)
    return tell(of, name, args, type, needs, faults, false)
  }
  const need = (of: Thing, name: string): unknown => {
    const type = schema.getType(of.__typename)
    const definition = isObjectType(type) ? type.getFields()[name] : undefined
    if (definition === undefined) throw new Error(`${of.__typename} has no ${name}.`)
    const value = field(of, name, {}, definition.type)
    if (name !== 'contract' || value === null) return value
    return contractNeeded(value as Thing, (inner) => need(value as Thing, inner))
  }
  return executeSync({
    schema,
    document,
    variableValues: variables,
    fieldResolver: (source, args, _, info) =>
      field((source ?? { __typename: info.parentType.name, id: '' }) as Thing, info.fieldName, args, info.returnType),
  })
}

/** `contract { validFrom weeklyHours }`, whose first field is never null: without it the contract itself is missing. */
function contractNeeded(_: Thing, need: (name: string) => unknown): unknown {
  const validFrom = need('validFrom')
  if (validFrom === null) throw new CodedError('INTERNAL')
  return { validFrom, weeklyHours: need('weeklyHours') }
}

function failIfDown(owner: string | undefined, faults: Faults): void {
  const outage = faults.outages[owner ?? '']
  if (outage !== undefined) throw new CodedError(outageCodes[outage])
}
