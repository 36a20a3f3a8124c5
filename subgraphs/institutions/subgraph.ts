import { changeCursors } from '#foundation/follow/changeCursor.ts'
import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createSubgraphServer } from '#foundation/server/subgraphServer.ts'
import type { Resolvers } from '#schema/generated/institutions.ts'
import { certificateReader } from './changes/certificateReader.ts'
import { openOffice } from './changes/office.ts'
import type { InstitutionsContext } from './context.ts'
import { AccessCertificate } from './resolvers/AccessCertificate.ts'
import { AccessEntitlement } from './resolvers/AccessEntitlement.ts'
import { AccessEvent } from './resolvers/AccessEvent.ts'
import { AccessGrant } from './resolvers/AccessGrant.ts'
import { AccessInstruction } from './resolvers/AccessInstruction.ts'
import { AccessLogEntry } from './resolvers/AccessLogEntry.ts'
import { Employee, OpusEmployee, SlsEmployee } from './resolvers/Employee.ts'
import { ChangeCoverage, EmployeeChange, EmployeeChanges } from './resolvers/EmployeeChanges.ts'
import { EmployeeExport } from './resolvers/EmployeeExport.ts'
import { ExternalSystem } from './resolvers/ExternalSystem.ts'
import { Institution, OpusInstitution, SlsInstitution } from './resolvers/Institution.ts'
import { cancelEmployeeExport } from './resolvers/Mutation/cancelEmployeeExport.ts'
import { cancelInstruction } from './resolvers/Mutation/cancelInstruction.ts'
import { closeAccess } from './resolvers/Mutation/closeAccess.ts'
import { emergencyClose } from './resolvers/Mutation/emergencyClose.ts'
import { exportEmployees } from './resolvers/Mutation/exportEmployees.ts'
import { narrowAccess } from './resolvers/Mutation/narrowAccess.ts'
import { openAccess } from './resolvers/Mutation/openAccess.ts'
import { orderAccess } from './resolvers/Mutation/orderAccess.ts'
import { registerSystem } from './resolvers/Mutation/registerSystem.ts'
import { resumeAccess } from './resolvers/Mutation/resumeAccess.ts'
import { signInstruction } from './resolvers/Mutation/signInstruction.ts'
import { suspendAccess } from './resolvers/Mutation/suspendAccess.ts'
import { uploadCertificate } from './resolvers/Mutation/uploadCertificate.ts'
import { employee } from './resolvers/Query/employee.ts'
import { employeeChanges } from './resolvers/Query/employeeChanges.ts'
import { employeeExport } from './resolvers/Query/employeeExport.ts'
import { employees } from './resolvers/Query/employees.ts'
import { institution } from './resolvers/Query/institution.ts'
import { viewer } from './resolvers/Query/viewer.ts'
import { Viewer } from './resolvers/Viewer.ts'
import { openFollowing } from './store/following.ts'

/** Who calls, for which institution, by which access, and who changes that. Stands on the registry and the employment directory alone. */
export async function openInstitutionsSubgraph({
  registry,
  doorway,
  database,
  directoryKeys,
  exports,
  followed,
  followSettings,
  trust,
  log,
}: Surroundings): Promise<RunningSubgraph> {
  const certificates = certificateReader(trust)
  const cursors = changeCursors(directoryKeys.seal)
  const resolvers: Resolvers<InstitutionsContext> = {
    Query: { viewer, institution, employee, employees, employeeChanges, employeeExport },
    Mutation: {
      registerSystem,
      orderAccess,
      signInstruction,
      cancelInstruction,
      openAccess,
      narrowAccess,
      suspendAccess,
      resumeAccess,
      closeAccess,
      emergencyClose,
      uploadCertificate,
      exportEmployees,
      cancelEmployeeExport,
    },
    Viewer,
    Institution,
    SlsInstitution,
    OpusInstitution,
    Employee,
    SlsEmployee,
    OpusEmployee,
    AccessGrant,
    AccessInstruction,
    AccessCertificate,
    AccessEntitlement,
    AccessEvent,
    ExternalSystem,
    AccessLogEntry,
    EmployeeExport,
    EmployeeChanges,
    EmployeeChange,
    ChangeCoverage,
  }
  return {
    server: createSubgraphServer({
      name: 'institutions',
      resolvers: { ...resolvers },
      doorway,
      loaders: (desk) => ({
        registry,
        exports,
        office: openOffice({
          database,
          caller: desk.caller,
          institution: desk.institution,
          idKey: directoryKeys.idKey,
          certificates,
          refresh: () => registry.refresh(),
        }),
        following: openFollowing(desk, { database, followed, cursors, settings: followSettings }),
      }),
      log,
    }),
    upstreams: [],
    fillDirectory: null,
    changeFeeds: [],
    close: async () => undefined,
  }
}
