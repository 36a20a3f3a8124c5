import { fileURLToPath } from 'node:url'
import type { RegisteredInstitution, Registry } from '#foundation/access/registry.ts'
import { compareWhole } from '#foundation/directory/comparison.ts'
import { today } from '#foundation/server/employeeFields.ts'
import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createSubgraphServer } from '#foundation/server/subgraphServer.ts'
import { GIVES_WAY_MS } from '#foundation/server/traffic.ts'
import { systemCaller } from '#foundation/tenancy/systemCaller.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { createHttpPools } from '#foundation/upstream/http.ts'
import { createUpstream } from '#foundation/upstream/upstream.ts'
import type { Resolvers } from '#schema/generated/opus.ts'
import type { PayrollUpdates } from '../transactions/payroll.ts'
import { createDirectoryReader } from './adapter/directory.ts'
import { INTERFACES, type OpusSystem } from './adapter/system.ts'
import { opusChangeFeeds } from './changeFeeds.ts'
import type { OpusLine } from './client/line.ts'
import type { OpusContext } from './context.ts'
import { createLoaders } from './loaders.ts'
import { absenceTypesOf } from './mapping/absenceTypes.ts'
import { codeTextsOf } from './mapping/codeTexts.ts'
import { shownLists } from './model/codeTexts.ts'
import type { DocumentFiles } from './model/documentReport.ts'
import { Absence } from './resolvers/Absence.ts'
import { MaternityCase } from './resolvers/MaternityCase.ts'
import { OpusAddress } from './resolvers/OpusAddress.ts'
import { OpusEmployee } from './resolvers/OpusEmployee.ts'
import { OpusEmployeeConnection } from './resolvers/OpusEmployeeConnection.ts'
import { OpusInstitution } from './resolvers/OpusInstitution.ts'
import { OpusManager } from './resolvers/OpusManager.ts'
import { Quota } from './resolvers/Quota.ts'
import { recordTexts } from './resolvers/recordTexts.ts'
import { WagePart } from './resolvers/WagePart.ts'
import { WagePartConnection } from './resolvers/WagePartConnection.ts'
import { WorkTime } from './resolvers/WorkTime.ts'
import type { OpusSettings } from './settings.ts'
import { createOpusUpdates } from './updates.ts'
import { readCodeLists } from './wire/codeLists.ts'
import { readFileRecords } from './wire/fileRecords.ts'
import { openMessages } from './wire/messages.ts'

const CONTRACTS = fileURLToPath(new URL('../../contracts/opus', import.meta.url))

/** The subgraph, and the way in for changes: both share connections, lanes and breaker. */
export interface OpusSubgraph extends RunningSubgraph {
  readonly updates: PayrollUpdates
}

/** KMD Opus Personale as a subgraph. @param files where documents lie before they are uploaded; null: none are. @throws Error where an interface description or a code list is missing. */
export async function openOpusSubgraph(
  surroundings: Surroundings,
  settings: OpusSettings,
  files: DocumentFiles | null = null,
): Promise<OpusSubgraph> {
  const { registry, doorway, database, directoryKeys, traffic, log } = surroundings
  const { limits } = settings
  const upstream = createUpstream('OPUS', limits, () => traffic.quiet(GIVES_WAY_MS))
  const pools = createHttpPools({
    system: 'OPUS',
    connections: limits.concurrent.interactive + limits.concurrent.bulk,
    maxBytes: limits.maxBytes,
    identityOf: (name) => {
      const credential = settings.credentials[name]
      if (credential === undefined) throw new Error(`the settings of Opus have no credentials ${name}`)
      return { cert: credential.certificate, key: credential.key, ...(settings.ca === null ? {} : { ca: settings.ca }) }
    },
  })
  const line: OpusLine = {
    upstream,
    pools,
    host: settings.endpoint,
    paymentsBase: settings.paymentsEndpoint,
    messages: await openMessages(CONTRACTS),
    customerOf: customersOf(registry, settings),
  }
  const codes = readCodeLists(CONTRACTS, shownLists)
  const system: OpusSystem = {
    line,
    absenceTypes: absenceTypesOf(codes.absenceTypes),
    wageTypesOf: (institutionId) =>
      settings.wageTypes[registry.institution(institutionId)?.key ?? ''] ??
      codes.wageTypes.filter(({ mark }) => mark !== 'invented' || settings.inventedWageTypes),
    sendingSystem: settings.sendingSystem,
    resendWithSameId: settings.resendWithSameId,
    updateTexts: codes.updateTexts,
    communicationTexts: codes.communicationTexts,
    codeTexts: codeTextsOf(codes.texts),
    cacheMs: settings.cacheMs,
  }
  const resolvers: Resolvers<OpusContext> = {
    OpusInstitution,
    OpusEmployee,
    OpusEmployeeConnection,
    Absence,
    WagePart,
    WagePartConnection,
    MaternityCase,
    Quota,
    OpusAddress,
    OpusManager,
    ...recordTexts,
    WorkTime,
  }
  const readDirectory = createDirectoryReader(system)
  return {
    server: createSubgraphServer({
      name: 'opus',
      resolvers: { ...resolvers },
      doorway,
      loaders: (desk) => createLoaders(system, desk),
      log,
    }),
    upstreams: [upstream],
    updates: createOpusUpdates(system, files, readFileRecords(CONTRACTS)),
    fillDirectory: async (institution) => {
      const scope = { id: institution.id, payrollSystem: institution.payroll.system }
      const caller = systemCaller(scope, 'keeping the employment directory', [INTERFACES.employees], limits.directoryMs)
      const desk = doorway.desk(caller, 'fillDirectory')
      try {
        const { entries, withoutCprNumber } = await readDirectory(desk, today())
        if (withoutCprNumber > 0) {
          log.warn('employments_without_cpr_number', {
            subgraph: 'opus',
            institutionId: institution.id,
            count: withoutCprNumber,
          })
        }
        const result = await compareWhole(database, directoryKeys, institution.id, 'OPUS', entries)
        await desk.close('ANSWERED')
        return result
      } catch (error) {
        await desk.close('FAILED')
        throw error
      }
    },
    changeFeeds: opusChangeFeeds({
      system,
      doorway,
      settings: surroundings.followSettings,
      hashKey: directoryKeys.hashKey,
      readMs: limits.directoryMs,
    }),
    close: () => pools.close(),
  }
}

/** Finds the client number and certificate that a permit's institution has of its own. */
function customersOf(registry: Registry, settings: OpusSettings): OpusLine['customerOf'] {
  const refused = (detail: string): UpstreamFault =>
    new UpstreamFault({ kind: 'credentials', system: 'OPUS', operation: 'connect', mayHaveArrived: false, detail })
  return (institutionId) => {
    const institution: RegisteredInstitution | null = registry.institution(institutionId)
    if (institution === null || institution.payroll.system !== 'OPUS')
      throw refused('the institution is no customer of Opus')
    if (!Object.hasOwn(settings.credentials, institution.credentials)) {
      throw refused(`the settings hold no certificate named ${institution.credentials}`)
    }
    return { clientNumber: institution.payroll.clientNumber, identity: institution.credentials }
  }
}
