import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import { askEmployees, type EmployeeQuestion, type LaesResultat } from '../wire/employees.ts'
import type { StandardRetur } from '../wire/standardRetur.ts'
import type { OpusLine } from './line.ts'

export interface EmployeeHead extends StandardRetur {
  /** Rows that came, before anything was discarded. */
  readonly received: number
}

/** Several employees. An answer may be cut off (status 103); it says behind which number to go on. @throws UpstreamFault */
export function listEmployees(
  line: OpusLine,
  permit: Permit,
  question: EmployeeQuestion,
): Promise<UnscreenedReply<LaesResultat, EmployeeHead>> {
  return ask(line, permit, 'List', question)
}

/** One employee. @throws UpstreamFault */
export function readEmployee(
  line: OpusLine,
  permit: Permit,
  question: EmployeeQuestion,
): Promise<UnscreenedReply<LaesResultat, EmployeeHead>> {
  return ask(line, permit, 'Laes', question)
}

function ask(
  { upstream, pools, host, messages, customerOf }: OpusLine,
  permit: Permit,
  operation: 'Laes' | 'List',
  question: EmployeeQuestion,
): Promise<UnscreenedReply<LaesResultat, EmployeeHead>> {
  return upstream.run(permit, { operation, kind: 'read' }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const message = operation === 'Laes' ? messages.laes : messages.list
    const { rows, retur } = await askEmployees({
      pools: traced(pools, permit),
      host,
      customer,
      operation,
      message,
      question,
      signal,
    })
    return { unscreenedRows: rows, head: { ...retur, received: rows.length } }
  })
}
