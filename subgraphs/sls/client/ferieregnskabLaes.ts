import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type Ferieregnskab, ferieregnskab } from '../wire/ferieregnskab.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { SlsLine } from './line.ts'

/** Holiday accounts of a day; no row where there are none. SLS dossier section 8.2 (inferred). */
export function ferieregnskabLaes(
  permit: Permit,
  line: SlsLine,
  kriterier: { readonly CPRnummer: string; readonly Loebenummer: string; readonly Skaeringsdato: string | null },
): Promise<UnscreenedReply<Ferieregnskab, Retursvar>> {
  return line.read(permit, ferieregnskab, kriterier)
}
