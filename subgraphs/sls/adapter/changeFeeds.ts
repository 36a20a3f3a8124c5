import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { FeedReading } from '#foundation/follow/changeFeed.ts'
import type { ChangeSubject } from '#foundation/follow/employeeChange.ts'
import {
  type LookedBack,
  lookingBackFrom,
  readLookedBack,
  tellApart,
  writeLookedBack,
} from '#foundation/follow/seenBefore.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { changedSubjects, touchesDirectory } from '../mapping/changedSubjects.ts'
import { writeCursor } from '../mapping/feedCursor.ts'
import type { FeedPiece } from '../model/feed.ts'
import { readAbsenceEvents, readInputEvents } from './feeds.ts'
import { readPersonsEmployments } from './personsEmployments.ts'
import type { Sls } from './sls.ts'

export interface FollowSls {
  readonly desk: Desk
  readonly sls: Sls
  readonly overlapMs: number
  readonly now: Date
  /** Compares the institution's directory whole. */
  readonly compare: () => Promise<void>
}

/** An event as it is told: of whom, what, and a mark by which it is known again. */
interface Told {
  readonly employment: Employment
  readonly subjects: readonly ChangeSubject[]
  readonly mark: string
}

/** Persons that are read one by one; of more the whole directory is compared. */
const FEW_PERSONS = 20

/** Absence that was created, changed or deleted, by every channel. SLS dossier section 8.3. */
export function followEventLog(follow: FollowSls, position: string | null): Promise<FeedReading> {
  return followLog(follow, position, async (cursor) => {
    const piece = await readAbsenceEvents(follow.desk, follow.sls, cursor)
    return toldOf(piece, ({ employment, mark }) => ({ employment, subjects: ['ABSENCE'], mark }))
  })
}

/** All other reporting, by every channel. SLS dossier section 8.4. */
export function followInputs(follow: FollowSls, position: string | null): Promise<FeedReading> {
  return followLog(follow, position, async (cursor) => {
    const piece = await readInputEvents(follow.desk, follow.sls, cursor)
    return toldOf(piece, ({ employment, mark, transactionCode }) => ({
      employment,
      subjects: changedSubjects(transactionCode),
      mark,
    }))
  })
}

interface Log {
  readonly events: readonly Told[]
  readonly touchedUnknown: boolean
}

async function followLog(
  follow: FollowSls,
  position: string | null,
  read: (cursor: string) => Promise<Log>,
): Promise<FeedReading> {
  const { now, overlapMs } = follow
  const place: LookedBack = position === null ? { at: now.getTime(), seen: [] } : readLookedBack(position)
  const cursor = writeCursor({ at: Math.max(0, lookingBackFrom(place, overlapMs, now)), seen: new Set() })
  const log = await readKnowing(follow, place, cursor, read)
  // What was there before anybody followed is no change; it is marked as seen.
  const { fresh, place: behind } = tellApart(place, log.events, now)
  const told = position === null ? [] : fresh
  await refreshDirectory(follow, told)
  return {
    changes: told.map(({ employment, subjects }) => ({ employmentId: employment.id, subjects })),
    position: writeLookedBack(behind),
    hasMore: false,
  }
}

/**
 * Where something happened to numbers that the directory does not have, it is brought up to date first and the log read again. Numbers of
 * others who share the group are never in it: for them it is done at most twice within the time that is looked back, and nothing is lost, since
 * what was not known is not marked as seen.
 */
async function readKnowing(
  { compare, now, overlapMs }: FollowSls,
  { at }: LookedBack,
  cursor: string,
  read: (cursor: string) => Promise<Log>,
): Promise<Log> {
  const log = await read(cursor)
  const half = Math.max(1, overlapMs / 2)
  const isDue = Math.floor(at / half) !== Math.floor(now.getTime() / half)
  if (!log.touchedUnknown || !isDue) return log
  await compare()
  return read(cursor)
}

async function refreshDirectory({ desk, sls, now, compare }: FollowSls, told: readonly Told[]): Promise<void> {
  const touched = told.filter(({ subjects }) => touchesDirectory(subjects))
  const persons = [...new Set(touched.map(({ employment }) => employment.keys.cprNumber))]
  if (persons.length > FEW_PERSONS) return compare()
  for (const cprNumber of persons)
    for (const entry of await readPersonsEmployments(desk, sls, cprNumber, danishDay(now)))
      await desk.employments.takeUp(entry)
}

function toldOf<Event>(piece: FeedPiece<Event>, told: (event: Event) => Told): Log {
  return { events: piece.events.map(told), touchedUnknown: piece.touchedUnknown }
}
