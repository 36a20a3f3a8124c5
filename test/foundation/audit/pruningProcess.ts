import { pruneTrail } from '#foundation/audit/prune.ts'
import { trailSigner, trailVerifier } from '#foundation/audit/trailKey.ts'
import { silentLog } from '#foundation/log/log.ts'
import { openStore } from '#foundation/store/store.ts'

/**
 * A process of its own, for tests that kill it: prunes a store and dies at a transaction. Arguments: the store's place as JSON; before which transaction, or
 * `in:2` for inside the second; the moment; the trail's key as JSON.
 */
const [, , place = '', plan = '0', before = '', key = '{}'] = process.argv
const isInside = plan.startsWith('in:')
const fatal = Number(plan.replace('in:', ''))
const { database } = await openStore(JSON.parse(place), silentLog)
const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}
let transactions = 0
const mortal = new Proxy(database, {
  get: (target, name) => {
    const value = Reflect.get(target, name) as unknown
    if (name !== 'transaction') return typeof value === 'function' ? value.bind(target) : value
    return () => ({
      execute: async (work: (transaction: never) => Promise<unknown>) => {
        transactions += 1
        if (transactions === fatal && !isInside) await die()
        return database.transaction().execute(async (transaction) => {
          const result = await work(transaction as never)
          if (transactions === fatal && isInside) await die()
          return result
        })
      },
    })
  },
})
const jwk = JSON.parse(key)
await pruneTrail(
  { database: mortal, signer: trailSigner(jwk), verifier: trailVerifier([jwk]), log: silentLog },
  new Date(before),
)
