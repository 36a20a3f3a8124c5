import type { Employment } from '#foundation/directory/employment.ts'
import type { ComparedEmployment, PayrollFacts } from '../model/comparedEmployment.ts'
import type { ToldDiscrepancy } from '../model/discrepancy.ts'

/** What the gateway sends with an employee's id where discrepancies are asked for. */
export interface ToldOfEmployee {
  readonly payrollFacts?: PayrollFacts | null | undefined
  readonly companyDiscrepancies?: readonly ToldDiscrepancy[] | null | undefined
}

/** The employment with what its reference told. */
export function comparedEmployment(employment: Employment, told: ToldOfEmployee): ComparedEmployment {
  return {
    ...employment,
    payrollFacts: told.payrollFacts ?? null,
    companyDiscrepancies: told.companyDiscrepancies ?? [],
  }
}
