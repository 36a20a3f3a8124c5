import type { AccessInstructionResolvers } from '#schema/generated/institutions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { InstitutionsContext } from '../context.ts'
import { systemNamed } from './systemNamed.ts'

export const AccessInstruction: AccessInstructionResolvers<InstitutionsContext> = {
  system: ({ systemId }, _args, context) => systemNamed(systemId, context),
  purpose: ({ terms }) => terms?.purpose ?? null,
  environment: ({ terms }) => terms?.environment ?? null,
  requestedAt: ({ requestedAt }) => requestedAt as DateTime,
  signedAt: ({ signedAt }) => signedAt as DateTime | null,
  desiredEffectiveDate: ({ desiredEffectiveDate }) => desiredEffectiveDate as LocalDate | null,
}
