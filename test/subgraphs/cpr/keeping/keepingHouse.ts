import { compareWhole } from '#foundation/directory/comparison.ts'
import type { DirectoryEntry, EmploymentStatus } from '#foundation/directory/employment.ts'
import type { Surroundings } from '#foundation/server/runningSubgraph.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { addDays, type LocalDate, localDate } from '#schema/scalars/LocalDate.ts'
import { type CprFileServers, startCprFileServers } from '../../../../sandbox/cpr/files/fileServers.ts'
import { type CprOptions, type CprSimulator, startCprSimulator } from '../../../../sandbox/cpr/server.ts'
import type { JournalEntry } from '../../../../sandbox/kit/control.ts'
import { createPki, type SandboxPki } from '../../../../sandbox/kit/pki.ts'
import { buildTown } from '../../../../sandbox/town/build.ts'
import type { Town, TownPerson } from '../../../../sandbox/town/model.ts'
import type { CprKeeping } from '../../../../subgraphs/cpr/keeping/keeping.ts'
import { type CprSettings, cprSettingsShape } from '../../../../subgraphs/cpr/settings.ts'
import { type CprSubgraph, openCprSubgraph } from '../../../../subgraphs/cpr/subgraph.ts'
import { openSurroundings, type TestSurroundings } from '../../../surroundings.ts'

/** One employment as the payroll system tells it. */
export interface Told {
  readonly number: string
  readonly cprNumber: string
  readonly from: string
  /** Null: for ever. */
  readonly to: string | null
  readonly status?: EmploymentStatus
}

/** Three institutions: the first two ask CPR under one customer number. */
export const SHARED = ['fjordstyrelsen', 'arkivnaevnet'] as const
export const ALONE = 'fjordby'
export type InstitutionKey = (typeof SHARED)[number] | typeof ALONE

export interface KeepingOptions {
  readonly settings?: Partial<CprSettings>
  readonly limits?: Partial<CprSettings['limits']>
  readonly simulator?: Partial<CprOptions>
  readonly employees?: number
}

/** CPR's side with a simulator of its own, whose clock and payroll systems are the test's. */
export interface KeepingHouse {
  readonly town: Town
  /** People whom CPR knows, resident, not protected, of one number each. */
  readonly people: readonly TownPerson[]
  readonly simulator: CprSimulator
  readonly files: CprFileServers
  readonly pki: SandboxPki
  readonly stage: TestSurroundings
  readonly keeping: CprKeeping
  today(): LocalDate
  pass(days: number): void
  /** The payroll system's whole list of an institution, as compared at night. */
  tell(institution: InstitutionKey, employments: readonly Told[]): Promise<void>
  /** What CPR has, by the simulator's own memory, sorted. */
  subscribed(institution: InstitutionKey): readonly string[]
  idOf(institution: InstitutionKey, cprNumber: string): Promise<readonly string[]>
  journal(ABON_TYPE: '0' | '1' | '3'): readonly JournalEntry[]
  /** Another process on the same store, as after a kill. @param changed what it stands on that is another than the first one's. */
  again(settings?: Partial<CprSettings>, changed?: Partial<Surroundings>): Promise<CprSubgraph>
  close(): Promise<void>
}

const START = '2026-03-02'

export async function openKeepingHouse(options: KeepingOptions = {}): Promise<KeepingHouse> {
  let day = localDate(START)
  const built = buildTown({ seed: 11, employees: options.employees ?? 30, today: START })
  const shared = built.institutions.find(({ key }) => key === SHARED[0])
  if (shared === undefined) throw new Error('the town lacks the institution')
  const town: Town = {
    ...built,
    institutions: built.institutions.map((one) => (one.key === SHARED[1] ? { ...one, cpr: shared.cpr } : one)),
  }
  const pki = await createPki()
  const simulator = await startCprSimulator({ town, pki, ...options.simulator })
  const files = await startCprFileServers({ accounts: () => simulator.fileAccounts(), pki })
  const stage = await openSurroundings(town)
  const own = stage.surroundings('cpr')
  const parsed = cprSettingsShape.omit({ credentials: true }).parse({ endpoint: {} })
  const settings: CprSettings = {
    ...parsed,
    endpoint: { host: '127.0.0.1', port: simulator.port, ca: pki.trust },
    credentials: Object.fromEntries(
      town.institutions.map(({ key, cpr }) => [key, { ...cpr, addressVariant: 'DETECT' } as const]),
    ),
    constructedNumbers: 'lookup',
    ...options.settings,
    limits: { ...parsed.limits, repeats: 0, failuresInARow: 50, ...options.limits },
  }
  const now = (): Date => new Date(`${day}T12:00:00+01:00`)
  const subgraph = await openCprSubgraph(own, settings, now)
  const opened: CprSubgraph[] = [subgraph]

  const institutionId = (key: string): string => stage.institution(key).id
  const tell: KeepingHouse['tell'] = async (key, employments) => {
    const { id, payroll } = stage.institution(key)
    await compareWhole(own.database, own.directoryKeys, id, payroll.system, employments.map(entryOf))
  }
  for (const { key } of town.institutions) await tell(key as InstitutionKey, [])
  return {
    town,
    people: town.people.filter(
      (person) => person.status === '01' && person.knownToCpr && person.protection === null && isAlone(town, person),
    ),
    simulator,
    files,
    pki,
    stage,
    keeping: subgraph.keeping,
    today: () => day,
    pass: (days) => {
      day = addDays(day, days)
      simulator.control.clock(day)
    },
    tell,
    subscribed: (key) => [...simulator.subscriptions(key)].sort(),
    idOf: async (key, cprNumber) =>
      (await stage.directory.byCprNumber(institutionId(key), cprNumber as CprNumber)).map(({ id }) => id).sort(),
    journal: (ABON_TYPE) =>
      simulator.control
        .journal()
        .filter(({ operation, detail }) => operation === 'lookup' && detail['ABON_TYPE'] === ABON_TYPE),
    again: async (changed = {}, ground = {}) => {
      const next = await openCprSubgraph({ ...own, ...ground }, { ...settings, ...changed }, now)
      opened.push(next)
      return next
    },
    close: async () => {
      for (const one of opened) await one.close()
      await stage.close()
      await files.close()
      await simulator.close()
    },
  }
}

/** Nobody's number leads to this one, nor this one anywhere. */
function isAlone(town: Town, { cprNumber, replacedBy }: TownPerson): boolean {
  return replacedBy === null && !town.people.some((other) => other.replacedBy === cprNumber)
}

function entryOf({ number, cprNumber, from, to, status = 'ACTIVE' }: Told): DirectoryEntry {
  return {
    number,
    cprNumber: cprNumber as CprNumber,
    givenName: 'Anna',
    familyName: 'Prøve',
    unit: null,
    statusCode: null,
    statuses: [{ from: from as LocalDate, to: (to ?? '9999-12-31') as LocalDate, status, code: null }],
    employedFrom: from as LocalDate,
    employedTo: to as LocalDate | null,
  }
}
