import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { PersonStatus } from './person.ts'

/** What a change file says of itself. */
export interface FileHead {
  /** Six digits. */
  readonly task: string
  readonly producedOn: LocalDate
  /** Day of the file before; null where it names none. */
  readonly previousOn: LocalDate | null
}

/** What a change file tells of one number: the whole, as of the day of production (CPR dossier section 13.3). */
export interface PersonNews {
  readonly cprNumber: CprNumber
  /** Null where it has no record 001: then it tells nothing but that something happened. */
  readonly status: PersonStatus | null
  readonly statusFrom: LocalDate | null
  readonly replacedBy: CprNumber | null
  readonly formerNumbers: readonly CprNumber[]
  readonly isProtected: boolean
  /** When CPR told that the subscription was deleted, to the minute, Danish time (`2025-03-03T12:00`); null where it did not. */
  readonly unsubscribedAt: string | null
}
