import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { ChangeFeed } from '#foundation/follow/changeFeed.ts'
import type { SimulatorFacts } from '../../start/simulators.ts'
import { startTown } from '../../start/town.ts'

/**
 * A process of its own that reads a feed once, unless it is killed before. Arguments: a file of what it must know of the systems, the store's place as
 * JSON, the folder of the keys, the institution's id, the feed.
 */
const [, , facts = '', place = '', folder = '', institutionId = '', feed = ''] = process.argv

const town = await startTown(deserialize(readFileSync(facts)) as SimulatorFacts, {
  host: '127.0.0.1',
  port: 0,
  folder,
  hops: 'in-process',
  store: JSON.parse(place),
  readsFeeds: false,
  follow: { overlapSeconds: 86_400 },
  log: { level: 'error' },
})
await town.following.readNow(institutionId, feed as ChangeFeed['name'])
process.stdout.write('read to its end\n')
await town.close()
