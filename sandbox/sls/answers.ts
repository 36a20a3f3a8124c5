import type { CodeLists } from './records/codeLists.ts'
import { branch, leaf } from './xml.ts'

/** The lønnummer in an answer's head. */
export interface Head {
  readonly cprNumber: string
  readonly number: string
}

/** One FejlAdvis. SLS dossier section 4.1. */
export interface Message {
  /** Art and kode together: `OT9102`. */
  readonly code: string
  readonly text: string
  readonly transaction: string
}

/** What a service has to say, before it becomes XML. */
export interface Answer {
  readonly returnCode: '0' | '4' | '8' | '12'
  readonly head: Head | null
  readonly messages: readonly Message[]
  /** The record or collection with its paging, as written by `xml.ts`; empty in a refusal. */
  readonly body: string
}

/** A code of the catalogue, with what its text names: `{ kode: '3440' }`. */
export interface CodeItem {
  readonly code: string
  readonly values?: Readonly<Record<string, string>> | undefined
}

/** A refusal by the business: Returkode 8 with everything that is wrong, not just the first. SLS dossier section 13. */
export class Refusal extends Error {
  readonly codes: readonly CodeItem[]

  constructor(...codes: readonly CodeItem[]) {
    super(codes.map(({ code }) => code).join(', '))
    this.codes = codes
  }
}

/** The catalogue's text with its names filled in. */
export function messageOf(
  codes: CodeLists,
  code: string,
  transaction: Message['transaction'],
  values: Readonly<Record<string, string>> = {},
): Message {
  const text = codes.errors.get(code)?.text ?? 'Ukendt fejl'
  return { code, text: text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''), transaction }
}

/** `<Service>Response`, with the request's UUID given back verbatim. */
export function responseElement(service: string, uuid: string | null, answer: Answer, codes: CodeLists): string {
  return branch(
    `${service}Response`,
    leaf('UUID', uuid),
    branch(
      'SLSRetursvarStruktur',
      leaf('Returkode', answer.returnCode),
      leaf('CPRnummer', answer.head?.cprNumber ?? null),
      leaf('Loebenummer', answer.head?.number ?? null),
      answer.messages.length === 0 ? '' : messageCollection(answer.messages, codes),
    ),
    answer.body,
  )
}

/** `FejlAdvisSamling`. */
export function messageCollection(messages: readonly Message[], codes: CodeLists): string {
  return branch(
    'FejlAdvisSamling',
    ...messages.map((message) =>
      branch(
        'FejlAdvis',
        leaf('FejlAdvisArt', message.code.slice(0, 2)),
        leaf('FejlAdvisKode', message.code.slice(2)),
        leaf('FejlAdvisTekst', message.text),
        leaf('Transaktionskode', message.transaction),
        leaf('Transaktionsnavn', codes.transactions.get(message.transaction) ?? message.transaction),
      ),
    ),
  )
}
