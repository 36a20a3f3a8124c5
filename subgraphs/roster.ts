import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import type { SubgraphName } from '#schema/subgraphSchemas.ts'
import { type CprSettings, cprSettingsShape } from './cpr/settings.ts'
import { openCprSubgraph } from './cpr/subgraph.ts'
import { type CvrSettings, cvrSettingsShape } from './cvr/settings.ts'
import { openCvrSubgraph } from './cvr/subgraph.ts'
import { openInstitutionsSubgraph } from './institutions/subgraph.ts'
import { type OpusSettings, opusSettingsShape } from './opus/settings.ts'
import { openOpusSubgraph } from './opus/subgraph.ts'
import { type SlsSettings, slsSettingsShape } from './sls/settings.ts'
import { openSlsSubgraph } from './sls/subgraph.ts'
import type { PayrollUpdates } from './transactions/payroll.ts'
import { openTransactionsSubgraph } from './transactions/subgraph.ts'
import { type WebhookSettings, webhookSettingsShape } from './transactions/webhooks/settings.ts'

/** Settings of the subgraphs that reach a system, and of who is told of changes; `institutions` has none. */
export interface SubgraphSettings {
  readonly sls: SlsSettings
  readonly opus: OpusSettings
  readonly cpr: CprSettings
  readonly cvr: CvrSettings
  readonly webhooks: WebhookSettings
}

/** Their shapes, for the settings file. */
export const subgraphSettingsShapes = {
  sls: slsSettingsShape,
  opus: opusSettingsShape,
  cpr: cprSettingsShape,
  cvr: cvrSettingsShape,
  webhooks: webhookSettingsShape,
} as const

/** How each subgraph is opened: the list that the start command goes through, whole or in part. */
export const roster: Readonly<
  Record<
    SubgraphName,
    (
      surroundings: Surroundings,
      settings: SubgraphSettings,
      /** Those of this process that are open already. */
      opened: ReadonlyMap<SubgraphName, RunningSubgraph>,
    ) => Promise<RunningSubgraph>
  >
> = {
  institutions: (surroundings) => openInstitutionsSubgraph(surroundings),
  sls: (surroundings, { sls }) => openSlsSubgraph(surroundings, sls),
  opus: (surroundings, { opus }) => openOpusSubgraph(surroundings, opus, surroundings.uploads),
  cpr: (surroundings, { cpr }) => openCprSubgraph(surroundings, cpr),
  cvr: (surroundings, { cvr }) => openCvrSubgraph(surroundings, cvr),
  transactions: async (surroundings, { sls, opus, webhooks }, opened) => {
    // By the line, lanes and breakers of the system's own subgraph, where it runs in this process.
    const ofSls = opened.get('sls') ?? (await openSlsSubgraph(surroundings, sls))
    const ofOpus = opened.get('opus') ?? (await openOpusSubgraph(surroundings, opus, surroundings.uploads))
    const own = [ofSls, ofOpus].filter((subgraph) => ![...opened.values()].includes(subgraph))
    const subgraph = await openTransactionsSubgraph(
      surroundings,
      new Map([
        ['SLS', updatesOf(ofSls)],
        ['OPUS', updatesOf(ofOpus)],
      ]),
      webhooks,
    )
    return {
      ...subgraph,
      close: async () => {
        await subgraph.close()
        for (const one of own) await one.close()
      },
    }
  },
}

/** The port of a payroll subgraph. @throws TypeError for a subgraph that has none. */
function updatesOf(subgraph: RunningSubgraph): PayrollUpdates {
  if (!('updates' in subgraph)) throw new TypeError('the subgraph of a payroll system has no updates')
  return subgraph.updates as PayrollUpdates
}
