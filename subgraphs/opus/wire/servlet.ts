import type { DecodeOptions } from '#foundation/soap/decoder.ts'
import type { XmlElement } from '#foundation/soap/element.ts'
import type { SoapRequest } from '#foundation/soap/envelope.ts'
import { exchangeSoap } from '#foundation/soap/exchange.ts'
import type { HttpPools } from '#foundation/upstream/http.ts'
import { readAdapterFault } from './adapterFault.ts'

/** Whose data, and with whose certificate. */
export interface Customer {
  /** Three digits: the municipality's number, which is the SAP client's. */
  readonly clientNumber: string
  /** Name of the certificate. */
  readonly identity: string
}

/** An interface behind the SAP adapter's servlet, as the URL names it (kmd-opus.md section 1.3). */
export interface ServletInterface {
  readonly name: string
  readonly namespace: string
  /** `senderService` up to the customer's three digits. */
  readonly sender: string
}

export interface ServletCall {
  readonly pools: HttpPools
  /** Scheme, host and port. */
  readonly host: string
  readonly customer: Customer
  readonly address: ServletInterface
  readonly request: SoapRequest
  readonly signal: AbortSignal
  readonly decode: Omit<DecodeOptions, 'system'>
  /** What a SOAP fault means; by default, what it means to a question that changes nothing. */
  readonly readFault?: typeof readAdapterFault
}

const SERVLET_PATH = '/XISOAPAdapter/MessageServlet'

/** The parameters as KMD's WSDLs write them, empty ones included. */
export function servletUrl(host: string, { name, namespace, sender }: ServletInterface, clientNumber: string): string {
  return `${host.replace(/\/+$/, '')}${SERVLET_PATH}?senderParty=&senderService=${sender}${clientNumber}&receiverParty=&receiverService=&interface=${name}&interfaceNamespace=${namespace}`
}

/** @returns the answer's root without the rows that went to `decode.onRow`. @throws UpstreamFault */
export function askServlet({
  pools,
  host,
  customer,
  address,
  request,
  signal,
  decode,
  readFault = readAdapterFault,
}: ServletCall): Promise<XmlElement> {
  return exchangeSoap({
    pools,
    identity: customer.identity,
    url: servletUrl(host, address, customer.clientNumber),
    request,
    signal,
    decode: { ...decode, system: 'OPUS' },
    readFault: (fault, status) => readFault(decode.operation, fault, status),
  })
}
