import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  isAbstractType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { scalars } from '#schema/scalars/all.ts'
import { type SubgraphName, subgraphSdl } from '#schema/subgraphSchemas.ts'
import { BoundedMap } from '../cache/boundedMap.ts'
import type { Desk, Doorway } from '../doorway/doorway.ts'
import type { Log } from '../log/log.ts'
import type { Caller } from '../tenancy/caller.ts'
import { guardFields, leaveOutFields } from './guardedFields.ts'
import { publicError } from './publicError.ts'
import { ageSeconds } from './sourceAge.ts'

/** What every resolver has: the caller, the caller's desk at the doorway, and this request's loaders. */
export interface SubgraphContext<Loaders> {
  readonly caller: Caller
  readonly desk: Desk
  readonly loaders: Loaders
}

/** One operation asked of a subgraph. */
export interface SubgraphCall {
  readonly document: string
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
  readonly caller: Caller
  /** Fires when nobody waits for the answer any more: upstreams are then asked nothing further. */
  readonly signal?: AbortSignal | undefined
}

export interface SubgraphServer {
  readonly name: SubgraphName
  readonly schema: GraphQLSchema
  /** Never throws: what goes wrong is in the result. */
  execute(call: SubgraphCall): Promise<FormattedExecutionResult>
}

export interface SubgraphParts<Loaders> {
  readonly name: SubgraphName
  /** Resolvers by type and field; scalars are added. Typed by the generated types where they are written. */
  readonly resolvers: Readonly<Record<string, unknown>>
  readonly doorway: Doorway
  /** Made anew for each operation: a loader never lives longer than the caller whose rights it used. */
  readonly loaders: (desk: Desk) => Loaders
  readonly log: Log
}

interface Prepared {
  readonly document: DocumentNode
  readonly errors: readonly GraphQLError[]
  /** `Type.field` of all that the operation selects. */
  readonly fields: readonly string[]
  /** The same for the types that there are: what is selected of an interface stands here for each that implements it. */
  readonly concrete: ReadonlySet<string>
}

/** Documents kept parsed and validated; the gateway sends the same few texts over and over. */
const PREPARED = 1_000

export function createSubgraphServer<Loaders>(parts: SubgraphParts<Loaders>): SubgraphServer {
  const { name, doorway, log } = parts
  const build = (): GraphQLSchema => {
    const built = buildSubgraphSchema([
      // The package types resolvers loosely; the generated types have checked them where they were written.
      {
        typeDefs: parse(subgraphSdl(name)),
        resolvers: { ...scalars, Source: { ageSeconds }, ...withOwnFailures(parts.resolvers) } as never,
      },
    ])
    guardFields(built)
    return built
  }
  const schema = build()
  /** For callers whose access leaves out something that they ask for; made when the first of them comes. */
  let leavingOut: GraphQLSchema | undefined
  const schemaFor = ({ withheldFields }: Caller, concrete: ReadonlySet<string>): GraphQLSchema => {
    if (!withheldFields.some((field) => concrete.has(field))) return schema
    if (leavingOut === undefined) {
      leavingOut = build()
      leaveOutFields(leavingOut)
    }
    return leavingOut
  }
  const prepared = new BoundedMap<string, Prepared>(PREPARED)

  const prepare = (text: string): Prepared => {
    let known = prepared.get(text)
    if (known === undefined) {
      const document = parse(text, { maxTokens: 50_000 })
      const errors = validate(schema, document)
      const selected = errors.length > 0 ? NOTHING_SELECTED : selectedFields(schema, document)
      known = { document, errors, ...selected }
      prepared.set(text, known)
    }
    return known
  }

  return {
    name,
    schema,
    execute: async (call) => {
      const about = { subgraph: name, requestId: call.caller.requestId }
      const failed = (error: unknown): FormattedExecutionResult => ({
        errors: [
          publicError(
            error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: asError(error) }),
            log,
            about,
          ),
        ],
      })
      try {
        const { document, errors, fields, concrete } = prepare(call.document)
        if (errors.length > 0)
          return failed(new Error(`the operation does not fit the schema of ${name}`, { cause: errors[0] }))
        const operation = getOperationAST(document, call.operationName)
        const desk = doorway.desk(
          call.caller,
          clientsName(call.operationName ?? operation?.name?.value ?? null, name),
          call.signal,
        )
        const context: SubgraphContext<Loaders> = { caller: call.caller, desk, loaders: parts.loaders(desk) }
        const result = await execute({
          schema: schemaFor(call.caller, concrete),
          document,
          operationName: call.operationName,
          variableValues: call.variables,
          contextValue: context,
        })
        const shown = (result.errors ?? []).map((error) => publicError(error, log, about))
        desk.noteFields(fields)
        // No trail, no answer: this rejects where the entry could not be written.
        await desk.close(result.data == null ? 'FAILED' : shown.length > 0 ? 'ANSWERED_IN_PART' : 'ANSWERED')
        return {
          ...(result.data === undefined ? {} : { data: result.data }),
          ...(shown.length > 0 ? { errors: shown } : {}),
        }
      } catch (error) {
        return failed(error)
      }
    },
  }
}

/**
 * A reference that is refused at once would null the whole list of entities in the package that answers `_entities`; refused later it costs its
 * own place alone. So every reference resolver is made to answer later.
 */
function withOwnFailures(resolvers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => {
      const resolve = (fields as { readonly __resolveReference?: (...args: readonly unknown[]) => unknown } | undefined)
        ?.__resolveReference
      if (typeof resolve !== 'function') return [type, fields]
      return [
        type,
        { ...(fields as object), __resolveReference: async (...args: readonly unknown[]) => resolve(...args) },
      ]
    }),
  )
}

/** The gateway names its operations for the client's, with the subgraph behind it: the trail tells what the client called it. */
function clientsName(operation: string | null, subgraph: SubgraphName): string | null {
  return operation?.replace(new RegExp(`__${subgraph}(_\\d+)?$`), '') ?? null
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('something that is no error was thrown')
}

type Selected = Pick<Prepared, 'fields' | 'concrete'>

const NOTHING_SELECTED: Selected = { fields: [], concrete: new Set() }

function selectedFields(schema: GraphQLSchema, document: DocumentNode): Selected {
  const info = new TypeInfo(schema)
  const fields = new Set<string>()
  const concrete = new Set<string>()
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name: { value: field } }) => {
        const parent = info.getParentType()
        if (parent === null || parent === undefined || field.startsWith('_')) return
        fields.add(`${parent.name}.${field}`)
        const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent]
        for (const type of types) concrete.add(`${type.name}.${field}`)
      },
    }),
  )
  return { fields: [...fields], concrete }
}
