import type { Kysely } from 'kysely'
import type { Database } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import type { InstitutionCache } from './institutionCache.ts'

/** Counts evictions in the store, so that every copy follows them. */
export interface Evictions {
  /** Resolves when all that was let go of in any copy until now is forgotten here. To be awaited before a kept answer is taken. */
  follow(institutionId: string): Promise<void>
}

/**
 * From the moment on at which this is committed, no copy takes an answer that was kept of the institution before. Written in the transaction that
 * makes the change visible.
 */
export async function noteEviction(database: Kysely<Tables>, institutionId: string): Promise<void> {
  await database
    .insertInto('cache_eviction')
    .values({ institution_id: institutionId, number: 1 })
    .onConflict((conflict) =>
      conflict.column('institution_id').doUpdateSet(({ eb }) => ({ number: eb('cache_eviction.number', '+', 1) })),
    )
    .execute()
}

/** Compares the store's count with the one that this copy has followed to, and forgets what it keeps where it is behind. */
export function followEvictions(database: Database, cache: Pick<InstitutionCache, 'evict'>): Evictions {
  const followed = new Map<string, number>()
  return {
    follow: async (institutionId) => {
      const row = await database
        .selectFrom('cache_eviction')
        .select('number')
        .where('institution_id', '=', institutionId)
        .executeTakeFirst()
      const number = Number(row?.number ?? 0)
      const known = followed.get(institutionId) ?? 0
      if (number <= known) return
      followed.set(institutionId, number)
      await cache.evict(institutionId)
    },
  }
}
