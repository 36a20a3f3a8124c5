import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Worded } from './worded.ts'

export type ProtectionKind = 'NAME_AND_ADDRESS' | 'DIRECTORIES' | 'MARKETING' | 'RESEARCH' | 'OTHER'

export interface Protection {
  readonly kind: ProtectionKind
  /** Four digits. */
  readonly code: string
  readonly text: Worded | null
  readonly validFrom: LocalDate | null
  /** Of old deliveries alone; nothing is decided by it. */
  readonly validTo: LocalDate | null
}
