import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import {
  type MaternityCaseReceipt,
  type MaternityCaseWrite,
  SET_MATERNITY_OPERATION,
  sendMaternityCase,
} from '../wire/setMaternityCase.ts'
import type { OpusLine } from './line.ts'

/** Creates, changes or deletes a maternity case. Sent once, whatever happens. @throws UpstreamFault */
export function setMaternityCase(
  { upstream, pools, host, messages, customerOf }: OpusLine,
  permit: Permit,
  record: MaternityCaseWrite,
): Promise<UnscreenedReply<never, MaternityCaseReceipt>> {
  return upstream.run(permit, { operation: SET_MATERNITY_OPERATION, kind: 'write' }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const message = messages.setMaternityCase
    const call = { pools: traced(pools, permit), host, customer, message, record, signal }
    return { unscreenedRows: [], head: await sendMaternityCase(call) }
  })
}
