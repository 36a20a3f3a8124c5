import { Refusal } from '../answers.ts'
import type { EmploymentRecords } from '../records/register.ts'
import type { ServiceRequest } from './service.ts'

/**
 * The employment that a request names, within the caller's institution. An unknown lønnummer and one of somebody else are
 * refused alike (OT9102), so that no answer tells whether it exists; a payroll group that is not the caller's is OT9002
 * whatever the number. SLS dossier sections 3.3 and 10, R16 (inferred).
 */
export function employmentAsked({ register, customer, criteria }: ServiceRequest): EmploymentRecords {
  requireOwnGroup(criteria.one('Gruppe'), customer.payroll.group)
  const cprNumber = criteria.one('CPRnummer') ?? ''
  if (!isPossibleNumber(cprNumber)) throw new Refusal({ code: 'OT9101' })
  const subject = register.find(customer.institution.key, cprNumber, criteria.one('Loebenummer') ?? '')
  if (subject === undefined) throw new Refusal({ code: 'OT9102' })
  return register.recordsOf(subject)
}

export function requireOwnGroup(asked: string | null, own: string): void {
  if (asked !== null && asked !== own) throw new Refusal({ code: 'OT9002' })
}

/** The period asked for; an end before the start is OT9005. */
export function periodAsked({ criteria }: ServiceRequest): {
  readonly from: string | null
  readonly to: string | null
} {
  const from = criteria.one('Fradato')
  const to = criteria.one('Tildato')
  if (from !== null && to !== null && to < from) throw new Refusal({ code: 'OT9005' })
  return { from, to }
}

/** A day of the calendar, or one plus 60 (constructed numbers); modulus 11 is not asked for. SLS dossier section 2.1. */
export function isPossibleNumber(cprNumber: string): boolean {
  const day = Number(cprNumber.slice(0, 2)) % 60
  const month = Number(cprNumber.slice(2, 4))
  return Number(cprNumber.slice(0, 2)) <= 91 && day >= 1 && day <= 31 && month >= 1 && month <= 12
}
