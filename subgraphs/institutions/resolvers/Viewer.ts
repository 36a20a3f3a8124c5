import type { ViewerResolvers } from '#schema/generated/institutions.ts'
import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { InstitutionsContext } from '../context.ts'

export const Viewer: ViewerResolvers<InstitutionsContext> = {
  name: ({ caller }) => caller.name,
  kind: ({ caller }) => caller.kind,
  scopes: ({ caller }) => caller.scopes,
  institutions: ({ caller, institutions }) =>
    institutions.map(({ id, cvrNumber, name, payroll }) => ({
      cvrNumber: cvrNumber as CvrNumber,
      name,
      payrollSystem: payroll.system,
      current: id === caller.institution.id,
    })),
}
