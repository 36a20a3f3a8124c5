import type { MutationResolvers } from '#schema/generated/institutions.ts'
import type { InstitutionsContext } from '../../context.ts'
import { orderExport } from '../../exports/orderExport.ts'

export const exportEmployees: NonNullable<MutationResolvers<InstitutionsContext>['exportEmployees']> = (
  _parent,
  { input },
  { caller, loaders },
) => orderExport(loaders.exports, caller, { ...input, filter: input.filter == null ? null : { ...input.filter } })
