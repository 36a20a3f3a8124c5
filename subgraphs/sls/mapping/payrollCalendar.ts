import { type DateTime, parseDateTime } from '#schema/scalars/DateTime.ts'
import { addDays, type LocalDate, localDate } from '#schema/scalars/LocalDate.ts'
import type { PayrollRun, PublishedRun } from '../model/payrollRun.ts'
import { bankingDayFrom, bankingDaysBefore, bankingDayUntil } from './bankingDays.ts'

/** On the run day SLS closes at 16:00, so that the run is done before 08:00 next morning. Documented, SLS dossier section 9.1. */
const CLOSES = '16:00'
const OPENS = '08:00'
const CLOCK = 'Europe/Copenhagen'

/** Banking days between the run day and the day of the money, by run. Inferred, section 9.2. */
const BEFORE_DISPOSAL = { 1: 6, 2: 8 } as const
/** The first run pays on the banking day on or after this day of the month. Inferred, section 9.2. */
const MID_MONTH = 15

/**
 * The runs that close between two days, both included, by time. A run that the published calendar has is as that says; any other is reckoned
 * by the rule of section 9.2, since no service of SLS tells of runs.
 */
export function runsBetween(from: LocalDate, to: LocalDate, published: readonly PublishedRun[]): readonly PayrollRun[] {
  const first = Temporal.PlainYearMonth.from(from.slice(0, 7)).subtract({ months: 1 })
  const last = Temporal.PlainYearMonth.from(to.slice(0, 7)).add({ months: 2 })
  const known = new Map(published.map((run) => [`${run.generation} ${run.run}`, run]))
  const runs: PayrollRun[] = []
  for (let month = first; Temporal.PlainYearMonth.compare(month, last) <= 0; month = month.add({ months: 1 })) {
    for (const run of [1, 2] as const) {
      const stated = known.get(`${month.toString()} ${run}`)
      const { runDay, disposalDate } = stated ?? reckoned(month, run)
      if (runDay < from || runDay > to) continue
      runs.push({
        generation: month.toString(),
        run,
        closesAt: clock(runDay, CLOSES),
        opensAt: clock(addDays(runDay, 1), OPENS),
        disposalDate,
        published: stated !== undefined,
      })
    }
  }
  return runs.toSorted((one, other) => Date.parse(one.closesAt) - Date.parse(other.closesAt))
}

/** Both runs of generation n pay within month n-1: one in the middle, one at its end. */
function reckoned(
  generation: Temporal.PlainYearMonth,
  run: 1 | 2,
): { readonly runDay: LocalDate; readonly disposalDate: LocalDate } {
  const month = generation.subtract({ months: 1 })
  const disposalDate =
    run === 1
      ? bankingDayFrom(localDate(month.toPlainDate({ day: MID_MONTH }).toString()))
      : bankingDayUntil(localDate(month.toPlainDate({ day: month.daysInMonth }).toString()))
  return { runDay: bankingDaysBefore(disposalDate, BEFORE_DISPOSAL[run]), disposalDate }
}

function clock(day: LocalDate, time: string): DateTime {
  const moment = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(CLOCK)
  const written = parseDateTime(moment.toString({ timeZoneName: 'never' }))
  if (written === null) throw new RangeError('a run day has its hours')
  return written
}
