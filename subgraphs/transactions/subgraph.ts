import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createSubgraphServer } from '#foundation/server/subgraphServer.ts'
import type { Resolvers } from '#schema/generated/transactions.ts'
import { openOwnChangeFiles } from './changeFiles.ts'
import { openChanges } from './changes.ts'
import type { TransactionsContext } from './context.ts'
import { openOwnConversions } from './conversions.ts'
import { startChecker } from './files/checker.ts'
import { startFeeder } from './files/feeder.ts'
import { type Operations, operationsOf } from './files/inputs.ts'
import { createWaiting } from './ledger/waiting.ts'
import { startWorker } from './ledger/worker.ts'
import type { PayrollUpdates } from './payroll.ts'
import { ChangeFile } from './resolvers/ChangeFile.ts'
import { ChangeResult } from './resolvers/ChangeResult.ts'
import { AccountConversion, WageCodeConversion } from './resolvers/Conversion.ts'
import { Employee, OpusEmployee, SlsEmployee } from './resolvers/Employee.ts'
import { Institution, OpusInstitution, SlsInstitution } from './resolvers/Institution.ts'
import { absenceMutations } from './resolvers/Mutation/absence.ts'
import { changeFileMutations } from './resolvers/Mutation/changeFile.ts'
import { communicationDataMutations } from './resolvers/Mutation/communicationData.ts'
import { documentMutations } from './resolvers/Mutation/document.ts'
import { maternityCaseMutations } from './resolvers/Mutation/maternityCase.ts'
import { transactionMutations } from './resolvers/Mutation/transaction.ts'
import { wagePartMutations } from './resolvers/Mutation/wagePart.ts'
import { workScheduleMutations } from './resolvers/Mutation/workSchedule.ts'
import { changeFile } from './resolvers/Query/changeFile.ts'
import { transaction } from './resolvers/Query/transaction.ts'
import { Transaction } from './resolvers/Transaction.ts'
import { openChangeFiles } from './store/changeFiles.ts'
import { openConversions } from './store/conversions.ts'
import { openFeeding } from './store/feeding.ts'
import { openLedger } from './store/ledger.ts'

const QUEUE = 'changes'
const LEFT = 'changeLeft'
const FILES = 'changeFiles'
/** The longest that work on files waits at each step for those who are being answered. */
const GIVES_WAY_MS = 100

/** Whether a change of a file needs a second person's word. */
const needsApproval = async (): Promise<boolean> => false

/**
 * Changes to employees: taken in, kept in the ledger, carried out in order. Stands on the store; a payroll system is reached through its port
 * alone.
 * @param updates the ports of the systems that can be reached from this process.
 */
export async function openTransactionsSubgraph(
  { registry, doorway, directory, database, directoryKeys, wake, listen, uploads, traffic, log }: Surroundings,
  updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>,
): Promise<RunningSubgraph> {
  const ledger = openLedger(database, directoryKeys.seal)
  const waiting = createWaiting()
  const files = openChangeFiles(database, directoryKeys.seal)
  const conversions = openConversions(database)
  let operations: Operations | undefined
  const operationsOfFiles = (): Operations => {
    operations ??= operationsOf(server.schema)
    return operations
  }
  const resolvers: Resolvers<TransactionsContext> = {
    Query: { transaction, changeFile },
    Mutation: {
      ...absenceMutations,
      ...wagePartMutations,
      ...maternityCaseMutations,
      ...workScheduleMutations,
      ...communicationDataMutations,
      ...documentMutations,
      ...transactionMutations,
      ...changeFileMutations,
    },
    Transaction,
    ChangeResult,
    ChangeFile,
    WageCodeConversion,
    AccountConversion,
    Employee,
    SlsEmployee,
    OpusEmployee,
    Institution,
    SlsInstitution,
    OpusInstitution,
  }
  const server = createSubgraphServer({
    name: 'transactions',
    resolvers: { ...resolvers },
    doorway,
    loaders: (desk) => ({
      changes: openChanges(desk, {
        ledger,
        updates,
        idKey: directoryKeys.idKey,
        hashKey: directoryKeys.hashKey,
        wake: () => wake(QUEUE, ''),
        left: (id, ms) => waiting.left(id, ms),
      }),
      files: openOwnChangeFiles(desk, {
        files,
        uploads,
        updates,
        operations: operationsOfFiles,
        idKey: directoryKeys.idKey,
        hashKey: directoryKeys.hashKey,
        wake: () => wake(FILES, ''),
        left: (id, ms) => waiting.left(id, ms),
      }),
      conversions: openOwnConversions(desk, conversions),
    }),
    log,
  })
  const quiet = (): Promise<void> => traffic.quiet(GIVES_WAY_MS)
  const worker = startWorker({
    ledger,
    registry,
    directory,
    doorway,
    updates,
    quiet,
    left: (id) => wake(LEFT, id),
    log,
  })
  const feeder = startFeeder({
    feed: openFeeding(database, directoryKeys.seal, directoryKeys.idKey),
    fed: () => worker.wake(),
    ended: (id) => wake(LEFT, id),
    log,
  })
  const checker = startChecker({
    files,
    uploads,
    registry,
    doorway,
    updates,
    conversions,
    operations: operationsOfFiles,
    hashKey: directoryKeys.hashKey,
    needsApproval,
    quiet,
    left: (id) => wake(LEFT, id),
    accepted: () => feeder.wake(),
    log,
  })
  const deaf = [
    await listen(QUEUE, () => worker.wake()),
    await listen(LEFT, (id) => {
      waiting.tell(id === '' ? null : id)
      // The next row of the same employment may follow.
      feeder.wake()
    }),
    await listen(FILES, () => checker.wake()),
  ]
  return {
    server,
    upstreams: [],
    fillDirectory: null,
    close: async () => {
      await checker.stop()
      await feeder.stop()
      await worker.stop()
      for (const stop of deaf) await stop()
    },
  }
}
