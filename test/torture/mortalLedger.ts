import { setTimeout as sleep } from 'node:timers/promises'
import type { Ledger } from '../../subgraphs/transactions/store/ledger.ts'
import type { Chance } from './chance.ts'

export interface MortalLedger {
  readonly ledger: Ledger
  isDead(): boolean
}

/**
 * The ledger as a worker has it that dies: from some call on everything fails, the last call before it done or not done. Now and then the
 * worker stands still after it has written down that it sends, longer than its time lasts.
 */
export function mortalLedger(
  ledger: Ledger,
  { chance, life, worker, stillMs }: { chance: Chance; life: number; worker: number; stillMs: number },
): MortalLedger {
  let calls = 0
  const lastIsDone = chance('last is done', worker) < 0.5
  const mortal = new Proxy(ledger, {
    get: (target, name) => {
      const value = Reflect.get(target, name) as (...given: readonly unknown[]) => Promise<unknown>
      return async (...given: readonly unknown[]) => {
        calls += 1
        if (calls > life || (calls === life && !lastIsDone)) throw new Error('the worker is dead')
        const nth = calls
        const result = await value(...given)
        if (nth === life) throw new Error('the worker is dead')
        if (name === 'sending' && chance('still', worker, nth) < 0.04) await sleep(stillMs)
        return result
      }
    },
  })
  return { ledger: mortal, isDead: () => calls >= life }
}
