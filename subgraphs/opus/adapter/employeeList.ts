import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { type EmployeeHead, listEmployees } from '../client/employees.ts'
import { behind, intervalsOf, written } from '../mapping/numberIntervals.ts'
import type { Source } from '../model/source.ts'
import { ownerOfEmployee } from '../ownership.ts'
import { INTERFACES, type OpusSystem, sourceOf } from './system.ts'

/** Tilslutninger: the only category that says whose employee a row is. It is asked for every time. */
export const SCREENING_CATEGORY = '9013'

export const ALL_TIME = { from: '1800-01-01', to: '9999-12-31' } as const

export interface EmployeeListQuestion {
  /** Up to a hundred. */
  readonly employments: readonly Employment[]
  readonly categories: readonly string[]
  /** Days; records outside are left out by Opus. */
  readonly from: string
  readonly to: string
  readonly overAllRegistrations?: boolean
  readonly ttlMs: number
}

type Row = Awaited<ReturnType<typeof listEmployees>>['unscreenedRows'][number]

export interface EmployeeList {
  /** By employee number. */
  readonly rows: ReadonlyMap<string, Row>
  readonly source: Source
  /** Numbers that Opus says are to be used instead of those asked for (status 102). */
  readonly replacedBy: readonly string[]
}

/** Reads employees by their numbers, going on where Opus cut the list off (status 103). @throws UpstreamFault */
export async function readEmployeeList(
  system: OpusSystem,
  desk: Desk,
  question: EmployeeListQuestion,
): Promise<EmployeeList> {
  const { employments, from, to, overAllRegistrations = false } = question
  const categories = [...question.categories, SCREENING_CATEGORY]
  const rows = new Map<string, Row>()
  const sources: Source[] = []
  const replacedBy: string[] = []
  let left = intervalsOf(employments.map(({ keys }) => keys.number))
  while (left.length > 0) {
    const references = left.map(written)
    const answer = await desk.pass(
      {
        service: 'List',
        interfaceCode: INTERFACES.employees,
        about: { employments },
        ownerOf: ownerOfEmployee,
        cache: {
          question: [...categories, from, to, String(overAllRegistrations), ...references],
          ttlMs: question.ttlMs,
        },
      },
      (permit) =>
        listEmployees(system.line, permit, {
          MedarbejderRef: references,
          VirkningFra: from,
          VirkningTil: to,
          Datakategori: categories,
          overAllRegistrations,
        }),
    )
    for (const row of answer.rows) rows.set(row.Medarbejdernummer, row)
    sources.push(sourceOf('List', answer))
    replacedBy.push(...answer.head.erstattetAf)
    left = leftAfter(left, answer.head)
  }
  return { rows, source: oldest(sources), replacedBy }
}

/** @throws UpstreamFault garbled where the list would not come to an end. */
export function leftAfter(
  left: ReturnType<typeof behind>,
  { sidstBehandlede }: EmployeeHead,
): ReturnType<typeof behind> {
  if (sidstBehandlede === null) return []
  const first = left[0]
  if (first === undefined || sidstBehandlede < first.from) {
    throw new UpstreamFault({
      kind: 'garbled',
      system: 'OPUS',
      operation: 'List',
      mayHaveArrived: true,
      detail: 'status 103 names a number before those asked for',
    })
  }
  return behind(left, sidstBehandlede)
}

/** Of an answer in pieces: the age of the oldest; from the cache where none was asked for anew. */
function oldest(sources: readonly Source[]): Source {
  const [first] = sources.toSorted((one, other) => (one.readAt < other.readAt ? -1 : 1))
  if (first === undefined) throw new Error('a list of employees was asked for without employees')
  return { ...first, fromCache: sources.every(({ fromCache }) => fromCache) }
}
