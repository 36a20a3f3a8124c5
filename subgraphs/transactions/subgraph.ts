import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createSubgraphServer } from '#foundation/server/subgraphServer.ts'
import type { Resolvers } from '#schema/generated/transactions.ts'
import { openChanges } from './changes.ts'
import type { TransactionsContext } from './context.ts'
import { createWaiting } from './ledger/waiting.ts'
import { startWorker } from './ledger/worker.ts'
import type { PayrollUpdates } from './payroll.ts'
import { ChangeResult } from './resolvers/ChangeResult.ts'
import { Employee, OpusEmployee, SlsEmployee } from './resolvers/Employee.ts'
import { Institution, OpusInstitution, SlsInstitution } from './resolvers/Institution.ts'
import { absenceMutations } from './resolvers/Mutation/absence.ts'
import { transactionMutations } from './resolvers/Mutation/transaction.ts'
import { wagePartMutations } from './resolvers/Mutation/wagePart.ts'
import { transaction } from './resolvers/Query/transaction.ts'
import { Transaction } from './resolvers/Transaction.ts'
import { openLedger } from './store/ledger.ts'

const QUEUE = 'changes'
const LEFT = 'changeLeft'

/**
 * Changes to employees: taken in, kept in the ledger, carried out in order. Stands on the store; a payroll system is reached through its port
 * alone.
 * @param updates the ports of the systems that can be reached from this process.
 */
export async function openTransactionsSubgraph(
  { registry, doorway, directory, database, directoryKeys, wake, listen, log }: Surroundings,
  updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>,
): Promise<RunningSubgraph> {
  const ledger = openLedger(database, directoryKeys.seal)
  const waiting = createWaiting()
  const worker = startWorker({
    ledger,
    registry,
    directory,
    doorway,
    updates,
    left: (id) => wake(LEFT, id),
    log,
  })
  const deaf = [
    await listen(QUEUE, () => worker.wake()),
    await listen(LEFT, (id) => waiting.tell(id === '' ? null : id)),
  ]
  const resolvers: Resolvers<TransactionsContext> = {
    Query: { transaction },
    Mutation: { ...absenceMutations, ...wagePartMutations, ...transactionMutations },
    Transaction,
    ChangeResult,
    Employee,
    SlsEmployee,
    OpusEmployee,
    Institution,
    SlsInstitution,
    OpusInstitution,
  }
  return {
    server: createSubgraphServer({
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
      }),
      log,
    }),
    upstreams: [],
    fillDirectory: null,
    close: async () => {
      await worker.stop()
      for (const stop of deaf) await stop()
    },
  }
}
