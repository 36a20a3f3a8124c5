import type { Store } from '#foundation/store/store.ts'
import type { Lead } from './schedule.ts'

/** One copy leads of all that share the store: on a file that is the only one there is. */
export function leaderBy(store: Pick<Store, 'tryLead'>): Lead {
  return async (name, work) => {
    const lead = await store.tryLead(`job/${name}`)
    if (lead === null) return false
    try {
      await work()
      return true
    } finally {
      await lead.release()
    }
  }
}
