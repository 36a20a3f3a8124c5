import { setTimeout as pause } from 'node:timers/promises'
import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { ChangeFeed } from '#foundation/follow/changeFeed.ts'
import { moveFeedPosition, readFeedPosition } from '#foundation/follow/feedPositions.ts'
import { noteEmployeeChanges } from '#foundation/follow/noteEmployeeChanges.ts'
import type { Log } from '#foundation/log/log.ts'
import type { Store } from '#foundation/store/store.ts'

export interface FollowedInstitution {
  readonly institution: RegisteredInstitution
  readonly feeds: readonly ChangeFeed[]
  /** False: its feeds are read when somebody says so. */
  readonly isKept?: boolean
}

export interface FollowParts {
  readonly store: Pick<Store, 'database' | 'tryLead'>
  /** Each institution with the feeds of its payroll system. */
  readonly followed: readonly FollowedInstitution[]
  readonly log: Log
  readonly now?: () => Date
}

/** Feeds that are read as often as they say. */
export interface Following {
  /** Reads a feed of an institution to its end, now. @throws what the reading does. */
  readNow(institutionId: string, feed: ChangeFeed['name']): Promise<void>
  /** Begins nothing more, and waits for what is being read. */
  stop(): Promise<void>
}

/** After a reading that failed the pause is doubled each time, up to this. */
const LONGEST_PAUSE_MS = 15 * 60_000
/** Feeds that are read at a time in this process: the rest waits, and the systems are asked evenly. */
const AT_A_TIME = 4

/**
 * Reads every feed of every institution, each by itself, and notes what it tells together with how far it was read: whatever interrupts it,
 * the next reading begins where nothing is lost, and may tell something twice. Of several copies one reads a feed at a time, and none that another
 * has just read. While a system is closed or down its feeds are asked less and less often.
 */
export function followFeeds(parts: FollowParts): Following {
  const { store, log, now = () => new Date() } = parts
  const stopped = new AbortController()
  const places = new Places(AT_A_TIME)

  /** @returns whether there is more to read already. */
  const readOnce = async (institution: RegisteredInstitution, feed: ChangeFeed): Promise<boolean> => {
    const known = await readFeedPosition(store.database, institution.id, feed.name)
    const from = known?.position ?? null
    const { changes, position, hasMore } = await feed.read(institution, from, now())
    const isMoved = await store.database.transaction().execute(async (transaction) => {
      const place = { institutionId: institution.id, feed: feed.name, from, to: position }
      if (!(await moveFeedPosition(transaction, place, now()))) return false
      const noted = changes.map((change) => ({ ...change, institutionId: institution.id, feed: feed.name }))
      await noteEmployeeChanges(transaction, noted, now())
      return true
    })
    if (isMoved && changes.length > 0)
      log.info('feed_read', { institutionId: institution.id, feed: feed.name, changes: changes.length })
    return hasMore && isMoved
  }
  /** @param isDue asked once no other copy can be reading: one may have read since this one looked. */
  const readWhole = async (
    institution: RegisteredInstitution,
    feed: ChangeFeed,
    isDue: () => Promise<boolean> = async () => true,
  ): Promise<void> => {
    const lead = await store.tryLead(`follow/${institution.id}/${feed.name}`)
    if (lead === null) return
    try {
      if (!(await isDue())) return
      while ((await readOnce(institution, feed)) && !stopped.signal.aborted && !lead.lost.aborted);
    } finally {
      await lead.release()
    }
  }
  /** Milliseconds until a feed is to be read again, whoever reads it. */
  const untilDue = async (institution: RegisteredInstitution, feed: ChangeFeed): Promise<number> => {
    const known = await readFeedPosition(store.database, institution.id, feed.name)
    return known === null ? 0 : Math.max(0, new Date(known.readAt).getTime() + feed.everyMs - now().getTime())
  }

  const keep = async (institution: RegisteredInstitution, feed: ChangeFeed): Promise<void> => {
    let pauseMs = feed.everyMs
    while (!stopped.signal.aborted) {
      let waitMs = feed.everyMs
      try {
        const dueMs = await untilDue(institution, feed)
        if (dueMs > 0) waitMs = Math.min(dueMs, feed.everyMs)
        else
          await places.within(() => readWhole(institution, feed, async () => (await untilDue(institution, feed)) === 0))
        pauseMs = feed.everyMs
      } catch (error) {
        if (stopped.signal.aborted) return
        pauseMs = Math.max(feed.everyMs, Math.min(pauseMs * 2, LONGEST_PAUSE_MS))
        waitMs = pauseMs
        log.error('feed_not_read', { institutionId: institution.id, feed: feed.name, nextInMs: waitMs }, error)
      }
      await pause(waitMs, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined)
    }
  }
  const kept = parts.followed.flatMap(({ institution, feeds, isKept = true }) =>
    (isKept ? feeds : []).map((feed) => keep(institution, feed)),
  )

  return {
    readNow: async (institutionId, name) => {
      const found = parts.followed.find(({ institution }) => institution.id === institutionId)
      const feed = found?.feeds.find((one) => one.name === name)
      if (found === undefined || feed === undefined) throw new Error(`the institution has no feed ${name}`)
      await readWhole(found.institution, feed)
    },
    stop: async () => {
      stopped.abort()
      await Promise.all(kept)
    },
  }
}

/** A number of places; whoever finds none waits for one, in the order of coming. */
class Places {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(count: number) {
    this.#free = count
  }

  async within<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free += 1
      else next()
    }
  }
}
