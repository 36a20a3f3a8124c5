import type { SystemName } from '#schema/errorCodes.ts'
import { UpstreamFault } from '../upstream/fault.ts'
import type { HttpPools } from '../upstream/http.ts'
import { type Decoded, type DecodeOptions, decodeEnvelope, type SoapFault } from './decoder.ts'
import type { XmlElement } from './element.ts'
import type { SoapRequest } from './envelope.ts'

export interface SoapExchange {
  readonly pools: HttpPools
  /** Whose connections and certificate. */
  readonly identity: string
  readonly url: string
  readonly request: SoapRequest
  readonly signal: AbortSignal
  readonly decode: DecodeOptions
  /** What a SOAP fault of this system means. */
  readonly readFault: (fault: SoapFault, status: number) => UpstreamFault
}

/**
 * Sends an envelope and decodes the answer while it arrives.
 * @returns the root element of the answer, without the rows that went to `decode.onRow`.
 * @throws UpstreamFault
 */
export async function exchangeSoap(exchange: SoapExchange): Promise<XmlElement> {
  const { decode, request } = exchange
  const answer = await exchange.pools.send(exchange.identity, {
    operation: decode.operation,
    url: exchange.url,
    method: 'POST',
    headers: request.headers,
    body: request.xml,
    signal: exchange.signal,
  })
  if (!answer.contentType.endsWith('xml')) {
    await drained(answer.body)
    throw withoutXml(decode.system, decode.operation, answer.status)
  }
  const decoded: Decoded = await decodeEnvelope(answer.body, decode).catch((cause: unknown) => {
    // A page of a gateway or load balancer may be XML too: then the status tells more than what it lacks as an envelope.
    throw answer.status >= 400 ? withoutXml(decode.system, decode.operation, answer.status, cause) : cause
  })
  if ('fault' in decoded) throw exchange.readFault(decoded.fault, answer.status)
  if (answer.status >= 400) throw withoutXml(decode.system, decode.operation, answer.status)
  return decoded.root
}

/** Ends the body without reading it to the end: the connection is given up. */
async function drained(body: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of body) break
}

function withoutXml(system: SystemName, operation: string, status: number, cause?: unknown): UpstreamFault {
  const kind =
    status === 401 || status === 403 ? 'credentials' : status >= 500 || status === 429 ? 'unavailable' : 'garbled'
  return new UpstreamFault({
    kind,
    system,
    operation,
    mayHaveArrived: true,
    detail: `HTTP ${status} without a SOAP answer`,
    cause,
  })
}
