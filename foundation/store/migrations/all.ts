import type { Migration } from 'kysely/migration'
import { employmentDirectory } from './001_employmentDirectory.ts'
import { trail } from './002_trail.ts'
import { trailChain } from './003_trailChain.ts'
import { accessRegistry } from './004_accessRegistry.ts'
import { trailIndex } from './005_trailIndex.ts'
import { ledger } from './006_ledger.ts'
import { queue } from './007_queue.ts'
import { approval } from './008_approval.ts'
import { webhooks } from './009_webhooks.ts'
import { changeFiles } from './010_changeFiles.ts'
import { recordIds } from './011_recordIds.ts'
import { uploads } from './012_uploads.ts'
import { changeRetention } from './013_changeRetention.ts'
import { cprSubscriptions } from './014_cprSubscriptions.ts'
import { cprChangeFiles } from './015_cprChangeFiles.ts'
import { employeeChanges } from './016_employeeChanges.ts'
import { feedPositions } from './017_feedPositions.ts'
import { heldAbsences } from './018_heldAbsences.ts'
import { exports } from './019_exports.ts'
import { changeFileIndexes } from './020_changeFileIndexes.ts'

/** In the order of their names; one that has been released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001_employmentDirectory': employmentDirectory,
  '002_trail': trail,
  '003_trailChain': trailChain,
  '004_accessRegistry': accessRegistry,
  '005_trailIndex': trailIndex,
  '006_ledger': ledger,
  '007_queue': queue,
  '008_approval': approval,
  '009_webhooks': webhooks,
  '010_changeFiles': changeFiles,
  '011_recordIds': recordIds,
  '012_uploads': uploads,
  '013_changeRetention': changeRetention,
  '014_cprSubscriptions': cprSubscriptions,
  '015_cprChangeFiles': cprChangeFiles,
  '016_employeeChanges': employeeChanges,
  '017_feedPositions': feedPositions,
  '018_heldAbsences': heldAbsences,
  '019_exports': exports,
  '020_changeFileIndexes': changeFileIndexes,
}
