import { silentLog } from '#foundation/log/log.ts'
import { openStore } from '#foundation/store/store.ts'

/**
 * A process of its own that opens the store at the place in its argument, as JSON, says `opened` or why it could not, and holds what it has
 * until its standard input ends; then it closes the store.
 */
try {
  const store = await openStore(JSON.parse(process.argv[2] ?? ''), silentLog)
  process.stdout.write('opened\n')
  for await (const _ of process.stdin);
  await store.close()
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : 'failed'}\n`)
}
