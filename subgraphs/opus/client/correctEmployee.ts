import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import { type KommunikationWrite, RET_OPERATION, type RetReceipt, sendCorrection } from '../wire/correctEmployee.ts'
import type { OpusLine } from './line.ts'

/** Creates, changes or deletes one record of communication data. Sent once, whatever happens. @throws UpstreamFault */
export function correctEmployee(
  { upstream, pools, host, messages, customerOf }: OpusLine,
  permit: Permit,
  record: KommunikationWrite,
): Promise<UnscreenedReply<never, RetReceipt>> {
  return upstream.run(permit, { operation: RET_OPERATION, kind: 'write' }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const call = { pools: traced(pools, permit), host, customer, message: messages.ret, record, signal }
    return { unscreenedRows: [], head: await sendCorrection(call) }
  })
}
