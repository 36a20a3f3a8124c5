import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { recordUnder } from '#foundation/doorway/recordUnder.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { haendelseList } from '../client/haendelseList.ts'
import { loendelList } from '../client/loendelList.ts'
import { absenceRecords } from '../mapping/absences.ts'
import { keyElements, keyedRows, type NamedTable } from '../mapping/recordTable.ts'
import { dayOf, wagePartRecords } from '../mapping/wageParts.ts'
import type { AbsenceRecord } from '../model/absence.ts'
import type { WagePartRecord } from '../model/wagePart.ts'
import { ownerByHead, ownerOfHead, ownerOfRecord } from '../ownership.ts'
import type { Loennummer } from '../wire/service.ts'
import { loennummer } from './employmentVisit.ts'
import type { ListedKind, NamedHeldKind } from './registeredKinds.ts'
import type { SlsWriting } from './slsWriting.ts'
import { aboutOf, SLS_OPDATER } from './updateVisit.ts'

/** A wage part by its natural key, where it was not named by its id. */
export interface WagePartKey {
  readonly recurrence: string | null
  readonly code: string | null
  /** Date of a one-off part, first day of a recurring one. */
  readonly day: string | null
}

/** The absence of the id as it is now; null where no record has the id: it is gone, or its key has changed. @throws UpstreamFault */
export async function findAbsence(
  desk: Desk,
  sls: SlsWriting,
  employment: Employment,
  id: string,
): Promise<AbsenceRecord | null> {
  const { rows } = await desk.pass(visit(desk, 'ModstSLSHaendelseList', employment), (permit) =>
    haendelseList(permit, sls.line, { ...loennummer(employment), Fradato: null, Tildato: null }),
  )
  const records = absenceRecords(rows, sls.texts.absenceCauses)
  const named = records.map((record) => ({ id: desk.recordId(employment, 'absence', ...record.key), record }))
  return (await recordUnder(desk, id, named))?.record ?? null
}

/** The wage part of the id or of the key as it is now, or null. @throws UpstreamFault */
export async function findWagePart(
  desk: Desk,
  sls: SlsWriting,
  employment: Employment,
  named: string | WagePartKey,
): Promise<WagePartRecord | null> {
  const { rows } = await desk.pass(visit(desk, 'ModstSLSLoendelList', employment), (permit) =>
    loendelList(permit, sls.line, { ...loennummer(employment), Fradato: null, Tildato: null, Loendelstype: 'B' }),
  )
  const records = wagePartRecords(rows, sls.texts)
  if (typeof named !== 'string')
    return (
      records.find(
        (record) => record.recurrence === named.recurrence && record.code === named.code && dayOf(record) === named.day,
      ) ?? null
    )
  const all = records.map((record) => ({ id: desk.recordId(employment, 'wagePart', ...record.key), record }))
  return (await recordUnder(desk, named, all))?.record ?? null
}

/** The record of an id, by the elements that SLS knows it by now; null as for {@link findAbsence}. @throws UpstreamFault */
export type FindElements = (
  desk: Desk,
  sls: SlsWriting,
  employment: Employment,
  id: string,
  /** A day on which it holds, for kinds that are read by day. */
  on: LocalDate,
) => Promise<Readonly<Record<string, string>> | null>

/** Among all of a kind through time. */
export function amongAll<Row extends Loennummer, Record>({
  service,
  ask,
  table,
}: ListedKind<Row, Record>): FindElements {
  return async (desk, sls, employment, id) => {
    const { rows } = await desk.pass(visit(desk, service, employment), (permit) =>
      ask(permit, sls.line, loennummer(employment)),
    )
    return elementsUnder(desk, employment, id, table, rows)
  }
}

/** Among what holds of a kind on the day. */
export function amongHeld<Row, Record>({ service, ask, table }: NamedHeldKind<Row, Record>): FindElements {
  return async (desk, sls, employment, id, on) => {
    const { rows } = await desk.pass({ ...visit(desk, service, employment), ownerOf: ownerByHead }, (permit) =>
      ask(permit, sls.line, { ...loennummer(employment), Skaeringsdato: on }),
    )
    return elementsUnder(desk, employment, id, table, rows)
  }
}

async function elementsUnder<Row, Record>(
  desk: Desk,
  employment: Employment,
  id: string,
  table: NamedTable<Row, Record>,
  rows: readonly Row[],
) {
  const named = keyedRows(table, rows).map(({ row, key }) => ({
    id: desk.recordId(employment, table.noun, ...key),
    row,
  }))
  const found = await recordUnder(desk, id, named)
  return found === undefined ? null : keyElements(table, found.row)
}

/** Never kept: a change is built on what SLS holds now. */
function visit(desk: Desk, service: string, employment: Employment) {
  return {
    service,
    interfaceCode: SLS_OPDATER,
    about: aboutOf(employment, null),
    ownerOf: ownerOfRecord(desk.institution.institutionKeys),
    headOwnerOf: ownerOfHead,
  }
}
