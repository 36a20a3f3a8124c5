import type { HttpRequest } from '../kit/https.ts'
import { type Answer, messageOf, Refusal } from './answers.ts'
import { basicCredentials, customerOf } from './credentials.ts'
import { SoapFault } from './faults.ts'
import type { Customer, Register } from './records/register.ts'
import type { ContractSchema } from './schema.ts'
import type { Service } from './services/service.ts'
import { readSoapRequest, type SoapRequest } from './soapRequest.ts'
import type { Memory } from './updates/memory.ts'
import { WSDL_NAMESPACE } from './xml.ts'

/** What the simulator knows of one POST before it answers. */
export interface Call {
  /** The service of the path, or null. */
  readonly service: Service | null
  /** Null when the bytes were no request; then `fault` says why. */
  readonly request: SoapRequest | null
  readonly customer: Customer | null
  /** The first thing that stands in the way of an answer, in the order of SLS dossier section 13. */
  readonly fault: SoapFault | null
}

export interface CallRules {
  readonly register: Register
  readonly schema: ContractSchema
  readonly services: ReadonlyMap<string, Service>
  readonly acceptBasicAuthentication: boolean
}

/** Never throws for what a client may send. */
export function readCall(http: HttpRequest, rules: CallRules): Call {
  const service = rules.services.get(http.path.split('/').at(-1) ?? '') ?? null
  if (service === null) {
    return { service, request: null, customer: null, fault: new SoapFault('Client', 'Servicen findes ikke') }
  }
  let request: SoapRequest
  try {
    request = readSoapRequest(http.body, rules.schema)
  } catch (error) {
    if (error instanceof SoapFault) return { service, request: null, customer: null, fault: error }
    throw error
  }
  const basic = rules.acceptBasicAuthentication ? basicCredentials(http) : null
  const customer = customerOf(rules.register, request.credentials ?? basic, http.client)
  return { service, request, customer, fault: faultOf(http, service, request, customer) }
}

function faultOf(
  http: HttpRequest,
  service: Service,
  request: SoapRequest,
  customer: Customer | null,
): SoapFault | null {
  if (customer === null)
    return new SoapFault('Client.Authentication', 'Brugerkode, adgangskode eller certifikat er ugyldigt')
  if (!(http.headers['content-type'] ?? '').startsWith('text/xml')) {
    return new SoapFault('Client', 'Content-Type skal være text/xml')
  }
  const action = (http.headers['soapaction'] ?? '').replace(/^"(.*)"$/, '$1')
  if (action !== WSDL_NAMESPACE + service.name) return new SoapFault('Client', 'SOAPAction passer ikke til servicen')
  if (request.payload !== `${service.name}Request`) return new SoapFault('Client', 'Body passer ikke til servicen')
  if (request.schemaFaults.length > 0) {
    return new SoapFault('Client', `Forespørgslen overholder ikke skemaet: ${request.schemaFaults.join(', ')}`)
  }
  return null
}

/** The service's answer, or its refusal as Returkode 8 with the employment that was asked for in the head. */
export function answerOf(
  service: Service,
  request: SoapRequest,
  customer: Customer,
  situation: {
    readonly register: Register
    readonly memory: Memory
    readonly today: string
    readonly foreignRows: boolean
  },
): Answer {
  try {
    const { criteria, content, uuid } = request
    return service.answer({ ...situation, customer, criteria, content, uuid })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(
      request,
      error.codes.map(({ code, values }) => messageOf(situation.register.codes, code, service.transaction, values)),
    )
  }
}

export function refused(
  request: SoapRequest,
  messages: Answer['messages'],
  returnCode: Answer['returnCode'] = '8',
): Answer {
  const cprNumber = request.criteria.one('CPRnummer')
  const number = request.criteria.one('Loebenummer')
  return {
    returnCode,
    head: cprNumber === null || number === null ? null : { cprNumber, number },
    messages,
    body: '',
  }
}
