import type { Employment } from '#foundation/directory/employment.ts'
import { readOrNot } from '#foundation/server/notRead.ts'
import { directoryFacts, type PayrollFacts } from '#foundation/server/payrollFacts.ts'
import type { PersonTexts } from '../model/personTexts.ts'
import { EMPLOYMENT_LIST } from './employments.ts'
import type { RegisteredProductionUnit } from './productionUnit.ts'
import type { Sourced } from './records.ts'

/** The request's own questions, which other fields may have asked already. */
interface Asked {
  readonly personTexts: { load(employment: Employment): Promise<Sourced<PersonTexts>> }
  productionUnit(employment: Employment): Promise<RegisteredProductionUnit>
}

/** What SLS tells of an employment, to be compared with CPR and CVR. Of one that has ended neither part is read. */
export function payrollFacts(employment: Employment, asked: Asked): PayrollFacts {
  const told = directoryFacts(employment, EMPLOYMENT_LIST)
  return {
    ...told,
    address: told.current
      ? () =>
          readOrNot(async () => {
            const { address, source } = await asked.personTexts.load(employment)
            return {
              postalCode: address?.postalCode ?? null,
              municipalityCode: address?.municipalityCode ?? null,
              source,
            }
          })
      : null,
    productionUnit: told.current ? () => readOrNot(() => asked.productionUnit(employment)) : null,
  }
}
