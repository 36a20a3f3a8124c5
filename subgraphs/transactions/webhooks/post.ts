import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector, request } from 'undici'
import type { DeliveryFailure } from '../model/delivery.ts'
import { type AddressRules, isAllowedAddress, urlFault } from './address.ts'

/** What came of one attempt. */
export type PostOutcome =
  | { readonly kind: 'ANSWERED'; readonly httpStatus: number }
  | {
      readonly kind: 'FAILED'
      readonly failure: Extract<DeliveryFailure, 'TIMEOUT' | 'UNREACHABLE' | 'ADDRESS_REFUSED'>
    }

/** Sends to receivers that anybody may have named. Redirects are not followed. */
export interface Post {
  send(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<PostOutcome>
  close(): Promise<void>
}

export interface PostSettings extends AddressRules {
  /** Until when an answer must have begun, in milliseconds. */
  readonly timeoutMs: number
  /** PEM of roots to trust besides the usual ones; null: none. */
  readonly ca: string | null
}

/** Of an answer's body so much is taken before the line is cut. */
const MOST_BYTES = 16_384

class AddressRefused extends Error {
  constructor() {
    super('the address may not be sent to')
    this.name = 'AddressRefused'
  }
}

/** Every connection is judged twice by the address itself: before it is opened, and by where it has led before anything is said. */
export function createPost(settings: PostSettings): Post {
  const { timeoutMs, ca } = settings
  const judgedLookup: LookupFunction = (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '')
      const [first] = addresses
      if (first === undefined || addresses.some(({ address }) => !isAllowedAddress(address, settings)))
        return done(new AddressRefused(), '')
      return options.all === true ? done(null, addresses) : done(null, first.address, first.family)
    })
  }
  const connect = buildConnector({ timeout: timeoutMs, lookup: judgedLookup, ...(ca === null ? {} : { ca }) })
  const agent = new Agent({
    connections: 8,
    keepAliveTimeout: 4_000,
    maxHeaderSize: 16_384,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: (options, done) =>
      connect(options, (...[error, socket]) => {
        if (error !== null) return done(error, null)
        if (isAllowedAddress(socket.remoteAddress ?? '', settings)) return done(null, socket)
        socket.destroy()
        return done(new AddressRefused(), null)
      }),
  })
  return {
    send: async (url, headers, body) => {
      // Rules may have become stricter since it was set.
      if (urlFault(url, settings) !== null) return { kind: 'FAILED', failure: 'ADDRESS_REFUSED' }
      const signal = AbortSignal.timeout(timeoutMs)
      try {
        const answer = await request(url, { dispatcher: agent, method: 'POST', headers, body, signal })
        await answer.body.dump({ limit: MOST_BYTES, signal }).catch(() => undefined)
        return { kind: 'ANSWERED', httpStatus: answer.statusCode }
      } catch (error) {
        return { kind: 'FAILED', failure: failureOf(error, signal) }
      }
    },
    close: () => agent.destroy(),
  }
}

function failureOf(error: unknown, signal: AbortSignal): 'TIMEOUT' | 'UNREACHABLE' | 'ADDRESS_REFUSED' {
  const names = error instanceof Error ? [error.name, error.cause instanceof Error ? error.cause.name : ''] : []
  if (names.includes('AddressRefused')) return 'ADDRESS_REFUSED'
  return signal.aborted || names.some((name) => name.endsWith('TimeoutError')) ? 'TIMEOUT' : 'UNREACHABLE'
}
