import type { Answer } from '#foundation/doorway/visit.ts'
import type { OpusLine } from '../client/line.ts'
import type { AbsenceTypes } from '../model/absenceType.ts'
import type { CodeTexts } from '../model/codeTexts.ts'
import type { Source } from '../model/source.ts'
import type { WageType } from '../model/wagePart.ts'

/** Opus as the adapter asks it. */
export interface OpusSystem {
  readonly line: OpusLine
  readonly absenceTypes: AbsenceTypes
  /** The wage types of an institution, as far as we are told of them. */
  readonly wageTypesOf: (institutionId: string) => readonly WageType[]
  /** Our name in what we register. */
  readonly sendingSystem: string
  /** Whether the owner has confirmed that the same OpdateringsID is answered the same. */
  readonly resendWithSameId: boolean
  /** English texts of the messages of family L, by Kode. */
  readonly updateTexts: ReadonlyMap<string, string>
  /** Texts of the types of communication data, by code. */
  readonly communicationTexts: ReadonlyMap<string, string>
  readonly codeTexts: CodeTexts
  /** How long answers are kept, in milliseconds. */
  readonly cacheMs: {
    readonly contracts: number
    readonly absences: number
    readonly quotas: number
    readonly wageParts: number
    readonly cases: number
    readonly workSchedules: number
  }
}

/** Interfaces of the access registry (kmd-opus.md section 1.1). */
export const INTERFACES = {
  employees: 'MEDARBEJDEROPLYSNINGER',
  absence: 'OPRET_FRAVAER',
  quotas: 'HENT_FRAVAERSKVOTER',
  payments: 'ENGANGSYDELSE',
  recurring: 'FASTE_TILLAEG',
  schedules: 'MOEDETIDSPLANER',
  documents: 'PERSONALEMAPPE',
} as const

export function sourceOf(
  service: string,
  { readAt, fromCache }: Pick<Answer<unknown>, 'readAt' | 'fromCache'>,
): Source {
  return { system: 'OPUS', service, readAt, fromCache }
}
