import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type Overenskomst, overenskomst } from '../wire/overenskomst.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { SlsLine } from './line.ts'

/** All dated occurrences of the agreement placement. SLS dossier section 8.3 (inferred). */
export function overenskomstList(
  permit: Permit,
  line: SlsLine,
  kriterier: { readonly CPRnummer: string; readonly Loebenummer: string },
): Promise<UnscreenedReply<Overenskomst, Retursvar>> {
  return line.list(permit, overenskomst, kriterier)
}
