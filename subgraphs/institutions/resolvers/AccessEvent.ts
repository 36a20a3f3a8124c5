import type { AccessEventResolvers } from '#schema/generated/institutions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { InstitutionsContext } from '../context.ts'

export const AccessEvent: AccessEventResolvers<InstitutionsContext> = {
  id: ({ number }, _args, { loaders }) => loaders.office.idOf('event', String(number)),
  at: ({ at }) => at as DateTime,
}
