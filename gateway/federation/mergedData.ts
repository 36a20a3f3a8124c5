import { codedError, type HopError } from './hop.ts'
import type { FilledField } from './planNodes.ts'
import type { TypeConditions } from './typeConditions.ts'

/** The answers of all subgraphs, merged: what the response is completed from. Owned by one request alone. */
export type Raw = null | string | number | boolean | Raw[] | RawObject | Failure

export type Path = readonly (string | number)[]

/**
 * An object by raw keys. A map, so that no key (`__proto__`, `constructor`) means anything but itself.
 * `notices` are errors that a subgraph reported about the object or below it beside an answer that has no null to
 * explain.
 */
export class RawObject extends Map<string, Raw> {
  notices: Failure[] | undefined
}

/** Stands where an error left no value. */
export class Failure {
  readonly error: HopError
  /** From here to the field that failed, where a null travelled up inside the subgraph. Raw keys. */
  readonly rest: Path
  /** The fields that the failed fetch should have filled below this place. */
  readonly unfilled: readonly FilledField[]
  /**
   * From the object in which this field stands to the field that failed, if another one did and took this one along.
   */
  readonly beside: Path

  constructor(error: HopError, rest: Path = [], unfilled: readonly FilledField[] = [], beside: Path = []) {
    this.error = error
    this.rest = rest
    this.unfilled = unfilled
    this.beside = beside
  }
}

const UNREADABLE = codedError('INTERNAL', 'A part of the answer is unreadable.')

/** A copy of a subgraph's JSON that the request owns. */
export function adopt(value: unknown): Raw {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(adopt)
  if (typeof value !== 'object') return new Failure(UNREADABLE)
  const object = new RawObject()
  // By own keys only, which makes `__proto__` a key like any other.
  for (const key of Object.keys(value)) {
    const each = (value as Readonly<Record<string, unknown>>)[key]
    if (each !== undefined) object.set(key, adopt(each))
  }
  return object
}

/** A second copy, for another place at which the same object stands. */
export function copyOf(raw: Raw): Raw {
  if (Array.isArray(raw)) return raw.map(copyOf)
  if (!(raw instanceof RawObject)) return raw
  const copy = new RawObject()
  for (const [key, each] of raw) copy.set(key, copyOf(each))
  copy.notices = raw.notices
  return copy
}

/**
 * Puts an error where its path leads: at the first null on it, at most one per place; without a null it is a notice.
 * @param renamed turns the remaining path, which no data follow, into the keys that the data will have in the end
 */
export function placeError(root: RawObject, error: HopError, path: Path, renamed: (path: Path) => Path): void {
  let at: Raw = root
  let object = root
  let depth = 0
  for (const [index, step] of path.entries()) {
    const rest = renamed(path.slice(index + 1))
    let next: Raw | undefined
    if (at instanceof RawObject && typeof step === 'string') {
      object = at
      depth = index
      next = at.get(step)
      if (next === null || next === undefined) {
        at.set(step, new Failure(error, rest))
        return
      }
    } else if (Array.isArray(at) && typeof step === 'number') {
      next = at[step]
      if (next === null) {
        at[step] = new Failure(error, rest)
        return
      }
    }
    if (next instanceof Failure) return
    if (next === undefined) break
    at = next
  }
  addNotices(object, [new Failure(error, renamed(path.slice(depth)))])
}

export function addNotices(object: RawObject, notices: readonly Failure[]): void {
  if (notices.length > 0) object.notices = [...(object.notices ?? []), ...notices]
}

/** The object's type as the data tell it, where they do. */
export function typenameOf(object: RawObject): string | undefined {
  const typename = object.get('__typename')
  return typeof typename === 'string' ? typename : undefined
}

/**
 * Each field that the fetch should have filled here, and that nobody has, fails with the failure that names it, else
 * the first.
 */
export function failFields(
  object: RawObject,
  fields: readonly FilledField[],
  failures: readonly [Failure, ...Failure[]],
  types: TypeConditions,
): void {
  for (const field of fields) {
    if (!isAskedOf(object, field, types)) continue
    const own = failures.find((failure) => failure.rest[0] === field.key)
    const failure =
      own === undefined
        ? new Failure(failures[0].error, [], field.fields, failures[0].rest)
        : new Failure(own.error, own.rest.slice(1), field.fields)
    const present = object.get(field.key)
    if (present === undefined || (field.key === '__typename' && !isObjectType(present, types))) {
      object.set(field.key, failure)
    } else {
      failBelow(present, field.fields, failure, types)
    }
  }
}

/** Another fetch gave a part of the value: what it did not give fails. */
function failBelow(raw: Raw, fields: readonly FilledField[], failure: Failure, types: TypeConditions): void {
  if (Array.isArray(raw)) {
    for (const item of raw) failBelow(item, fields, failure, types)
  } else if (raw instanceof RawObject) {
    failFields(raw, fields, [failure], types)
  }
}

/** The subgraph does not know the object: what it should have filled is null. */
export function leaveNull(object: RawObject, fields: readonly FilledField[], types: TypeConditions): void {
  for (const field of fields) {
    if (isAskedOf(object, field, types) && !object.has(field.key)) object.set(field.key, null)
  }
}

/** Whether the fetch asks the field of this object. */
export function isAskedOf(object: RawObject, field: FilledField, types: TypeConditions): boolean {
  const typename = typenameOf(object)
  return typename === undefined || field.types.every((type) => types.matches(typename, type))
}

function isObjectType(typename: Raw, types: TypeConditions): boolean {
  return typeof typename === 'string' && types.isObject(typename)
}

/** Adds a fetch's answer about an object to what is known of it. `source` belongs to the caller no more. */
export function merge(target: RawObject, source: RawObject, types: TypeConditions): void {
  for (const [key, value] of source) {
    const present = target.get(key)
    if (key === '__typename' && present !== undefined && isObjectType(present, types)) {
      // An interface object tells only the interface's name; the type itself, once known, stays.
      if (isObjectType(value, types)) target.set(key, value)
      continue
    }
    target.set(key, present === undefined ? value : merged(present, value, types))
  }
  addNotices(target, source.notices ?? [])
}

function merged(present: Raw, value: Raw, types: TypeConditions): Raw {
  if (present instanceof RawObject && value instanceof RawObject) {
    merge(present, value, types)
    return present
  }
  if (Array.isArray(present) && Array.isArray(value) && present.length === value.length) {
    return present.map((item, index) => merged(item, value[index] ?? null, types))
  }
  if (present instanceof Failure) return joined(present, value, types)
  if (value instanceof Failure) return joined(value, present, types)
  return value === null ? present : value
}

/**
 * A failed fetch and one that succeeded met at the same field: the failure stands for what only the failed one asked.
 */
function joined(failure: Failure, value: Raw, types: TypeConditions): Raw {
  if (failure.unfilled.length === 0 || value === null || value instanceof Failure) return failure
  failBelow(value, failure.unfilled, failure, types)
  return value
}
