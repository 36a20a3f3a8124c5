import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type Person, person } from '../wire/person.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { SlsLine } from './line.ts'

/** What is registered of the person now; no row where nothing is. SLS dossier section 8.2 (inferred). */
export function personLaes(
  permit: Permit,
  line: SlsLine,
  kriterier: { readonly CPRnummer: string; readonly Loebenummer: string },
): Promise<UnscreenedReply<Person, Retursvar>> {
  return line.read(permit, person, kriterier)
}
