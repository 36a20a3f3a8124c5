import type { FormattedExecutionResult } from 'graphql'
import type { Checks } from '#foundation/doorway/doorway.ts'
import type { RunningSubgraph } from '#foundation/server/runningSubgraph.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { startCvrSimulator } from '../../../sandbox/cvr/server.ts'
import type { JournalEntry, Simulator } from '../../../sandbox/kit/control.ts'
import { createPki } from '../../../sandbox/kit/pki.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import { type Landmarks, landmarks } from '../../../sandbox/town/landmarks.ts'
import type { Town } from '../../../sandbox/town/model.ts'
import { type CvrSettings, cvrSettingsShape } from '../../../subgraphs/cvr/settings.ts'
import { openCvrSubgraph } from '../../../subgraphs/cvr/subgraph.ts'
import { openSurroundings, type TestSurroundings } from '../../surroundings.ts'

/** What a query selects is known to the test that wrote it alone. */
export type Told = { readonly [field: string]: Told } & readonly Told[] & string

export interface Answered {
  readonly data: Told
  readonly errors: NonNullable<FormattedExecutionResult['errors']>
}

export interface CvrHouseOptions {
  readonly limits?: Partial<CvrSettings['limits']>
  readonly settings?: Partial<CvrSettings>
  readonly endpoint?: Partial<CvrSettings['endpoint']>
  readonly checks?: Partial<Checks>
}

/** The subgraph before a simulator of its own. */
export interface CvrHouse {
  readonly town: Town
  readonly landmarks: Landmarks
  readonly simulator: Simulator
  readonly stage: TestSurroundings
  readonly subgraph: RunningSubgraph
  execute(institution: string, document: string, variables?: object, caller?: Partial<Caller>): Promise<Answered>
  /** The company of an institution, asked for by its reference as the gateway does. */
  institution(key: string, fields: string, caller?: Partial<Caller>): Promise<Answered>
  company(cvrNumber: string, fields: string, caller?: Partial<Caller>): Promise<Answered>
  journal(): readonly JournalEntry[]
  close(): Promise<void>
}

export async function openCvrHouse(options: CvrHouseOptions = {}): Promise<CvrHouse> {
  const town = buildTown({ seed: 11, employees: 0, today: danishDay(new Date()) })
  const pki = await createPki()
  const login = { user: 'test-user', password: 'test-pass' }
  const simulator = await startCvrSimulator({ town, pki, ...login })
  const stage = await openSurroundings(town)
  const parsed = cvrSettingsShape.omit({ user: true, password: true }).parse({ endpoint: {} })
  const settings: CvrSettings = {
    ...parsed,
    ...login,
    cacheMs: 0,
    ...options.settings,
    endpoint: { ...parsed.endpoint, url: `https://127.0.0.1:${simulator.port}`, ca: pki.trust, ...options.endpoint },
    limits: { ...parsed.limits, repeats: 0, ...options.limits },
  }
  const subgraph = await openCvrSubgraph(stage.surroundings('cvr', options.checks), settings)
  const execute: CvrHouse['execute'] = async (institution, document, variables = {}, caller = {}) => {
    const result = await subgraph.server.execute({
      document,
      operationName: null,
      variables: { ...variables },
      caller: stage.caller(institution, caller),
    })
    return { data: result.data as Told, errors: result.errors ?? [] }
  }
  return {
    town,
    landmarks: landmarks(town),
    simulator,
    stage,
    subgraph,
    execute,
    institution: (key, fields, caller) => {
      const { id, payroll } = stage.institution(key)
      const __typename = payroll.system === 'SLS' ? 'SlsInstitution' : 'OpusInstitution'
      const document = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on ${__typename} { id company { ${fields} } } } }`
      return execute(key, document, { references: [{ __typename, id }] }, caller)
    },
    company: (cvrNumber, fields, caller) =>
      execute(
        'fjordstyrelsen',
        `query ($cvrNumber: CvrNumber!) { company(cvrNumber: $cvrNumber) { ${fields} } }`,
        { cvrNumber },
        caller,
      ),
    journal: () => simulator.control.journal(),
    close: async () => {
      await subgraph.close()
      await stage.close()
      await simulator.close()
    },
  }
}
