import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import type { UpdateCall, UpdateReceipt } from '../wire/familyL.ts'
import {
  type EngangsydelseLine,
  type FastTillaegLine,
  sendOnetimePayments,
  sendRecurringPayment,
  UPDATE_ONETIME_OPERATION,
  UPDATE_RECURRING_OPERATION,
} from '../wire/updatePayments.ts'
import { type DokumentWrite, sendDocument, UPLOAD_OPERATION } from '../wire/uploadDocument.ts'
import type { OpusLine } from './line.ts'

/** Whom an update is about and how it is known again. */
export interface UpdateHead {
  readonly Medarbejdernummer: string
  readonly OpdateringsID: string
}

export type Receipt = UnscreenedReply<never, UpdateReceipt>

/** Registers one-off payments, all or none. Sent once, whatever happens. @throws UpstreamFault */
export function updateOnetimePayments(
  line: OpusLine,
  permit: Permit,
  head: UpdateHead,
  payments: readonly EngangsydelseLine[],
): Promise<Receipt> {
  return update(line, permit, UPDATE_ONETIME_OPERATION, 'write', head, (call) => sendOnetimePayments(call, payments))
}

/** Has Opus check one-off payments and store nothing, so that it may be repeated like a read. @throws UpstreamFault */
export function checkOnetimePayments(
  line: OpusLine,
  permit: Permit,
  head: UpdateHead,
  payments: readonly EngangsydelseLine[],
): Promise<Receipt> {
  return update(line, permit, UPDATE_ONETIME_OPERATION, 'read', head, (call) => sendOnetimePayments(call, payments))
}

/** Creates, changes or ends a recurring allowance. Sent once, whatever happens. @throws UpstreamFault */
export function updateRecurringPayment(
  line: OpusLine,
  permit: Permit,
  head: UpdateHead,
  allowance: FastTillaegLine,
): Promise<Receipt> {
  return update(line, permit, UPDATE_RECURRING_OPERATION, 'write', head, (call) =>
    sendRecurringPayment(call, allowance),
  )
}

/** Places a document in an employee's file. Sent once, whatever happens. @throws UpstreamFault */
export function uploadDocument(
  line: OpusLine,
  permit: Permit,
  head: UpdateHead,
  document: DokumentWrite,
  content: AsyncIterable<Uint8Array>,
): Promise<Receipt> {
  return update(line, permit, UPLOAD_OPERATION, 'write', head, (call) => sendDocument(call, document, content))
}

/** @param kind a read is sent to be validated only. */
function update(
  { upstream, pools, paymentsBase, customerOf }: OpusLine,
  permit: Permit,
  operation: string,
  kind: 'read' | 'write',
  head: UpdateHead,
  send: (call: UpdateCall) => Promise<UpdateReceipt>,
): Promise<Receipt> {
  return upstream.run(permit, { operation, kind }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const call = { pools: traced(pools, permit), base: paymentsBase, customer, signal, validateOnly: kind === 'read' }
    return { unscreenedRows: [], head: await send({ ...call, ...head }) }
  })
}
