import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql'
import type { ErrorCode } from '#schema/errorCodes.ts'
import { type ClientKeys, clientKeys } from './clientKeys.ts'
import { type CollectedFields, type FieldCollector, fieldCollector } from './collectFields.ts'
import { complete } from './complete.ts'
import { conditionVariables, decideConditions } from './conditions.ts'
import { executePlan } from './execute.ts'
import { type FieldNeeds, fieldNeeds } from './fieldNeeds.ts'
import { type Hop, neverThrows } from './hop.ts'
import { introspect } from './introspection.ts'
import { LeastRecentlyUsed } from './leastRecentlyUsed.ts'
import { findOperation, type Operation } from './operation.ts'
import { createPlanner, type Plan, type Planner, PlanningFailed } from './plan.ts'
import { type DividedOperation, divideOperation } from './plannedDocument.ts'
import { publicSchema, subgraphNames } from './publicSchema.ts'
import { type TypeConditions, typeConditions } from './typeConditions.ts'
import { coerceVariables } from './variables.ts'

export type FederationSettings<Context> = {
  /** The supergraph's SDL, as composition gives it. */
  readonly supergraph: string
  /** One per subgraph that the supergraph names. */
  readonly hops: ReadonlyMap<string, Hop<Context>>
  /** Custom scalars by name: variables and literals are tried with them before anything is asked. */
  readonly scalars?: Readonly<Record<string, GraphQLScalarType>>
  /** Plans kept; 1,000 if not given. */
  readonly planCacheSize?: number
  /** Planning beyond this is refused as `QUERY_TOO_COMPLEX`; 1,000 ms if not given. */
  readonly planningTimeLimitMilliseconds?: number
}

/** An operation with its variables. The document has been validated against `apiSchema`. */
export type OperationRequest = {
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
}

export type FederationRequest<Context> = OperationRequest & {
  /** Handed to every hop as it is. */
  readonly context: Context
  /** The request's absolute deadline and the client's going away; handed to every hop. */
  readonly signal?: AbortSignal | undefined
}

/** How an operation will be carried out, before it is: what a limit on calls or a trace needs. */
export type Planned = Plan & { readonly cached: boolean }

export type Federation<Context> = {
  /** The API as clients see it. */
  readonly apiSchema: GraphQLSchema
  /**
   * Never rejects. A result without `data` was refused before anything was asked: `BAD_USER_INPUT` for variables
   * (HTTP 400), `OPERATION_RESOLUTION_FAILURE`, `NOT_SUPPORTED` for a subscription, `QUERY_TOO_COMPLEX`, or
   * `INTERNAL` if no plan was found (the planner's own words are the error's `originalError`, never its message).
   */
  readonly execute: (request: FederationRequest<Context>) => Promise<ExecutionResult>
  /**
   * @throws PlanningFailed; GraphQLError if the document has no such operation, it is a subscription, or a variable's
   * value is refused.
   */
  readonly planned: (request: OperationRequest) => Promise<Planned>
}

/** @throws Error if the supergraph names a subgraph that has no hop, or cannot be read. */
export function createFederation<Context>(settings: FederationSettings<Context>): Federation<Context> {
  const missing = subgraphNames(settings.supergraph).filter((name) => !settings.hops.has(name))
  if (missing.length > 0) throw new Error(`No hop leads to: ${missing.join(', ')}.`)
  const fullSchema = buildSchema(settings.supergraph, { assumeValid: true, assumeValidSDL: true, noLocation: true })
  const types = typeConditions(fullSchema)
  const house: House<Context> = {
    schema: publicSchema(settings.supergraph, settings.scalars),
    types,
    needs: fieldNeeds(fullSchema),
    keys: clientKeys(fullSchema),
    planner: createPlanner({
      supergraph: settings.supergraph,
      types,
      cacheSize: settings.planCacheSize ?? 1_000,
      timeLimitMilliseconds: settings.planningTimeLimitMilliseconds ?? 1_000,
    }),
    hops: new Map([...settings.hops].map(([name, hop]) => [name, neverThrows(hop)])),
    chosen: new WeakMap(),
  }
  return {
    apiSchema: house.schema,
    execute: async (request) => {
      try {
        return await execute(request, house)
      } catch (failure) {
        return { errors: [refusalOf(failure)] }
      }
    },
    planned: async (request) => {
      const { prepared, errors } = prepare(request, house)
      if (prepared === undefined) throw errors[0]
      return planOf(prepared, house)
    },
  }
}

type House<Context> = {
  readonly schema: GraphQLSchema
  readonly types: TypeConditions
  readonly needs: FieldNeeds
  readonly keys: ClientKeys
  readonly planner: Planner
  readonly hops: ReadonlyMap<string, Hop<Context>>
  /** Servers keep the documents they have parsed; what follows from a document is kept as long as it is. */
  readonly chosen: WeakMap<DocumentNode, Map<string | undefined, Chosen>>
}

/** An operation of a document, and what it comes to under the values of the variables that decide what it asks. */
type Chosen = {
  readonly operation: Operation
  readonly conditions: readonly string[]
  readonly prepared: LeastRecentlyUsed<Prepared>
}

type Prepared = DividedOperation & {
  readonly operationName: string | undefined
  readonly rootType: GraphQLObjectType
  readonly collector: FieldCollector
  readonly fields: CollectedFields
}

/** Combinations of conditions kept for one operation. */
const COMBINATIONS_KEPT = 16

async function execute<Context>(request: FederationRequest<Context>, house: House<Context>): Promise<ExecutionResult> {
  const { prepared, variables, errors } = prepare(request, house)
  if (errors !== undefined) return { errors }
  const { node } = await planOf(prepared, house)
  const root = await executePlan(node, {
    types: house.types,
    needs: house.needs,
    variables,
    hops: house.hops,
    context: request.context,
    signal: request.signal,
  })
  const completed = complete(prepared.rootType, prepared.fields, root, {
    schema: house.schema,
    keys: house.keys,
    collector: prepared.collector,
    answered: introspect(house.schema, prepared.introspection, variables),
  })
  return completed.errors.length === 0 ? { data: completed.data } : completed
}

function choose<Context>(document: DocumentNode, operationName: string | undefined, house: House<Context>): Chosen {
  let byName = house.chosen.get(document)
  if (byName === undefined) {
    byName = new Map()
    house.chosen.set(document, byName)
  }
  const kept = byName.get(operationName)
  if (kept !== undefined) return kept
  const operation = findOperation(document, operationName)
  if (operation === undefined) {
    throw refusal('OPERATION_RESOLUTION_FAILURE', 'The document does not have the operation to execute.')
  }
  if (operation.operation.operation === 'subscription') {
    throw refusal('NOT_SUPPORTED', 'Subscriptions are not answered here.')
  }
  const chosen = {
    operation,
    conditions: conditionVariables(operation),
    prepared: new LeastRecentlyUsed<Prepared>(COMBINATIONS_KEPT),
  }
  byName.set(operationName, chosen)
  return chosen
}

type Preparation =
  | { readonly prepared: Prepared; readonly variables: Readonly<Record<string, unknown>>; readonly errors?: undefined }
  | { readonly prepared?: undefined; readonly variables?: undefined; readonly errors: readonly GraphQLError[] }

function prepare<Context>(request: OperationRequest, house: House<Context>): Preparation {
  const chosen = choose(request.document, request.operationName ?? undefined, house)
  const definitions = chosen.operation.operation.variableDefinitions ?? []
  const { values: variables, errors } = coerceVariables(house.schema, definitions, request.variables ?? {})
  if (errors !== undefined) return { errors }
  const key = chosen.conditions.map((name) => (variables[name] === true ? '1' : '0')).join('')
  let prepared = chosen.prepared.get(key)
  if (prepared === undefined) {
    prepared = prepareOperation(decideConditions(chosen.operation, variables), house)
    chosen.prepared.set(key, prepared)
  }
  return { prepared, variables }
}

function prepareOperation<Context>(decided: Operation, house: House<Context>): Prepared {
  const { operation, fragments } = decided
  const rootType = house.schema.getRootType(operation.operation)
  if (rootType === undefined || rootType === null) {
    throw refusal('OPERATION_RESOLUTION_FAILURE', `There is no ${operation.operation} in this API.`)
  }
  const collector = fieldCollector(house.schema, fragments)
  return {
    ...divideOperation(decided, house.keys, house.schema),
    operationName: operation.name?.value,
    rootType,
    collector,
    fields: collector.collect(rootType, [operation.selectionSet]),
  }
}

async function planOf<Context>(prepared: Prepared, house: House<Context>): Promise<Planned> {
  const { planned, operationName } = prepared
  if (planned === undefined) return { node: undefined, planningMilliseconds: 0, cached: true }
  const { plan, cached } = await house.planner.plan({ document: planned, operationName })
  return { ...plan, cached }
}

function refusalOf(failure: unknown): GraphQLError {
  if (failure instanceof GraphQLError) return failure
  const originalError = failure instanceof Error ? failure : new Error(String(failure))
  return failure instanceof PlanningFailed && failure.tooComplex
    ? refusal('QUERY_TOO_COMPLEX', 'The operation is too complex to plan.', originalError)
    : refusal('INTERNAL', 'The operation could not be carried out.', originalError)
}

function refusal(
  code: ErrorCode | 'OPERATION_RESOLUTION_FAILURE',
  message: string,
  originalError?: Error,
): GraphQLError {
  return new GraphQLError(message, { originalError, extensions: { code } })
}
