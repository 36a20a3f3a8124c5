import type { Employment } from '#foundation/directory/employment.ts'
import { readOrNot } from '#foundation/server/notRead.ts'
import { directoryFacts, type PayrollFacts } from '#foundation/server/payrollFacts.ts'
import type { Home } from './homes.ts'

/** What Opus tells of an employment, to be compared with CPR. It knows no production unit. Of one that has ended no address is read. */
export function payrollFacts(
  employment: Employment,
  asked: { homes(employment: Employment): Promise<Home> },
): PayrollFacts {
  const told = directoryFacts(employment, 'List')
  return {
    ...told,
    address: told.current
      ? () => readOrNot(async () => ({ municipalityCode: null, ...(await asked.homes(employment)) }))
      : null,
    productionUnit: null,
  }
}
