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

/** Settings of the subgraphs that reach a system; `institutions` has none. */
export interface SubgraphSettings {
  readonly sls: SlsSettings
  readonly opus: OpusSettings
  readonly cpr: CprSettings
  readonly cvr: CvrSettings
}

/** Their shapes, for the settings file. */
export const subgraphSettingsShapes = {
  sls: slsSettingsShape,
  opus: opusSettingsShape,
  cpr: cprSettingsShape,
  cvr: cvrSettingsShape,
} as const

/** How each subgraph is opened: the list that the start command goes through, whole or in part. */
export const roster: Readonly<
  Record<SubgraphName, (surroundings: Surroundings, settings: SubgraphSettings) => Promise<RunningSubgraph>>
> = {
  institutions: (surroundings) => openInstitutionsSubgraph(surroundings),
  sls: (surroundings, { sls }) => openSlsSubgraph(surroundings, sls),
  opus: (surroundings, { opus }) => openOpusSubgraph(surroundings, opus),
  cpr: (surroundings, { cpr }) => openCprSubgraph(surroundings, cpr),
  cvr: (surroundings, { cvr }) => openCvrSubgraph(surroundings, cvr),
}
