import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type Inddata, inddata } from '../wire/inddata.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import { FEW_ROWS, type SlsLine } from './line.ts'

/** Input records of the whole group, by whatever channel, from a moment on. SLS dossier section 8.3 (criteria inferred). */
export function inddataOfGroup(
  permit: Permit,
  line: SlsLine,
  kriterier: { readonly FraTidspunkt: string },
): Promise<UnscreenedReply<Inddata, Retursvar>> {
  return line.list(permit, inddata, kriterier, FEW_ROWS)
}
