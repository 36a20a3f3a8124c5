import { employmentAsked } from '../services/scope.ts'
import type { Service } from '../services/service.ts'
import { requireOpen } from './update.ts'

/**
 * SLS dossier section 8.5: back to the state after the last payroll run; a register created since disappears. Its own input record would be
 * deleted with the others, so it leaves none.
 */
export const loenmodtagerOpdateringSlet: Service = {
  name: 'ModstSLSLoenmodtagerOpdateringSlet',
  object: 'LoenmodtagerOpdatering',
  transaction: 'SLET',
  answer(request) {
    requireOpen(request)
    const records = employmentAsked(request)
    const { register, memory, today } = request
    const { cprNumber, number } = records.subject.employment
    records.rollBack()
    if (register.isNew(records.subject)) register.remove(records.subject)
    memory.forgetPending(cprNumber, number, today)
    return { returnCode: '0', head: { cprNumber, number }, messages: [], body: '' }
  },
}
