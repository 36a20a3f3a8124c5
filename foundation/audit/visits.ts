import { setImmediate } from 'node:timers/promises'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { Database } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import { closedBody, openedBody } from './body.ts'
import type { Closed } from './entry.ts'

/** One subgraph's part of one request, as the trail has it: its opening rows with the closing one. */
export interface Visit {
  /** The visit's own, not the request's. */
  readonly id: string
  readonly requestId: string
  /** When it was opened. */
  readonly at: DateTime
  /** When it was closed; null: it is under way, or its process ended before it could answer. */
  readonly closedAt: DateTime | null
  readonly subject: string
  readonly subgraph: string
  readonly operation: string | null
  /** The request's own and those that were stated for single questions; each once. */
  readonly purposes: readonly string[]
  /** Ids of the institution's employments that were asked about. */
  readonly employments: readonly string[]
  /** How many persons the answer may have told of. */
  readonly persons: number
  readonly services: Readonly<Record<string, number>>
  readonly fields: readonly string[]
  readonly discarded: number
  readonly result: VisitResult
}

export type VisitResult = Closed['result'] | 'UNFINISHED'

/** Which visits are wanted; what is null does not restrict. */
export interface VisitQuestion {
  readonly first: number
  /** Id of the visit behind which the page begins. */
  readonly after: string | null
  /** Opened at or after. */
  readonly since: DateTime | null
  /** Opened before. */
  readonly until: DateTime | null
  readonly subject: string | null
  readonly operation: string | null
  /** In one of the purposes, in capitals or not. */
  readonly purposeContains: string | null
  readonly result: VisitResult | null
  /** Closed visits that name the employment. */
  readonly employment: string | null
  /** Closed visits that name a person by one of these keyed hashes. */
  readonly persons: readonly string[] | null
}

/** Which visits are wanted where nothing is asked for. */
export const everyVisit: Omit<VisitQuestion, 'first'> = {
  after: null,
  since: null,
  until: null,
  subject: null,
  operation: null,
  purposeContains: null,
  result: null,
  employment: null,
  persons: null,
}

export interface VisitPage {
  /** Newest first, by when they were opened. */
  readonly visits: readonly Visit[]
  readonly hasNextPage: boolean
}

/** The visits of one institution, and of no other. */
export interface VisitLog {
  /** Null where `after` names no visit of the institution. @throws the signal's reason where nobody waits any more. */
  page(question: VisitQuestion, signal?: AbortSignal): Promise<VisitPage | null>
}

/** Opening rows that are read at once where the store alone cannot tell whether they are wanted. */
const PORTION = 500

/** The part of the trail that is the institution's: every question of it names the institution. */
export function openVisitLog(database: Database, institutionId: string): VisitLog {
  const sequenceOf = async (visitId: string): Promise<number | null> => {
    const { sequence } = await database
      .selectFrom('trail')
      .select(({ fn }) => fn.min<number | null>('sequence').as('sequence'))
      .where('institution_id', '=', institutionId)
      .where('kind', '=', 'OPENED')
      .where('visit_id', '=', visitId)
      .executeTakeFirstOrThrow()
    return sequence
  }

  const openings = (question: VisitQuestion, before: number | null, limit: number) =>
    database
      .selectFrom('trail as opened')
      .select(['opened.sequence', 'opened.visit_id'])
      .where('opened.institution_id', '=', institutionId)
      .where('opened.kind', '=', 'OPENED')
      // A visit with several purposes has several opening rows: it stands where it began.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('trail as earlier')
              .select('earlier.sequence')
              .whereRef('earlier.visit_id', '=', 'opened.visit_id')
              .where('earlier.institution_id', '=', institutionId)
              .where('earlier.kind', '=', 'OPENED')
              .whereRef('earlier.sequence', '<', 'opened.sequence'),
          ),
        ),
      )
      .where((builder) => builder.and(restrictions(builder, question, institutionId)))
      .$if(before !== null, (query) => query.where('opened.sequence', '<', before))
      .orderBy('opened.sequence', 'desc')
      .limit(limit)
      .execute()

  const read = async (visitIds: readonly string[]): Promise<Visit[]> => {
    if (visitIds.length === 0) return []
    const rows = await database
      .selectFrom('trail')
      .select(['kind', 'at', 'request_id', 'visit_id', 'subject', 'subgraph', 'body'])
      .where('institution_id', '=', institutionId)
      .where('visit_id', 'in', visitIds)
      .orderBy('sequence')
      .execute()
    const byVisit = Map.groupBy(rows, ({ visit_id }) => visit_id)
    return visitIds.flatMap((id) => joined(id, byVisit.get(id) ?? []))
  }

  return {
    page: async (question, signal) => {
      let before: number | null = null
      if (question.after !== null) {
        before = await sequenceOf(question.after)
        if (before === null) return null
      }
      const portion = question.purposeContains === null ? question.first + 1 : Math.max(PORTION, question.first + 1)
      const visits: Visit[] = []
      for (;;) {
        signal?.throwIfAborted()
        const opened: { sequence: number; visit_id: string }[] = await openings(question, before, portion)
        const found = await read(opened.map(({ visit_id }) => visit_id))
        visits.push(...found.filter((visit) => isWanted(visit, question)))
        before = opened.at(-1)?.sequence ?? null
        if (visits.length > question.first || opened.length < portion) break
        // The embedded store answers at once: without a pause nobody else would have a turn.
        await setImmediate()
      }
      return { visits: visits.slice(0, question.first), hasNextPage: visits.length > question.first }
    },
  }
}

/** What the store can tell by itself, of the alias `opened`. Some of it is told roughly, see `isWanted`. */
function restrictions(
  builder: ExpressionBuilder<Tables & { opened: Tables['trail'] }, 'opened'>,
  { since, until, subject, operation, result, employment, persons }: VisitQuestion,
  institutionId: string,
): Expression<SqlBool>[] {
  const { selectFrom, exists, not } = builder
  const closed = () =>
    selectFrom('trail as closed')
      .select('closed.sequence')
      .whereRef('closed.visit_id', '=', 'opened.visit_id')
      .where('closed.institution_id', '=', institutionId)
      .where('closed.kind', '=', 'CLOSED')
  const all: Expression<SqlBool>[] = []
  if (since !== null) all.push(builder('opened.at', '>=', inUtc(since)))
  if (until !== null) all.push(builder('opened.at', '<', inUtc(until)))
  if (subject !== null) all.push(builder('opened.subject', '=', subject))
  if (operation !== null) all.push(builder('opened.body', 'like', holding({ operation })))
  if (result === 'UNFINISHED') all.push(not(exists(closed())))
  else if (result !== null) all.push(exists(closed().where('closed.body', 'like', holding({ result }))))
  if (employment !== null) {
    const naming = selectFrom('trail_employment as entry')
      .innerJoin('trail as closed', 'closed.sequence', 'entry.sequence')
      .select('closed.visit_id')
      .where('entry.institution_id', '=', institutionId)
      .where('closed.institution_id', '=', institutionId)
      .where('entry.employment_id', '=', employment)
    all.push(builder('opened.visit_id', 'in', naming))
  }
  if (persons !== null) {
    const naming = selectFrom('trail_person as entry')
      .innerJoin('trail as closed', 'closed.sequence', 'entry.sequence')
      .select('closed.visit_id')
      .where('entry.institution_id', '=', institutionId)
      .where('closed.institution_id', '=', institutionId)
      .where('entry.person_hash', 'in', persons.length === 0 ? [''] : persons)
    all.push(builder('opened.visit_id', 'in', naming))
  }
  return all
}

/** Judged once more, since databases differ in whether `like` knows capitals; and what only the purposes tell. */
function isWanted(visit: Visit, { operation, result, purposeContains }: VisitQuestion): boolean {
  if (operation !== null && visit.operation !== operation) return false
  if (result !== null && visit.result !== result) return false
  if (purposeContains === null) return true
  const sought = purposeContains.toLocaleLowerCase('da')
  return visit.purposes.some((purpose) => purpose.toLocaleLowerCase('da').includes(sought))
}

function joined(
  id: string,
  rows: readonly Pick<Tables['trail'], 'kind' | 'at' | 'request_id' | 'subject' | 'subgraph' | 'body'>[],
): Visit[] {
  const opened = rows.filter(({ kind }) => kind === 'OPENED')
  const closing = rows.find(({ kind }) => kind === 'CLOSED')
  const [first] = opened
  if (first === undefined) return []
  const bodies = opened.map(({ body }) => openedBody(body))
  const closed = closing === undefined ? null : closedBody(closing.body)
  return [
    {
      id,
      requestId: first.request_id,
      at: first.at as DateTime,
      closedAt: (closing?.at ?? null) as DateTime | null,
      subject: first.subject,
      subgraph: first.subgraph,
      operation: bodies[0]?.operation ?? null,
      purposes: [...new Set(bodies.flatMap(({ purpose }) => (purpose === null ? [] : [purpose])))],
      employments: closed?.employments ?? [],
      persons: new Set(closed?.persons).size,
      services: closed?.services ?? {},
      fields: closed?.fields ?? [],
      discarded: closed?.discarded ?? 0,
      result: closed?.result ?? 'UNFINISHED',
    },
  ]
}

/** Moments stand in the trail in UTC, to the millisecond, so that texts compare as moments do. */
function inUtc(moment: DateTime): string {
  return new Date(moment).toISOString()
}

/** A pattern for a body that holds the member as it is written there; a quotation mark inside a text is written otherwise. */
function holding(member: Readonly<Record<string, string>>) {
  const written = JSON.stringify(member).slice(1, -1)
  return sql<string>`${`%${written.replace(/[\\%_]/g, (character) => `\\${character}`)}%`} escape '\\'`
}
