import type { ISecurity } from 'soap'
import { elementReader, type XmlElement } from '#foundation/soap/element.ts'
import type { SoapRequest } from '#foundation/soap/envelope.ts'
import { exchangeSoap, type SoapExchange } from '#foundation/soap/exchange.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { HttpPools } from '#foundation/upstream/http.ts'
import { readSlsFault } from './fault.ts'
import { NAMESPACES, operationOf, SCHEMA } from './operation.ts'
import { foundIn, type ReturnCodes, type Retursvar, readRetursvar } from './returnCode.ts'
import type { Kriterier, Service } from './service.ts'

/** More rows on one page than this is no page: lists give at most 500. */
const ROWS = 10_000

/** What one call needs besides its question. */
export interface CallParts {
  readonly pools: HttpPools
  /** Whose connections and certificate. */
  readonly identity: string
  /** Address under which the services stand, without a slash at the end. */
  readonly endpoint: string
  readonly security: ISecurity | null
  readonly returnCodes: ReturnCodes
  /** Sent along, and to be echoed (documented, 4.5). */
  readonly uuid: string
  readonly signal: AbortSignal
}

/** One answer, or one page of one. */
export interface Svar<Row> {
  readonly retursvar: Retursvar
  readonly poster: readonly Row[]
  /** Key of the next page; null on the last. */
  readonly fortsaetNoegle: string | null
}

/**
 * The answer to a message that is sent once.
 * @throws UpstreamFault as the SOAP fault says, or garbled where the answer is that of another call.
 */
export async function exchanged(
  name: string,
  request: SoapRequest,
  { pools, identity, endpoint, uuid, signal }: Omit<CallParts, 'returnCodes' | 'security'>,
  rows: Pick<SoapExchange['decode'], 'rowPath' | 'onRow' | 'limits'>,
): Promise<XmlElement> {
  const response = await exchangeSoap({
    pools,
    identity,
    url: `${endpoint}/${name}`,
    request,
    signal,
    readFault: (fault, status) => readSlsFault(fault, status, name),
    decode: {
      system: 'SLS',
      operation: name,
      rootNamespace: SCHEMA,
      rootName: `${name}Response`,
      childNamespaces: NAMESPACES,
      ...rows,
    },
  })
  const echo = elementReader('SLS', name).findText(response, 'UUID')
  if (echo !== null && echo.toLowerCase() !== uuid.toLowerCase()) throw garbled(name, 'the UUID of another call')
  return response
}

function garbled(operation: string, detail: string): UpstreamFault {
  return new UpstreamFault({ kind: 'garbled', system: 'SLS', operation, mayHaveArrived: true, detail })
}

/** The envelope of a question: UUID and search structure, elements in the order of the schema, what is null left out. */
export async function writeQuestion<Row>(
  service: Service<Row>,
  kriterier: Kriterier,
  uuid: string,
  security: ISecurity | null,
): Promise<SoapRequest> {
  const search: Record<string, string | number> = {}
  for (const name of service.kriterier) {
    const value = kriterier[name]
    if (value !== undefined && value !== null) search[name] = value
  }
  return (await operationOf(service.name)).write({ UUID: uuid, [service.soegning]: search }, security)
}

/**
 * Asks a service once.
 * @throws UpstreamFault as the SOAP fault or Returkode says, or garbled where the answer lacks what the schema demands.
 */
export async function askSls<Row>(service: Service<Row>, kriterier: Kriterier, parts: CallParts): Promise<Svar<Row>> {
  const { name, struktur, post } = service
  const reader = elementReader('SLS', name)
  const poster: Row[] = []
  const request = await writeQuestion(service, kriterier, parts.uuid, parts.security)
  const response = await exchanged(name, request, parts, {
    rowPath: post === null ? [struktur] : [struktur, post],
    onRow: (row) => poster.push(service.read(reader, row)),
    limits: { rows: ROWS },
  })
  const retursvar = readRetursvar(reader, response)
  if (foundIn(retursvar, name, parts.returnCodes) === 'nothing') return { retursvar, poster: [], fortsaetNoegle: null }
  // An answer without its record or collection is not an empty one.
  if (post === null ? poster.length !== 1 : reader.findChild(response, struktur) === null)
    throw garbled(name, `no ${struktur}`)
  const flere = reader.findText(response, 'FlerePoster')
  const isMore = flere === 'true' || flere === '1'
  return { retursvar, poster, fortsaetNoegle: isMore ? reader.text(response, 'FortsaetNoegle') : null }
}
