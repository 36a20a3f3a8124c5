import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import {
  type AbsenceQuotaDetail,
  askAbsenceQuotaDetails,
  QUOTA_DETAILS_OPERATION,
  type QuotaDetailsQuestion,
} from '../wire/absenceQuotaDetails.ts'
import type { OpusLine } from './line.ts'

/** How quotas of one employee were earned and used. @throws UpstreamFault */
export function getAbsenceQuotaDetails(
  { upstream, pools, host, messages, customerOf }: OpusLine,
  permit: Permit,
  question: QuotaDetailsQuestion,
): Promise<UnscreenedReply<AbsenceQuotaDetail>> {
  return upstream.run(permit, { operation: QUOTA_DETAILS_OPERATION, kind: 'read' }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const rows = await askAbsenceQuotaDetails({
      pools: traced(pools, permit),
      host,
      customer,
      message: messages.absenceQuotaDetails,
      question,
      signal,
    })
    return { unscreenedRows: rows, head: null }
  })
}
