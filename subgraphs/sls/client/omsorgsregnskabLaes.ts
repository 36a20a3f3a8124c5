import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type Omsorgsregnskab, omsorgsregnskab } from '../wire/omsorgsregnskab.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { SlsLine } from './line.ts'

/** Care-day accounts of a day; no row where there are none. SLS dossier section 8.2 (inferred). */
export function omsorgsregnskabLaes(
  permit: Permit,
  line: SlsLine,
  kriterier: { readonly CPRnummer: string; readonly Loebenummer: string; readonly Skaeringsdato: string | null },
): Promise<UnscreenedReply<Omsorgsregnskab, Retursvar>> {
  return line.read(permit, omsorgsregnskab, kriterier)
}
