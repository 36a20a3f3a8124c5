import { refusal } from '#foundation/tenancy/refusal.ts'
import type { Recurrence, SlsEmployeeWagePartsArgs } from '#schema/generated/sls.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Period } from '../adapter/absences.ts'
import type { WagePart } from '../model/wagePart.ts'
import { periodOf } from './period.ts'

/** What to ask SLS, and which of the answer to keep. */
export interface WagePartWindow {
  readonly period: Period
  readonly recurrence: Recurrence | null
  readonly keeps: (part: WagePart) => boolean
}

/**
 * One question for any arguments: a day, a period, or, where neither is given, the recurring ones of today together with the one-off
 * ones of the last twelve months and later.
 * @throws GraphQLError BAD_USER_INPUT where both a day and a period are given, or the period ends before it begins.
 */
export function wagePartWindow(
  { asOf, period, recurrence }: Pick<SlsEmployeeWagePartsArgs, 'asOf' | 'period' | 'recurrence'>,
  today: LocalDate,
): WagePartWindow {
  const asked = recurrence ?? null
  const all = (): boolean => true
  if (asOf !== null && asOf !== undefined) {
    if (period !== null && period !== undefined)
      throw refusal('BAD_USER_INPUT', 'Give asOf or period, not both.', { argument: 'asOf' })
    return { period: { from: asOf, to: asOf }, recurrence: asked, keeps: all }
  }
  if (period !== null && period !== undefined) return { period: periodOf(period), recurrence: asked, keeps: all }
  if (asked === 'RECURRING') return { period: { from: today, to: today }, recurrence: asked, keeps: all }
  return {
    period: { from: aYearBefore(today), to: null },
    recurrence: asked,
    keeps: (part) => part.recurrence === 'ONE_OFF' || holdsOn(part, today),
  }
}

function holdsOn({ validFrom, validTo }: WagePart, day: LocalDate): boolean {
  return validFrom !== null && validFrom <= day && (validTo === null || day <= validTo)
}

function aYearBefore(day: LocalDate): LocalDate {
  return Temporal.PlainDate.from(day).subtract({ years: 1 }).toString() as LocalDate
}
