import type { MutationResolvers } from '#schema/generated/institutions.ts'
import { uploadCertificate as change } from '../../changes/uploadCertificate.ts'
import type { InstitutionsContext } from '../../context.ts'

export const uploadCertificate: NonNullable<MutationResolvers<InstitutionsContext>['uploadCertificate']> = (
  _parent,
  { input },
  { loaders },
) =>
  change(loaders.office, {
    systemId: input.systemId,
    content: input.content,
    replacesCertificateId: input.replacesCertificateId ?? null,
  })
