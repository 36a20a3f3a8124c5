import { refusal } from '#foundation/tenancy/refusal.ts'
import type { InputMaybe, PeriodInput } from '#schema/generated/sls.ts'
import type { Period } from '../adapter/absences.ts'

/** @throws GraphQLError BAD_USER_INPUT where the period ends before it begins. */
export function periodOf(input: InputMaybe<PeriodInput>): Period {
  const from = input?.from ?? null
  const to = input?.to ?? null
  if (from !== null && to !== null && to < from)
    throw refusal('BAD_USER_INPUT', 'The period must not end before it begins.', { argument: 'period' })
  return { from, to }
}
