import type { AbsenceKind } from './absence.ts'
import type { QuotaKind } from './quota.ts'

/** A code that may be registered, with what it asks for. */
export interface AbsenceType {
  readonly code: string
  readonly kind: AbsenceKind
  readonly text: string | null
  readonly attendance: boolean
  readonly defaultForKind: boolean
  readonly requires: 'NONE' | 'CHILD' | 'MATERNITY_CASE' | 'WORK_INJURY_CASE' | 'REASON'
  readonly partOfDay: 'NONE' | 'TIMES'
  readonly quotaKinds: readonly QuotaKind[]
}

/** The types by their codes. */
export type AbsenceTypes = ReadonlyMap<string, AbsenceType>
