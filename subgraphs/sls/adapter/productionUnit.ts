import { productionUnitNumber } from '../mapping/productionUnitNumber.ts'
import type { FixedField } from '../model/registered.ts'
import type { Source } from '../model/source.ts'
import type { Sourced } from './records.ts'
import type { Sls } from './sls.ts'

/** The production unit that an employment is registered at; the source is null where nothing at all is registered. */
export interface RegisteredProductionUnit {
  /** Ten digits. */
  readonly pNumber: string | null
  readonly source: Source | null
}

/** @throws UpstreamFault garbled where the field holds no P-number. */
export function productionUnitOf(sls: Sls, fields: readonly Sourced<FixedField>[]): RegisteredProductionUnit {
  return productionUnitNumber(fields, sls.productionUnitField)
}
