import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type Haendelse, haendelse } from '../wire/haendelse.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import type { SlsLine } from './line.ts'

/** Events on at least one day of the period; an end left out is open. SLS dossier section 8.3 (inferred). */
export function haendelseList(
  permit: Permit,
  line: SlsLine,
  kriterier: {
    readonly CPRnummer: string
    readonly Loebenummer: string
    readonly Fradato: string | null
    readonly Tildato: string | null
  },
): Promise<UnscreenedReply<Haendelse, Retursvar>> {
  return line.list(permit, haendelse, kriterier)
}
