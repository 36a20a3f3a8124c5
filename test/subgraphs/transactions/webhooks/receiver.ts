import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One message as it came. */
export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** What a receiver does with a message; the status that it answers with, or nothing where it has answered itself. */
export type Behaviour = (
  received: Received,
  response: ServerResponse,
) => number | undefined | Promise<number | undefined>

/** A real HTTP server on loopback, as an integrator would run. */
export interface Receiver {
  readonly origin: string
  readonly received: Received[]
  behave(behaviour: Behaviour): void
  close(): Promise<void>
}

export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let behaviour: Behaviour = () => 204
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', async () => {
      const one = { path: request.url ?? '', headers: request.headers, text: Buffer.concat(parts).toString('utf8') }
      received.push(one)
      const status = await behaviour(one, response)
      if (status !== undefined) response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    behave: (next) => {
      behaviour = next
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/**
 * Whether the message is signed with the secret, by the text of Standard Webhooks 1.0.0 and by Web Crypto: the base64 behind `whsec_` is the
 * key, `msg_id.timestamp.payload` is signed, and one of the signatures in the list has to fit.
 */
export async function isSigned({ headers, text }: Received, secret: string): Promise<boolean> {
  const encoder = new TextEncoder()
  const raw = Uint8Array.from(atob(secret.replace('whsec_', '')), (character) => character.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
  const signed = encoder.encode([headers['webhook-id'], headers['webhook-timestamp'], text].join('.'))
  const fits = await Promise.all(
    String(headers['webhook-signature'])
      .split(' ')
      .map(async (one) => {
        const [version, signature = ''] = one.split(',')
        const bytes = Uint8Array.from(atob(signature), (character) => character.charCodeAt(0))
        return version === 'v1' && (await crypto.subtle.verify('HMAC', key, bytes, signed))
      }),
  )
  return fits.includes(true)
}
