import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createSubgraphServer } from '#foundation/server/subgraphServer.ts'
import { GIVES_WAY_MS } from '#foundation/server/traffic.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { createUpstream } from '#foundation/upstream/upstream.ts'
import type { Resolvers } from '#schema/generated/cpr.ts'
import { createPersons } from './adapter/persons.ts'
import { subscriptionActions } from './adapter/subscriptions.ts'
import type { CprCredentials } from './client/credentials.ts'
import { createLookup } from './client/lookup.ts'
import { createSignOn } from './client/signOn.ts'
import { createSubscriptions } from './client/subscriptions.ts'
import { createUnknownRecords } from './client/unknownRecords.ts'
import type { CprContext } from './context.ts'
import type { CprKeeping } from './keeping/keeping.ts'
import { openKeeping } from './keeping/openKeeping.ts'
import { cprLoaders } from './loaders.ts'
import { Discrepancy } from './resolvers/Discrepancy.ts'
import { OpusEmployee, SlsEmployee } from './resolvers/Employee.ts'
import { Person } from './resolvers/Person.ts'
import { person } from './resolvers/Query/person.ts'
import {
  FormerCivilStatus,
  NameRemark,
  PersonDeparture,
  PersonProtection,
  RegisterCorrection,
  StayAbroad,
} from './resolvers/wordedTypes.ts'
import type { CprSettings } from './settings.ts'
import { readCodeTexts } from './wire/codeTexts.ts'
import { createConnections } from './wire/connection.ts'

/** The subgraph, and what CPR's side does of its own accord: the reconciliation asks it. */
export interface CprSubgraph extends RunningSubgraph {
  readonly keeping: CprKeeping
}

/**
 * CPR's persons, over CPR Direkte; the subscriptions to those who are active, and what their change files tell.
 * @param now the clock of what is done of its own accord.
 */
export async function openCprSubgraph(
  surroundings: Surroundings,
  settings: CprSettings,
  now: () => Date = () => new Date(),
): Promise<CprSubgraph> {
  const { registry, doorway, log } = surroundings
  const { endpoint, limits, transactionCode } = settings
  const credentialsOf = (institutionId: string): CprCredentials => {
    const name = registry.institution(institutionId)?.credentials
    const credentials = name === undefined ? undefined : settings.credentials[name]
    if (credentials === undefined) {
      throw new UpstreamFault({
        kind: 'credentials',
        system: 'CPR',
        operation: 'logon',
        mayHaveArrived: false,
        detail: 'the settings hold no CPR credentials for the institution',
      })
    }
    return credentials
  }
  const upstream = createUpstream(
    'CPR',
    {
      concurrent: { interactive: limits.interactive, bulk: limits.bulk },
      waiting: limits.waiting,
      attemptMs: limits.connectMs + limits.readMs,
      failuresInARow: limits.failuresInARow,
      pauseMs: limits.pauseMs,
      repeats: limits.repeats,
    },
    () => surroundings.traffic.quiet(GIVES_WAY_MS),
  )
  const connections = createConnections({ ...endpoint, ...limits })
  const signOn = createSignOn({
    connections,
    credentialsOf,
    transactionCode,
    refusedPauseMs: limits.refusedLogonPauseMs,
  })
  const unknownRecords = createUnknownRecords((recordType, count) =>
    log.warn('CPR delivered a record of a type that no table knows; it was skipped', { recordType, count }),
  )
  const lines = { upstream, connections, signOn, credentialsOf, transactionCode, unknownRecords }
  const persons = createPersons({
    texts: readCodeTexts(),
    lookup: createLookup(lines),
    cacheMs: settings.cacheMs,
    constructedNumbers: settings.constructedNumbers,
  })
  const resolvers: Resolvers<CprContext> = {
    Query: { person },
    SlsEmployee,
    OpusEmployee,
    Person,
    NameRemark,
    RegisterCorrection,
    PersonProtection,
    FormerCivilStatus,
    PersonDeparture,
    StayAbroad,
    Discrepancy,
  }
  const actions = subscriptionActions(createSubscriptions(lines))
  const { keeping, fileUpstream } = openKeeping(surroundings, settings, { persons, actions, now })
  return {
    keeping,
    jobs: keeping.jobs,
    server: createSubgraphServer({
      name: 'cpr',
      resolvers: { ...resolvers },
      doorway,
      loaders: (desk) => cprLoaders(desk, persons),
      log,
    }),
    upstreams: [upstream, fileUpstream],
    fillDirectory: null,
    changeFeeds: [],
    close: async () => {
      keeping.stop()
      connections.close()
    },
  }
}
