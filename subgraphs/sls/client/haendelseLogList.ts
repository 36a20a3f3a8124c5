import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { type HaendelseLog, haendelseLog } from '../wire/haendelseLog.ts'
import type { Retursvar } from '../wire/returnCode.ts'
import { FEW_ROWS, type SlsLine } from './line.ts'

/**
 * Absence created, changed or deleted between two moments, both included, in the whole group or of one employment; an open side is left out.
 * SLS dossier sections 8.1 (period documented) and 8.3 (inferred).
 */
export function haendelseLogList(
  permit: Permit,
  line: SlsLine,
  kriterier: {
    /** Left out: the group, which the line adds to every question. */
    readonly CPRnummer?: string
    readonly Loebenummer?: string
    readonly AendretFra: string | null
    readonly AendretTil: string | null
  },
): Promise<UnscreenedReply<HaendelseLog, Retursvar>> {
  // For the log of one employment somebody waits, and one call is better than five.
  return line.list(permit, haendelseLog, kriterier, kriterier.CPRnummer === undefined ? FEW_ROWS : undefined)
}
