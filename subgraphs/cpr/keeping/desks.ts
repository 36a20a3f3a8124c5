import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { Desk, Doorway } from '#foundation/doorway/doorway.ts'
import { systemCaller } from '#foundation/tenancy/systemCaller.ts'

/** Places at the doorway for work of our own, one for each institution at a time. */
export interface Desks {
  at(institution: RegisteredInstitution): Promise<Desk>
  /** Writes the closing entries. */
  close(result: 'ANSWERED' | 'ANSWERED_IN_PART' | 'FAILED'): Promise<void>
}

/** One entry of the trail names at most so many persons: what a kill takes from it is as little. */
const USES = 100
/** The longest that one of them lasts. */
const TIME_MS = 15 * 60_000

export function openDesks(doorway: Doorway, operation: string, purpose: string): Desks {
  const open = new Map<string, { readonly desk: Desk; uses: number }>()
  return {
    at: async (institution) => {
      const known = open.get(institution.id)
      if (known !== undefined && known.uses < USES && known.desk.caller.deadline - Date.now() > TIME_MS / 2) {
        known.uses += 1
        return known.desk
      }
      if (known !== undefined) {
        open.delete(institution.id)
        await known.desk.close('ANSWERED')
      }
      const scope = { id: institution.id, payrollSystem: institution.payroll.system }
      const desk = doorway.desk(systemCaller(scope, purpose, ['CPR_DIREKTE'], TIME_MS), operation, undefined, 'bulk')
      open.set(institution.id, { desk, uses: 1 })
      return desk
    },
    close: async (result) => {
      const all = [...open.values()]
      open.clear()
      for (const { desk } of all) await desk.close(result)
    },
  }
}
