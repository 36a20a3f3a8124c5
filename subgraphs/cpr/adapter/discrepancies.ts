import type { Employment } from '#foundation/directory/employment.ts'
import { isNotRead, readOrNot } from '#foundation/server/notRead.ts'
import type { ComparedEmployment, PayrollFacts } from '../model/comparedEmployment.ts'
import type { Comparison, MissingComparison, PersonDiscrepancy } from '../model/discrepancy.ts'
import type { PersonAnswer } from '../model/shownPerson.ts'
import {
  addressDiscrepancies,
  nameDiscrepancies,
  numberDiscrepancies,
  statusDiscrepancies,
} from '../rules/personDiscrepancies.ts'

/** The request's own questions. */
interface Asked {
  readonly persons: { load(employment: Employment): Promise<PersonAnswer> }
}

type Found = PersonDiscrepancy | MissingComparison

/**
 * Where the payroll system disagrees with CPR on a person. What could not be compared says so: CPR that is down or closed to the caller, parts of
 * a person that the caller's access leaves out, an address that the payroll system did not tell. Nobody is looked up whose employment has ended.
 */
export async function personDiscrepancies(
  employment: ComparedEmployment,
  facts: PayrollFacts,
  asked: Asked,
  withheldFields: readonly string[],
): Promise<readonly Found[]> {
  if (!facts.current) return []
  const person = await readOrNot(() => asked.persons.load(employment))
  if (isNotRead(person)) return [notCompared('CPR', 'PERSON', person.notRead)]
  if (person === 'constructed') return [notCompared('CPR', 'PERSON', 'CONSTRUCTED_NUMBER')]
  if (person === 'unknown') return [{ code: 'NOT_IN_CPR', payroll: null, register: null }]
  const status = statusDiscrepancies(person)
  return [
    ...status,
    ...(status.length > 0 ? [] : numberDiscrepancies(numberAtPayroll(employment), person)),
    ...(withheldFields.includes('Person.name')
      ? [notCompared('CPR', 'NAME', 'WITHHELD')]
      : nameDiscrepancies(facts, person)),
    ...(withheldFields.includes('Person.address')
      ? [notCompared('CPR', 'ADDRESS', 'WITHHELD')]
      : facts.address?.notRead != null
        ? [notCompared(employment.system, 'PAYROLL_ADDRESS', facts.address.notRead)]
        : addressDiscrepancies(facts, person)),
  ]
}

/**
 * SLS's own number begins with the CPR number that it has. Opus's does not: there the directory's number stands for it, until the directory has
 * followed CPR to the new one.
 */
function numberAtPayroll({ system, keys }: Employment): string {
  return system === 'SLS' ? keys.number.slice(0, 10) : keys.cprNumber
}

function notCompared(system: MissingComparison['system'], comparison: Comparison, reason: string): MissingComparison {
  return { code: 'NOT_COMPARED', system, comparison, reason }
}
