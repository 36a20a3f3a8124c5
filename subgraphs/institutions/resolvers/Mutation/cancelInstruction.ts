import type { MutationResolvers } from '#schema/generated/institutions.ts'
import { cancelInstruction as change } from '../../changes/cancelInstruction.ts'
import type { InstitutionsContext } from '../../context.ts'

export const cancelInstruction: NonNullable<MutationResolvers<InstitutionsContext>['cancelInstruction']> = (
  _parent,
  { instructionId },
  { loaders },
) => change(loaders.office, instructionId)
