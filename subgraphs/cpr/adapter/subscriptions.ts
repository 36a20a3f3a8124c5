import type { Desk } from '#foundation/doorway/doorway.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { Subscriptions } from '../client/subscriptions.ts'
import { ownerOfRecord } from '../ownership.ts'

/** Subscriptions of the customer number under which an institution asks. Both actions may be repeated at will (CPR dossier section 5.5). */
export interface SubscriptionActions {
  /** `unknown`: CPR does not know the number, and there is no subscription. @throws UpstreamFault */
  create(desk: Desk, cprNumber: CprNumber): Promise<'subscribed' | 'unknown'>
  /** There is no subscription any more, whether there was one or not. @throws UpstreamFault */
  remove(desk: Desk, cprNumber: CprNumber): Promise<void>
}

export function subscriptionActions(subscriptions: Subscriptions): SubscriptionActions {
  const act = async (
    desk: Desk,
    service: string,
    action: keyof Subscriptions,
    cprNumber: CprNumber,
  ): Promise<string> => {
    const visit = {
      service,
      interfaceCode: 'CPR_DIREKTE',
      about: { persons: [cprNumber] },
      ownerOf: ownerOfRecord,
    } as const
    const { head } = await desk.pass(visit, (permit) => subscriptions[action](permit, cprNumber))
    return head.FEJLNR
  }
  return {
    create: async (desk, cprNumber) =>
      (await onceMore(() => act(desk, 'subscribe', 'create', cprNumber))) === '00' ? 'subscribed' : 'unknown',
    remove: async (desk, cprNumber) => {
      await onceMore(() => act(desk, 'unsubscribe', 'remove', cprNumber))
    },
  }
}

/** An answer that was lost leaves the state unknown: the same again settles it, whatever came of the first. */
async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isLost =
      error instanceof UpstreamFault &&
      error.mayHaveArrived &&
      ['timeout', 'unavailable', 'garbled'].includes(error.kind)
    if (!isLost || error.upstreamCode !== null) throw error
    return work()
  }
}
