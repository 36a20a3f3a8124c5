import type { AccessTown } from '../journeys/access/accessTown.ts'
import type { Json } from '../town.ts'
import type { Marks } from './marks.ts'
import type { Secrets } from './secrets.ts'

/** Keys of one institution that others try: grows with the history. */
export interface Keys {
  readonly employeeIds: string[]
  readonly recordIds: string[]
  readonly cprNumbers: string[]
  readonly employeeNumbers: string[]
  readonly systemIds: string[]
  readonly instructionIds: string[]
  readonly grantIds: string[]
  readonly certificateIds: string[]
  readonly eventIds: string[]
  readonly cursors: string[]
}

/** An access as the history has made it, known apart from the registry. */
export interface KnownAccess {
  readonly institution: string
  readonly grantId: string
  /** By which it was opened. */
  readonly instructionId: string
  readonly interfaceCode: string
  state: 'OPEN' | 'SUSPENDED' | 'CLOSED'
  scopes: readonly string[]
  /** `Type.field` of object types. */
  withheld: readonly string[]
}

/** A system whose accesses the history opens and closes. */
export interface KnownSystem {
  readonly id: string
  readonly token: string
  /** The institution that registered it; null: a supplier's, of the catalogue. */
  readonly owner: string | null
  readonly accesses: KnownAccess[]
}

/** An operation of the API with a place for a key of a kind, or none. */
export interface TriedOperation {
  readonly name: string
  readonly text: string
  readonly variables: Readonly<Record<string, Json>>
  readonly keys: readonly { readonly argument: string; readonly kind: keyof Keys; readonly isList: boolean }[]
}

/** A town with all that is known of it before the histories begin. */
export interface Stage {
  readonly town: AccessTown
  readonly secrets: readonly Secrets[]
  readonly institutions: readonly string[]
  readonly marks: Marks
  readonly keys: ReadonlyMap<string, Keys>
  /** Each institution's employees by id, as the systems told them live. */
  readonly truth: ReadonlyMap<string, ReadonlyMap<string, Json>>
  readonly operations: readonly TriedOperation[]
  /** Whether some questions ask for live answers. */
  readonly live: boolean
  /** How often what was tried, so that a test can expect that it was. */
  readonly tried: Map<string, number>
}

/** @throws where the town has no such institution. */
export function keysOf(stage: Stage, institution: string): Keys {
  const keys = stage.keys.get(institution)
  if (keys === undefined) throw new RangeError(`the town has no institution ${institution}`)
  return keys
}

export function countTry(stage: Stage, what: string): void {
  stage.tried.set(what, (stage.tried.get(what) ?? 0) + 1)
}
