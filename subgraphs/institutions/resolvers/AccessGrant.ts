import type { AccessGrantResolvers } from '#schema/generated/institutions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { InstitutionsContext } from '../context.ts'

export const AccessGrant: AccessGrantResolvers<InstitutionsContext> = {
  system: ({ clientName }) => clientName,
  openedAt: ({ openedAt }) => openedAt as DateTime,
  closedAt: ({ closedAt }) => closedAt as DateTime | null,
  validUntil: ({ validUntil }) => validUntil as LocalDate | null,
}
