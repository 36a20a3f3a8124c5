import type { Store } from '#foundation/store/store.ts'
import type { Lead } from './schedule.ts'

/** One copy leads of all that share the store: on a file that is the only one there is. */
export function leaderBy(store: Pick<Store, 'tryLead'>): Lead {
  return async (name, work) => {
    const lead = await store.tryLead(`job/${name}`)
    if (lead === null) return false
    try {
      // A lead that is lost on the way may be another's by now: jobs are such that done twice they do nothing the second time.
      await work()
      return true
    } finally {
      await lead.release()
    }
  }
}
