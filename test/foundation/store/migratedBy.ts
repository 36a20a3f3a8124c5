import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { silentLog } from '#foundation/log/log.ts'
import { migrations } from '#foundation/store/migrations/all.ts'
import type { StorePlace } from '#foundation/store/place.ts'
import { postgres } from '#foundation/store/postgres.ts'
import { sqlite } from '#foundation/store/sqlite.ts'
import type { Store } from '#foundation/store/store.ts'
import type { Tables } from '#foundation/store/tables.ts'

/** A store as an earlier version of the program left it: only these migrations have been. */
export async function storeMigratedBy(
  place: StorePlace,
  names: readonly string[],
): Promise<Pick<Store, 'database' | 'close'>> {
  const { dialect, schema, end } = await ('path' in place
    ? sqlite.open(place.path, silentLog)
    : postgres.open(place.postgres, silentLog))
  const database = new Kysely<Tables>({ dialect })
  const { error } = await new Migrator({
    db: database,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(Object.entries(migrations).filter(([name]) => names.includes(name))),
    },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  }).migrateToLatest()
  if (error !== undefined) throw error
  return {
    database,
    close: async () => {
      await database.destroy()
      await end()
    },
  }
}
