import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import { type AbsenceQuota, askAbsenceQuotas, QUOTA_OPERATION, type QuotaQuestion } from '../wire/absenceQuotas.ts'
import type { RefusedEmployee } from '../wire/returnStatus.ts'
import type { OpusLine } from './line.ts'

export interface QuotaHead {
  /** Employees whom Opus refused without stopping the others. */
  readonly refused: readonly RefusedEmployee[]
}

/** Quotas of up to a hundred employees. @throws UpstreamFault */
export function getAbsenceQuotas(
  { upstream, pools, host, messages, customerOf }: OpusLine,
  permit: Permit,
  question: QuotaQuestion,
): Promise<UnscreenedReply<AbsenceQuota, QuotaHead>> {
  return upstream.run(permit, { operation: QUOTA_OPERATION, kind: 'read' }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const { rows, refused } = await askAbsenceQuotas({
      pools: traced(pools, permit),
      host,
      customer,
      message: messages.absenceQuotas,
      question,
      signal,
    })
    return { unscreenedRows: rows, head: { refused } }
  })
}
