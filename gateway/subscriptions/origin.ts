import type { IncomingHttpHeaders } from 'node:http'
import { refusal } from '#foundation/tenancy/refusal.ts'

/**
 * A browser names the page's origin with every WebSocket and every request to another one, and lets a WebSocket through to any host: so
 * pages of elsewhere are turned away here. Who is no browser names none.
 * @throws GraphQLError FORBIDDEN
 */
export function refuseForeignOrigin(
  { origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>,
  allowed: readonly string[],
): void {
  if (origin === undefined) return
  const page = URL.canParse(origin) ? new URL(origin) : null
  if (page !== null && page.host !== '' && page.host === host?.toLowerCase()) return
  if (page !== null && allowed.some((one) => new URL(one).origin === page.origin)) return
  throw refusal('FORBIDDEN', 'Pages of this origin may not open a stream here.', { header: 'Origin' })
}
