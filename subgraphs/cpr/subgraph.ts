import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createSubgraphServer } from '#foundation/server/subgraphServer.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { createUpstream } from '#foundation/upstream/upstream.ts'
import type { Resolvers } from '#schema/generated/cpr.ts'
import { createPersons } from './adapter/persons.ts'
import type { CprCredentials } from './client/credentials.ts'
import { createLookup } from './client/lookup.ts'
import { createSignOn } from './client/signOn.ts'
import type { CprContext } from './context.ts'
import { cprLoaders } from './loaders.ts'
import { OpusEmployee, SlsEmployee } from './resolvers/Employee.ts'
import { Person } from './resolvers/Person.ts'
import { person } from './resolvers/Query/person.ts'
import type { CprSettings } from './settings.ts'
import { createConnections } from './wire/connection.ts'

/** CPR's persons, over CPR Direkte. */
export async function openCprSubgraph(surroundings: Surroundings, settings: CprSettings): Promise<RunningSubgraph> {
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
  const upstream = createUpstream('CPR', {
    concurrent: { interactive: limits.interactive, bulk: limits.bulk },
    waiting: limits.waiting,
    attemptMs: limits.connectMs + limits.readMs,
    failuresInARow: limits.failuresInARow,
    pauseMs: limits.pauseMs,
    repeats: limits.repeats,
  })
  const connections = createConnections({ ...endpoint, ...limits })
  const signOn = createSignOn({
    connections,
    credentialsOf,
    transactionCode,
    refusedPauseMs: limits.refusedLogonPauseMs,
  })
  const persons = createPersons({
    lookup: createLookup({ upstream, connections, signOn, credentialsOf, transactionCode }),
    cacheMs: settings.cacheMs,
    constructedNumbers: settings.constructedNumbers,
  })
  const resolvers: Resolvers<CprContext> = { Query: { person }, SlsEmployee, OpusEmployee, Person }
  return {
    server: createSubgraphServer({
      name: 'cpr',
      resolvers: { ...resolvers },
      doorway,
      loaders: (desk) => cprLoaders(desk, persons),
      log,
    }),
    upstreams: [upstream],
    fillDirectory: null,
    close: async () => connections.close(),
  }
}
