import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CallOutcome, LookedUp } from '../../transactions/payroll.ts'
import { updateIdOf } from '../client/updateId.ts'
import { updateRecurringPayment } from '../client/updates.ts'
import { outcomeOfReceipt } from '../mapping/outcomes.ts'
import { allowanceLine } from '../mapping/wagePartReports.ts'
import type { AllowancePlan } from '../model/wagePartReport.ts'
import { sent } from './sending.ts'
import { INTERFACES, type OpusSystem } from './system.ts'

/** Creates, changes or ends a recurring allowance. */
export function sendAllowancePlan(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  plan: AllowancePlan,
  reference: string,
): Promise<CallOutcome> {
  const head = { Medarbejdernummer: employment.keys.number, OpdateringsID: updateIdOf(reference) }
  return sent(desk, {
    service: 'update-recurring-payments',
    interfaceCode: INTERFACES.recurring,
    employment,
    call: (permit) => updateRecurringPayment(system.line, permit, head, allowanceLine(plan, system.sendingSystem)),
    outcomeOf: outcomeOfReceipt,
  })
}

/**
 * What family L offers no read of: only where the owner has confirmed that the same OpdateringsID is not carried out twice may the same be
 * sent again (kmd-opus.md section 9.5, rule E6, inferred).
 */
export function lookUpByResending({ resendWithSameId }: OpusSystem): LookedUp {
  return resendWithSameId ? { kind: 'NOT_ARRIVED' } : { kind: 'UNDECIDED' }
}
