import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createSubgraphServer } from '#foundation/server/subgraphServer.ts'
import type { Resolvers } from '#schema/generated/institutions.ts'
import type { InstitutionsContext } from './context.ts'
import { AccessGrant } from './resolvers/AccessGrant.ts'
import { AccessLogEntry } from './resolvers/AccessLogEntry.ts'
import { Employee, OpusEmployee, SlsEmployee } from './resolvers/Employee.ts'
import { Institution, OpusInstitution, SlsInstitution } from './resolvers/Institution.ts'
import { employee } from './resolvers/Query/employee.ts'
import { employees } from './resolvers/Query/employees.ts'
import { institution } from './resolvers/Query/institution.ts'
import { viewer } from './resolvers/Query/viewer.ts'
import { Viewer } from './resolvers/Viewer.ts'

/** Who calls, for which institution, and by which access. Stands on the registry and the employment directory alone. */
export async function openInstitutionsSubgraph({ registry, doorway, log }: Surroundings): Promise<RunningSubgraph> {
  const resolvers: Resolvers<InstitutionsContext> = {
    Query: { viewer, institution, employee, employees },
    Viewer,
    Institution,
    SlsInstitution,
    OpusInstitution,
    Employee,
    SlsEmployee,
    OpusEmployee,
    AccessGrant,
    AccessLogEntry,
  }
  return {
    server: createSubgraphServer({
      name: 'institutions',
      resolvers: { ...resolvers },
      doorway,
      loaders: () => ({ registry }),
      log,
    }),
    upstreams: [],
    fillDirectory: null,
    close: async () => undefined,
  }
}
