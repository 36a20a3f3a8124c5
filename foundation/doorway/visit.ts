import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { Employment } from '../directory/employment.ts'
import type { Lane } from '../tenancy/caller.ts'
import type { Claim } from '../tenancy/screening.ts'

/** What a client function returns: rows that nobody has looked at yet. Only the doorway turns them into an {@link Answer}. */
export interface UnscreenedReply<Row, Head = null> {
  readonly unscreenedRows: readonly Row[]
  /** What the answer says of itself: return code, echo of the key, paging. */
  readonly head: Head
}

/** One question to an upstream, with all that the doorway must know to let it pass. */
export interface Visit<Row, Head = null> {
  /** The service by the system's own name. */
  readonly service: string
  /** The interface that the caller's grants must open; null for public registers. */
  readonly interfaceCode: string | null
  /** About whom. */
  readonly about: About
  /** From the system's `ownership.ts`: whose record a row is. */
  readonly ownerOf: (row: Row) => Claim
  /** Whose answer it is, where the head echoes a key. */
  readonly headOwnerOf?: (head: Head) => Claim
  /** Left out: never kept. The question is all that decides the answer; its keyed hash becomes part of the key. */
  readonly cache?: { readonly question: readonly string[]; readonly ttlMs: number }
  /** Default: the desk's. */
  readonly lane?: Lane
  /** Why, where it was stated for this question alone; the trail names it instead of the request's own purpose. */
  readonly purpose?: string
}

export type About =
  /** Employments from the caller's own directory; answers must speak of their numbers. */
  | { readonly employments: readonly Employment[] }
  /** Persons asked for by CPR number; answers must speak of these or of `alsoFor` (numbers that replaced them). */
  | { readonly persons: readonly CprNumber[] }
  /** The institution as a whole; or what it has or will have of a person, whom the trail then names. */
  | { readonly institution: true; readonly person?: CprNumber }
  /** A public register: no person, no institution. Answers must speak of the subjects, where they are given. */
  | { readonly publicRegister: true; readonly subjects?: readonly string[] }

/** What came back and was screened. */
export interface Answer<Row, Head = null> {
  readonly rows: readonly Row[]
  readonly head: Head
  readonly readAt: DateTime
  readonly fromCache: boolean
}
