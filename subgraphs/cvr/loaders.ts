import DataLoader from 'dataloader'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { Companies } from './adapter/companies.ts'
import type { Contacts } from './adapter/contacts.ts'
import type { ProductionUnits, UnitsOfCompany } from './adapter/productionUnits.ts'
import type { ShownCompany, ShownProductionUnit } from './model/company.ts'
import type { CompanyPage, CompanySearch } from './model/companySearch.ts'
import type { Contact } from './model/contact.ts'

/** One request's questions, each asked once. */
export interface CvrLoaders {
  /** By id; null where it is not the institution's. */
  readonly employments: DataLoader<string, Employment | null>
  /** Null where CVR does not know the number. */
  readonly companies: DataLoader<CvrNumber, ShownCompany | null>
  readonly unitsOf: DataLoader<ShownCompany, UnitsOfCompany, CvrNumber>
  /** By P-number of ten digits; null where CVR does not know it. */
  readonly units: DataLoader<string, ShownProductionUnit | null>
  /** Null where they may not be shown. */
  readonly companyContacts: DataLoader<CvrNumber, readonly Contact[] | null>
  readonly unitContacts: DataLoader<string, readonly Contact[] | null>
  readonly search: (search: CompanySearch) => Promise<CompanyPage>
}

export interface CvrParts {
  readonly companies: Companies
  readonly productionUnits: ProductionUnits
  readonly contacts: Contacts
}

/** Numbers in one search; its window ends at 3000. */
const NUMBERS_A_CALL = { maxBatchSize: 500 }

export function cvrLoaders(desk: Desk, { companies, productionUnits, contacts }: CvrParts): CvrLoaders {
  return {
    employments: new DataLoader((ids) => desk.employments.find(ids)),
    companies: new DataLoader((numbers) => companies.find(desk, numbers), NUMBERS_A_CALL),
    unitsOf: new DataLoader(
      async (asked) => {
        const results = await Promise.allSettled(asked.map((company) => productionUnits.of(desk, company)))
        return results.map((result) => (result.status === 'fulfilled' ? result.value : asError(result.reason)))
      },
      { cacheKeyFn: ({ cvrNumber }) => cvrNumber },
    ),
    units: new DataLoader((numbers) => productionUnits.find(desk, numbers), NUMBERS_A_CALL),
    companyContacts: new DataLoader((numbers) => contacts.ofCompanies(desk, numbers), NUMBERS_A_CALL),
    unitContacts: new DataLoader((numbers) => contacts.ofUnits(desk, numbers), NUMBERS_A_CALL),
    search: (search) => companies.search(desk, search),
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('something that is no error was thrown')
}
