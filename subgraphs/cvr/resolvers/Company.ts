import type { CompanyResolvers } from '#schema/generated/cvr.ts'
import type { CvrContext } from '../context.ts'

export const Company: CompanyResolvers<CvrContext> = {
  productionUnits: (company, _args, { loaders }) => loaders.productionUnits.load(company),
}
