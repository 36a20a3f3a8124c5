import type { Desk } from '#foundation/doorway/doorway.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { ansaettelsesforholdList } from '../client/ansaettelsesforholdList.ts'
import { employmentEntry } from '../mapping/employmentEntry.ts'
import type { EmploymentEntry } from '../model/employmentEntry.ts'
import { ownerOfEmployment } from '../ownership.ts'
import { SLS_LAES } from './employmentVisit.ts'
import type { Sls } from './sls.ts'

/** The service that the directory is filled from. */
export const EMPLOYMENT_LIST = 'ModstSLSAnsaettelsesforholdList'

/**
 * All employments of the desk's institution: one pass for each of its sub-account units, since others may share its group. Whoever moves
 * from one unit to another in between is told twice and kept once, as told last.
 * @returns the entries, and how many rows had a number that is none.
 */
export async function readEmployments(
  desk: Desk,
  sls: Sls,
  day: LocalDate,
): Promise<{ readonly entries: readonly EmploymentEntry[]; readonly unreadable: number }> {
  const { payroll } = desk.institution
  if (payroll.system !== 'SLS') throw new Error('the institution is not run by SLS')
  const entries = new Map<string, EmploymentEntry>()
  let unreadable = 0
  for (const { code } of payroll.subAccountUnits) {
    const { rows } = await desk.pass(
      {
        service: EMPLOYMENT_LIST,
        interfaceCode: SLS_LAES,
        about: { institution: true },
        ownerOf: ownerOfEmployment,
        lane: 'bulk',
      },
      (permit) => ansaettelsesforholdList(permit, sls.line, { Delregnskab: code, Skaeringsdato: day }),
    )
    for (const row of rows) {
      const entry = employmentEntry(row, day)
      if (entry === null) unreadable += 1
      else entries.set(entry.number, entry)
    }
  }
  return { entries: [...entries.values()], unreadable }
}
