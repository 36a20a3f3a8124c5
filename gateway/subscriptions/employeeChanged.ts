import { setTimeout as pause } from 'node:timers/promises'
import type { Registry } from '#foundation/access/registry.ts'
import type { ChangeCursors } from '#foundation/follow/changeCursor.ts'
import type { FollowedChanges } from '#foundation/follow/followedChanges.ts'
import { pageOfChanges } from '#foundation/follow/pageOfChanges.ts'
import type { ChangeRights } from '#foundation/follow/sightOfChanges.ts'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { bell } from './bell.ts'
import type { Arguments, EventFeed } from './feed.ts'

export interface EmployeeChangedParts {
  readonly registry: Registry
  readonly followed: Pick<FollowedChanges, 'read' | 'head' | 'listen'>
  readonly changeCursors: ChangeCursors
  readonly log: Log
}

/** Changes of one event. */
const PAGE = 100
/** After the store could not be read, or an event not be answered; doubled each time, up to the longest. */
const AGAIN_MS = 1_000
const LONGEST_MS = 60_000

/**
 * Speaks when employees of the caller's institution have changed in what the caller may read, from the cursor on: at once with what has come
 * since, if only to give the cursor to come again with, and then for each page of what comes. One event waits at a time, however much has
 * happened, so nothing is kept for a client that is slow and nothing is lost to it.
 */
export function employeeChanged(parts: EmployeeChangedParts): EventFeed {
  return {
    // The state is the first page, which only the feed can tell the size of.
    beginsWithState: () => false,
    listen: ({ caller, arguments: { since } }, changed) => {
      const gone = new AbortController()
      const woken = bell()
      const stop = parts.followed.listen((institutionId) => {
        if (institutionId === null || institutionId === caller.institution.id) woken.ring()
      })
      void follow(parts, caller, typeof since === 'string' ? since : null, {
        tell: (decided) => new Promise((dealtWith) => changed(decided, dealtWith)),
        more: () => woken.rung(),
        gone: gone.signal,
      })
      return () => {
        stop()
        gone.abort()
        woken.ring()
      }
    },
  }
}

interface Listener {
  /** Resolves when the event has been executed. @returns whether it was answered. */
  tell(decided: Arguments): Promise<boolean>
  /** Resolves when there may be more. */
  more(): Promise<void>
  readonly gone: AbortSignal
}

async function follow(
  { registry, followed, changeCursors, log }: EmployeeChangedParts,
  caller: Caller,
  since: string | null,
  { tell, more, gone }: Listener,
): Promise<void> {
  const { id } = caller.institution
  const named = since === null ? null : changeCursors.numberOf(id, since)
  if (since !== null && named === null) {
    // Told what is wrong with it, as an answer; there is nothing to go on from.
    await tell({ since })
    return
  }
  let place = named
  let isFirst = true
  let againMs = AGAIN_MS
  /** @returns whether it was told; it is told again, from the same place, until it was. */
  const told = async (): Promise<boolean> => {
    if (place === null) {
      const { newest } = await followed.head(id)
      if (!(await tell({}))) return false
      place = newest
      isFirst = false
    }
    const page = await pageOfChanges(followed, id, rightsNow(registry, caller), { after: place, first: PAGE })
    // As many as were found: what comes meanwhile is the next event's.
    const event = { since: changeCursors.of(id, place), first: Math.max(1, page.changes.length) }
    if ((page.isLost || page.changes.length > 0 || isFirst) && !(await tell(event))) return false
    isFirst = false
    place = page.upTo
    if (!page.hasMore) await more()
    return true
  }
  while (!gone.aborted) {
    const isTold = await told().catch((error: unknown) => {
      log.error('changes_not_followed', { institutionId: id, subject: caller.subject }, error)
      return false
    })
    if (!isTold) await pause(againMs, undefined, { ref: false })
    againMs = isTold ? AGAIN_MS : Math.min(againMs * 2, LONGEST_MS)
  }
}

/** By the accesses as they are now, as an answer would be. */
function rightsNow(registry: Registry, { subject, certificate, institution }: Caller): ChangeRights {
  const grants = registry
    .openGrants(subject, danishDay(new Date()), certificate)
    .filter(({ institutionId }) => institutionId === institution.id)
  return {
    system: institution.payrollSystem,
    interfaces: grants.map(({ interfaceCode }) => interfaceCode),
    withheldFields: grants.flatMap(({ withheldFields }) => withheldFields),
  }
}
