import { silentLog } from '#foundation/log/log.ts'
import { openStore } from '#foundation/store/store.ts'
import { startWorker } from '../../subgraphs/transactions/ledger/worker.ts'
import type { CallOutcome, LookedUp } from '../../subgraphs/transactions/payroll.ts'
import { FAST, FAST_LEASE_MS } from './fastPauses.ts'
import { lineToSystem } from './lineToSystem.ts'
import { everyOpenChange, openStage } from './stage.ts'
import type { FromWorker, ToWorker } from './workerWords.ts'

/**
 * A process of its own that is killed: takes changes in and carries them out on a store in a file. The payroll system is at the other end of
 * the line to its parent. Arguments: the store's file; the number of employments.
 */
const [, , path = '', employments = '0'] = process.argv
const tell = (word: FromWorker): void => {
  process.send?.(word)
}
const asked = new Map<number, (answer: CallOutcome | LookedUp | null) => void>()
let questions = 0
const payroll = lineToSystem(
  (question) =>
    new Promise((resolve) => {
      questions += 1
      asked.set(questions, resolve)
      tell({ kind: 'QUESTION', number: questions, question })
    }),
)
const store = await openStore({ path }, silentLog)
const stage = await openStage(store, Number(employments), payroll)
startWorker({
  registry: stage.registry,
  directory: stage.directory,
  doorway: stage.doorway,
  ledger: stage.ledger,
  updates: new Map([['SLS', payroll]]),
  left: async () => undefined,
  log: silentLog,
  leaseMs: FAST_LEASE_MS,
  pollMs: 5,
  pauses: FAST,
})

const submit = async (change: number, person: number): Promise<void> => {
  const { id } = await stage.changes().submit(
    {
      operation: 'registerAbsence',
      employmentId: stage.employment(person),
      values: { change },
      idempotencyKey: `change-${change}`,
      validateOnly: false,
    },
    0,
  )
  tell({ kind: 'ACKNOWLEDGED', change, id })
}
const look = async (): Promise<void> => {
  const open = await everyOpenChange(stage)
  for (const { id, status } of open) if (status === 'PARKED') await stage.changes().retry(id)
  tell({ kind: 'OPEN', count: open.length })
}
const report = async (): Promise<void> => {
  const rows = await store.database.selectFrom('change').select(['id', 'status']).execute()
  tell({ kind: 'REPORT', statuses: rows.map(({ id, status }) => [id, status]) })
}
process.on('message', (word: ToWorker) => {
  if (word.kind === 'SUBMIT') void submit(word.change, word.person)
  if (word.kind === 'LOOK') void look()
  if (word.kind === 'REPORT') void report()
  if (word.kind === 'ANSWER') {
    asked.get(word.number)?.(word.answer)
    asked.delete(word.number)
  }
})
process.on('disconnect', () => process.exit())
tell({ kind: 'READY' })
