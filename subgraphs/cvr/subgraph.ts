import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createSubgraphServer } from '#foundation/server/subgraphServer.ts'
import { GIVES_WAY_MS } from '#foundation/server/traffic.ts'
import { createHttpPools } from '#foundation/upstream/http.ts'
import { createUpstream } from '#foundation/upstream/upstream.ts'
import type { Resolvers } from '#schema/generated/cvr.ts'
import { createCompanies } from './adapter/companies.ts'
import { createContacts } from './adapter/contacts.ts'
import { createProductionUnits } from './adapter/productionUnits.ts'
import {
  createEnterpriseContacts,
  createEnterprisesByNumber,
  createUnitContacts,
  createUnitsByNumber,
} from './client/byNumber.ts'
import { createSearchCall } from './client/searchCall.ts'
import { createSearchEnterprises } from './client/searchEnterprises.ts'
import { createUnitsOf } from './client/unitsOf.ts'
import type { CvrContext } from './context.ts'
import { type CvrParts, cvrLoaders } from './loaders.ts'
import type { CodeLabels, CompanyStatusKind } from './model/codeLabels.ts'
import { companyResolvers, formResolvers, statusResolvers } from './resolvers/Company.ts'
import { CompanyFinding } from './resolvers/CompanyValidation.ts'
import { Discrepancy, OpusEmployee, SlsEmployee } from './resolvers/Employee.ts'
import { OpusInstitution, SlsInstitution } from './resolvers/Institution.ts'
import { ProductionUnitOwner, productionUnitResolvers } from './resolvers/ProductionUnit.ts'
import { companies } from './resolvers/Query/companies.ts'
import { company } from './resolvers/Query/company.ts'
import { productionUnit } from './resolvers/Query/productionUnit.ts'
import type { CvrSettings } from './settings.ts'
import { type ListedCode, readCodeList } from './wire/codeLists.ts'

/** What a status stands for is ours and stands in the list beside its words. */
type ListedStatus = ListedCode & { readonly kind: CompanyStatusKind }

/** CVR's companies and production units, over its search service. */
export async function openCvrSubgraph(surroundings: Surroundings, settings: CvrSettings): Promise<RunningSubgraph> {
  const { endpoint, limits, user, password, cacheMs } = settings
  const upstream = createUpstream(
    'CVR',
    {
      concurrent: { interactive: limits.interactive, bulk: limits.bulk },
      waiting: limits.waiting,
      attemptMs: limits.attemptMs,
      failuresInARow: limits.failuresInARow,
      pauseMs: limits.pauseMs,
      repeats: limits.repeats,
    },
    () => surroundings.traffic.quiet(GIVES_WAY_MS),
  )
  const pools = createHttpPools({
    system: 'CVR',
    identityOf: () => (endpoint.ca === undefined ? {} : { ca: endpoint.ca }),
    connections: limits.connections,
    maxBytes: limits.maxAnswerBytes,
  })
  const service = { url: endpoint.url, index: endpoint.index, user, password, pools }
  const virksomheder = createSearchCall(upstream, service, 'virksomhed')
  const produktionsenheder = createSearchCall(upstream, service, 'produktionsenhed')
  const parts: CvrParts = {
    companies: createCompanies({
      byNumber: createEnterprisesByNumber(virksomheder),
      search: createSearchEnterprises(virksomheder),
      cacheMs,
    }),
    productionUnits: createProductionUnits({
      unitsOf: createUnitsOf(produktionsenheder),
      byNumber: createUnitsByNumber(produktionsenheder),
      cacheMs,
    }),
    contacts: createContacts({
      ofEnterprises: createEnterpriseContacts(virksomheder),
      ofUnits: createUnitContacts(produktionsenheder),
    }),
  }
  const labels: CodeLabels = {
    forms: readCodeList('company-forms'),
    statuses: readCodeList<ListedStatus>('company-statuses'),
  }
  const resolvers: Resolvers<CvrContext> = {
    Query: { company, companies, productionUnit },
    SlsInstitution,
    OpusInstitution,
    Company: companyResolvers(labels),
    ProductionUnit: productionUnitResolvers(labels),
    ProductionUnitOwner,
    RegisteredForm: formResolvers(labels),
    RegisteredStatus: statusResolvers(labels),
    CompanyFinding,
    SlsEmployee,
    OpusEmployee,
    Discrepancy,
  }
  return {
    server: createSubgraphServer({
      name: 'cvr',
      resolvers: { ...resolvers },
      doorway: surroundings.doorway,
      loaders: (desk) => cvrLoaders(desk, parts),
      log: surroundings.log,
    }),
    upstreams: [upstream],
    fillDirectory: null,
    changeFeeds: [],
    close: () => pools.close(),
  }
}
