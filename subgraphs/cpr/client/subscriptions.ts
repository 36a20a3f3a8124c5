import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import type { SubscriptionType } from '../wire/requests.ts'
import { createExchange } from './exchange.ts'
import type { LookupHead, LookupParts } from './lookup.ts'

/** Actions on subscriptions: a receipt and no data (DATA_TYPE 0). Each takes effect at once. Source: CPR dossier sections 5.2 to 5.5. */
export interface Subscriptions {
  /** `05` where CPR does not know the number; a number that is subscribed already is no error. @param PNR ten digits. @throws UpstreamFault */
  create(permit: Permit, PNR: string): Promise<UnscreenedReply<never, LookupHead>>
  /** `05` may stand for a subscription that was not there. @param PNR ten digits. @throws UpstreamFault */
  remove(permit: Permit, PNR: string): Promise<UnscreenedReply<never, LookupHead>>
}

export function createSubscriptions(parts: Omit<LookupParts, 'unknownRecords'>): Subscriptions {
  const exchange = createExchange(parts)
  const act = (permit: Permit, operation: string, ABON_TYPE: SubscriptionType, PNR: string) =>
    parts.upstream.run(permit, { operation, kind: 'write' }, async (signal) => {
      const { FEJLNR } = await exchange(permit, { operation, ABON_TYPE, DATA_TYPE: '0', PNR }, signal)
      return { unscreenedRows: [], head: { FEJLNR } }
    })
  return {
    create: (permit, PNR) => act(permit, 'subscribe', '1', PNR),
    remove: (permit, PNR) => act(permit, 'unsubscribe', '3', PNR),
  }
}
