import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { FeedReading } from '#foundation/follow/changeFeed.ts'
import { lookingBackFrom, readLookedBack, tellApart, writeLookedBack } from '#foundation/follow/seenBefore.ts'
import { danishDay, type LocalDate } from '#schema/scalars/LocalDate.ts'
import { listEmployees } from '../client/employees.ts'
import { employmentRecord } from '../mapping/employments.ts'
import { EVERY_NUMBER, intervalsOf, written } from '../mapping/numberIntervals.ts'
import { registeredSubjects } from '../mapping/registeredSubjects.ts'
import type { NumberInterval } from '../model/numberInterval.ts'
import { ownerOfEmployee, ownerOfRegistration } from '../ownership.ts'
import { ALL_TIME, leftAfter, SCREENING_CATEGORY } from './employeeList.ts'
import { INTERFACES, type OpusSystem } from './system.ts'

/** Of the base package; those that were bought come besides. kmd-opus.md section 8.2. */
const BASE = ['0000', '0001', '0002', '0006', '0007', '0016', '0105', '0765', '9001', SCREENING_CATEGORY, '9015']
const BOUGHT = ['9039', 'MTP', 'FVNV']
/** What the directory holds: Aktiviteter, Organisation, Persondata. */
const OF_DIRECTORY = ['0000', '0001', '0002', SCREENING_CATEGORY]
/** Employees asked for at a time. */
const AT_A_TIME = 100

type Row = Awaited<ReturnType<typeof listEmployees>>['unscreenedRows'][number]

export interface FollowOpus {
  readonly system: OpusSystem
  readonly desk: Desk
  readonly overlapMs: number
  readonly now: Date
  /** A keyed hash: a place is kept in the store. */
  readonly markOf: (...parts: readonly string[]) => string
}

/**
 * What was registered of the institution's employees since a place, by every channel, over the categories that the institution has. kmd-opus.md
 * section 8.3. An answer names the categories that have changed, and so seldom says whose employee it is: everybody who is named is read once
 * more as they are now, which tells it, and the directory is brought up to date with that. Whoever is not in it then is nobody's here.
 */
export async function followRegistrations(
  { system, desk, overlapMs, now, markOf }: FollowOpus,
  position: string | null,
): Promise<FeedReading> {
  const place = position === null ? { at: now.getTime(), seen: [] } : readLookedBack(position)
  const since = new Date(Math.max(0, lookingBackFrom(place, overlapMs, now)))
  const rows = await readRegistered(system, desk, since)
  const marked = rows.map((row) => ({ row, mark: markOf(row.Medarbejdernummer, row.Aftryk ?? '') }))
  const { fresh, place: behind } = tellApart(place, marked, now)
  // What was there before anybody followed is no change; it is marked as seen.
  const told = position === null ? [] : fresh
  const numbers = [...new Set(told.map(({ row }) => row.Medarbejdernummer))]
  const employments = await upToDate(system, desk, numbers, danishDay(now))
  return {
    changes: told.flatMap(({ row }) => {
      const employment = employments.get(row.Medarbejdernummer)
      return employment === undefined
        ? []
        : [{ employmentId: employment.id, subjects: registeredSubjects(row.Kategorier) }]
    }),
    position: writeLookedBack(behind),
    hasMore: false,
  }
}

async function readRegistered(system: OpusSystem, desk: Desk, since: Date): Promise<readonly Row[]> {
  const { payroll } = desk.institution
  const bought = payroll.system === 'OPUS' ? payroll.boughtCategories : []
  const categories = [...BASE, ...BOUGHT.filter((code) => bought.includes(code))]
  const rows: Row[] = []
  let left: readonly NumberInterval[] = [EVERY_NUMBER]
  while (left.length > 0) {
    const references = left.map(written)
    const answer = await desk.pass(
      {
        service: 'List',
        interfaceCode: INTERFACES.employees,
        about: { institution: true },
        ownerOf: ownerOfRegistration,
        lane: 'bulk',
      },
      (permit) =>
        listEmployees(system.line, permit, {
          MedarbejderRef: references,
          VirkningFra: ALL_TIME.from,
          VirkningTil: ALL_TIME.to,
          Datakategori: categories,
          overAllRegistrations: false,
          RegistreringFra: `${since.toISOString().slice(0, 19)}Z`,
        }),
    )
    rows.push(...answer.rows.filter(({ Kategorier }) => Kategorier.length > 0))
    left = leftAfter(left, answer.head)
  }
  return rows
}

/** By number, those of the institution's directory, once it holds what Opus tells of them now. */
async function upToDate(
  system: OpusSystem,
  desk: Desk,
  numbers: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, Employment>> {
  for (let start = 0; start < numbers.length; start += AT_A_TIME)
    for (const row of await readNow(system, desk, numbers.slice(start, start + AT_A_TIME))) {
      const record = employmentRecord(row, today)
      if (record !== null) await desk.employments.takeUp(record)
    }
  const found = new Map<string, Employment>()
  for (const number of numbers) {
    const employment = await desk.employments.findByNumber(number)
    if (employment !== null) found.set(number, employment)
  }
  return found
}

async function readNow(system: OpusSystem, desk: Desk, numbers: readonly string[]): Promise<readonly Row[]> {
  const asked = new Set(numbers)
  const rows: Row[] = []
  let left = intervalsOf(numbers)
  while (left.length > 0) {
    const references = left.map(written)
    const answer = await desk.pass(
      {
        service: 'List',
        interfaceCode: INTERFACES.employees,
        about: { institution: true },
        ownerOf: ownerOfEmployee,
        lane: 'bulk',
      },
      (permit) =>
        listEmployees(system.line, permit, {
          MedarbejderRef: references,
          VirkningFra: ALL_TIME.from,
          VirkningTil: ALL_TIME.to,
          Datakategori: OF_DIRECTORY,
          overAllRegistrations: false,
        }),
    )
    rows.push(...answer.rows.filter(({ Medarbejdernummer }) => asked.has(Medarbejdernummer)))
    left = leftAfter(left, answer.head)
  }
  return rows
}
