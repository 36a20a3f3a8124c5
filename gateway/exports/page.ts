import { type FormattedExecutionResult, type GraphQLFormattedError, parse } from 'graphql'
import type { ClaimedExport, WrittenPage, WrittenPiece } from '#foundation/exports/employeeExport.ts'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { shownError } from '../errors.ts'
import type { Federation, OperationRequest } from '../federation/federation.ts'
import type { ReadOperation } from '../subscriptions/readOperation.ts'
import type { Column } from './columns.ts'
import { IDS } from './exportedDocument.ts'
import { lineOf, rowsOf } from './exportedRow.ts'
import { tableHead, tableRow } from './tableText.ts'

/** What is read of each employee, checked. */
export interface ReadySelection {
  readonly operation: ReadOperation
  /** Null: the rows are lines of JSON. */
  readonly columns: readonly Column[] | null
}

/** A system that does not answer now: the page is tried again. */
export class PageUnanswered extends Error {
  readonly fault: GraphQLFormattedError
  constructor(fault: GraphQLFormattedError) {
    super('a system does not answer')
    this.name = 'PageUnanswered'
    this.fault = fault
  }
}

/** What trying again does not mend. */
export class PageRefused extends Error {
  readonly fault: GraphQLFormattedError
  constructor(fault: GraphQLFormattedError) {
    super('the page was refused')
    this.name = 'PageRefused'
    this.fault = fault
  }
}

export interface PageParts {
  readonly federation: Federation<Caller>
  readonly log: Log
}

/** The employees of a page, by the directory's lasting order. */
const PAGE = parse(
  'query ExportPage($first: Int!, $after: String, $filter: EmployeeFilter, $asOf: Date) { institution { employees(first: $first, after: $after, filter: $filter, asOf: $asOf) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }',
  { noLocation: true },
)

/** Of a system that does not answer, or not yet. */
const AWAY: ReadonlySet<unknown> = new Set([
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_CLOSED',
  'RATE_LIMITED',
])
/** Attempts at one employee alone before a time-out is told in its row: one that always takes too long must not hold all others. */
const LONE_ATTEMPTS = 3
/** Bytes of a piece in the store, about. */
const PIECE_BYTES = 256 * 1024

/** What a page tells of its place among the others. */
interface PlaceOfPage {
  readonly ids: readonly string[]
  readonly totalRows: number | null
  readonly cursor: string | null
  readonly isLast: boolean
}

/**
 * Reads the next page whole, as the caller, and writes its rows.
 * @param size employees of the page. @throws PageUnanswered, PageRefused; what is thrown besides is a fault of ours.
 */
export async function readPage(
  job: ClaimedExport,
  { operation, columns }: ReadySelection,
  size: number,
  caller: Caller,
  signal: AbortSignal,
  parts: PageParts,
): Promise<Omit<WrittenPage, 'nextPageRows'>> {
  const place = await placeOf(job, size, caller, signal, parts)
  const isFirst = job.rows === 0 && job.cursor === null
  const head = columns !== null && isFirst ? tableHead(columns) : ''
  const { ids, ...page } = place
  if (ids.length === 0) return { ...page, pieces: inPieces([], head), rows: 0, faults: 0 }
  const result = await execute(
    { ...operation, variables: { ...job.order.variables, [IDS]: ids } },
    caller,
    signal,
    parts,
  )
  const mayTell = size === 1 && job.attempts >= LONE_ATTEMPTS
  const away = result.errors?.find(
    ({ extensions }) => AWAY.has(extensions?.['code']) && !(mayTell && extensions?.['code'] === 'UPSTREAM_TIMEOUT'),
  )
  if (away !== undefined) throw new PageUnanswered(away)
  if (result.data === undefined || result.data === null) throw new PageRefused(result.errors?.[0] ?? UNTOLD)
  const rows = rowsOf(ids, result)
  return {
    ...page,
    pieces: inPieces(
      rows.map((row) => (columns === null ? lineOf(row) : tableRow(columns, row))),
      head,
    ),
    rows: rows.length,
    faults: rows.filter(({ errors }) => errors.length > 0).length,
  }
}

async function placeOf(
  job: ClaimedExport,
  first: number,
  caller: Caller,
  signal: AbortSignal,
  parts: PageParts,
): Promise<PlaceOfPage> {
  const { filter, asOf } = job.order
  const variables = { first, after: job.cursor, filter, asOf }
  const { data, errors } = await execute({ document: PAGE, variables }, caller, signal, parts)
  const employees = (data as EmployeesAnswer | undefined)?.institution?.employees
  const [error] = errors ?? []
  if (error !== undefined || employees === undefined || employees === null) {
    const fault = error ?? UNTOLD
    throw AWAY.has(fault.extensions?.['code']) ? new PageUnanswered(fault) : new PageRefused(fault)
  }
  const { nodes, pageInfo, totalCount } = employees
  return {
    ids: nodes.map(({ id }) => id),
    totalRows: totalCount,
    cursor: pageInfo.endCursor ?? job.cursor,
    isLast: !pageInfo.hasNextPage,
  }
}

interface EmployeesAnswer {
  readonly institution: {
    readonly employees: {
      readonly totalCount: number | null
      readonly nodes: readonly { readonly id: string }[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    } | null
  } | null
}

const UNTOLD: GraphQLFormattedError = {
  message: 'The employees of the institution could not be listed.',
  extensions: { code: 'INTERNAL' },
}

async function execute(
  request: OperationRequest,
  caller: Caller,
  signal: AbortSignal,
  { federation, log }: PageParts,
): Promise<FormattedExecutionResult<Record<string, unknown>>> {
  const deadline = AbortSignal.timeout(Math.max(1, caller.deadline - Date.now()))
  const { data, errors } = await federation.execute({
    ...request,
    context: caller,
    signal: AbortSignal.any([deadline, signal]),
  })
  return {
    ...(data === undefined ? {} : { data: data as Record<string, unknown> | null }),
    ...(errors === undefined ? {} : { errors: errors.map((error) => shownError(error.toJSON(), error, log)) }),
  }
}

/** Rows in pieces of some size; the head goes with the first row. */
function inPieces(rows: readonly string[], head: string): readonly WrittenPiece[] {
  const pieces: WrittenPiece[] = []
  let held: string[] = head === '' ? [] : [head]
  let count = 0
  let length = 0
  const put = (): void => {
    if (held.length > 0) pieces.push({ bytes: Buffer.from(held.join(''), 'utf8'), rows: count })
    held = []
    count = 0
    length = 0
  }
  for (const row of rows) {
    held.push(row)
    count += 1
    length += row.length
    if (length >= PIECE_BYTES) put()
  }
  put()
  return pieces
}
