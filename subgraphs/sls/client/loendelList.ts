import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type Loendel, loendel } from '../wire/loendel.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { SlsLine } from './line.ts'

/** Recurring elements in force on a day of the period, one-off ones dated in it; L, E or B (both). SLS dossier section 8.3 (inferred). */
export function loendelList(
  permit: Permit,
  line: SlsLine,
  kriterier: {
    readonly CPRnummer: string
    readonly Loebenummer: string
    readonly Fradato: string | null
    readonly Tildato: string | null
    readonly Loendelstype: 'L' | 'E' | 'B'
  },
): Promise<UnscreenedReply<Loendel, Retursvar>> {
  return line.list(permit, loendel, kriterier)
}
