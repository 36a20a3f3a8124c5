import type { GraphQLError } from 'graphql'
import { refusal } from '#foundation/tenancy/refusal.ts'

/** Whoever asks for a subscription as for a query is told how to ask. */
export function subscriptionsNeedStream(): GraphQLError {
  return refusal(
    'NOT_SUPPORTED',
    'A subscription is answered as a stream. Send it with Accept: text/event-stream, or over a WebSocket with the protocol graphql-transport-ws.',
    { header: 'Accept' },
  )
}
