import type { HttpReply, HttpRequest, Refusal } from '../../kit/https.ts'
import type { Customer } from '../customers.ts'
import { ABSENCE_BY_PERIOD } from '../operations/absenceByPeriod.ts'
import { GET_CHILDREN, GET_MATERNITY_CASES, GET_REASONS, GET_WORK_ACCIDENT_CASES } from '../operations/absenceCases.ts'
import { ABSENCE_QUOTA_DETAILS } from '../operations/absenceQuotaDetails.ts'
import { ABSENCE_QUOTAS } from '../operations/absenceQuotas.ts'
import { EMPLOYEES } from '../operations/employees.ts'
import { SET_ABSENCE_ATTENDANCE } from '../operations/setAbsenceAttendance.ts'
import { SET_MATERNITY_CASE } from '../operations/setMaternityCase.ts'
import { GET_WORKING_TIMES, SET_WORKING_TIMES } from '../operations/workingTimes.ts'
import { type Call, type Desk, institutionOf, mayActFor } from './call.ts'
import { adapterFault, envelope, page } from './replies.ts'
import type { RequestElement } from './requestDocument.ts'

/** An interface that the adapter knows: families M and V (kmd-opus.md section 1.3). */
export interface SoapInterface {
  /** URL parameter `interface`. */
  readonly name: string
  readonly namespace: string
  /** URL parameter `senderService` up to the customer's three digits. */
  readonly sender: string
  readonly schemaFile: string
  /** Namespace and names of the elements that may stand in the body. */
  readonly roots: { readonly namespace: string; readonly names: readonly string[] }
  readonly describe: (root: RequestElement) => Pick<Call['entry'], 'operation' | 'subjects' | 'detail'>
  /** The element in the answer's body; null where the customer named inside is not the one of the URL. */
  readonly answer: (desk: Desk, customer: Customer, root: RequestElement) => string | null
  /** Closed, or a business code of the family's own; null where the family has none such. */
  readonly refuse: (desk: Desk, customer: Customer, root: RequestElement, refusal: Refusal) => string | null
}

export const SERVLET_PATH = '/XISOAPAdapter/MessageServlet'
const SOAP_ACTION = 'http://sap.com/xi/WebService/soap1.1'
const INTERFACES: ReadonlyMap<string, SoapInterface> = new Map(
  [
    EMPLOYEES,
    ABSENCE_BY_PERIOD,
    ABSENCE_QUOTAS,
    ABSENCE_QUOTA_DETAILS,
    SET_ABSENCE_ATTENDANCE,
    SET_MATERNITY_CASE,
    SET_WORKING_TIMES,
    GET_WORKING_TIMES,
    GET_CHILDREN,
    GET_MATERNITY_CASES,
    GET_REASONS,
    GET_WORK_ACCIDENT_CASES,
  ].map((known) => [known.name, known]),
)

/** Routes by the URL's `interface` and `senderService`, checks certificate and schema, and lets the operation answer. */
export function servletCall(desk: Desk, request: HttpRequest): Call {
  const institution = institutionOf(desk, request.client)
  const name = request.query.get('interface') ?? ''
  const failed = (reply: HttpReply): Call => ({
    entry: { operation: name, institution, subjects: [], detail: {} },
    answer: () => reply,
    refuse: (refusal) => (refusal === 'unavailable' || refusal === 'closed' ? unavailable() : reply),
  })
  if (request.method !== 'POST') return failed(page(405, 'Method Not Allowed'))
  const known = INTERFACES.get(name)
  const sender = request.query.get('senderService') ?? ''
  if (known === undefined || (request.query.get('interfaceNamespace') ?? known.namespace) !== known.namespace) {
    return failed(adapterFault('InterfaceDetermination did not yield any actual interface'))
  }
  const customer = customerOf(desk, known, sender)
  if (customer === undefined) return failed(adapterFault('SenderAgreement not found: no sender of that name'))
  if (!mayActFor(desk, request.client, customer)) return failed(page(403, 'Forbidden'))
  if (!/^text\/xml\b/i.test(request.headers['content-type'] ?? '')) {
    return failed(adapterFault('content-type is not text/xml', 500, 'MIME_ERROR'))
  }
  if ((request.headers['soapaction'] ?? '').replaceAll('"', '') !== SOAP_ACTION) {
    return failed(adapterFault('SOAPAction is not that of the interface', 500, 'SOAPACTION_ERROR'))
  }
  const { root, fault } = desk.reader.read(request.body, known.schemaFile)
  if (fault !== null) return failed(adapterFault(`XML validation against the interface failed: ${fault}`))
  if (root.namespace !== known.roots.namespace || !known.roots.names.includes(root.name)) {
    return failed(adapterFault(`InterfaceDetermination did not yield any actual interface for ${root.name}`))
  }
  const reply = (content: string | null): HttpReply => (content === null ? page(403, 'Forbidden') : envelope(content))
  return {
    entry: { institution, ...known.describe(root) },
    answer: () => reply(known.answer(desk, customer, root)),
    refuse: (refusal) => {
      if (refusal === 'unavailable') return unavailable()
      const content = known.refuse(desk, customer, root, refusal)
      return content === null ? unavailable() : envelope(content)
    },
  }
}

function unavailable(): HttpReply {
  return adapterFault('MessagingSystem is not available', 503, 'ADAPTER.NOT_AVAILABLE')
}

function customerOf(desk: Desk, known: SoapInterface, sender: string): Customer | undefined {
  const clientNumber = sender.startsWith(known.sender) ? sender.slice(known.sender.length) : ''
  return desk.customers.byClientNumber(clientNumber)
}
