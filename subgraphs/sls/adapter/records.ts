import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { type Keyed, keyedRecordsOf, recordsOf } from '../mapping/recordTable.ts'
import type { Source } from '../model/source.ts'
import type { Loennummer } from '../wire/service.ts'
import { listVisit, loennummer, readVisit } from './employmentVisit.ts'
import type { HeldKind, ListedKind, NamedHeldKind } from './registeredKinds.ts'
import { type Sls, sourceOf, textsFor } from './sls.ts'

/** A record with where it came from. */
export type Sourced<Record> = Record & { readonly source: Source }

/** A record that changes can name. */
export type Named<Record> = Sourced<Record> & { readonly id: string }

/** All records of a kind through time, oldest first, in one question whatever days are asked about. */
export async function readOccurrences<Row extends Loennummer, Record>(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  { service, ask, table }: ListedKind<Row, Record>,
): Promise<readonly Named<Record>[]> {
  const answer = await desk.pass(listVisit<Row>(desk, sls, { service, employment, about: [] }), (permit) =>
    ask(permit, sls.line, loennummer(employment)),
  )
  const named = naming<Record>(desk, employment, table.noun, sourceOf(service, answer))
  return keyedRecordsOf(table, service, answer.rows, textsFor(sls, desk)).map(named)
}

/** What holds of a kind on a day; a kind that is not dated is asked without one. */
export async function readHeld<Row, Record>(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  kind: HeldKind<Row, Record>,
  on: LocalDate | null,
): Promise<readonly Sourced<Record>[]> {
  const answer = await passHeld(desk, sls, employment, kind, on)
  const source = sourceOf(kind.service, answer)
  return recordsOf(kind.table, kind.service, answer.rows, textsFor(sls, desk)).map((record) => ({ ...record, source }))
}

/** The same of a kind whose records changes can name. */
export async function readNamedHeld<Row, Record>(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  kind: NamedHeldKind<Row, Record>,
  on: LocalDate,
): Promise<readonly Named<Record>[]> {
  const { service, table } = kind
  const answer = await passHeld(desk, sls, employment, kind, on)
  const named = naming<Record>(desk, employment, table.noun, sourceOf(service, answer))
  return keyedRecordsOf(table, service, answer.rows, textsFor(sls, desk)).map(named)
}

function passHeld<Row, Record>(
  desk: Desk,
  sls: Sls,
  employment: Employment,
  { service, ask }: HeldKind<Row, Record>,
  on: LocalDate | null,
) {
  return desk.pass(readVisit<Row>(sls, { service, employment, about: [on] }), (permit) =>
    ask(permit, sls.line, { ...loennummer(employment), Skaeringsdato: on }),
  )
}

function naming<Record>(desk: Desk, employment: Employment, noun: string, source: Source) {
  return (record: Keyed<Record>): Named<Record> => ({
    ...record,
    id: desk.recordId(employment, noun, ...record.key),
    source,
  })
}
