import { Refusal } from '../answers.ts'
import type { EmploymentRecords } from '../records/register.ts'
import { branch, leaf } from '../xml.ts'
import { foreignEmployments } from './foreign.ts'
import { page } from './paging.ts'
import { employmentAsked } from './scope.ts'
import type { Service, ServiceRequest } from './service.ts'

/** A list service whose rows are the records of one employment. */
export interface EmploymentRows<T> {
  readonly object: string
  /** The rows that the criteria ask for. @throws Refusal */
  select(records: EmploymentRecords, request: ServiceRequest): readonly T[]
  /** The row's own elements; the key of the employment is written before them. */
  write(row: T): string
}

export function employmentRowsService<T>({ object, select, write }: EmploymentRows<T>): Service {
  const name = `ModstSLS${object}List`
  return {
    name,
    object,
    transaction: 'LIST',
    answer(request) {
      const records = employmentAsked(request)
      const foreign = request.foreignRows
        ? foreignEmployments(request, records.subject).flatMap((other) =>
            rowsOf(other, request)
              .slice(0, 1)
              .map((row) => written(other, row)),
          )
        : []
      const { rows, end } = page(select(records, request), request.criteria, name, foreign.length)
      return {
        returnCode: '0',
        head: { cprNumber: records.subject.employment.cprNumber, number: records.subject.employment.number },
        messages: [],
        body: branch(`SLS${object}Samling`, ...rows.map((row) => written(records, row)), ...foreign) + end,
      }
    },
  }

  function written({ subject }: EmploymentRecords, row: T): string {
    return branch(
      object,
      leaf('CPRnummer', subject.employment.cprNumber),
      leaf('Loebenummer', subject.employment.number),
      leaf('Gruppe', subject.payroll.group),
      write(row),
    )
  }

  /** What the criteria find at somebody else; all of it where they find nothing, so that a foreign row does appear. */
  function rowsOf(records: EmploymentRecords, request: ServiceRequest): readonly T[] {
    const found = select(records, request)
    return found.length > 0 ? found : select(records, withoutCriteria(request))
  }
}

function withoutCriteria(request: ServiceRequest): ServiceRequest {
  return { ...request, criteria: { one: () => null, all: () => [], fingerprint: '' } }
}

/** Both a day and a period is too much to ask. */
export function refuseDayWithPeriod({ criteria }: ServiceRequest): void {
  const hasPeriod = criteria.one('Fradato') !== null || criteria.one('Tildato') !== null
  if (criteria.one('Skaeringsdato') !== null && hasPeriod) throw new Refusal({ code: 'OT9901' })
}
