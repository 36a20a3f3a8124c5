import DataLoader from 'dataloader'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { Companies } from './adapter/companies.ts'
import type { ProductionUnits } from './adapter/productionUnits.ts'
import type { ProductionUnit, ShownCompany } from './model/company.ts'

/** One request's questions, each asked once. */
export interface CvrLoaders {
  /** Null where CVR does not know the number. */
  readonly companies: DataLoader<CvrNumber, ShownCompany | null>
  readonly productionUnits: DataLoader<ShownCompany, readonly ProductionUnit[], CvrNumber>
}

/** Numbers in one search; its window ends at 3000. */
const NUMBERS_A_CALL = 500

export function cvrLoaders(desk: Desk, companies: Companies, productionUnits: ProductionUnits): CvrLoaders {
  return {
    companies: new DataLoader((numbers) => companies.find(desk, numbers), { maxBatchSize: NUMBERS_A_CALL }),
    productionUnits: new DataLoader(
      async (asked) => {
        const results = await Promise.allSettled(asked.map((company) => productionUnits.of(desk, company)))
        return results.map((result) => (result.status === 'fulfilled' ? result.value : asError(result.reason)))
      },
      { cacheKeyFn: ({ cvrNumber }) => cvrNumber },
    ),
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('something that is no error was thrown')
}
