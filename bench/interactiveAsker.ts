import { parentPort, workerData } from 'node:worker_threads'

/** What the thread is told to do. */
export interface AskerOrders {
  readonly url: string
  readonly token: string
  readonly queries: readonly { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }[]
  /** Between two questions: they come at this pace whether or not the ones before were answered. */
  readonly everyMs: number
}

/** A client in a thread of its own: asks at a steady pace, and tells how long each answer took, whenever it is asked to. */
const orders = workerData as AskerOrders
let taken: number[] = []
let failed = 0
let count = 0

const ask = async (): Promise<void> => {
  const body = JSON.stringify(orders.queries[count % orders.queries.length])
  count += 1
  const began = performance.now()
  try {
    const answer = await fetch(orders.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'cache-control': 'no-cache',
        authorization: `Bearer ${orders.token}`,
      },
      body,
    })
    if (/"errors"/.test(await answer.text())) failed += 1
  } catch {
    failed += 1
  }
  taken.push(performance.now() - began)
}
const timer = setInterval(() => void ask(), orders.everyMs)
parentPort?.on('message', (word: 'tell' | 'stop') => {
  if (word === 'stop') {
    clearInterval(timer)
    parentPort?.close()
    return
  }
  parentPort?.postMessage({ taken, failed })
  taken = []
  failed = 0
})
