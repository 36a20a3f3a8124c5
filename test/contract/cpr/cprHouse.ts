import type { FormattedExecutionResult } from 'graphql'
import { compareWhole } from '#foundation/directory/comparison.ts'
import type { DirectoryEntry } from '#foundation/directory/employment.ts'
import type { Checks } from '#foundation/doorway/doorway.ts'
import type { RunningSubgraph } from '#foundation/server/runningSubgraph.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { type CprOptions, type CprSimulator, startCprSimulator } from '../../../sandbox/cpr/server.ts'
import type { JournalEntry } from '../../../sandbox/kit/control.ts'
import { createPki } from '../../../sandbox/kit/pki.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import { type Landmarks, landmarks } from '../../../sandbox/town/landmarks.ts'
import { lookupOf } from '../../../sandbox/town/lookup.ts'
import type { Town, TownEmployment } from '../../../sandbox/town/model.ts'
import { type CprSettings, cprSettingsShape } from '../../../subgraphs/cpr/settings.ts'
import { openCprSubgraph } from '../../../subgraphs/cpr/subgraph.ts'
import { openSurroundings, type TestSurroundings } from '../../surroundings.ts'

/** What a query selects is known to the test that wrote it alone. */
export type Told = { readonly [field: string]: Told } & readonly Told[] & string

export interface Answered {
  readonly data: Told
  readonly errors: NonNullable<FormattedExecutionResult['errors']>
}

export interface CprHouseOptions {
  readonly employees?: number
  readonly simulator?: Partial<CprOptions>
  readonly limits?: Partial<CprSettings['limits']>
  readonly settings?: Partial<CprSettings>
  readonly checks?: Partial<Checks>
  /** Changes every institution's credentials. */
  readonly credentials?: Partial<CprSettings['credentials'][string]>
}

/** The subgraph before a simulator of its own, with every institution's directory filled from the town. */
export interface CprHouse {
  readonly town: Town
  readonly landmarks: Landmarks
  readonly simulator: CprSimulator
  readonly stage: TestSurroundings
  readonly subgraph: RunningSubgraph
  /** Asks about employments of one institution by references, as the gateway does. */
  people(fields: string, employments: readonly TownEmployment[], caller?: Partial<Caller>): Promise<Answered>
  /** Asks about references made up by the test. */
  references(
    fields: string,
    institution: string,
    references: readonly object[],
    caller?: Partial<Caller>,
  ): Promise<Answered>
  query(institution: string, variables: object, fields?: string, caller?: Partial<Caller>): Promise<Answered>
  idOf(employment: TownEmployment): Promise<string>
  employmentsAt(institution: string): readonly TownEmployment[]
  journal(operation: 'logon' | 'lookup'): readonly JournalEntry[]
  close(): Promise<void>
}

export async function openCprHouse(options: CprHouseOptions = {}): Promise<CprHouse> {
  const today = danishDay(new Date())
  const town = buildTown({ seed: 11, employees: options.employees ?? 60, today })
  const pki = await createPki()
  const simulator = await startCprSimulator({ town, pki, ...options.simulator })
  const stage = await openSurroundings(town)
  const surroundings = stage.surroundings('cpr', options.checks)
  const parsed = cprSettingsShape.omit({ credentials: true }).parse({ endpoint: {} })
  const settings: CprSettings = {
    ...parsed,
    endpoint: { host: '127.0.0.1', port: simulator.port, ca: pki.trust },
    credentials: Object.fromEntries(
      town.institutions.map(({ key, cpr }) => [
        key,
        { ...cpr, addressVariant: 'DETECT', ...options.credentials } as const,
      ]),
    ),
    constructedNumbers: 'lookup',
    ...options.settings,
    limits: { ...parsed.limits, repeats: 0, ...options.limits },
  }
  for (const { key, payroll } of town.institutions) {
    const entries = lookupOf(town)
      .employmentsAt(key)
      .map((employment) => entryOf(town, employment))
    await compareWhole(
      surroundings.database,
      surroundings.directoryKeys,
      stage.institution(key).id,
      payroll.system,
      entries,
    )
  }
  const subgraph = await openCprSubgraph(surroundings, settings)
  const execute = async (
    institution: string,
    document: string,
    variables: object,
    caller: Partial<Caller>,
  ): Promise<Answered> => {
    const result = await subgraph.server.execute({
      document,
      operationName: null,
      variables: { ...variables },
      caller: stage.caller(institution, caller),
    })
    return { data: result.data as Told, errors: result.errors ?? [] }
  }
  const idOf = async (employment: TownEmployment): Promise<string> => {
    const found = await stage.directory.byNumber(
      stage.institution(employment.institution).id,
      numberOf(town, employment),
    )
    if (found === null) throw new Error('the directory lacks the employment')
    return found.id
  }
  const references: CprHouse['references'] = async (fields, institution, given, caller = {}) =>
    execute(
      institution,
      `query ($references: [_Any!]!) { _entities(representations: $references) { ... on SlsEmployee { id person { ${fields} } } ... on OpusEmployee { id person { ${fields} } } } }`,
      { references: given },
      caller,
    )
  return {
    town,
    landmarks: landmarks(town),
    simulator,
    stage,
    subgraph,
    idOf,
    references,
    people: async (fields, employments, caller) => {
      const institution = employments[0]?.institution ?? ''
      const __typename = typeName(town, institution)
      const given = await Promise.all(employments.map(async (one) => ({ __typename, id: await idOf(one) })))
      return references(fields, institution, given, caller)
    },
    query: (institution, variables, fields = 'id name { given }', caller = {}) =>
      execute(
        institution,
        `query ($cprNumber: CprNumber!, $purpose: String!) { person(cprNumber: $cprNumber, purpose: $purpose) { ${fields} } }`,
        variables,
        caller,
      ),
    employmentsAt: (institution) => lookupOf(town).employmentsAt(institution),
    journal: (operation) => simulator.control.journal().filter((entry) => entry.operation === operation),
    close: async () => {
      await subgraph.close()
      await stage.close()
      await simulator.close()
    },
  }
}

export function typeName(town: Town, institution: string): 'SlsEmployee' | 'OpusEmployee' {
  return lookupOf(town).institution(institution)?.payroll.system === 'OPUS' ? 'OpusEmployee' : 'SlsEmployee'
}

function numberOf(town: Town, { institution, cprNumber, number }: TownEmployment): string {
  return typeName(town, institution) === 'SlsEmployee' ? `${cprNumber}${number}` : number
}

function entryOf(town: Town, employment: TownEmployment): DirectoryEntry {
  const person = lookupOf(town).person(employment.cprNumber)
  return {
    number: numberOf(town, employment),
    cprNumber: employment.cprNumber as CprNumber,
    givenName: person?.givenName ?? '',
    familyName: person?.familyName ?? '',
    unit: null,
    statusCode: null,
    statuses: [],
    employedFrom: null,
    employedTo: null,
  }
}
