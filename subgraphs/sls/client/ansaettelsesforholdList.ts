import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type Ansaettelsesforhold, ansaettelsesforhold } from '../wire/ansaettelsesforhold.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { SlsLine } from './line.ts'

/** Employments of the group, ended and future ones too. SLS dossier section 8.3 (inferred). */
export function ansaettelsesforholdList(
  permit: Permit,
  line: SlsLine,
  kriterier: { readonly Delregnskab: string; readonly Skaeringsdato: string },
): Promise<UnscreenedReply<Ansaettelsesforhold, Retursvar>> {
  return line.list(permit, ansaettelsesforhold, kriterier)
}
