import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type Inddata, inddata } from '../wire/inddata.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { SlsLine } from './line.ts'

/** Input records of one employment, taken in between two moments; an open side is left out. SLS dossier section 8.3 (criteria inferred). */
export function inddataOfEmployment(
  permit: Permit,
  line: SlsLine,
  kriterier: {
    readonly CPRnummer: string
    readonly Loebenummer: string
    readonly FraTidspunkt: string | null
    readonly TilTidspunkt: string | null
  },
): Promise<UnscreenedReply<Inddata, Retursvar>> {
  return line.list(permit, inddata, kriterier)
}
