import type { EmploymentRecords, Register } from '../records/register.ts'
import type { Subject } from '../records/subject.ts'
import type { ServiceRequest } from './service.ts'

/**
 * Employments that are not the caller's, for the switch that makes the simulator answer wrongly: somebody else's at another
 * institution, and, where there is one, an employment of the person asked for at another institution (same CPR number, other
 * group or delregnskab). A town with one SLS institution gives its other people.
 */
export function foreignEmployments(request: ServiceRequest, asked: Subject | null): readonly EmploymentRecords[] {
  const { register, customer } = request
  const others = register.customers
    .filter(({ institution }) => institution.key !== customer.institution.key)
    .flatMap(({ institution }) => register.employmentsOf(institution.key))
  const cprNumber = asked?.employment.cprNumber ?? request.criteria.one('CPRnummer')
  const stranger = strangers(others, register, customer.institution.key).find(
    ({ employment }) => employment.cprNumber !== cprNumber && employment.state === 'ACTIVE',
  )
  const samePerson = others.find(({ employment }) => employment.cprNumber === cprNumber)
  return [stranger, samePerson].filter((subject) => subject !== undefined).map((subject) => register.recordsOf(subject))
}

function strangers(others: readonly Subject[], register: Register, own: string): readonly Subject[] {
  return others.length > 0 ? others : register.employmentsOf(own)
}
