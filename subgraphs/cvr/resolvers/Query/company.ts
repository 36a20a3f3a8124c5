import type { QueryResolvers } from '#schema/generated/cvr.ts'
import type { CvrContext } from '../../context.ts'

export const company: NonNullable<QueryResolvers<CvrContext>['company']> = (_parent, { cvrNumber }, { loaders }) =>
  loaders.companies.load(cvrNumber)
