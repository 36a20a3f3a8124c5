import { Refusal } from '../answers.ts'
import type { EmploymentRecords } from '../records/register.ts'
import { branch } from '../xml.ts'
import { foreignEmployments } from './foreign.ts'
import { employmentAsked } from './scope.ts'
import type { Service, ServiceRequest } from './service.ts'

/** A read service: one record of one employment on a day (Skaeringsdato, else today). */
export interface EmploymentRecord {
  readonly object: string
  /** The record's elements, or null when there is nothing on that day (then OT9104). */
  write(records: EmploymentRecords, day: string): string | null
}

export function employmentRecordService({ object, write }: EmploymentRecord): Service {
  return {
    name: `ModstSLS${object}Laes`,
    object,
    transaction: 'LAES',
    answer(request) {
      const asked = employmentAsked(request)
      const records = answered(asked, request)
      const content = write(records, request.criteria.one('Skaeringsdato') ?? request.today)
      if (content === null) throw new Refusal({ code: 'OT9104' })
      return {
        returnCode: '0',
        head: { cprNumber: records.subject.employment.cprNumber, number: records.subject.employment.number },
        messages: [],
        body: branch(`SLS${object}Struktur`, content),
      }
    },
  }

  /** The record asked for, or with the foreign-rows switch somebody else's. */
  function answered(asked: EmploymentRecords, request: ServiceRequest): EmploymentRecords {
    if (!request.foreignRows) return asked
    return foreignEmployments(request, asked.subject)[0] ?? asked
  }
}
