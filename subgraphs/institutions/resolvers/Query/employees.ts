import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import type { QueryResolvers } from '#schema/generated/institutions.ts'
import type { InstitutionsContext } from '../../context.ts'

const MOST_IDS = 500

export const employees: NonNullable<QueryResolvers<InstitutionsContext>['employees']> = async (
  _parent,
  { ids },
  { desk },
) => {
  if (ids.length > MOST_IDS) {
    throw refusal('BAD_USER_INPUT', `At most ${MOST_IDS} ids can be asked for at once.`, {
      argument: 'ids',
      limit: MOST_IDS,
    })
  }
  const found = await desk.employments.find(ids)
  // An error in a list's place nulls that place alone.
  return found.map((one) => (one === null ? (notFound('The employee') as never) : { id: one.id, system: one.system }))
}
