import { parentPort, workerData } from 'node:worker_threads'
import { controlServer } from '../sandbox/kit/controlServer.ts'
import { type SimulatorOptions, startSimulators } from './simulators.ts'

/** The town's systems in a thread of their own, as they are machines of their own in life: what they compute takes nothing from the gateway. */
const simulators = await startSimulators(workerData as SimulatorOptions)
const control = await controlServer([simulators.sls, simulators.opus, simulators.cpr, simulators.cvr])
parentPort?.postMessage({ ...simulators.facts, controlPort: control.port })
parentPort?.once('message', async () => {
  await control.close()
  await simulators.close()
  parentPort?.close()
})
