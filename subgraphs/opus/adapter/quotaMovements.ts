import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { getAbsenceQuotaDetails } from '../client/absenceQuotaDetails.ts'
import { quotaAccrual, quotaDeduction } from '../mapping/quotaMovements.ts'
import type { QuotaMovements } from '../model/quota.ts'
import { ownerOfCase } from '../ownership.ts'
import { INTERFACES, type OpusSystem } from './system.ts'

/** How quotas of one employee were earned and used, in the order asked; nothing of one that Opus does not tell of. @throws UpstreamFault */
export async function readQuotaMovements(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  quotaNumbers: readonly string[],
): Promise<readonly QuotaMovements[]> {
  const question = { PersonnelNumber: employment.keys.number, QuotaNumber: quotaNumbers }
  const { rows } = await desk.pass(
    {
      service: 'GetAbsenceQuotaDetails',
      interfaceCode: INTERFACES.quotas,
      about: { employments: [employment] },
      ownerOf: ownerOfCase,
      cache: { question: [question.PersonnelNumber, ...quotaNumbers], ttlMs: system.cacheMs.quotas },
    },
    (permit) => getAbsenceQuotaDetails(system.line, permit, question),
  )
  return quotaNumbers.map((number) => {
    const own = rows.filter(({ QuotaNumber }) => QuotaNumber === number)
    return {
      accruals: own.flatMap(({ Accrual }) => Accrual.map(quotaAccrual)),
      deductions: own.flatMap(({ Deduction }) => Deduction.map(quotaDeduction)),
    }
  })
}
