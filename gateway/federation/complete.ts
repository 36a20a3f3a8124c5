import {
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { ClientKeys } from './clientKeys.ts'
import type { CollectedFields, FieldCollector } from './collectFields.ts'
import { codedError, type HopError, INCOMPLETE_ANSWER } from './hop.ts'
import { leafValue } from './leafValue.ts'
import { Failure, type Path, type Raw, RawObject } from './mergedData.ts'

export type Completion = {
  readonly schema: GraphQLSchema
  readonly keys: ClientKeys
  readonly collector: FieldCollector
  /** Root fields that the gateway answered itself, by response key; finished. */
  readonly answered: Readonly<Record<string, unknown>>
}

export type Completed = { readonly data: Record<string, unknown> | null; readonly errors: readonly GraphQLError[] }

/**
 * The response to an operation by the GraphQL specification, section 6.4: exactly the fields asked for in the order
 * asked, every value of its type, a null that must not be travelling up to the nearest place that may be null. Each
 * place that is null for an error has exactly one error; errors below a place that has become null are dropped.
 */
export function complete(
  rootType: GraphQLObjectType,
  fields: CollectedFields,
  root: RawObject,
  completion: Completion,
): Completed {
  const run: Run = { ...completion, errors: [] }
  const data = completeFields(rootType, fields, root, undefined, run)
  if (data instanceof Nulled) return { data: null, errors: [data.error] }
  return { data, errors: run.errors }
}

type Run = Completion & { readonly errors: GraphQLError[] }

/** A place that has no value and may not be null, with the one error that says why. */
class Nulled {
  readonly error: GraphQLError
  constructor(error: GraphQLError) {
    this.error = error
  }
}

type Trail = { readonly parent: Trail; readonly step: string | number } | undefined

function completeFields(
  type: GraphQLObjectType,
  fields: CollectedFields,
  object: RawObject,
  trail: Trail,
  run: Run,
): Record<string, unknown> | Nulled {
  const before = run.errors.length
  const data: Record<string, unknown> = Object.create(null)
  for (const [responseKey, nodes] of fields) {
    const value = completeField(type, fields, responseKey, nodes, object, trail, run)
    if (value instanceof Nulled) {
      run.errors.length = before
      return value
    }
    if (value !== undefined) data[responseKey] = value
  }
  for (const notice of object.notices ?? []) run.errors.push(located(notice, trail, undefined, run))
  return data
}

function completeField(
  parent: GraphQLObjectType,
  fields: CollectedFields,
  responseKey: string,
  nodes: readonly [FieldNode, ...FieldNode[]],
  object: RawObject,
  trail: Trail,
  run: Run,
): unknown {
  const name = nodes[0].name.value
  if (name === '__typename') return parent.name
  if (trail === undefined && Object.hasOwn(run.answered, responseKey)) return run.answered[responseKey]
  const field = parent.getFields()[name]
  // Not of this graph: the specification leaves it out of the response; validation has refused it before.
  if (field === undefined) return undefined
  const raw = object.get(run.keys.rawKey(nodes[0]))
  if (raw instanceof Failure && isNonNullType(field.type) && isAsked(raw.beside[0], fields, run)) {
    // Both make the object null; the error is the other field's.
    return new Nulled(located(new Failure(raw.error, raw.beside), trail, nodes, run))
  }
  const here = { parent: trail, step: responseKey }
  return completeNullable(field.type, nodes, raw === undefined ? new Failure(INCOMPLETE_ANSWER) : raw, here, run)
}

function isAsked(rawKey: string | number | undefined, fields: CollectedFields, run: Run): boolean {
  return rawKey !== undefined && [...fields.values()].some(([node]) => run.keys.rawKey(node) === rawKey)
}

/** A value for a place: where the type allows null, an error ends here. */
function completeNullable(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  raw: Raw,
  trail: Trail,
  run: Run,
): unknown {
  if (isNonNullType(type)) {
    const value = completeValue(type.ofType, nodes, raw, trail, run)
    return value === null ? new Nulled(located(new Failure(FORBIDDEN_NULL), trail, nodes, run)) : value
  }
  const value = completeValue(type, nodes, raw, trail, run)
  if (!(value instanceof Nulled)) return value
  run.errors.push(value.error)
  return null
}

function completeValue(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  raw: Raw,
  trail: Trail,
  run: Run,
): unknown {
  if (raw === null) return null
  const failed = (failure: Failure) => new Nulled(located(failure, trail, nodes, run))
  if (raw instanceof Failure) return failed(raw)
  if (isListType(type)) {
    return Array.isArray(raw) ? completeList(type.ofType, nodes, raw, trail, run) : failed(new Failure(WRONG_TYPE))
  }
  if (isLeafType(type)) return leafValue(type, raw) ?? failed(new Failure(WRONG_TYPE))
  if (!(raw instanceof RawObject)) return failed(new Failure(WRONG_TYPE))
  const objectType = objectTypeOf(type, raw, run.schema)
  if (objectType instanceof Failure) return failed(objectType)
  return completeFields(objectType, run.collector.collectBelow(objectType, nodes), raw, trail, run)
}

function completeList(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  raw: readonly Raw[],
  trail: Trail,
  run: Run,
): unknown {
  const before = run.errors.length
  const items: unknown[] = []
  for (const [index, item] of raw.entries()) {
    const value = completeNullable(type, nodes, item, { parent: trail, step: index }, run)
    if (value instanceof Nulled) {
      run.errors.length = before
      return value
    }
    items.push(value)
  }
  return items
}

/** The object's own type, which must be one that the field may have. */
function objectTypeOf(type: GraphQLOutputType, raw: RawObject, schema: GraphQLSchema): GraphQLObjectType | Failure {
  const typename = raw.get('__typename')
  if (isObjectType(type)) return typename === undefined || typename === type.name ? type : asFailure(typename)
  const named = typeof typename === 'string' ? schema.getType(typename) : undefined
  const possible = isObjectType(named) && isAbstractType(type) && schema.isSubType(type, named)
  return possible ? named : asFailure(typename)
}

function asFailure(typename: Raw | undefined): Failure {
  return typename instanceof Failure ? new Failure(typename.error) : new Failure(WRONG_TYPE)
}

const FORBIDDEN_NULL: HopError = codedError('INTERNAL', 'A value that is always there is missing.')
const WRONG_TYPE: HopError = codedError('INTERNAL', 'A value does not have the type that the schema promises.')

function located(
  { error, rest }: Failure,
  trail: Trail,
  nodes: readonly FieldNode[] | undefined,
  run: Run,
): GraphQLError {
  const path = [...stepsOf(trail), ...rest.map((step) => (typeof step === 'string' ? run.keys.clientKey(step) : step))]
  return new GraphQLError(error.message, {
    ...(nodes === undefined ? {} : { nodes }),
    ...(path.length === 0 ? {} : { path }),
    extensions: error.extensions ?? { code: 'INTERNAL' },
  })
}

function stepsOf(trail: Trail): Path {
  const steps: (string | number)[] = []
  for (let at = trail; at !== undefined; at = at.parent) steps.push(at.step)
  return steps.reverse()
}
