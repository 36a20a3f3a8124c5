import { refusal } from '#foundation/tenancy/refusal.ts'
import type { InputMaybe, PeriodInput } from '#schema/generated/sls.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { periodOf } from './period.ts'

interface Dated {
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

/**
 * The records that hold on a day, or that touch a period; all where neither is given. Nothing is read for arguments that do not go together.
 * @throws GraphQLError BAD_USER_INPUT where both are given, or the period ends before it begins.
 */
export async function touched<Row extends Dated>(
  {
    asOf,
    period,
  }: { readonly asOf?: InputMaybe<LocalDate> | undefined; readonly period?: InputMaybe<PeriodInput> | undefined },
  read: () => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  if (asOf != null && period != null)
    throw refusal('BAD_USER_INPUT', 'Give asOf or period, not both.', { argument: 'asOf' })
  const { from, to } = asOf == null ? periodOf(period) : { from: asOf, to: asOf }
  const all = await read()
  return all.filter(
    ({ validFrom, validTo }) =>
      (to === null || validFrom <= to) && (from === null || validTo === null || from <= validTo),
  )
}
