import { createRegistry, type Registry } from '#foundation/access/registry.ts'
import { openTrail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner } from '#foundation/audit/trailKey.ts'
import { openVisitLog } from '#foundation/audit/visits.ts'
import { followEvictions } from '#foundation/cache/evictions.ts'
import { memoryCache } from '#foundation/cache/institutionCache.ts'
import { compareWhole } from '#foundation/directory/comparison.ts'
import { type Directory, openDirectory } from '#foundation/directory/directory.ts'
import { recordSuccessors } from '#foundation/directory/recordSuccessors.ts'
import { allChecks, createDoorway, type Doorway } from '#foundation/doorway/doorway.ts'
import { silentLog } from '#foundation/log/log.ts'
import type { Store } from '#foundation/store/store.ts'
import { together } from '#foundation/store/together.ts'
import { type Changes, openChanges } from '../../subgraphs/transactions/changes.ts'
import type { Transaction } from '../../subgraphs/transactions/model/transaction.ts'
import type { PayrollUpdates } from '../../subgraphs/transactions/payroll.ts'
import { openPolicyBook } from '../../subgraphs/transactions/store/approvalPolicies.ts'
import { openChangeApprovals } from '../../subgraphs/transactions/store/changeApprovals.ts'
import { EVERY_CHANGE, type Ledger, openLedger, type Sight } from '../../subgraphs/transactions/store/ledger.ts'
import { nobodyIsTold } from '../../subgraphs/transactions/store/statusNote.ts'
import { callerAt } from '../foundation/callers.ts'
import { entry, testKeys } from '../foundation/directory/entries.ts'
import { seed } from '../foundation/seed.ts'

/** An institution with employments on a store, and its changes. Opened again on the same store, everything has the same ids. */
export interface Stage {
  readonly registry: Registry
  readonly directory: Directory
  readonly doorway: Doorway
  readonly ledger: Ledger
  /** The same, whose workers' steps share transactions. */
  readonly sharing: Ledger
  readonly institutionId: string
  /** The changes of one caller, for one operation. */
  changes(): Changes
  /** The id of the employment with the number. */
  employment(number: number): string
  close(): Promise<void>
}

export async function openStage(store: Store, employments: number, payroll: PayrollUpdates): Promise<Stage> {
  const registry = createRegistry(seed(), testKeys.idKey, () => '2026-11-21')
  const directory = openDirectory(store.database, testKeys)
  const institution = registry.institutions.find(({ key }) => key === 'fjord')
  if (institution === undefined) throw new Error('the seed has no such institution')
  const entries = Array.from({ length: employments }, (_none, index) => entry(String(index + 1)))
  await compareWhole(store.database, testKeys, institution.id, 'SLS', entries)
  const ids = await Promise.all(
    entries.map(async ({ number }) => (await directory.byNumber(institution.id, number))?.id ?? ''),
  )
  const trail = await openTrail({ database: store.database, signer: trailSigner(newTrailKey()), log: silentLog })
  const cache = memoryCache({ hashKey: testKeys.hashKey, entries: 100 })
  const doorway = createDoorway({
    subgraph: 'transactions',
    directory,
    registry,
    trail,
    visitLog: (institutionId) => openVisitLog(store.database, institutionId),
    cache,
    evictions: followEvictions(store.database, cache),
    recordSuccessors: recordSuccessors(store.database),
    log: silentLog,
    idKey: testKeys.idKey,
    checks: allChecks,
    directoryInterface: null,
  })
  const ledger = openLedger(store.database, testKeys.seal)
  return {
    registry,
    directory,
    doorway,
    ledger,
    sharing: openLedger(
      store.database,
      testKeys.seal,
      nobodyIsTold,
      together(store.database, { most: 8, before: async () => undefined }),
    ),
    institutionId: institution.id,
    changes: () =>
      openChanges(doorway.desk(callerAt(institution.id, { interfaces: ['SLS_LAES'] }), 'torture'), {
        ledger,
        book: openPolicyBook(store.database),
        approvals: openChangeApprovals(store.database, testKeys.seal),
        updates: new Map([['SLS', payroll]]),
        idKey: testKeys.idKey,
        hashKey: testKeys.hashKey,
        wake: async () => undefined,
        left: async () => undefined,
      }),
    employment: (number) => ids[number - 1] ?? '',
    close: async () => {
      await trail.close()
      await cache.close()
    },
  }
}

/** The stage's system has one interface. */
export const EVERYTHING: Sight = { interfaces: ['SLS_LAES'], subject: null, unseen: [] }

/** What has not ended, newest first. */
export function everyOpenChange({ ledger, institutionId }: Stage): Promise<Transaction[]> {
  const status = ['QUEUED', 'IN_FLIGHT', 'OUTCOME_UNKNOWN', 'PARKED'] as const
  return ledger.list(institutionId, EVERYTHING, { ...EVERY_CHANGE, status }, { first: 10_000, before: null })
}
