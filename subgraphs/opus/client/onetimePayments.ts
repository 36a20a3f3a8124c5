import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import {
  askOnetimePayments,
  type Engangsydelse,
  PAYMENTS_OPERATION,
  type PaymentQuestion,
} from '../wire/onetimePayments.ts'
import type { OpusLine } from './line.ts'

export interface PaymentHead {
  /** Whom the answer says it is about; null where it does not say. */
  readonly Medarbejdernummer: string | null
  readonly isEmpty: boolean
}

/** One-off payments of one employee, of every sending system. @throws UpstreamFault */
export function readOnetimePayments(
  { upstream, pools, paymentsBase, customerOf }: OpusLine,
  permit: Permit,
  question: PaymentQuestion,
): Promise<UnscreenedReply<Engangsydelse, PaymentHead>> {
  return upstream.run(permit, { operation: PAYMENTS_OPERATION, kind: 'read' }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const { Medarbejdernummer, Engangsydelser } = await askOnetimePayments({
      pools: traced(pools, permit),
      base: paymentsBase,
      customer,
      question,
      signal,
    })
    return { unscreenedRows: Engangsydelser, head: { Medarbejdernummer, isEmpty: Engangsydelser.length === 0 } }
  })
}
