import type { Employment } from '#foundation/directory/employment.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'

/** A piece of a feed: what has happened since the cursor that was given, oldest first. */
export interface FeedPiece<Event> {
  readonly events: readonly Event[]
  /**
   * Whether something happened to a number that the institution's directory does not have: somebody hired elsewhere a moment ago, or an
   * employee of another institution of the same group.
   */
  readonly touchedUnknown: boolean
  /** To be given at the next call; opaque, and holds nothing of anybody. */
  readonly cursor: string
}

/** Absence that was created, changed or deleted, by whatever channel. */
export interface AbsenceEvent {
  readonly employment: Employment
  readonly at: DateTime
  /** Tells it from every other of the employment, and nothing of anybody. */
  readonly mark: string
  readonly change: 'CREATED' | 'CHANGED' | 'DELETED' | 'OTHER'
}

/** Anything else that was reported on an employment, by whatever channel. */
export interface InputEvent {
  readonly employment: Employment
  readonly at: DateTime
  /** Tells it from every other of the employment, and nothing of anybody. */
  readonly mark: string
  /** SLS's own code of the transaction: `KONO`. */
  readonly transactionCode: string
  /** The reference of the web service call, where it was one: the `UUID` of our own calls, too. */
  readonly reference: string | null
}
