import type { ProductionUnitOwnerResolvers, ProductionUnitResolvers } from '#schema/generated/cvr.ts'
import type { CvrContext } from '../context.ts'
import { type CodeLabels, statusLabel } from '../model/codeLabels.ts'
import { newestFirst } from './newestFirst.ts'

export function productionUnitResolvers(labels: CodeLabels): ProductionUnitResolvers<CvrContext> {
  return {
    statusLabel: ({ status }, _args, { caller }) =>
      status === null ? null : (statusLabel(labels, status)?.[caller.language] ?? status),
    employment: ({ employment }) => newestFirst(employment),
    contacts: ({ pNumber }, _args, { loaders }) => loaders.unitContacts.load(pNumber),
  }
}

export const ProductionUnitOwner: ProductionUnitOwnerResolvers<CvrContext> = {
  company: ({ cvrNumber }, _args, { loaders }) => loaders.companies.load(cvrNumber),
}
