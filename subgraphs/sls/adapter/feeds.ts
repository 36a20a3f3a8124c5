import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Visit } from '#foundation/doorway/visit.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import { haendelseLogList } from '../client/haendelseLogList.ts'
import { inddataOfGroup } from '../client/inddataOfGroup.ts'
import { absenceChange } from '../mapping/absenceLog.ts'
import { advance, type Marked, readCursor, writeCursor } from '../mapping/feedCursor.ts'
import { momentOf, writtenMoment } from '../mapping/moment.ts'
import { textReader } from '../mapping/reading.ts'
import type { AbsenceEvent, FeedPiece, InputEvent } from '../model/feed.ts'
import { ownerOfRecord } from '../ownership.ts'
import type { Loennummer } from '../wire/service.ts'
import { SLS_LAES } from './employmentVisit.ts'
import type { Sls } from './sls.ts'

/** The services that the feeds stand on. */
export const EVENT_LOG = 'ModstSLSHaendelseLogList'
export const INPUT_LIST = 'ModstSLSInddataList'

/** Rows that are read without a pause: about a millisecond. */
const ROWS_AT_ONCE = 50

/** How far back a feed begins that has no cursor yet. */
const FIRST_HOURS = 24

/**
 * Absence created, changed or deleted in the desk's institution since a cursor, by whatever channel; null: since yesterday. In the bulk
 * lane, and never from the cache. At least once: what SLS dates into the repeated hour of a night in October may come late, by the nightly
 * comparison.
 * @throws GraphQLError BAD_USER_INPUT for a cursor that is none; UpstreamFault
 */
export async function readAbsenceEvents(desk: Desk, sls: Sls, cursor: string | null): Promise<FeedPiece<AbsenceEvent>> {
  const position = positionOf(cursor)
  const { rows } = await desk.pass(groupVisit(desk, EVENT_LOG), (permit) =>
    haendelseLogList(permit, sls.line, { AendretFra: momentBefore(position.at), AendretTil: null }),
  )
  const read = textReader(EVENT_LOG)
  return pieceOf(
    desk,
    position,
    rows,
    (row) => momentOf(row.Aendringstidspunkt, 'Aendringstidspunkt', read),
    ({ FastAarsagskode, Fradato, Tildato, Haendelsestype }) => [FastAarsagskode, Fradato, Tildato, Haendelsestype],
    ({ employment, at, mark }, { Haendelsestype }) => ({ employment, at, mark, change: absenceChange(Haendelsestype) }),
  )
}

/** Input of the desk's institution since a cursor, by whatever channel, in the same way. */
export async function readInputEvents(desk: Desk, sls: Sls, cursor: string | null): Promise<FeedPiece<InputEvent>> {
  const position = positionOf(cursor)
  const { rows } = await desk.pass(groupVisit(desk, INPUT_LIST), (permit) =>
    inddataOfGroup(permit, sls.line, { FraTidspunkt: momentBefore(position.at) }),
  )
  const read = textReader(INPUT_LIST)
  return pieceOf(
    desk,
    position,
    rows,
    (row) => momentOf(row.Tidspunkt, 'Tidspunkt', read),
    ({ UUID, Transaktionskode, UdloestAf }) => [UUID ?? '', Transaktionskode, UdloestAf ?? ''],
    ({ employment, at, mark }, { Transaktionskode, UUID }) => ({
      employment,
      at,
      mark,
      transactionCode: Transaktionskode,
      reference: UUID,
    }),
  )
}

function positionOf(cursor: string | null) {
  if (cursor === null) return { at: Date.now() - FIRST_HOURS * 3_600_000, seen: new Set<string>() }
  const position = readCursor(cursor)
  if (position === null) throw refusal('BAD_USER_INPUT', 'The cursor is none of this feed.', { argument: 'cursor' })
  return position
}

/** A moment is cut to milliseconds when it is kept, and SLS may keep more of it. */
function momentBefore(at: number): string {
  return writtenMoment(Temporal.Instant.fromEpochMilliseconds(at))
}

/** Rows of the whole group; others of the group are told apart by the directory. */
function groupVisit<Row extends Loennummer>(desk: Desk, service: string): Visit<Row, unknown> {
  return {
    service,
    interfaceCode: SLS_LAES,
    about: { institution: true },
    ownerOf: ownerOfRecord(desk.institution.institutionKeys),
    lane: 'bulk',
  }
}

async function pieceOf<Row extends Loennummer, Event>(
  desk: Desk,
  position: ReturnType<typeof positionOf>,
  rows: readonly Row[],
  atOf: (row: Row) => DateTime,
  markOf: (row: Row) => readonly string[],
  eventOf: (
    event: { readonly employment: Employment; readonly at: DateTime; readonly mark: string },
    row: Row,
  ) => Event,
): Promise<FeedPiece<Event>> {
  const numbers = new Set(rows.map(({ CPRnummer, Loebenummer }) => CPRnummer + Loebenummer))
  const employments = await desk.employments.findByNumbers([...numbers])
  const marked: (Marked & { readonly row: Row; readonly moment: DateTime; readonly employment: Employment | null })[] =
    []
  for (const [index, row] of rows.entries()) {
    // A log may be long, and others are to be answered meanwhile.
    if (index % ROWS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
    const employment = employments.get(row.CPRnummer + row.Loebenummer) ?? null
    const moment = atOf(row)
    marked.push({
      row,
      moment,
      employment,
      at: Date.parse(moment),
      mark: keyedMark(desk, employment, [moment, ...markOf(row)]),
    })
  }
  const { fresh, position: reached } = advance(position, marked)
  return {
    events: fresh.flatMap(({ row, moment: at, employment, mark }) =>
      employment === null ? [] : [eventOf({ employment, at, mark }, row)],
    ),
    touchedUnknown: fresh.some(({ employment }) => employment === null),
    cursor: writeCursor(reached),
  }
}

/** A keyed hash: a cursor is kept and handed about. All strangers of one moment have one mark. */
function keyedMark(desk: Desk, employment: Employment | null, parts: readonly string[]): string {
  if (employment === null) return 'x'
  return desk.recordId(employment, 'feed', ...parts).slice(employment.id.length + 1)
}
