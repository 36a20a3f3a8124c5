import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { runsBetween } from '../mapping/payrollCalendar.ts'
import type { PayrollRun } from '../model/payrollRun.ts'
import type { Sls } from './sls.ts'

/** The runs of a payroll group that close between two days, both included, by time. No service of SLS tells of them, so nothing is asked. */
export function payrollRunsOf({ calendar }: Sls, group: string, from: LocalDate, to: LocalDate): readonly PayrollRun[] {
  return runsBetween(
    from,
    to,
    calendar.filter(({ groups }) => groups === undefined || groups.includes(group)),
  )
}
