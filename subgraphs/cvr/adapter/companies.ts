import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { ByNumber } from '../client/byNumber.ts'
import type { SearchEnterprises } from '../client/searchEnterprises.ts'
import { companyOf } from '../mapping/company.ts'
import type { ShownCompany } from '../model/company.ts'
import type { CompanyPage, CompanySearch } from '../model/companySearch.ts'
import { ownerOfEnterprise } from '../ownership.ts'
import type { Vrvirksomhed } from '../wire/documents.ts'
import { COMPANY_SEARCH, sourceOf } from './services.ts'

export interface Companies {
  /** In the order asked, in one call; null where CVR does not know the number. @throws UpstreamFault */
  find(desk: Desk, cvrNumbers: readonly CvrNumber[]): Promise<readonly (ShownCompany | null)[]>
  /** One page, in one call, never from the cache: what was searched for is kept nowhere. @throws UpstreamFault */
  search(desk: Desk, search: CompanySearch): Promise<CompanyPage>
}

export interface CompaniesParts {
  readonly byNumber: ByNumber<Vrvirksomhed>
  readonly search: SearchEnterprises
  /** How long an answer is kept; 0: never. */
  readonly cacheMs: number
}

export function createCompanies({ byNumber, search, cacheMs }: CompaniesParts): Companies {
  return {
    find: async (desk, cvrNumbers) => {
      const subjects = [...new Set(cvrNumbers)].sort()
      const answer = await desk.pass(
        {
          service: COMPANY_SEARCH,
          interfaceCode: null,
          about: { publicRegister: true, subjects },
          ownerOf: ownerOfEnterprise,
          ...(cacheMs === 0 ? {} : { cache: { question: ['whole', ...subjects], ttlMs: cacheMs } }),
        },
        (permit) => byNumber(permit, subjects),
      )
      const source = sourceOf(COMPANY_SEARCH, answer)
      const today = danishDay(new Date())
      const found = new Map(
        answer.rows.map((row) => {
          const company = companyOf(row, today)
          return [company.cvrNumber, { ...company, source }]
        }),
      )
      return cvrNumbers.map((cvrNumber) => found.get(cvrNumber) ?? null)
    },
    search: async (desk, { name, postalCode, city, municipalityCode, first, behind }) => {
      const answer = await desk.pass(
        {
          service: COMPANY_SEARCH,
          interfaceCode: null,
          about: { publicRegister: true },
          ownerOf: ownerOfEnterprise,
        },
        (permit) =>
          search(permit, {
            navn: name,
            postnummer: postalCode === null ? null : Number(postalCode),
            postdistrikt: city,
            kommuneKode: municipalityCode === null ? null : Number(municipalityCode),
            behind,
            // One more than asked for tells whether there is a next page.
            size: first + 1,
          }),
      )
      const source = sourceOf(COMPANY_SEARCH, answer)
      const today = danishDay(new Date())
      const companies = answer.rows.map((row) => ({ ...companyOf(row, today), source }))
      return {
        companies: companies.slice(0, first),
        hasNextPage: companies.length > first,
        remaining: answer.head.total,
      }
    },
  }
}
