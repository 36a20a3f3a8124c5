import type { QueryResolvers } from '#schema/generated/cvr.ts'
import type { CvrContext } from '../../context.ts'
import { demandPNumber } from '../pNumber.ts'

export const productionUnit: NonNullable<QueryResolvers<CvrContext>['productionUnit']> = (
  _parent,
  { pNumber },
  { loaders },
) => loaders.units.load(demandPNumber(pNumber))
