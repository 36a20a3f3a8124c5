import { askLess } from './askLess.ts'
import type { FieldNeeds } from './fieldNeeds.ts'
import { codedError, type Hop, type HopError, type HopResult, INCOMPLETE_ANSWER } from './hop.ts'
import {
  addNotices,
  adopt,
  copyOf,
  Failure,
  failFields,
  leaveNull,
  merge,
  type Path,
  placeError,
  type Raw,
  RawObject,
  typenameOf,
} from './mergedData.ts'
import { objectsAt } from './objectsAt.ts'
import type { EntityBatch, EntityFetch, FilledField, PlanNode, RootFetch } from './planNodes.ts'
import { plainJson, represent } from './representations.ts'
import { applyRewrites, renamedPath } from './rewrites.ts'
import { type Askable, stillAskable } from './stillAskable.ts'
import type { TypeConditions } from './typeConditions.ts'

/** What one execution of a plan stands on. */
export type Execution<Context> = {
  readonly types: TypeConditions
  readonly needs: FieldNeeds
  /** The client's, coerced. */
  readonly variables: Readonly<Record<string, unknown>>
  /** By subgraph; none of them throws. */
  readonly hops: ReadonlyMap<string, Hop<Context>>
  readonly context: Context
  readonly signal: AbortSignal | undefined
}

/**
 * Carries out a plan. @returns what the subgraphs answered, merged, with failures where values are missing.
 * It does not throw: a fetch that fails costs the fields that it should have filled, and the plan goes on, so a refused
 * mutation does not keep the next one from being carried out. Once the signal has fired nothing more is asked.
 */
export async function executePlan<Context>(
  node: PlanNode | undefined,
  execution: Execution<Context>,
): Promise<RawObject> {
  const root = new RawObject()
  if (node !== undefined) await run(node, root, execution)
  return root
}

async function run<Context>(node: PlanNode, root: RawObject, execution: Execution<Context>): Promise<void> {
  switch (node.kind) {
    case 'sequence':
      for (const each of node.nodes) await run(each, root, execution)
      return
    case 'parallel':
      await Promise.all(node.nodes.map((each) => run(each, root, execution)))
      return
    case 'rootFetch':
      return fetchRoot(node, root, execution)
    case 'entityFetch':
      return fetchEntities(node, root, execution)
  }
}

async function fetchRoot<Context>(node: RootFetch, root: RawObject, execution: Execution<Context>): Promise<void> {
  const targets = objectsAt(root, node.path, execution.types)
  if (targets.length === 0) return
  const { data, errors, pathless } = await ask(node, {}, execution)
  const renamed = (path: Path) => renamedPath(path, node.outputRewrites)
  if (data === undefined) {
    const failures = [...pathless, ...errors.map(({ error, path }) => new Failure(error, renamed(path)))]
    for (const target of targets) failFields(target, node.fields, orIncomplete(failures), execution.types)
    return
  }
  for (const { error, path } of errors) placeError(data, error, path, renamed)
  if (!explainNulls(data, pathless)) addNotices(data, pathless)
  applyRewrites(data, node.outputRewrites, execution.types)
  const owned = copies(data, targets.length)
  for (const [index, target] of targets.entries()) fillFrom(target, owned[index] ?? null, node.fields, execution.types)
}

/** The places of one batch, by what the subgraph is told of them: the same entity is asked once, wherever it stands. */
type Places = {
  readonly representations: unknown[]
  readonly holders: RawObject[][]
  /** Of which only some fields can be asked, since what others require could not be had; by those fields. */
  readonly lesser: Map<string, { readonly askable: Askable; readonly objects: RawObject[] }>
}

async function fetchEntities<Context>(
  node: EntityFetch,
  root: RawObject,
  execution: Execution<Context>,
): Promise<void> {
  await fetchFor(
    node,
    node.batches.map((batch) => batch.paths.flatMap((path) => objectsAt(root, path, execution.types))),
    execution,
  )
}

/** @param objects of each batch */
async function fetchFor<Context>(
  node: EntityFetch,
  objects: readonly (readonly RawObject[])[],
  execution: Execution<Context>,
): Promise<void> {
  const asked = node.batches.map((batch, index) => ({
    batch,
    places: gather(node, batch, objects[index] ?? [], execution),
  }))
  await Promise.all([
    fetchWhole(node, asked, execution),
    ...asked.flatMap(({ batch, places }) =>
      [...places.lesser.values()].map(({ askable, objects: lesser }) =>
        fetchFor(askLess(node, batch, askable), [lesser], execution),
      ),
    ),
  ])
}

async function fetchWhole<Context>(
  node: EntityFetch,
  asked: readonly { readonly batch: EntityBatch; readonly places: Places }[],
  execution: Execution<Context>,
): Promise<void> {
  const [first] = asked.flatMap(({ places }) => places.holders.flat())
  if (first === undefined) return
  const answer = await ask(
    node,
    Object.fromEntries(asked.map(({ batch, places }) => [batch.representationsVariable, places.representations])),
    execution,
  )
  const explained = asked.map(({ batch, places }) => distribute(batch, places, answer, execution.types))
  // Said beside a complete answer, about nothing in particular: reported once, at the first place.
  if (!explained.includes(true)) addNotices(first, answer.pathless)
}

function gather<Context>(
  { subgraph }: EntityFetch,
  batch: EntityBatch,
  objects: readonly RawObject[],
  { types, needs }: Execution<Context>,
): Places {
  const places: Places = { representations: [], holders: [], lesser: new Map() }
  const known = new Map<string, RawObject[]>()
  for (const object of objects) {
    const representation = represent(object, batch.requires, batch.inputRewrites, types)
    if (representation === 'notAsked') continue
    if (representation === 'unknown') {
      leaveNull(object, batch.fields, types)
    } else if (representation instanceof Failure) {
      const askable = stillAskable(object, subgraph, batch, needs, types)
      for (const [field, { error }] of askable.lost) failFields(object, [field], [new Failure(error)], types)
      if (askable.fields.length === 0) {
        failFields(object, batch.fields, [new Failure(representation.error)], types)
        continue
      }
      // Each type by itself: its fields are its own, also under a key that another's has.
      const key = [typenameOf(object), ...askable.fields.map(({ askedAs }) => askedAs)].join(' ')
      const same = places.lesser.get(key)
      if (same === undefined) places.lesser.set(key, { askable, objects: [object] })
      else same.objects.push(object)
    } else {
      const json = plainJson(representation)
      const key = JSON.stringify(json)
      const holders = known.get(key)
      if (holders !== undefined) {
        holders.push(object)
        continue
      }
      const first = [object]
      known.set(key, first)
      places.holders.push(first)
      places.representations.push(json)
    }
  }
  return places
}

/** @returns whether the answer's errors without a path explain anything that is missing here. */
function distribute(batch: EntityBatch, places: Places, answer: Answer, types: TypeConditions): boolean {
  const entities = answer.data?.get(batch.key)
  const own = answer.errors.filter(({ path }) => path[0] === batch.key)
  if (!Array.isArray(entities)) {
    const failures = [...own, ...answer.errors].map(({ error }) => new Failure(error))
    const all = orIncomplete([...answer.pathless, ...failures])
    for (const holder of places.holders.flat()) failFields(holder, batch.fields, all, types)
    return true
  }
  const slots = new RawObject([[batch.key, entities]])
  for (const { error, path } of own) {
    placeError(slots, error, path, (rest) => renamedPath(rest, batch.outputRewrites))
  }
  const explained = explainNulls(entities, answer.pathless)
  for (const [index, holders] of places.holders.entries()) {
    const entity = index < entities.length ? (entities[index] ?? null) : new Failure(INCOMPLETE_ANSWER)
    applyRewrites(entity, batch.outputRewrites, types)
    const owned = copies(entity, holders.length)
    for (const [place, holder] of holders.entries()) fillFrom(holder, owned[place] ?? null, batch.fields, types)
  }
  const [first] = places.holders.flat()
  if (first !== undefined)
    addNotices(
      first,
      (slots.notices ?? []).map((notice) => new Failure(notice.error)),
    )
  return explained
}

function fillFrom(object: RawObject, answer: Raw, fields: readonly FilledField[], types: TypeConditions): void {
  if (answer === null) {
    leaveNull(object, fields, types)
  } else if (answer instanceof RawObject) {
    merge(object, answer, types)
  } else {
    failFields(object, fields, [answer instanceof Failure ? answer : new Failure(INCOMPLETE_ANSWER)], types)
  }
}

/** As many of the same as there are places, none shared: what is merged into one place must not show at another. */
function copies(raw: Raw, count: number): readonly Raw[] {
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? raw : copyOf(raw)))
}

/**
 * A subgraph's answer as the request's own copy; `data` is undefined if there is none. Errors divided by whether they
 * say where.
 */
type Answer = {
  readonly data: RawObject | undefined
  readonly errors: readonly { readonly error: HopError; readonly path: Path }[]
  readonly pathless: readonly Failure[]
}

async function ask<Context>(
  node: RootFetch | EntityFetch,
  representations: Readonly<Record<string, unknown>>,
  execution: Execution<Context>,
): Promise<Answer> {
  const { hops, context, signal } = execution
  const variables: Record<string, unknown> = { ...representations }
  for (const name of node.variables) {
    if (Object.hasOwn(execution.variables, name)) variables[name] = execution.variables[name]
  }
  const { subgraph, document, operationName } = node
  const call = { subgraph, document, operationName, variables, context, signal }
  const result: HopResult = (await hops.get(subgraph)?.(call)) ?? NO_SUCH_HOP
  const data = adopt(result.data)
  const answer: Answer = { data: data instanceof RawObject ? data : undefined, errors: [], pathless: [] }
  const errors = result.errors ?? []
  return {
    ...answer,
    errors: errors.flatMap((error) => (error.path?.length ? [{ error, path: error.path }] : [])),
    pathless: errors.flatMap((error) => (error.path?.length ? [] : [new Failure(error)])),
  }
}

const NO_SUCH_HOP: HopResult = { errors: [codedError('INTERNAL', 'A part of the service is not connected.')] }

/**
 * An error that does not say where it happened explains the nulls that nothing else explains. @returns whether there
 * are any.
 */
function explainNulls(raw: RawObject | Raw[], [failure]: readonly Failure[]): boolean {
  if (failure === undefined) return false
  let explained = false
  if (Array.isArray(raw)) {
    for (const [index, value] of raw.entries()) {
      if (value !== null) continue
      raw[index] = failure
      explained = true
    }
    return explained
  }
  for (const [key, value] of raw) {
    if (value !== null) continue
    raw.set(key, failure)
    explained = true
  }
  return explained
}

function orIncomplete(failures: readonly Failure[]): readonly [Failure, ...Failure[]] {
  const [first, ...others] = failures
  return first === undefined ? [new Failure(INCOMPLETE_ANSWER)] : [first, ...others]
}
