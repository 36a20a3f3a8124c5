import type { Employment } from '#foundation/directory/employment.ts'
import type { ContractResolvers } from '#schema/generated/sls.ts'
import type { SlsContext } from '../loaders.ts'
import type { Contract } from '../model/contract.ts'

/** A contract that still knows whose it is, for the field that asks another service. */
export interface EmployeeContract extends Contract {
  readonly employment: Employment
}

export const contract: ContractResolvers<SlsContext> = {
  // The person's own text is not dated: it tells of today, and of no other span.
  positionTitle: async ({ employment, holdsToday, positionCodeText }, _args, { loaders }) =>
    (holdsToday ? (await loaders.personTexts.load(employment)).positionText : null) ?? positionCodeText,
}
