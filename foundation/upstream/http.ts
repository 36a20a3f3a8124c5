import type { Readable } from 'node:stream'
import { Agent, request } from 'undici'
import type { SystemName } from '#schema/errorCodes.ts'
import { UpstreamFault } from './fault.ts'

/** How we show ourselves to a server and whom we trust. PEM texts. */
export interface TlsIdentity {
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
}

export interface HttpCall {
  readonly operation: string
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  /** A stream is sent as it is read, and never twice. */
  readonly body: string | Readable
  readonly signal: AbortSignal
}

export interface HttpAnswer {
  readonly status: number
  /** Lower case, without parameters; empty where missing. */
  readonly contentType: string
  /** May be read once; ends with an UpstreamFault where the line breaks or the limit is passed. */
  readonly body: AsyncIterable<Uint8Array>
}

/** Keep-alive connections to one system, a pool per identity, so that one institution's certificate never carries another's call. */
export interface HttpPools {
  /** @param identity name of the identity, e.g. the institution's id. @throws UpstreamFault */
  send(identity: string, call: HttpCall): Promise<HttpAnswer>
  close(): Promise<void>
}

export interface HttpPoolSettings {
  readonly system: SystemName
  /** Looked up once per name. @throws where the name has no identity. */
  readonly identityOf: (name: string) => TlsIdentity
  /** Connections per identity. */
  readonly connections: number
  /** Bytes after which an answer is cut off. */
  readonly maxBytes: number
}

export function createHttpPools(settings: HttpPoolSettings): HttpPools {
  const { system } = settings
  const agents = new Map<string, Agent>()
  const agentOf = (identity: string): Agent => {
    let agent = agents.get(identity)
    if (agent === undefined) {
      agent = new Agent({
        connections: settings.connections,
        keepAliveTimeout: 30_000,
        connect: { ...settings.identityOf(identity), timeout: 5_000 },
      })
      agents.set(identity, agent)
    }
    return agent
  }
  return {
    send: async (identity, { operation, url, method, headers, body, signal }) => {
      try {
        const answer = await request(url, { dispatcher: agentOf(identity), method, headers, body, signal })
        const type = answer.headers['content-type']
        return {
          status: answer.statusCode,
          contentType: (Array.isArray(type) ? (type[0] ?? '') : (type ?? '')).split(';')[0]?.trim().toLowerCase() ?? '',
          body: limited(answer.body, settings.maxBytes, system, operation),
        }
      } catch (cause) {
        throw lineFault(system, operation, cause)
      }
    },
    close: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()))
      agents.clear()
    },
  }
}

async function* limited(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
  system: SystemName,
  operation: string,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength
      if (bytes > maxBytes)
        throw new UpstreamFault({
          kind: 'oversized',
          system,
          operation,
          mayHaveArrived: true,
          detail: `over ${maxBytes} bytes`,
        })
      yield chunk
    }
  } catch (cause) {
    throw cause instanceof UpstreamFault ? cause : lineFault(system, operation, cause)
  }
}

/** No connection came about, so that nothing was sent. A line that breaks later may have carried the question. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])
/** Told of a line that stood before, too: then it is the call that failed which tells. */
const UNREACHABLE = new Set(['EHOSTUNREACH', 'ENETUNREACH'])

const CERTIFICATE_REFUSED = /CERT|TLS|SSL|UNABLE_TO_VERIFY|INVALID_CA|INVALID_PURPOSE/

function lineFault(system: SystemName, operation: string, cause: unknown): UpstreamFault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const kind = CERTIFICATE_REFUSED.test(code) ? 'credentials' : 'unavailable'
  const isConnecting = cause instanceof Error && 'syscall' in cause && cause.syscall === 'connect'
  const mayHaveArrived = kind !== 'credentials' && !NOT_CONNECTED.has(code) && !(isConnecting && UNREACHABLE.has(code))
  return new UpstreamFault({ kind, system, operation, mayHaveArrived, cause, detail: code })
}

/** The whole body as text, for the small JSON answers. */
export async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** The same connections; every call carries the headers besides, by which a request is followed from system to system. */
export function traced(pools: HttpPools, { trace }: { readonly trace: Readonly<Record<string, string>> }): HttpPools {
  return {
    send: (identity, call) => pools.send(identity, { ...call, headers: { ...trace, ...call.headers } }),
    close: () => pools.close(),
  }
}
