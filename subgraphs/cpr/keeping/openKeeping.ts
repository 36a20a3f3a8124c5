import { noteEmployeeChanges } from '#foundation/follow/noteEmployeeChanges.ts'
import type { Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createUpstream, type Upstream } from '#foundation/upstream/upstream.ts'
import { changeFileReading } from '../adapter/changeFiles.ts'
import type { Persons } from '../adapter/persons.ts'
import type { SubscriptionActions } from '../adapter/subscriptions.ts'
import { createChangeFiles } from '../client/changeFiles.ts'
import { fileServerOf } from '../client/fileServerOf.ts'
import type { ChangeFileSettings, CprSettings } from '../settings.ts'
import { customersOf } from './customers.ts'
import { openFileBook } from './fileBook.ts'
import { type CprKeeping, type FileSeries, openCprKeeping } from './keeping.ts'
import { openSubscriptionLedger } from './subscriptionLedger.ts'

/** A change has been carried out by then, and what the directory says follows it. */
const SOON_MS = 2_000

/** Wires what CPR's side does of its own accord. */
export function openKeeping(
  surroundings: Surroundings,
  settings: CprSettings,
  line: { readonly persons: Persons; readonly actions: SubscriptionActions; readonly now: () => Date },
): { readonly keeping: CprKeeping; readonly fileUpstream: Upstream } {
  const { registry, doorway, directory, database, directoryKeys, changeWords, log } = surroundings
  const { limits, subscriptions } = settings
  const { now } = line
  const ledger = openSubscriptionLedger(database, directoryKeys)
  const book = openFileBook(database, directoryKeys.seal)
  const fileUpstream = createUpstream('CPR', {
    concurrent: { interactive: 1, bulk: 1 },
    waiting: 10,
    attemptMs: limits.changeFileMs,
    failuresInARow: limits.failuresInARow,
    pauseMs: limits.pauseMs,
    repeats: limits.repeats,
  })
  const seriesOf = ({ customerNumber, task, place, chainFrom, lateDays }: ChangeFileSettings): FileSeries => ({
    series: { customerNumber, task, chainFrom: chainFrom ?? null },
    parts: {
      doorway,
      directory,
      database,
      book,
      ledger,
      log,
      now,
      lateDays,
      noteChanges: (within, told, at) =>
        noteEmployeeChanges(
          within,
          told.map((one) => ({ ...one, subjects: ['PERSON'], feed: 'CPR_CHANGES' })),
          at,
        ),
      reading: changeFileReading(createChangeFiles({ upstream: fileUpstream, server: fileServerOf(place, limits) })),
    },
  })
  const keeping = openCprKeeping({
    ...line,
    doorway,
    directory,
    ledger,
    log,
    policy: subscriptions,
    keeps: subscriptions.keep,
    customers: async () => {
      await registry.refresh()
      return customersOf(registry, settings.credentials)
    },
    files: settings.changeFiles.map(seriesOf),
    // Which change it was is not told: hires and leaves are among them, and where nothing is to be done it costs a reading of the directory.
    onOwnChange: (heard) => changeWords.listen(() => heard()),
    soonMs: SOON_MS,
  })
  return { keeping, fileUpstream }
}
