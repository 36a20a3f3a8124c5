import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { Employment } from '#foundation/directory/employment.ts'
import type { HeldAbsences } from '#foundation/directory/heldAbsences.ts'
import type { Desk, Doorway } from '#foundation/doorway/doorway.ts'
import type { Log } from '#foundation/log/log.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { systemCaller } from '#foundation/tenancy/systemCaller.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { type DateTime, dateTime } from '#schema/scalars/DateTime.ts'
import { haendelseList } from '../client/haendelseList.ts'
import { absenceRecords } from '../mapping/absences.ts'
import { heldContent } from '../mapping/heldAbsence.ts'
import { listVisit, loennummer, SLS_LAES } from './employmentVisit.ts'
import { readAbsenceEvents } from './feeds.ts'
import type { Sls } from './sls.ts'

/** Keeps the absence of whole institutions, which SLS tells of one employment at a time, in step with its event log. */
export interface AbsenceKeeper {
  /**
   * When what is held of the desk's institution was last in step with SLS. Follows the log first where that is too long ago, or where the
   * caller demands a live read; an outage then costs age, not the answer, except of a live read. The first question begins the first fill.
   * @throws GraphQLError UPSTREAM_UNAVAILABLE while the first fill runs; UpstreamFault
   */
  current(desk: Desk): Promise<DateTime>
  /** What is held is behind: the next question follows the log, whatever the age. */
  doubt(institutionId: string): void
  /**
   * Goes on with a first fill that a restart has cut off, or reads every employment again and counts those that differed. Nothing where
   * nobody has asked yet. In the background; {@link settled} waits for it.
   */
  compare(institution: RegisteredInstitution): void
  /** When nothing is under way any more. */
  settled(): Promise<void>
  /** Lets go at the next employment. */
  close(): Promise<void>
}

export interface AbsenceKeeperParts {
  readonly sls: Sls
  readonly held: HeldAbsences
  readonly doorway: Doorway
  readonly log: Log
}

/** What is held is codes. */
const NO_TEXTS: ReadonlyMap<string, string> = new Map()
const SERVICE = 'ModstSLSHaendelseList'
/** Employments that one entry of the trail is about. */
const PORTION = 200
/** Under way at once; the bulk lane has its own limit below. */
const AT_ONCE = 4
const PORTION_MS = 10 * 60_000
const RETRY_AFTER_SECONDS = 10

export function keepAbsences({ sls, held, doorway, log }: AbsenceKeeperParts): AbsenceKeeper {
  const underWay = new Map<string, Promise<unknown>>()
  const doubted = new Set<string>()
  let closed = false

  /** One piece of work of a kind at a time for an institution; whoever comes meanwhile waits for the same. */
  const joined = <Result>(kind: string, institutionId: string, work: () => Promise<Result>): Promise<Result> => {
    const key = `${kind} ${institutionId}`
    const running = underWay.get(key) as Promise<Result> | undefined
    if (running !== undefined) return running
    const begun = work().finally(() => underWay.delete(key))
    underWay.set(key, begun)
    return begun
  }

  const atDesk = async <Result>(
    institution: RegisteredInstitution,
    work: (desk: Desk) => Promise<Result>,
  ): Promise<Result> => {
    const scope = { id: institution.id, payrollSystem: institution.payroll.system }
    const caller = systemCaller(scope, 'keeping the absence of the institution', [SLS_LAES], PORTION_MS)
    const desk = doorway.desk(caller, 'keepAbsences', undefined, 'bulk')
    try {
      const result = await work(desk)
      await desk.close('ANSWERED')
      return result
    } catch (error) {
      await desk.close('FAILED')
      throw error
    }
  }

  const read = async (desk: Desk, employment: Employment): Promise<boolean> => {
    const askedAt = dateTime(new Date())
    const { cache: _kept, ...visit } = listVisit(desk, sls, { service: SERVICE, employment, about: [null, null] })
    const answer = await desk.pass(visit, (permit) =>
      haendelseList(permit, sls.line, { ...loennummer(employment), Fradato: null, Tildato: null }),
    )
    return held.hold(
      employment.institutionId,
      employment.id,
      askedAt,
      absenceRecords(answer.rows, NO_TEXTS).map((record) => ({
        from: record.from,
        to: record.to,
        content: heldContent(record),
      })),
    )
  }

  /** How many of these differed from what was held. */
  const readAll = async (institution: RegisteredInstitution, ids: readonly string[]): Promise<number> =>
    atDesk(institution, async (desk) => {
      const waiting = (await desk.employments.find(ids)).filter((employment) => employment !== null)
      let differed = 0
      const work = async (): Promise<void> => {
        for (let next = waiting.pop(); next !== undefined && !closed; next = waiting.pop())
          if (await read(desk, next)) differed += 1
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      return differed
    })

  const readUnread = async (institution: RegisteredInstitution): Promise<void> => {
    for (;;) {
      const ids = await held.unread(institution.id, PORTION)
      if (ids.length === 0 || closed) return
      await readAll(institution, ids)
    }
  }

  /** The log is read before anybody is, so that what happens meanwhile stands behind the cursor. */
  const fill = (institution: RegisteredInstitution): Promise<void> =>
    joined('fill', institution.id, async () => {
      try {
        if ((await held.state(institution.id)) === null) {
          const { cursor } = await atDesk(institution, (desk) => readAbsenceEvents(desk, sls, null))
          await held.begin(institution.id, cursor)
        }
        await readUnread(institution)
        if (closed) return
        await follow(institution)
        await held.filled(institution.id)
        log.info('absences_held', { institutionId: institution.id })
      } catch (error) {
        log.error('absences_not_held', { institutionId: institution.id }, error)
      }
    })

  const follow = (institution: RegisteredInstitution): Promise<void> =>
    joined('follow', institution.id, async () => {
      doubted.delete(institution.id)
      const state = await held.state(institution.id)
      if (state === null) return
      const checkedAt = dateTime(new Date())
      const { events, cursor } = await atDesk(institution, (desk) => readAbsenceEvents(desk, sls, state.cursor))
      const touched = [...new Set(events.map(({ employment }) => employment.id))]
      for (let at = 0; at < touched.length; at += PORTION) await readAll(institution, touched.slice(at, at + PORTION))
      // Whoever was hired since.
      await readUnread(institution)
      if (!closed) await held.follow(institution.id, cursor, checkedAt)
    })

  const compareAll = (institution: RegisteredInstitution): Promise<void> =>
    joined('compare', institution.id, async () => {
      try {
        const began = dateTime(new Date())
        let differed = 0
        let employments = 0
        for (;;) {
          const ids = await held.readBefore(institution.id, began, PORTION)
          if (ids.length === 0 || closed) break
          differed += await readAll(institution, ids)
          employments += ids.length
        }
        if (!closed) await follow(institution)
        log.info('absences_compared', { institutionId: institution.id, employments, differed })
      } catch (error) {
        log.error('absences_not_compared', { institutionId: institution.id }, error)
      }
    })

  return {
    current: async (desk) => {
      const { institution, caller } = desk
      await desk.employments.filledAt()
      const state = await held.state(institution.id)
      if (state?.filledAt == null) {
        void fill(institution)
        throw refusal(
          'UPSTREAM_UNAVAILABLE',
          'The absence of the institution is being read for the first time. Please try again shortly.',
          { system: 'SLS', retryAfterSeconds: RETRY_AFTER_SECONDS },
        )
      }
      const isLive = caller.freshness === 'LIVE'
      const age = Date.now() - Date.parse(state.checkedAt)
      if (!isLive && age <= sls.cacheMs && !doubted.has(institution.id)) return state.checkedAt
      try {
        await follow(institution)
      } catch (error) {
        doubted.add(institution.id)
        if (isLive || !(error instanceof UpstreamFault)) throw error
        log.warn('absences_behind', { institutionId: institution.id, fault: error.kind })
      }
      return (await held.state(institution.id))?.checkedAt ?? state.checkedAt
    },
    doubt: (institutionId) => void doubted.add(institutionId),
    compare: (institution) => {
      void held
        .state(institution.id)
        .then((state) => {
          if (state === null || closed) return
          return state.filledAt === null ? fill(institution) : compareAll(institution)
        })
        .catch((error: unknown) => log.error('absences_not_compared', { institutionId: institution.id }, error))
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay.values())
    },
    close: async () => {
      closed = true
      await Promise.allSettled(underWay.values())
    },
  }
}
