import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { getAbsenceAttendanceByPeriod } from '../client/absenceByPeriod.ts'
import { absenceDetails, listedAbsence, periodAbsence } from '../mapping/absences.ts'
import type { AbsenceDetails, AbsenceRecord } from '../model/absence.ts'
import { type Period, touches } from '../model/period.ts'
import type { Source } from '../model/source.ts'
import { ownerOfAbsence } from '../ownership.ts'
import { ALL_TIME, readEmployeeList } from './employeeList.ts'
import { INTERFACES, type OpusSystem, sourceOf } from './system.ts'

/** Category FVNV: absence in the employee list. Sold apart. */
const LIST_CATEGORY = 'FVNV'

/** A record with the id that it has here. */
export type IdentifiedAbsence = AbsenceRecord & { readonly id: string }

export interface AbsenceList<Item extends IdentifiedAbsence = IdentifiedAbsence> {
  readonly absences: readonly Item[]
  readonly source: Source
}

export type DetailedAbsence = IdentifiedAbsence & { readonly own: AbsenceDetails }

/** Whether a page's absences come with one `List`: the institution has bought the category. */
export function readsAbsencesByList({ institution: { payroll } }: Desk): boolean {
  return payroll.system === 'OPUS' && payroll.boughtCategories.includes(LIST_CATEGORY)
}

/** Absences of up to a hundred employees that touch a period, in the order asked, attendance included. @throws UpstreamFault */
export async function readListedAbsences(
  system: OpusSystem,
  desk: Desk,
  employments: readonly Employment[],
  period: Period,
): Promise<readonly AbsenceList[]> {
  const { rows, source } = await readEmployeeList(system, desk, {
    employments,
    categories: [LIST_CATEGORY],
    from: period.from ?? ALL_TIME.from,
    to: period.to ?? ALL_TIME.to,
    ttlMs: system.cacheMs.absences,
  })
  return employments.map((employment) => {
    const records = (rows.get(employment.keys.number)?.FravaerNaervaer ?? []).map((row) =>
      listedAbsence(row, system.absenceTypes),
    )
    return {
      absences: identified(
        desk,
        employment,
        records.filter(({ from, to }) => touches(period, from, to)),
      ),
      source,
    }
  })
}

/** The same for one employee, with all that Opus tells of each. @param age FRESH asks Opus whatever is kept. @throws UpstreamFault */
export async function readAbsencesByPeriod(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  period: Period,
  age: 'KEPT' | 'FRESH' = 'KEPT',
): Promise<AbsenceList<DetailedAbsence>> {
  const question = {
    PersonnelNumber: employment.keys.number,
    StartDate: period.from ?? ALL_TIME.from,
    EndDate: period.to ?? ALL_TIME.to,
  }
  const answer = await desk.pass(
    {
      service: 'GetAbsenceAttendanceByPeriod',
      interfaceCode: INTERFACES.absence,
      about: { employments: [employment] },
      ownerOf: ownerOfAbsence,
      ...(age === 'KEPT' ? { cache: { question: Object.values(question), ttlMs: system.cacheMs.absences } } : {}),
    },
    (permit) => getAbsenceAttendanceByPeriod(system.line, permit, question),
  )
  const records = answer.rows
    .map((row) => ({ ...periodAbsence(row, system.absenceTypes), own: absenceDetails(row) }))
    .filter(({ from, to }) => touches(period, from, to))
  return { absences: identified(desk, employment, records), source: sourceOf('GetAbsenceAttendanceByPeriod', answer) }
}

/** Records that agree in all of their natural key are told apart by their order. */
function identified<Item extends AbsenceRecord>(
  desk: Desk,
  employment: Employment,
  records: readonly Item[],
): readonly (Item & { readonly id: string })[] {
  const seen = new Map<string, number>()
  return records.map((record) => {
    const key = record.naturalKey.join('|')
    const earlier = seen.get(key) ?? 0
    seen.set(key, earlier + 1)
    const again = earlier === 0 ? [] : [String(earlier)]
    return { ...record, id: desk.recordId(employment, 'absence', ...record.naturalKey, ...again) }
  })
}
