import type { AccessGrantResolvers } from '#schema/generated/institutions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { InstitutionsContext } from '../context.ts'

export const AccessGrant: AccessGrantResolvers<InstitutionsContext> = {
  system: ({ clientName }) => clientName,
  openedAt: ({ openedAt }) => openedAt as DateTime,
  suspendedAt: ({ suspendedAt }) => suspendedAt as DateTime | null,
  closedAt: ({ closedAt }) => closedAt as DateTime | null,
  validUntil: ({ validUntil }) => validUntil as LocalDate | null,
  certificateFingerprints: ({ certificates }) => certificates,
  openInstruction: ({ openInstructionId }, _args, { loaders }) => loaders.office.records.instruction(openInstructionId),
  closeInstruction: ({ closeInstructionId }, _args, { loaders }) =>
    closeInstructionId === null ? null : loaders.office.records.instruction(closeInstructionId),
}
