import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import { type AbsenceWrite, SET_ABSENCE_OPERATION, sendAbsence } from '../wire/setAbsenceAttendance.ts'
import type { SingleStatus } from '../wire/singleStatus.ts'
import type { OpusLine } from './line.ts'

/** Creates, changes or deletes one record of absence. Sent once, whatever happens. @throws UpstreamFault */
export function setAbsenceAttendance(
  { upstream, pools, host, messages, customerOf }: OpusLine,
  permit: Permit,
  record: AbsenceWrite,
): Promise<UnscreenedReply<never, SingleStatus>> {
  return upstream.run(permit, { operation: SET_ABSENCE_OPERATION, kind: 'write' }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const message = messages.setAbsence
    const head = await sendAbsence({ pools: traced(pools, permit), host, customer, message, record, signal })
    return { unscreenedRows: [], head }
  })
}
