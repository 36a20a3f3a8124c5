import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { haendelseList } from '../client/haendelseList.ts'
import { absenceRecords, absenceTypes } from '../mapping/absences.ts'
import type { Absence, AbsenceType } from '../model/absence.ts'
import { listVisit, loennummer } from './employmentVisit.ts'
import { type Sls, sourceOf, textsFor } from './sls.ts'

const SERVICE = 'ModstSLSHaendelseList'

/** Both days included; null is open. */
export interface Period {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** The absences that touch a period, by first day, then code. */
export async function readAbsences(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  { from, to }: Period,
): Promise<readonly Absence[]> {
  const answer = await desk.pass(listVisit(desk, sls, { service: SERVICE, employment, about: [from, to] }), (permit) =>
    haendelseList(permit, sls.line, { ...loennummer(employment), Fradato: from, Tildato: to }),
  )
  const source = sourceOf(SERVICE, answer)
  return absenceRecords(answer.rows, textsFor(sls, desk).absenceCauses).map((record) => ({
    ...record,
    id: desk.recordId(employment, 'absence', ...record.key),
    source,
  }))
}

/** The causes that may be registered, from the code list; SLS is not asked. */
export function listAbsenceTypes(desk: Desk, sls: Sls): readonly AbsenceType[] {
  return absenceTypes(textsFor(sls, desk).absenceCauses)
}
