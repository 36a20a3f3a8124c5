import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type Ansaettelsesforhold, ansaettelsesforhold } from '../wire/ansaettelsesforhold.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { SlsLine } from './line.ts'

/** Employments of one person in the group. SLS dossier section 8.3 (that all of a person are listed: documented). */
export function ansaettelsesforholdOfPerson(
  permit: Permit,
  line: SlsLine,
  kriterier: { readonly CPRnummer: string },
): Promise<UnscreenedReply<Ansaettelsesforhold, Retursvar>> {
  return line.list(permit, ansaettelsesforhold, kriterier)
}
