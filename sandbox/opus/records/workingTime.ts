import type { TownEmployment } from '../../town/model.ts'
import type { Random } from '../../town/random.ts'
import { isWeekday, OPEN_END } from './calendar.ts'
import { type Period, stretches } from './dated.ts'

/** Infotype 0007: agreed hours per week in a period. */
export interface WorkingTime extends Period {
  readonly weeklyHours: number
  /** Of an occurrence of infotype 2003: the hours of each of its days. */
  readonly dailyHours?: number
}

/** One to three periods, the latest with the town's hours. */
export function workingTimesOf(employment: TownEmployment, today: string, random: Random): readonly WorkingTime[] {
  const periods = stretches(random, employment.from, employment.to ?? OPEN_END, today, 3)
  return periods.map((period, index) => ({
    ...period,
    weeklyHours: index === periods.length - 1 ? employment.weeklyHours : random.pick([37, 34, 32, 30, 28, 25]),
  }))
}

export function weeklyHoursOn(times: readonly WorkingTime[], day: string): number {
  return (
    times.find(({ from, to, dailyHours }) => dailyHours === undefined && from <= day && day <= to)?.weeklyHours ?? 0
  )
}

/** Planned hours of a day: those of its occurrences; without any, a fifth of the week, Monday to Friday (rule M2). */
export function plannedHours(times: readonly WorkingTime[], day: string): number {
  const planned = times.filter(({ from, to, dailyHours }) => dailyHours !== undefined && from <= day && day <= to)
  if (planned.length > 0) return planned.reduce((sum, { dailyHours = 0 }) => sum + dailyHours, 0)
  return isWeekday(day) ? weeklyHoursOn(times, day) / 5 : 0
}
