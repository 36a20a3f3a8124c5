import { accessInterfaces } from '#foundation/access/interfaces.ts'
import {
  connection,
  cursorPosition,
  type PageArguments,
  pageSize,
  positionCursor,
} from '#foundation/server/connection.ts'
import { notFound } from '#foundation/tenancy/refusal.ts'
import type {
  InstitutionResolvers,
  OpusInstitutionResolvers,
  SlsInstitutionResolvers,
} from '#schema/generated/institutions.ts'
import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { InstitutionsContext } from '../context.ts'
import type { Institution as InstitutionModel } from '../model/institution.ts'
import type { SinceArguments } from '../store/following.ts'
import { accessLog } from './accessLog.ts'

export const Institution: InstitutionResolvers<InstitutionsContext> = {
  __resolveType: ({ payroll }) => (payroll.system === 'SLS' ? 'SlsInstitution' : 'OpusInstitution'),
}

const fields = {
  id: ({ id }: InstitutionModel) => id,
  name: ({ name }: InstitutionModel) => name,
  cvrNumber: ({ cvrNumber }: InstitutionModel) => cvrNumber as CvrNumber,
  payrollSystem: ({ payroll }: InstitutionModel) => payroll.system,
  accessGrants: ({ id }: InstitutionModel, _args: unknown, { loaders }: InstitutionsContext) =>
    loaders.registry.grantsOf(id),
  accessGrantsAt: (_own: InstitutionModel, { at }: { readonly at: DateTime }, { loaders }: InstitutionsContext) =>
    loaders.office.records.grantsAsOf(new Date(at).toISOString()),
  accessInterfaces: ({ payroll }: InstitutionModel) =>
    accessInterfaces.filter(({ systems }) => systems.includes(payroll.system)),
  externalSystems: (_own: InstitutionModel, _args: unknown, { loaders }: InstitutionsContext) =>
    loaders.office.records.systems(),
  accessInstructions: (_own: InstitutionModel, _args: unknown, { loaders }: InstitutionsContext) =>
    loaders.office.records.instructions(),
  accessCertificates: (_own: InstitutionModel, _args: unknown, { loaders }: InstitutionsContext) =>
    loaders.office.records.certificates(),
  accessEntitlements: (_own: InstitutionModel, _args: unknown, { loaders }: InstitutionsContext) =>
    loaders.office.records.entitlements(),
  accessEvents: async (
    _own: InstitutionModel,
    args: PageArguments & { readonly grantId?: string | null | undefined },
    { loaders }: InstitutionsContext,
  ) => {
    const first = pageSize(args)
    const before = cursorPosition(args)
    const events = await loaders.office.records.events({ first: first + 1, before, grantId: args.grantId ?? null })
    return connection(
      events.slice(0, first).map((node) => ({ node, cursor: positionCursor(node.number) })),
      { hasNextPage: events.length > first, hasPreviousPage: before !== null },
    )
  },
  accessLog,
  changes: (_own: InstitutionModel, args: SinceArguments, { loaders }: InstitutionsContext) =>
    loaders.following.changes(args),
}

/** A reference is good only for the institution that the request acts for; others are unknown here. */
function ownInstitution(
  { id }: { readonly id: string },
  { desk }: InstitutionsContext,
  system: 'SLS' | 'OPUS',
): InstitutionModel {
  if (id !== desk.institution.id || desk.institution.payroll.system !== system) throw notFound('The institution')
  return desk.institution
}

export const SlsInstitution: SlsInstitutionResolvers<InstitutionsContext> = {
  __resolveReference: (reference, context) => ownInstitution(reference, context, 'SLS'),
  ...fields,
}

export const OpusInstitution: OpusInstitutionResolvers<InstitutionsContext> = {
  __resolveReference: (reference, context) => ownInstitution(reference, context, 'OPUS'),
  ...fields,
}
