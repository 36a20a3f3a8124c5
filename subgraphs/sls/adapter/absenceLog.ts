import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { haendelseLogList } from '../client/haendelseLogList.ts'
import { absenceLogEntry } from '../mapping/absenceLog.ts'
import { recordsOf } from '../mapping/recordTable.ts'
import type { AbsenceLogEntry } from '../model/registered.ts'
import type { HaendelseLog } from '../wire/haendelseLog.ts'
import type { Period } from './absences.ts'
import { listVisit, loennummer } from './employmentVisit.ts'
import { EVENT_LOG } from './feeds.ts'
import type { Sourced } from './records.ts'
import { type Sls, sourceOf, textsFor } from './sls.ts'

/** What became of an employment's absence in a period of days, both included, oldest first. */
export async function readAbsenceLog(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  { from, to }: Period,
): Promise<readonly Sourced<AbsenceLogEntry>[]> {
  const answer = await desk.pass(
    listVisit<HaendelseLog>(desk, sls, { service: EVENT_LOG, employment, about: [from, to] }),
    (permit) =>
      haendelseLogList(permit, sls.line, {
        ...loennummer(employment),
        AendretFra: from === null ? null : `${from}T00:00:00`,
        AendretTil: to === null ? null : `${to}T23:59:59.999`,
      }),
  )
  const source = sourceOf(EVENT_LOG, answer)
  return recordsOf(absenceLogEntry, EVENT_LOG, answer.rows, textsFor(sls, desk))
    .map((record) => ({ ...record, source }))
    .toSorted((one, other) => Date.parse(one.changedAt) - Date.parse(other.changedAt))
}
