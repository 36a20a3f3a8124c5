import type { Refusal } from '../../kit/https.ts'
import type { TownEmployment } from '../../town/model.ts'
import type { CatalogueMessage } from '../codes.ts'
import type { Customer } from '../customers.ts'
import type { Desk } from '../families/call.ts'
import type { SoapInterface } from '../families/messageServlet.ts'
import { childText, type RequestElement } from '../families/requestDocument.ts'
import { element, group } from '../xml.ts'

const NAMESPACE = 'urn:kmd.dk:LPT:VACAB:external'

/** A message about one call: type, catalogue number and what stands in its placeholders. */
export interface VacabMessage {
  readonly type: string
  readonly text: string
}

/** What an operation of "Opret fravær" brings beside what all of them have in common. */
export interface VacabOperation {
  readonly name: string
  readonly detail: readonly string[]
  /** The message and the elements behind `ReturnStatus`. */
  readonly answer: (
    desk: Desk,
    customer: Customer,
    employment: TownEmployment,
    root: RequestElement,
  ) => { readonly message: VacabMessage | null; readonly content?: string }
}

/** An operation whose `ReturnStatus` is single (kmd-opus.md sections 4.3, 4.6 and 4.7). */
export function vacabInterface({ name, detail, answer }: VacabOperation): SoapInterface {
  const output = (message: VacabMessage | null, content = ''): string =>
    `<n0:${name}Response_MT xmlns:n0="${NAMESPACE}">${returnStatus(message)}${content}</n0:${name}Response_MT>`
  const answered = (desk: Desk, customer: Customer, root: RequestElement) => {
    const asked = childText(root, 'PersonnelNumber') ?? ''
    const employment = /^\d{1,8}$/.test(asked) ? customer.byNumber.get(String(Number(asked))) : undefined
    if (employment === undefined) return { message: messageOf(desk, '001', [asked]) }
    const told = answer(desk, customer, employment, root)
    // Success is an empty status or S (quirk Q4): the one for even numbers, the other for odd ones.
    return told.message === null && Number(asked) % 2 === 1 ? { ...told, message: { type: 'S', text: '' } } : told
  }
  return {
    name: `${name}_OS_SI`,
    namespace: NAMESPACE,
    sender: 'KMD_LPT_VACAB_Service_',
    schemaFile: `absence/${name}.xsd`,
    roots: { namespace: NAMESPACE, names: [`${name}Request_MT`] },
    describe: (root) => {
      const number = childText(root, 'PersonnelNumber')
      const told = detail.flatMap((field) => {
        const value = childText(root, field)
        return value === null ? [] : [[field, value] as const]
      })
      return { operation: name, subjects: number === null ? [] : [number], detail: Object.fromEntries(told) }
    },
    answer: (desk, customer, root) => {
      const { message, content } = { content: '', ...answered(desk, customer, root) }
      return output(message, content)
    },
    refuse: (desk, customer, root, refusal) => {
      if (refusal === 'closed' || refusal === 'unavailable') return null
      const spoken = refusedMessage(desk, refusal)
      // A warning and an information come with what was asked carried out.
      if (spoken.type !== 'W' && spoken.type !== 'I') return output(spoken)
      return output(spoken, { content: '', ...answered(desk, customer, root) }.content)
    },
  }
}

/** @param number of the message catalogue (section 4.10); its type comes with it. */
export function messageOf(desk: Desk, number: string, values: readonly string[]): VacabMessage {
  const known: CatalogueMessage | undefined = desk.codes().absenceMessages.get(number)
  let at = 0
  const text = (known?.text ?? 'Fejl &.').replace(/&/g, () => values[at++] ?? '')
  return { type: known?.type ?? 'E', text }
}

/** A code from the control surface: a number of the catalogue, or a type (`W`, `I`, `A`, `E`) with a text. */
function refusedMessage(desk: Desk, { code, text }: Exclude<Refusal, string>): VacabMessage {
  if (/^[A-Z]$/.test(code)) return { type: code, text: text ?? 'Besked.' }
  const message = messageOf(desk, code.padStart(3, '0'), [])
  return text === undefined ? message : { ...message, text }
}

function returnStatus(message: VacabMessage | null): string {
  if (message === null) return '<ReturnStatus/>'
  return group(
    'ReturnStatus',
    element('StatusType', message.type) + element('MessageText', message.text === '' ? null : message.text),
  )
}
