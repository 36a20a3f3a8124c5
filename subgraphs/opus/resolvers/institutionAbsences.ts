import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { type Connection, notACursor, pageSize } from '#foundation/server/connection.ts'
import { today } from '#foundation/server/employeeFields.ts'
import type { OpusInstitutionAbsencesArgs } from '#schema/generated/opus.ts'
import { readsAbsencesByList } from '../adapter/absences.ts'
import type { OpusLoaders } from '../loaders.ts'
import type { Absence } from '../model/absence.ts'
import type { Period } from '../model/period.ts'

/** An absence with whose it is. */
export interface EmployeeAbsence {
  readonly employee: Employment
  readonly absence: Absence
}

export type InstitutionAbsencePage = Connection<EmployeeAbsence>

export interface InstitutionAbsenceQuestion
  extends Pick<OpusInstitutionAbsencesArgs, 'first' | 'after' | 'organisationUnit'> {
  readonly period: Period
  readonly shown: (absence: Absence) => boolean
}

/** What `@upstreamCalls` promises of a page. */
const MOST_CALLS = 100
/** Employees that one call tells of, and calls that are asked for together before the page is looked at again. */
const LISTED = { perCall: 100, atOnce: 4 }
const ONE_BY_ONE = { perCall: 1, atOnce: 50 }

/**
 * Reads employees in the directory's lasting order, some at a time, until the page is full or has taken its calls. Only the caller's own
 * employees are asked about, and answers are screened as those about one employee are.
 * @throws GraphQLError BAD_USER_INPUT for a size or cursor that does not fit; UpstreamFault
 */
export async function institutionAbsencePage(
  desk: Desk,
  loaders: Pick<OpusLoaders, 'absences'>,
  question: InstitutionAbsenceQuestion,
): Promise<InstitutionAbsencePage> {
  const size = pageSize(question)
  const after = placeOf(question.after)
  const { perCall, atOnce } = readsAbsencesByList(desk) ? LISTED : ONE_BY_ONE
  const edges: { readonly node: EmployeeAbsence; readonly cursor: string }[] = []
  let calls = 0
  // An employee whose absences a page has shown in part is read again by the next.
  let place: Place =
    after === null ? START : { ...after, position: after.behind === null ? after.position : after.position - 1 }
  let hasMore = true
  while (hasMore && edges.length <= size && calls < MOST_CALLS) {
    const some = await desk.employments.page({
      first: Math.min(atOnce, MOST_CALLS - calls) * perCall,
      after: place.position < 0 ? null : place.position,
      active: null,
      nameContains: null,
      unit: question.organisationUnit ?? null,
      on: today(),
    })
    const asked = some.items.filter(({ employment }) => mayBeAbsent(employment, question.period))
    calls += Math.ceil(asked.length / perCall)
    const told = await Promise.all(asked.map(({ employment }) => loaders.absences(employment, question.period)))
    for (const [index, { employment, position }] of asked.entries()) {
      const absences = (told[index] ?? []).filter(question.shown).toSorted(byDay)
      for (const absence of absences) {
        if (after !== null && position === after.position && !isBehind(absence, after)) continue
        const cursor = cursorOf({ position, behind: { from: absence.from, id: absence.id } })
        edges.push({ node: { employee: employment, absence }, cursor })
      }
    }
    hasMore = some.hasNextPage
    const last = some.items.at(-1)
    if (last === undefined) break
    place = { position: last.position, behind: null }
  }
  const shown = edges.slice(0, size)
  const isCut = edges.length > size
  return {
    nodes: shown.map(({ node }) => node),
    edges: shown,
    pageInfo: {
      hasNextPage: isCut || hasMore,
      hasPreviousPage: after !== null,
      startCursor: shown[0]?.cursor ?? null,
      // Behind all that was read, which may be further than the last absence.
      endCursor: isCut || !hasMore ? (shown.at(-1)?.cursor ?? null) : cursorOf(place),
    },
  }
}

/** An employment that ended before the period, or begins after it, has no absence in it (kmd-opus.md section 4.8, F4 and F18; inferred). */
function mayBeAbsent({ employedFrom, employedTo }: Employment, { from, to }: Period): boolean {
  return (
    (from === null || employedTo === null || employedTo >= from) &&
    (to === null || employedFrom === null || employedFrom <= to)
  )
}

/** Behind an employee of the lasting order, or behind one of that employee's absences. */
interface Place {
  readonly position: number
  readonly behind: { readonly from: string; readonly id: string } | null
}

const START: Place = { position: -1, behind: null }

function byDay(one: Pick<Absence, 'from' | 'id'>, other: Pick<Absence, 'from' | 'id'>): number {
  return keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0
}

function isBehind(absence: Absence, { behind }: Place): boolean {
  return behind !== null && keyOf(absence) > keyOf(behind)
}

function keyOf({ from, id }: { readonly from: string; readonly id: string }): string {
  return `${from} ${id}`
}

/** A running number, and of an absence its first day and opaque id. */
function cursorOf({ position, behind }: Place): string {
  const text = behind === null ? `a${position}` : `a${position} ${behind.from} ${behind.id}`
  return Buffer.from(text).toString('base64url')
}

/** @throws GraphQLError BAD_USER_INPUT for a text that is no cursor of ours. */
function placeOf(after: string | null | undefined): Place | null {
  if (after === null || after === undefined) return null
  const found = /^a(\d{1,15})(?: (\d{4}-\d\d-\d\d) ([\w.-]{1,80}))?$/.exec(
    Buffer.from(after, 'base64url').toString('latin1'),
  )
  if (found === null) throw notACursor()
  const [, position, from, id] = found
  return {
    position: Number(position),
    behind: from === undefined || id === undefined ? null : { from, id },
  }
}
