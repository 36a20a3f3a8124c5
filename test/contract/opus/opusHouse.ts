import type { FormattedExecutionResult } from 'graphql'
import type { Checks } from '#foundation/doorway/doorway.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import type { Simulator } from '../../../sandbox/kit/control.ts'
import { createPki, type SandboxPki } from '../../../sandbox/kit/pki.ts'
import { type OpusSimulatorOptions, startOpusSimulator } from '../../../sandbox/opus/server.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import type { Town, TownEmployment } from '../../../sandbox/town/model.ts'
import type { DocumentFiles } from '../../../subgraphs/opus/model/documentReport.ts'
import { type OpusSettings, opusSettingsShape } from '../../../subgraphs/opus/settings.ts'
import { type OpusSubgraph, openOpusSubgraph } from '../../../subgraphs/opus/subgraph.ts'
import { openSurroundings, type TestSurroundings } from '../../surroundings.ts'

/** Data of an answer: what a query selects is known to the test that wrote it alone. */
export type Told = { readonly [field: string]: Told } & readonly Told[]

export interface Answered {
  readonly data: Told
  readonly errors: NonNullable<FormattedExecutionResult['errors']>
  /** `code` of each error. */
  readonly codes: readonly unknown[]
}

/** The subgraph before a simulator of its own, with the directories of both Opus institutions filled. */
export interface OpusHouse {
  readonly town: Town
  readonly pki: SandboxPki
  readonly simulator: Simulator
  readonly stage: TestSurroundings
  readonly subgraph: OpusSubgraph
  readonly settings: OpusSettings
  /** Asks about the institution as a router does: by its reference, `... on OpusInstitution`. */
  institution(fields: string, key?: string, caller?: Partial<Caller>, variables?: object): Promise<Answered>
  /** Asks about one employee by a reference. */
  employee(
    fields: string,
    employment: TownEmployment | string,
    caller?: Partial<Caller>,
    key?: string,
  ): Promise<Answered>
  /** The id of a town's employment. */
  idOf(employment: TownEmployment): Promise<string>
  /** Operations that the simulator has received since the last call of this. */
  calls(): readonly string[]
  close(): Promise<void>
}

export const AS_FJORDBY = 'fjordby'

export interface OpusHouseOptions {
  readonly employees?: number
  readonly simulator?: Partial<OpusSimulatorOptions>
  readonly limits?: Partial<OpusSettings['limits']>
  readonly checks?: Partial<Checks>
  readonly fill?: boolean
  readonly files?: DocumentFiles
  readonly resendWithSameId?: boolean
  /** What the registry says instead of what the town does. */
  readonly registered?: (town: Town) => Town
}

export async function openOpusHouse(options: OpusHouseOptions = {}): Promise<OpusHouse> {
  const town = buildTown({ seed: 7, employees: options.employees ?? 100, today: '2026-11-22' })
  const pki = await createPki()
  const simulator = await startOpusSimulator({ town, pki, ...options.simulator })
  const stage = await openSurroundings(options.registered?.(town) ?? town)
  const origin = `https://127.0.0.1:${simulator.port}`
  const credentials: Record<string, { certificate: string; key: string }> = {}
  for (const { key, cvrNumber, name, payroll } of town.institutions) {
    if (payroll.system !== 'OPUS') continue
    const { chain, key: privateKey } = await pki.clientCertificate({
      cvrNumber,
      organisation: name,
      systemName: 'Personaleport',
    })
    credentials[key] = { certificate: chain, key: privateKey }
  }
  const defaults = opusSettingsShape.parse({
    endpoint: origin,
    paymentsEndpoint: `${origin}/api`,
    credentials: {},
    inventedWageTypes: true,
    resendWithSameId: options.resendWithSameId ?? false,
  })
  const settings: OpusSettings = {
    ...defaults,
    ca: pki.trust,
    credentials,
    limits: { ...defaults.limits, repeats: 0, failuresInARow: 1000, ...options.limits },
  }
  const subgraph = await openOpusSubgraph(stage.surroundings('opus', options.checks), settings, options.files)
  if (options.fill !== false) {
    for (const { key, payroll } of town.institutions) {
      if (payroll.system === 'OPUS') await subgraph.fillDirectory?.(stage.institution(key))
    }
  }
  simulator.control.clearJournal()

  const ask = async (document: string, variables: object, key: string, caller: Partial<Caller>): Promise<Answered> => {
    const result = await subgraph.server.execute({
      document,
      operationName: null,
      variables: { ...variables },
      caller: stage.caller(key, caller),
    })
    const errors = result.errors ?? []
    return {
      data: (result.data ?? null) as unknown as Told,
      errors,
      codes: errors.map(({ extensions }) => extensions?.['code']),
    }
  }
  const entity = async (
    type: string,
    id: string,
    fields: string,
    key: string,
    caller: Partial<Caller>,
    variables: object,
  ) => {
    const declared = Object.keys(variables).includes('cpr') ? ', $cpr: CprNumber!' : ''
    const document = `query ($of: [_Any!]!${declared}) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`
    const answered = await ask(document, { of: [{ __typename: type, id }], ...variables }, key, caller)
    const list = answered.data as Told | null
    return { ...answered, data: (list?.['_entities']?.[0] ?? null) as Told }
  }
  const idOf = async ({ institution, number }: TownEmployment): Promise<string> => {
    const found = await stage.directory.byNumber(stage.institution(institution).id, number)
    if (found === null) throw new Error('the directory does not hold the employment')
    return found.id
  }
  return {
    town,
    pki,
    simulator,
    stage,
    subgraph,
    settings,
    institution: (fields, key = AS_FJORDBY, caller = {}, variables = {}) =>
      entity('OpusInstitution', stage.institution(key).id, fields, key, caller, variables),
    employee: async (fields, employment, caller = {}, key) =>
      entity(
        'OpusEmployee',
        typeof employment === 'string' ? employment : await idOf(employment),
        fields,
        key ?? (typeof employment === 'string' ? AS_FJORDBY : employment.institution),
        caller,
        {},
      ),
    idOf,
    calls: () => {
      const operations = simulator.control.journal().map(({ operation }) => operation)
      simulator.control.clearJournal()
      return operations
    },
    close: async () => {
      await subgraph.close()
      await simulator.close()
      await stage.close()
    },
  }
}
