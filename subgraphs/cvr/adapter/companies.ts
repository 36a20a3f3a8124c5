import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { ByNumber } from '../client/byNumber.ts'
import { companyOf } from '../mapping/company.ts'
import type { ShownCompany } from '../model/company.ts'
import { ownerOfEnterprise } from '../ownership.ts'

export interface Companies {
  /** In the order asked, in one call; null where CVR does not know the number. @throws UpstreamFault */
  find(desk: Desk, cvrNumbers: readonly CvrNumber[]): Promise<readonly (ShownCompany | null)[]>
}

const SERVICE = 'virksomhed/_search'

/** @param cacheMs how long an answer is kept; 0: never. */
export function createCompanies(byNumber: ByNumber, cacheMs: number): Companies {
  return {
    find: async (desk, cvrNumbers) => {
      const subjects = [...new Set(cvrNumbers)].sort()
      const { rows, readAt, fromCache } = await desk.pass(
        {
          service: SERVICE,
          interfaceCode: null,
          about: { publicRegister: true, subjects },
          ownerOf: ownerOfEnterprise,
          ...(cacheMs === 0 ? {} : { cache: { question: subjects, ttlMs: cacheMs } }),
        },
        (permit) => byNumber(permit, subjects),
      )
      const today = danishDay(new Date())
      const found = new Map(
        rows.map((row) => {
          const company = companyOf(row, today)
          return [
            company.cvrNumber,
            { ...company, source: { system: 'CVR', service: SERVICE, readAt, fromCache } as const },
          ]
        }),
      )
      return cvrNumbers.map((cvrNumber) => found.get(cvrNumber) ?? null)
    },
  }
}
