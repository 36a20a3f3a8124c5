import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Source } from './source.ts'

/** An e-mail address, a telephone number or a user name, as it stands. */
export interface CommunicationRecord {
  readonly sequence: string
  readonly type: string
  readonly typeText: string | null
  readonly from: LocalDate
  /** Null while the end is open. */
  readonly to: LocalDate | null
  readonly value: string | null
}

export interface CommunicationData extends CommunicationRecord {
  readonly source: Source
}
