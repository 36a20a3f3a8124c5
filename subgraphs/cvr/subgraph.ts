import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createSubgraphServer } from '#foundation/server/subgraphServer.ts'
import { createHttpPools } from '#foundation/upstream/http.ts'
import { createUpstream } from '#foundation/upstream/upstream.ts'
import type { Resolvers } from '#schema/generated/cvr.ts'
import { createCompanies } from './adapter/companies.ts'
import { createProductionUnits } from './adapter/productionUnits.ts'
import { createByNumber } from './client/byNumber.ts'
import { createUnitsOf } from './client/search.ts'
import type { CvrContext } from './context.ts'
import { cvrLoaders } from './loaders.ts'
import { Company } from './resolvers/Company.ts'
import { OpusInstitution, SlsInstitution } from './resolvers/Institution.ts'
import { company } from './resolvers/Query/company.ts'
import type { CvrSettings } from './settings.ts'

/** CVR's companies and production units, over its search service. */
export async function openCvrSubgraph(surroundings: Surroundings, settings: CvrSettings): Promise<RunningSubgraph> {
  const { endpoint, limits, user, password, cacheMs } = settings
  const upstream = createUpstream('CVR', {
    concurrent: { interactive: limits.interactive, bulk: limits.bulk },
    waiting: limits.waiting,
    attemptMs: limits.attemptMs,
    failuresInARow: limits.failuresInARow,
    pauseMs: limits.pauseMs,
    repeats: limits.repeats,
  })
  const pools = createHttpPools({
    system: 'CVR',
    identityOf: () => (endpoint.ca === undefined ? {} : { ca: endpoint.ca }),
    connections: limits.connections,
    maxBytes: limits.maxAnswerBytes,
  })
  const service = { url: endpoint.url, index: endpoint.index, user, password, pools }
  const companies = createCompanies(createByNumber(upstream, service), cacheMs)
  const productionUnits = createProductionUnits(createUnitsOf(upstream, service), cacheMs)
  const resolvers: Resolvers<CvrContext> = { Query: { company }, SlsInstitution, OpusInstitution, Company }
  return {
    server: createSubgraphServer({
      name: 'cvr',
      resolvers: { ...resolvers },
      doorway: surroundings.doorway,
      loaders: (desk) => cvrLoaders(desk, companies, productionUnits),
      log: surroundings.log,
    }),
    upstreams: [upstream],
    fillDirectory: null,
    close: () => pools.close(),
  }
}
