import { renewalDeadline } from '#foundation/access/renewal.ts'
import type { AccessCertificateResolvers } from '#schema/generated/institutions.ts'
import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { InstitutionsContext } from '../context.ts'
import { systemNamed } from './systemNamed.ts'

export const AccessCertificate: AccessCertificateResolvers<InstitutionsContext> = {
  system: ({ systemId }, _args, context) => systemNamed(systemId, context),
  ownerCvrNumber: ({ ownerCvrNumber }) => ownerCvrNumber as CvrNumber,
  notBefore: ({ notBefore }) => notBefore as DateTime,
  notAfter: ({ notAfter }) => notAfter as DateTime,
  environment: ({ pki }) => (pki === 'PROD' ? 'PRODUCTION' : 'EXTERNAL_TEST'),
  deadline: ({ notAfter }, _args, { desk }) => renewalDeadline(notAfter, desk.institution.payroll.system),
  reminders: async ({ id }, _args, { loaders }) =>
    (await loaders.office.records.reminders(id)).map(({ daysBefore, at }) => ({ daysBefore, at: at as DateTime })),
  replaces: ({ replacesId }) => replacesId,
  receivedAt: ({ receivedAt }) => receivedAt as DateTime,
}
