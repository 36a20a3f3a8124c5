import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import {
  ABSENCE_OPERATION,
  type AbsenceAttendance,
  type AbsenceQuestion,
  askAbsenceByPeriod,
} from '../wire/absenceByPeriod.ts'
import type { OpusLine } from './line.ts'

/** Absence and attendance of one employee that touches a period. @throws UpstreamFault */
export function getAbsenceAttendanceByPeriod(
  { upstream, pools, host, messages, customerOf }: OpusLine,
  permit: Permit,
  question: AbsenceQuestion,
): Promise<UnscreenedReply<AbsenceAttendance>> {
  return upstream.run(permit, { operation: ABSENCE_OPERATION, kind: 'read' }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const rows = await askAbsenceByPeriod({
      pools: traced(pools, permit),
      host,
      customer,
      message: messages.absenceByPeriod,
      question,
      signal,
    })
    return { unscreenedRows: rows, head: null }
  })
}
