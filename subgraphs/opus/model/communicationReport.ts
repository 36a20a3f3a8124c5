import type { LocalDate } from '#schema/scalars/LocalDate.ts'

/** A record of communication data as it is to be; without a value it is to go. */
export interface CommunicationReport {
  readonly sequence: string
  readonly type: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly value: string | null
}
