import { Readable } from 'node:stream'
import { type Client, createClientAsync, type HttpClient, type ISecurity } from 'soap'

/** What is sent for one call. */
export interface SoapRequest {
  readonly xml: string
  /** Content type, SOAPAction, and what the security adds. */
  readonly headers: Readonly<Record<string, string>>
}

/** One operation of a WSDL, ready to write envelopes. The package `soap` knows the WSDL and writes; it never sends and never reads. */
export interface SoapOperation {
  /** @param message the content of the input element, by the guide's names, in the schema's order. */
  write(message: object, security: ISecurity | null): SoapRequest
}

/**
 * Reads a WSDL from disk.
 * @param operation name of the operation; the WSDL may hold others.
 * @throws Error where the file or the operation is missing.
 */
export async function openSoapOperation(wsdlPath: string, operation: string): Promise<SoapOperation> {
  const client = await openClient(wsdlPath)
  if (typeof (client[operation] as unknown) !== 'function') throw new Error(`the WSDL has no operation ${operation}`)
  return { write: (message, security) => write(client, operation, message, security) }
}

const clients = new Map<string, Promise<Client>>()

/** A WSDL is read once in a process. */
function openClient(wsdlPath: string): Promise<Client> {
  let client = clients.get(wsdlPath)
  if (client === undefined) {
    client = createClientAsync(wsdlPath, { httpClient: new Capture() as unknown as HttpClient, disableCache: true })
    clients.set(wsdlPath, client)
  }
  return client
}

/** Stands where the package would send, and keeps what it would have sent. Writing is synchronous, so that one place is enough. */
class Capture {
  sent: SoapRequest | null = null

  request(_location: string, xml: string, _callback: unknown, headers: Record<string, string>): Readable {
    this.sent = { xml, headers }
    return Readable.from([])
  }
}

function write(client: Client, operation: string, message: object, security: ISecurity | null): SoapRequest {
  const call = client[operation] as (...args: unknown[]) => void
  const capture = (client as unknown as { httpClient: Capture }).httpClient
  capture.sent = null
  if (security === null) client.clearSoapHeaders()
  client.setSecurity(security ?? NO_SECURITY)
  call.call(client, message, () => undefined)
  const { sent } = capture
  if (sent === null) throw new Error(`no envelope was written for ${operation}`)
  capture.sent = null
  return sent
}

const NO_SECURITY: ISecurity = { addOptions: () => undefined, toXML: () => '' }
