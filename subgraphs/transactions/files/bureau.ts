import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Surroundings } from '#foundation/server/runningSubgraph.ts'
import { whyItWaits } from '../approval/whyItWaits.ts'
import { type OwnChangeFiles, openOwnChangeFiles } from '../changeFiles.ts'
import { type OwnConversions, openOwnConversions } from '../conversions.ts'
import type { Waiting } from '../ledger/waiting.ts'
import type { PayrollUpdates } from '../payroll.ts'
import type { PolicyBook } from '../store/approvalPolicies.ts'
import { openChangeFiles } from '../store/changeFiles.ts'
import { openConversions } from '../store/conversions.ts'
import { openFeeding } from '../store/feeding.ts'
import { openFileDecisions } from '../store/fileDecisions.ts'
import type { StatusNote } from '../store/statusNote.ts'
import { startChecker } from './checker.ts'
import { startFeeder } from './feeder.ts'
import type { Operations } from './inputs.ts'

export interface BureauParts {
  readonly updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>
  readonly book: PolicyBook
  readonly waiting: Waiting
  /** Told of every change that comes into the ledger. */
  readonly noteStatus: StatusNote
  readonly operations: () => Operations
  /** Resolves when nobody is answered at the moment, or after a short while. */
  readonly quiet: () => Promise<void>
  /** Tells the workers that there is something to do. */
  readonly wakeWorkers: () => void
}

/** All that is done with files of changes in this process: checked, and put into the queue. */
export interface Bureau {
  readonly ofCaller: (desk: Desk) => { readonly files: OwnChangeFiles; readonly conversions: OwnConversions }
  /** A change may have ended: the next row of its employment may follow. */
  changeLeft(): void
  close(): Promise<void>
}

const SUBMITTED = 'changeFiles'
const LEFT = 'changeFileLeft'

export async function openBureau(
  { registry, doorway, database, directoryKeys, uploads, wake, listen, log }: Surroundings,
  { updates, book, waiting, noteStatus, operations, quiet, wakeWorkers }: BureauParts,
): Promise<Bureau> {
  const { idKey, hashKey, seal } = directoryKeys
  const files = openChangeFiles(database, seal)
  const fileDecisions = openFileDecisions(database, seal)
  const conversions = openConversions(database)
  const feeder = startFeeder({
    feed: openFeeding(database, seal, idKey, noteStatus),
    fed: wakeWorkers,
    ended: (id) => wake(LEFT, id),
    quiet,
    log,
  })
  const checker = startChecker({
    files,
    uploads,
    registry,
    doorway,
    updates,
    conversions,
    operations,
    hashKey,
    approvalOf: async (file) => {
      const submitter = { kind: file.submitterKind, subject: file.subject }
      const policies = await book.policies(file.institutionId)
      const now = new Date()
      return (change) => whyItWaits(change, policies, submitter, now) !== null
    },
    quiet,
    left: (id) => wake(LEFT, id),
    accepted: () => feeder.wake(),
    log,
  })
  const deaf = [
    await listen(SUBMITTED, () => checker.wake()),
    await listen(LEFT, (id) => {
      waiting.tell(id === '' ? null : id)
      feeder.wake()
    }),
  ]
  return {
    ofCaller: (desk) => ({
      files: openOwnChangeFiles(desk, {
        files,
        fileDecisions,
        uploads,
        updates,
        operations,
        idKey,
        hashKey,
        wake: () => wake(SUBMITTED, ''),
        decided: (id) => wake(LEFT, id),
        left: (id, ms) => waiting.left(id, ms),
      }),
      conversions: openOwnConversions(desk, conversions),
    }),
    changeLeft: () => feeder.wake(),
    close: async () => {
      await checker.stop()
      await feeder.stop()
      for (const stop of deaf) await stop()
    },
  }
}
