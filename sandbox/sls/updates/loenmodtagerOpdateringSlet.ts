import { differences } from '../records/absence.ts'
import { employmentAsked } from '../services/scope.ts'
import type { Service } from '../services/service.ts'
import { requireOpen } from './update.ts'

/**
 * SLS dossier section 8.5: back to the state after the last payroll run; a register created since disappears. Its own input record would be
 * deleted with the others, so it leaves none; the event log tells what became of the absence.
 */
export const loenmodtagerOpdateringSlet: Service = {
  name: 'ModstSLSLoenmodtagerOpdateringSlet',
  object: 'LoenmodtagerOpdatering',
  transaction: 'SLET',
  answer(request) {
    requireOpen(request)
    const records = employmentAsked(request)
    const { register, memory, today, customer } = request
    const { cprNumber, number } = records.subject.employment
    const before = records.absence
    records.rollBack()
    for (const { event, logged } of differences(before, records.absence))
      memory.log(records.subject, event, logged, memory.moment(today), customer.payroll.userCode)
    if (register.isNew(records.subject)) register.remove(records.subject)
    memory.forgetPending(cprNumber, number, today)
    return { returnCode: '0', head: { cprNumber, number }, messages: [], body: '' }
  },
}
