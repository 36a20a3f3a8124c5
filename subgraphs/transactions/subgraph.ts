import type { ToldChange } from '#foundation/changes/changeWords.ts'
import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createSubgraphServer } from '#foundation/server/subgraphServer.ts'
import { GIVES_WAY_MS } from '#foundation/server/traffic.ts'
import type { ChangeTable } from '#foundation/store/tables.ts'
import { together } from '#foundation/store/together.ts'
import type { Resolvers } from '#schema/generated/transactions.ts'
import { openDecisions } from './approval/decisions.ts'
import { startKeepingApprovals } from './approval/keepApprovals.ts'
import { openPolicyOffice } from './approval/policyOffice.ts'
import { openChanges } from './changes.ts'
import type { TransactionsContext } from './context.ts'
import { openBureau } from './files/bureau.ts'
import { type Operations, operationsOf } from './files/inputs.ts'
import { createWaiting } from './ledger/waiting.ts'
import { startWorker } from './ledger/worker.ts'
import type { PayrollUpdates } from './payroll.ts'
import {
  AppliedApprovalPolicy,
  ApprovalPolicy,
  ApprovalPolicyEvent,
  ApprovalPolicyProposal,
  ChangeApproval,
} from './resolvers/approvalPolicy.ts'
import { ChangeFile } from './resolvers/ChangeFile.ts'
import { ChangeResult } from './resolvers/ChangeResult.ts'
import { AccountConversion, WageCodeConversion } from './resolvers/Conversion.ts'
import { Employee, OpusEmployee, SlsEmployee } from './resolvers/Employee.ts'
import { Institution, OpusInstitution, SlsInstitution } from './resolvers/Institution.ts'
import { absenceMutations } from './resolvers/Mutation/absence.ts'
import { approvalMutations } from './resolvers/Mutation/approval.ts'
import { changeFileMutations } from './resolvers/Mutation/changeFile.ts'
import { communicationDataMutations } from './resolvers/Mutation/communicationData.ts'
import { documentMutations } from './resolvers/Mutation/document.ts'
import { hireEmployee } from './resolvers/Mutation/hireEmployee.ts'
import { maternityCaseMutations } from './resolvers/Mutation/maternityCase.ts'
import { setInputChannels } from './resolvers/Mutation/setInputChannels.ts'
import { slsMutations } from './resolvers/Mutation/slsChanges.ts'
import { transactionMutations } from './resolvers/Mutation/transaction.ts'
import { wagePartMutations } from './resolvers/Mutation/wagePart.ts'
import { webhookMutations } from './resolvers/Mutation/webhook.ts'
import { workScheduleMutations } from './resolvers/Mutation/workSchedule.ts'
import { ProposedRow } from './resolvers/ProposedRow.ts'
import { changeFile } from './resolvers/Query/changeFile.ts'
import { transaction } from './resolvers/Query/transaction.ts'
import { Transaction } from './resolvers/Transaction.ts'
import { TransactionMessage } from './resolvers/TransactionMessage.ts'
import { Webhook } from './resolvers/Webhook.ts'
import { WebhookDelivery } from './resolvers/WebhookDelivery.ts'
import { openPolicyBook } from './store/approvalPolicies.ts'
import { openChangeApprovals } from './store/changeApprovals.ts'
import { openLedger } from './store/ledger.ts'
import { noteDeliveries } from './store/noteDeliveries.ts'
import { noteOwnChange } from './store/noteOwnChange.ts'
import type { StatusNote } from './store/statusNote.ts'
import type { WebhookSettings } from './webhooks/settings.ts'
import { startTelling } from './webhooks/telling.ts'

const QUEUE = 'changes'
/** Steps of changes that nobody waits for, in one commit. */
const PIECES_TOGETHER = 8

/**
 * Changes to employees: taken in, kept in the ledger, carried out in order. Stands on the store; a payroll system is reached through its port
 * alone.
 * @param updates the ports of the systems that can be reached from this process.
 */
export async function openTransactionsSubgraph(
  surroundings: Surroundings,
  updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>,
  webhookSettings: WebhookSettings,
): Promise<RunningSubgraph> {
  const { registry, doorway, directory, database, directoryKeys, wake, listen, changeWords, traffic, log } =
    surroundings
  const noteStatus: StatusNote = async (transaction, change) => {
    await noteOwnChange(transaction, change, new Date())
    await noteDeliveries(transaction, change)
    await changeWords.tell(transaction, toldOf(change))
  }
  const ledger = openLedger(database, directoryKeys.seal, noteStatus)
  const book = openPolicyBook(database)
  const approvals = openChangeApprovals(database, directoryKeys.seal)
  const waiting = createWaiting()
  const quiet = (): Promise<void> => traffic.quiet(GIVES_WAY_MS)
  const bulk = together(database, { most: PIECES_TOGETHER, before: quiet })
  const worker = startWorker({
    ledger,
    bulkLedger: openLedger(database, directoryKeys.seal, noteStatus, bulk),
    registry,
    directory,
    doorway,
    updates,
    log,
  })
  const stopKeeping = startKeepingApprovals({ ledger, approvals, log })
  const telling = await startTelling(surroundings, webhookSettings)
  const resolvers: Resolvers<TransactionsContext> = {
    Query: { transaction, changeFile },
    Mutation: {
      ...absenceMutations,
      ...wagePartMutations,
      ...slsMutations,
      hireEmployee,
      setInputChannels,
      ...maternityCaseMutations,
      ...workScheduleMutations,
      ...communicationDataMutations,
      ...documentMutations,
      ...transactionMutations,
      ...approvalMutations,
      ...webhookMutations,
      ...changeFileMutations,
    },
    Transaction,
    TransactionMessage,
    ChangeResult,
    ChangeFile,
    ProposedRow,
    WageCodeConversion,
    AccountConversion,
    ApprovalPolicy,
    ApprovalPolicyEvent,
    ApprovalPolicyProposal,
    AppliedApprovalPolicy,
    ChangeApproval,
    Employee,
    SlsEmployee,
    OpusEmployee,
    Institution,
    SlsInstitution,
    OpusInstitution,
    Webhook,
    WebhookDelivery,
  }
  const server = createSubgraphServer({
    name: 'transactions',
    resolvers: { ...resolvers },
    doorway,
    loaders: (desk) => {
      const { idKey, hashKey } = directoryKeys
      const changes = openChanges(desk, {
        ledger,
        book,
        approvals,
        updates,
        idKey,
        hashKey,
        wake: () => wake(QUEUE, ''),
        left: (id, ms) => waiting.left(id, ms),
      })
      return {
        changes,
        ...bureau.ofCaller(desk),
        decisions: openDecisions(desk, {
          ledger,
          approvals,
          updates,
          doorway,
          get: changes.get,
          wake: () => wake(QUEUE, ''),
        }),
        webhooks: telling.office(desk),
        policies: openPolicyOffice(desk, { book, registry, updates, idKey }),
      }
    },
    log,
  })
  let operations: Operations | undefined
  const bureau = await openBureau(surroundings, {
    updates,
    book,
    waiting,
    noteStatus,
    operations: () => {
      operations ??= operationsOf(server.schema)
      return operations
    },
    quiet,
    wakeWorkers: () => worker.wake(),
  })
  const deaf = [
    await listen(QUEUE, () => worker.wake()),
    changeWords.listen((word) => {
      waiting.tell(word?.id ?? null)
      bureau.changeLeft()
    }),
  ]
  return {
    server,
    upstreams: [],
    fillDirectory: null,
    changeFeeds: [],
    close: async () => {
      await stopKeeping()
      await bureau.close()
      await worker.stop()
      await telling.close()
      for (const stop of deaf) await stop()
    },
  }
}

function toldOf({ id, institution_id, interface_code, submitted_by }: ChangeTable): ToldChange {
  return { id, institutionId: institution_id, interfaceCode: interface_code, subject: submitted_by }
}
