import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { SimulatorFacts, SimulatorOptions } from './simulators.ts'

/** The town's systems in a thread of their own. */
export interface SimulatorsApart extends SimulatorFacts {
  /** Port of the control surfaces, over plain HTTP. */
  readonly controlPort: number
  close(): Promise<void>
}

/** Begins at once; what the thread fails of is what the promise rejects with. */
export async function startSimulatorsApart(options: SimulatorOptions): Promise<SimulatorsApart> {
  const thread = new Worker(new URL('./simulatorThread.ts', import.meta.url), { workerData: options })
  const [facts] = (await once(thread, 'message')) as [SimulatorFacts & { readonly controlPort: number }]
  const ended = once(thread, 'exit')
  return {
    ...facts,
    close: async () => {
      thread.postMessage('close')
      await ended
    },
  }
}
