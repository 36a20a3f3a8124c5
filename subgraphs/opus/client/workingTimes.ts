import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import {
  askWorkingTimes,
  GET_WORKING_TIMES_OPERATION,
  SET_WORKING_TIMES_OPERATION,
  sendWorkingTimes,
  type WorkingTimeMessage,
  type WorkingTimeRow,
  type WorkingTimesOrder,
} from '../wire/workingTimes.ts'
import type { OpusLine } from './line.ts'

/** Creates, changes or deletes occurrences, all or none. Sent once, whatever happens. @throws UpstreamFault */
export function setWorkingTimes(
  { upstream, pools, host, messages, customerOf }: OpusLine,
  permit: Permit,
  order: WorkingTimesOrder,
): Promise<UnscreenedReply<never, { readonly messages: readonly WorkingTimeMessage[] }>> {
  return upstream.run(permit, { operation: SET_WORKING_TIMES_OPERATION, kind: 'write' }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const message = messages.setWorkingTimes
    const told = await sendWorkingTimes({ pools: traced(pools, permit), host, customer, message, order, signal })
    return { unscreenedRows: [], head: { messages: told } }
  })
}

/** Planned working time of one employee in a period. @throws UpstreamFault */
export function getWorkingTimes(
  { upstream, pools, host, messages, customerOf }: OpusLine,
  permit: Permit,
  question: { readonly PersonnelNumber: string; readonly StartDate: string; readonly EndDate: string },
): Promise<UnscreenedReply<WorkingTimeRow>> {
  return upstream.run(permit, { operation: GET_WORKING_TIMES_OPERATION, kind: 'read' }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const message = messages.getWorkingTimes
    const rows = await askWorkingTimes({ pools: traced(pools, permit), host, customer, message, question, signal })
    return { unscreenedRows: rows, head: null }
  })
}
