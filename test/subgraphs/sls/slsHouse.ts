import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Checks } from '#foundation/doorway/doorway.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import type { JournalEntry, Simulator } from '../../../sandbox/kit/control.ts'
import { createPki, type SandboxPki } from '../../../sandbox/kit/pki.ts'
import { type SlsSimulator, startSlsSimulator } from '../../../sandbox/sls/server.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import type { Town, TownEmployment } from '../../../sandbox/town/model.ts'
import type { SlsSettings } from '../../../subgraphs/sls/settings.ts'
import { openSlsSubgraph, type SlsSubgraph } from '../../../subgraphs/sls/subgraph.ts'
import { openSurroundings, type TestSurroundings } from '../../surroundings.ts'

/** JSON that a test reads by path; a wrong path is undefined and fails the expectation. */
export interface Json {
  readonly [name: string]: Json
}

/** A list within it; empty where there is none. */
export function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}

export interface SlsAnswer {
  /** What was answered for each entity asked for, null where nothing was. */
  readonly entities: readonly Json[]
  readonly errors: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: Readonly<Record<string, unknown>>
  }[]
  readonly text: string
}

/** The SLS subgraph over the simulator, its directories filled. */
export interface SlsHouse {
  readonly town: Town
  readonly simulator: SlsSimulator
  readonly surroundings: TestSurroundings
  readonly subgraph: SlsSubgraph
  readonly settings: SlsSettings
  institution(key: string): RegisteredInstitution
  caller(key: string, overrides?: Partial<Caller>): Caller
  /** Fields of SlsInstitution. */
  askInstitution(caller: Caller, fields: string, variables?: Record<string, unknown>, id?: string): Promise<SlsAnswer>
  /** Fields of SlsEmployee, for each id. */
  askEmployees(
    caller: Caller,
    ids: readonly string[],
    fields: string,
    variables?: Record<string, unknown>,
  ): Promise<SlsAnswer>
  /** The directory's entry of a town's employment. */
  find(key: string, employment: Pick<TownEmployment, 'cprNumber' | 'number'>): Promise<Employment>
  staff(key: string): readonly TownEmployment[]
  /** Calls since the journal was last cleared, by service. */
  calls(): Readonly<Record<string, number>>
  close(): Promise<void>
}

export interface SlsHouseOptions {
  readonly employees?: number
  readonly checks?: Partial<Checks>
  readonly settings?: (settings: SlsSettings) => SlsSettings
  /** Whether the directories are filled; default yes. */
  readonly fill?: boolean
}

export async function openSlsHouse(options: SlsHouseOptions = {}): Promise<SlsHouse> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())
  const town = buildTown({ seed: 7, employees: options.employees ?? 60, today })
  const pki = await createPki()
  const simulator = await startSlsSimulator({ town, pki })
  const surroundings = await openSurroundings(town)
  const honest = await slsSettings(town, pki, simulator)
  const settings = options.settings?.(honest) ?? honest
  const subgraph = await openSlsSubgraph(surroundings.surroundings('sls', options.checks), settings)
  const slsInstitutions = surroundings.registry.institutions.filter(({ payroll }) => payroll.system === 'SLS')
  if (options.fill !== false) for (const institution of slsInstitutions) await subgraph.fillDirectory?.(institution)
  simulator.control.clearJournal()

  const execute = async (caller: Caller, document: string, variables: Record<string, unknown>): Promise<SlsAnswer> => {
    const result = await subgraph.server.execute({ document, operationName: null, variables, caller })
    const text = JSON.stringify(result)
    const parsed = JSON.parse(text) as { data?: { _entities?: Json }; errors?: SlsAnswer['errors'] }
    return { entities: list(parsed.data?._entities), errors: parsed.errors ?? [], text }
  }
  const declared = (variables: Record<string, unknown>): string =>
    Object.keys(variables)
      .map((name) => `, $${name}: ${name === 'cprNumber' ? 'CprNumber!' : 'String!'}`)
      .join('')
  const entities = async (
    caller: Caller,
    type: string,
    ids: readonly string[],
    fields: string,
    variables: Record<string, unknown>,
  ): Promise<SlsAnswer> =>
    execute(
      caller,
      `query Test($representations: [_Any!]!${declared(variables)}) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`,
      { ...variables, representations: ids.map((id) => ({ __typename: type, id })) },
    )

  return {
    town,
    simulator,
    surroundings,
    subgraph,
    settings,
    institution: (key) => surroundings.institution(key),
    caller: (key, overrides) => surroundings.caller(key, overrides),
    askInstitution: (caller, fields, variables = {}, id = caller.institution.id) =>
      entities(caller, 'SlsInstitution', [id], fields, variables),
    askEmployees: (caller, ids, fields, variables = {}) => entities(caller, 'SlsEmployee', ids, fields, variables),
    find: async (key, { cprNumber, number }) => {
      const found = await surroundings.directory.byNumber(surroundings.institution(key).id, cprNumber + number)
      if (found === null) throw new Error('the employment is not in the directory')
      return found
    },
    staff: (key) => town.employments.filter(({ institution }) => institution === key),
    calls: () => {
      const counts: Record<string, number> = {}
      for (const { operation } of simulator.control.journal()) counts[operation] = (counts[operation] ?? 0) + 1
      return counts
    },
    close: async () => {
      await subgraph.close()
      await simulator.close()
      await surroundings.close()
    },
  }
}

/** Settings with every SLS institution's own certificate and user code. */
async function slsSettings(town: Town, pki: SandboxPki, simulator: Simulator): Promise<SlsSettings> {
  const credentials: SlsSettings['credentials'] = {}
  for (const { key, name, cvrNumber, payroll } of town.institutions) {
    if (payroll.system !== 'SLS') continue
    const certificate = await pki.clientCertificate({ cvrNumber, organisation: name, systemName: 'Personaleport' })
    credentials[key] = {
      userCode: payroll.userCode,
      password: payroll.password,
      certificate: certificate.chain,
      key: certificate.key,
    }
  }
  return {
    endpoint: `https://${simulator.host}:${simulator.port}/sls/ws`,
    ca: pki.trust,
    security: 'usernameToken',
    credentials,
    returnCodes: { '0': 'carriedOut', '4': 'carriedOutWithWarning', '8': 'refused', '12': 'brokenOff' },
    limits: {
      concurrent: { interactive: 8, bulk: 2 },
      waiting: 2_000,
      attemptMs: 3_000,
      failuresInARow: 1_000,
      pauseMs: 1_000,
      repeats: 2,
      connections: 10,
      maxBytes: 5_000_000,
    },
    payrollCalendar: [],
    cacheMs: 60_000,
  }
}

/** How often each service was asked with such a detail. */
export function askedWith(journal: readonly JournalEntry[], operation: string): readonly JournalEntry['detail'][] {
  return journal.filter((entry) => entry.operation === operation).map(({ detail }) => detail)
}
