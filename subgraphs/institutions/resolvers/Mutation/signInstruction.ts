import type { MutationResolvers } from '#schema/generated/institutions.ts'
import { signInstruction as change } from '../../changes/signInstruction.ts'
import type { InstitutionsContext } from '../../context.ts'

export const signInstruction: NonNullable<MutationResolvers<InstitutionsContext>['signInstruction']> = (
  _parent,
  { instructionId },
  { loaders },
) => change(loaders.office, instructionId)
