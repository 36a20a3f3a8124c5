import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import { type ComparisonResult, compareWhole } from '#foundation/directory/comparison.ts'
import { openHeldAbsences } from '#foundation/directory/heldAbsences.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { today } from '#foundation/server/employeeFields.ts'
import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createSubgraphServer } from '#foundation/server/subgraphServer.ts'
import { GIVES_WAY_MS } from '#foundation/server/traffic.ts'
import { systemCaller } from '#foundation/tenancy/systemCaller.ts'
import { createHttpPools } from '#foundation/upstream/http.ts'
import { createUpstream } from '#foundation/upstream/upstream.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { keepAbsences } from './adapter/absenceKeeper.ts'
import { readEmployments } from './adapter/employments.ts'
import { SLS_LAES } from './adapter/employmentVisit.ts'
import { readAbsenceEvents, readInputEvents } from './adapter/feeds.ts'
import { payrollRunsOf } from './adapter/payrollCalendar.ts'
import type { Sls } from './adapter/sls.ts'
import { slsChangeFeeds } from './changeFeeds.ts'
import { createSlsLine, type SlsCustomer } from './client/line.ts'
import { createLoaders } from './loaders.ts'
import type { AbsenceEvent, FeedPiece, InputEvent } from './model/feed.ts'
import type { PayrollRun } from './model/payrollRun.ts'
import { contract } from './resolvers/Contract.ts'
import { slsEmployee } from './resolvers/SlsEmployee.ts'
import { slsEmployeeConnection } from './resolvers/SlsEmployeeConnection.ts'
import { slsInstitution } from './resolvers/SlsInstitution.ts'
import type { SlsSettings } from './settings.ts'
import { openSlsUpdates, type SlsUpdates } from './updates.ts'
import { readCodeTexts, readProductionUnitField } from './wire/codeTexts.ts'
import { readMessageCatalogue } from './wire/messageCatalogue.ts'

/** Time in which an institution's whole list of employments must have been read. */
const FILL_MS = 10 * 60_000

/** A subgraph by which changes can be carried out, too. */
export interface SlsSubgraph extends RunningSubgraph {
  /** For whoever keeps the ledger; it goes through the same line, lanes and breaker as the questions. */
  readonly updates: SlsUpdates
  /** For whoever follows changes. */
  readonly sources: SlsSources
  readonly heldAbsences: {
    /** When no absence is being read in the background any more. */
    settled(): Promise<void>
    /** Somebody has changed absence: what is held of the institution is behind. */
    doubt(institutionId: string): void
  }
}

/** What tells that something has changed in SLS, by whatever channel. */
export interface SlsSources {
  /** Absence, since a cursor. @see readAbsenceEvents */
  absence(desk: Desk, cursor: string | null): Promise<FeedPiece<AbsenceEvent>>
  /** All other reporting, since a cursor; absence too, as an input. @see readInputEvents */
  inputs(desk: Desk, cursor: string | null): Promise<FeedPiece<InputEvent>>
  /** The runs of a payroll group that close between two days; after one, every employment of the group counts as changed. */
  payrollRunsOf(group: string, from: LocalDate, to: LocalDate): readonly PayrollRun[]
}

/** Opens the SLS subgraph. Nothing is asked of SLS until somebody asks. */
export async function openSlsSubgraph(surroundings: Surroundings, settings: SlsSettings): Promise<SlsSubgraph> {
  const { registry, doorway, traffic, log } = surroundings
  const { limits } = settings
  const upstream = createUpstream('SLS', limits, () => traffic.quiet(GIVES_WAY_MS))
  const pools = createHttpPools({
    system: 'SLS',
    identityOf: (name) => {
      const credentials = settings.credentials[name]
      if (credentials === undefined) throw new Error(`there are no credentials ${name}`)
      return {
        cert: credentials.certificate,
        key: credentials.key,
        ...(settings.ca === null ? {} : { ca: settings.ca }),
      }
    },
    connections: limits.connections,
    maxBytes: limits.maxBytes,
  })
  const sls: Sls = {
    line: createSlsLine({
      upstream,
      pools,
      endpoint: settings.endpoint,
      security: settings.security,
      returnCodes: settings.returnCodes,
      customerOf: (institutionId) => customerOf(registry.institution(institutionId), settings),
    }),
    texts: { da: readCodeTexts('da'), en: readCodeTexts('en') },
    productionUnitField: readProductionUnitField(),
    cacheMs: settings.cacheMs,
    calendar: settings.payrollCalendar,
  }
  const held = openHeldAbsences(surroundings.database, surroundings.directoryKeys.seal)
  const keeper = keepAbsences({ sls, held, doorway, log })
  for (const institution of registry.institutions) {
    if (institution.payroll.system === 'SLS' && customerOf(institution, settings) === null)
      log.error('credentials_missing', {
        system: 'SLS',
        institution: institution.key,
        credentials: institution.credentials,
      })
  }

  const fillDirectory = async (institution: RegisteredInstitution): Promise<ComparisonResult> => {
    const scope = { id: institution.id, payrollSystem: institution.payroll.system }
    const caller = systemCaller(scope, 'keeping the employment directory', [SLS_LAES], FILL_MS)
    const desk = doorway.desk(caller, 'fillDirectory')
    try {
      const { entries, unreadable } = await readEmployments(desk, sls, today())
      if (unreadable > 0) log.warn('employments_left_out', { institutionId: institution.id, rows: unreadable })
      const { database, directoryKeys } = surroundings
      const result = await compareWhole(database, directoryKeys, institution.id, 'SLS', entries)
      await desk.close('ANSWERED')
      keeper.compare(institution)
      return result
    } catch (error) {
      await desk.close('FAILED')
      throw error
    }
  }

  const { line, texts } = sls
  return {
    sources: {
      absence: (desk, cursor) => readAbsenceEvents(desk, sls, cursor),
      inputs: (desk, cursor) => readInputEvents(desk, sls, cursor),
      payrollRunsOf: (group, from, to) => payrollRunsOf(sls, group, from, to),
    },
    updates: openSlsUpdates({
      line,
      texts: texts.da,
      absenceTouched: (institutionId) => keeper.doubt(institutionId),
      returnCodes: settings.returnCodes,
      catalogue: readMessageCatalogue(),
    }),
    server: createSubgraphServer({
      name: 'sls',
      resolvers: {
        SlsInstitution: slsInstitution(sls, { keeper, held }),
        SlsEmployeeConnection: slsEmployeeConnection,
        SlsEmployee: slsEmployee,
        Contract: contract,
      },
      doorway,
      loaders: (desk) => createLoaders(desk, sls),
      log,
    }),
    upstreams: [upstream],
    fillDirectory,
    changeFeeds: slsChangeFeeds({
      sls,
      doorway,
      directory: surroundings.directory,
      settings: surroundings.followSettings,
      compare: fillDirectory,
    }),
    heldAbsences: { settled: () => keeper.settled(), doubt: (institutionId) => keeper.doubt(institutionId) },
    close: async () => {
      await keeper.close()
      await pools.close()
    },
  }
}

function customerOf(institution: RegisteredInstitution | null, settings: SlsSettings): SlsCustomer | null {
  if (institution === null || institution.payroll.system !== 'SLS') return null
  const credentials = Object.hasOwn(settings.credentials, institution.credentials)
    ? settings.credentials[institution.credentials]
    : undefined
  if (credentials === undefined) return null
  const { userCode, password } = credentials
  return {
    credentials: institution.credentials,
    login: userCode === null || password === null ? null : { userCode, password },
    group: institution.payroll.group,
  }
}
