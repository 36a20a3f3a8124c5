import { z } from 'zod'
import { exportSettingsShape } from '#foundation/exports/settings.ts'
import { followSettingsShape } from '#foundation/follow/settings.ts'
import { createLog } from '#foundation/log/log.ts'
import { readSettings } from '#foundation/settings/settings.ts'
import { uploadSettingsShape } from '#foundation/uploads/settings.ts'
import type { Comparison, Difference } from '../subgraphs/cpr/keeping/compareSubscriptions.ts'
import type { CprSubgraph } from '../subgraphs/cpr/subgraph.ts'
import { type SubgraphSettings, subgraphSettingsShapes } from '../subgraphs/roster.ts'
import { type House, openHouse } from './house.ts'
import { retentionShape } from './retention.ts'
import { houseSettingsShape, trailSettingsShape } from './settings.ts'

export interface CprReconcileOptions {
  readonly settings?: string | undefined
  readonly repair?: boolean | undefined
}

/** All that the reconciliation reads of the settings. */
const shape = z.object({
  ...trailSettingsShape.shape,
  ...houseSettingsShape.shape,
  cpr: subgraphSettingsShapes.cpr,
  retention: retentionShape,
  uploads: uploadSettingsShape,
  follow: followSettingsShape,
  exports: exportSettingsShape,
})

/** The name by which the job that keeps subscriptions is led: whoever repairs does so in its place. */
const KEEPING = 'job/cprSubscriptions'

/**
 * `cpr:reconcile`: holds the ledger of subscriptions against who is active, and prints a line for each difference, which names employments and never
 * a CPR number. With `repair` CPR is asked until there are none, as far as it answers.
 * @returns the exit code: 0 where subscribed = active, 1 where it is not, 2 where that could not be found out.
 */
export async function reconcileCpr(options: CprReconcileOptions, print: (text: string) => void): Promise<0 | 1 | 2> {
  let house: House | null = null
  try {
    if (options.settings === undefined) throw new Error('cpr:reconcile needs --settings FILE')
    const settings = readSettings(options.settings, shape)
    house = await openHouse({
      store: settings.store,
      keys: settings.keys,
      trailKey: settings.trail.signingKey,
      registrySeed: settings.registry,
      subgraphs: ['cpr'],
      // The others are not opened.
      settings: { cpr: settings.cpr } as unknown as SubgraphSettings,
      trust: null,
      log: createLog({ level: 'warn', sink: { write: (line) => process.stderr.write(line) } }),
      cacheEntries: 0,
      retention: settings.retention,
      uploads: settings.uploads,
      follow: settings.follow,
      exports: settings.exports,
    })
    return await reconcile(house, options.repair === true, print)
  } catch (error) {
    print(`Not reconciled: ${error instanceof Error ? error.message : 'the store cannot be read'}\n`)
    return 2
  } finally {
    await house?.close()
  }
}

/** The same in a house that is open. */
export async function reconcile(
  { subgraphs, store }: Pick<House, 'subgraphs' | 'store'>,
  repairs: boolean,
  print: (text: string) => void,
): Promise<0 | 1 | 2> {
  const cpr = subgraphs.get('cpr')
  if (cpr === undefined || !('keeping' in cpr)) throw new TypeError('there is no subgraph of CPR')
  const { keeping } = cpr as CprSubgraph
  if (repairs) {
    const lead = await store.tryLead(KEEPING)
    if (lead === null) {
      print('Not repaired: subscriptions are being kept by a running process at this moment. Try again.\n')
      return 2
    }
    try {
      await keeping.keep()
    } finally {
      await lead.release()
    }
  }
  const comparisons = await keeping.compare()
  for (const comparison of comparisons) tell(comparison, print)
  if (comparisons.some(({ isKnown }) => !isKnown)) return 2
  return comparisons.every(({ differences }) => differences.length === 0) ? 0 : 1
}

function tell(comparison: Comparison, print: (text: string) => void): void {
  const { customerNumber, isKnown, active, subscribed, exempt, differences } = comparison
  if (!isKnown) {
    print(`customer ${customerNumber}: a directory is still being filled\n`)
    return
  }
  for (const difference of differences) print(`customer ${customerNumber}: ${said(difference)}\n`)
  const sum = differences.length === 0 ? 'subscribed = active' : `${differences.length} differing`
  print(
    `customer ${customerNumber}: ${sum}; ${active} active, ${subscribed} subscribed, ${exempt} of the active are not to be (unknown in CPR, dead, cancelled or replaced)\n`,
  )
}

function said({ kind, state, employmentIds }: Difference): string {
  const who =
    employmentIds.length === 0
      ? 'somebody whom the directory no longer knows'
      : `employment ${employmentIds.join(', ')}`
  const stands = state === null ? 'not in the ledger' : state.toLowerCase()
  return kind === 'MISSING' ? `missing, ${stands}: ${who}` : `surplus, ${stands}: ${who}`
}
