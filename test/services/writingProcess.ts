import { openTrail } from '#foundation/audit/trail.ts'
import { trailSigner } from '#foundation/audit/trailKey.ts'
import { silentLog } from '#foundation/log/log.ts'
import { openStore } from '#foundation/store/store.ts'
import { openedEntry } from './openedEntry.ts'

/**
 * A process of its own that writes to the trail. Arguments: the store's place as JSON, the trail's key as JSON, a name, how many entries. Each
 * acknowledged entry is a line on standard output.
 */
const [, , place = '', key = '', name = '', count = '0'] = process.argv

const store = await openStore(JSON.parse(place), silentLog)
const trail = await openTrail({
  database: store.database,
  signer: trailSigner(JSON.parse(key)),
  log: silentLog,
  headMs: 15,
})
const append = async (visitId: string): Promise<void> => {
  await trail.append(openedEntry(visitId, name))
  process.stdout.write(`${visitId}\n`)
}
for (let written = 0; written < Number(count); written += 5)
  await Promise.all(Array.from({ length: 5 }, (_, index) => append(`${name}-${written + index}`)))
await trail.close()
await store.close()
