import type { Employment } from '#foundation/directory/employment.ts'
import type { HeldAbsence, HeldAbsences, HeldPlace } from '#foundation/directory/heldAbsences.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { type Connection, connection, notACursor, type PageArguments, pageSize } from '#foundation/server/connection.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import { heldRecord } from '../mapping/heldAbsence.ts'
import type { Absence } from '../model/absence.ts'
import type { AbsenceKeeper } from './absenceKeeper.ts'
import type { Period } from './absences.ts'
import { EVENT_LOG } from './feeds.ts'
import { type Sls, textsFor } from './sls.ts'

/** Somebody's absence. */
export interface InstitutionAbsence {
  readonly employee: Employment
  readonly absence: Absence
}

export interface InstitutionAbsenceQuestion extends Period {
  /** Null: all. */
  readonly kinds: readonly string[] | null
  readonly unit: string | null
  readonly page: PageArguments
}

/** Where the absence of whole institutions is held, and who keeps it. */
export interface InstitutionAbsences {
  readonly keeper: AbsenceKeeper
  readonly held: HeldAbsences
}

/** Rows that are looked at together. */
const PORTION = 500

/**
 * Who is absent in a period, in the order of the directory, then by first day, from what is kept in step with SLS's event log.
 * @throws GraphQLError UPSTREAM_UNAVAILABLE while the first fill runs; BAD_USER_INPUT for a size or a cursor that does not fit; UpstreamFault
 */
export async function readInstitutionAbsences(
  desk: Desk,
  sls: Sls,
  { keeper, held }: InstitutionAbsences,
  { from, to, kinds, unit, page }: InstitutionAbsenceQuestion,
): Promise<Connection<InstitutionAbsence>> {
  const size = pageSize(page)
  const after = placeAfter(page)
  const readAt = await keeper.current(desk)
  const found: { readonly row: HeldAbsence; readonly record: ReturnType<typeof heldRecord> }[] = []
  for (let place = after; found.length <= size; ) {
    const rows = await held.touching(desk.institution.id, { from, to, unit, after: place, limit: PORTION })
    for (const row of rows) {
      const record = heldRecord(row.content, row.from, row.to)
      if (kinds === null || kinds.includes(record.kind)) found.push({ row, record })
    }
    if (rows.length < PORTION) break
    place = rows.at(-1) ?? null
  }
  const shown = found.slice(0, size)
  const employees = await desk.employments.find([...new Set(shown.map(({ row }) => row.employmentId))])
  const byId = new Map(employees.filter((one) => one !== null).map((employment) => [employment.id, employment]))
  const texts = textsFor(sls, desk).absenceCauses
  const edges = shown.flatMap(({ row, record }) => {
    const employee = byId.get(row.employmentId)
    if (employee === undefined) return []
    const absence = {
      ...record,
      codeText: texts.get(record.code) ?? null,
      id: desk.recordId(employee, 'absence', ...record.key),
      source: sourceAt(readAt),
    }
    return [{ node: { employee, absence }, cursor: cursorOf(row) }]
  })
  return connection(edges, { hasNextPage: found.length > size, hasPreviousPage: after !== null })
}

function sourceAt(readAt: DateTime): Absence['source'] {
  return { system: 'SLS', service: EVENT_LOG, readAt, fromCache: true }
}

/** A place in a lasting order, so that a page goes on behind it although others came or went. */
function cursorOf({ position, number }: HeldPlace): string {
  return Buffer.from(`${position} ${number}`).toString('base64url')
}

function placeAfter({ after }: PageArguments): HeldPlace | null {
  if (after === null || after === undefined) return null
  const match = /^(\d{1,15}) (\d{1,9})$/.exec(Buffer.from(after, 'base64url').toString('latin1'))
  if (match === null) throw notACursor()
  return { position: Number(match[1]), number: Number(match[2]) }
}
