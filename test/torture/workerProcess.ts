import { silentLog } from '#foundation/log/log.ts'
import { openStore } from '#foundation/store/store.ts'
import { startWorker } from '../../subgraphs/transactions/ledger/worker.ts'
import type { CallOutcome, LookedUp } from '../../subgraphs/transactions/payroll.ts'
import { slowerBy } from './fastPauses.ts'
import { lineToSystem } from './lineToSystem.ts'
import { everyOpenChange, openStage } from './stage.ts'
import { tellingUnknown } from './tellingUnknown.ts'
import type { FromWorker, ToWorker } from './workerWords.ts'

/**
 * A process of its own that is killed: takes changes in and carries them out on a store that outlives it. The payroll system is at the other end of
 * the line to its parent.
 */
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

async function open({ place, employments, slower, isSharing }: Extract<ToWorker, { readonly kind: 'OPEN' }>) {
  const store = await openStore(place, silentLog)
  const stage = await openStage(store, employments, payroll)
  startWorker({
    registry: stage.registry,
    directory: stage.directory,
    doorway: stage.doorway,
    ledger: tellingUnknown(isSharing ? stage.sharing : stage.ledger, (id) => tell({ kind: 'UNKNOWN', id })),
    updates: new Map([['SLS', payroll]]),
    log: silentLog,
    pollMs: 5 * slower,
    ...slowerBy(slower),
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
    // Somebody else may have had it retried in the same moment.
    for (const { id, status } of open)
      if (status === 'PARKED')
        await stage
          .changes()
          .retry(id)
          .catch(() => undefined)
    tell({ kind: 'OPEN', count: open.length })
  }
  const report = async (): Promise<void> => {
    const rows = await store.database.selectFrom('change').select(['id', 'status']).execute()
    tell({ kind: 'REPORT', statuses: rows.map(({ id, status }) => [id, status]) })
  }
  return { submit, look, report }
}

let opened: Awaited<ReturnType<typeof open>> | undefined
process.on('message', async (word: ToWorker) => {
  if (word.kind === 'OPEN') {
    opened = await open(word)
    tell({ kind: 'READY' })
  }
  if (word.kind === 'SUBMIT') await opened?.submit(word.change, word.person)
  if (word.kind === 'LOOK') await opened?.look()
  if (word.kind === 'REPORT') await opened?.report()
  if (word.kind === 'ANSWER') {
    asked.get(word.number)?.(word.answer)
    asked.delete(word.number)
  }
})
process.on('disconnect', () => process.exit())
