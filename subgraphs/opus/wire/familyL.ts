import type { Readable } from 'node:stream'
import { type HttpPools, readText } from '#foundation/upstream/http.ts'
import { isObject, parseWithNumbersAsText, scalar } from './jsonTexts.ts'
import { opusFault } from './opusFault.ts'
import { withoutLeadingZeros } from './personnelNumber.ts'
import type { Customer } from './servlet.ts'
import { notNow } from './writeFault.ts'

/** A message of an update: `E` error, `W` warning; `I` information (inferred). A line's number stands in the text alone (quirk Q9). */
export interface Meddelelse {
  readonly Kode: string | null
  readonly Type: string | null
  readonly Tekst: string
}

/** The answer to an update of family L (kmd-opus.md section 9.4; documented from a public client). */
export interface UpdateReceipt {
  readonly Status: 'OK' | 'Error'
  /** The echo, without leading zeros. */
  readonly Medarbejdernummer: string | null
  readonly Meddelelse: readonly Meddelelse[]
}

export interface UpdateCall {
  readonly pools: HttpPools
  /** Below which the path stands. */
  readonly base: string
  readonly customer: Customer
  readonly signal: AbortSignal
  readonly OpdateringsID: string
  /** Answers as a real update and stores nothing (rule E5). */
  readonly validateOnly: boolean
  readonly Medarbejdernummer: string
}

/** @param content what stands beside `Header` and `Medarbejder`. @throws UpstreamFault */
export function sendUpdate(operation: string, call: UpdateCall, content: object): Promise<UpdateReceipt> {
  return sendUpdateBody(operation, call, JSON.stringify({ ...updateHead(call), ...content }))
}

/** `Header` and `Medarbejder`. */
export function updateHead({ customer, OpdateringsID, validateOnly, Medarbejdernummer }: UpdateCall): object {
  return {
    Header: { ClientID: customer.clientNumber, OpdateringsID, ...(validateOnly ? { Kun_Valider: '1' } : {}) },
    Medarbejder: { Medarbejdernummer },
  }
}

/** @param body the whole request as JSON. @throws UpstreamFault */
export async function sendUpdateBody(
  operation: string,
  { pools, base, customer, signal }: UpdateCall,
  body: string | Readable,
): Promise<UpdateReceipt> {
  const answer = await pools.send(customer.identity, {
    operation,
    url: `${base.replace(/\/+$/, '')}/lpe/${operation}`,
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json' },
    body,
    signal,
  })
  const { status, contentType } = answer
  const detail = `HTTP ${status}`
  // 400 is an unknown client number, 403 one that the certificate is not opened for (section 2.1).
  if (status === 400 || status === 401 || status === 403) throw opusFault(operation, 'credentials', { detail })
  if (status === 503) throw notNow(operation)
  if (status >= 500 || status === 429) throw opusFault(operation, 'unavailable', { detail })
  if (status !== 200 || !contentType.endsWith('json')) {
    throw opusFault(operation, 'garbled', { detail: `${detail} without JSON` })
  }
  return readUpdateReceipt(operation, await readText(answer.body))
}

/** @throws UpstreamFault */
export function readUpdateReceipt(operation: string, text: string): UpdateReceipt {
  const answer = parseWithNumbersAsText(text)
  if (!isObject(answer)) throw opusFault(operation, 'garbled', { detail: 'not a JSON object' })
  const header = answer['Header']
  const status = isObject(header) ? scalar(header['Status']) : null
  // A technical error comes with HTTP 200 and a number where a word was expected (section 2.5).
  if (status === '500') throw opusFault(operation, 'unavailable', { upstreamCode: status })
  if (status !== 'OK' && status !== 'Error') {
    throw opusFault(operation, 'garbled', { detail: 'Header.Status is neither OK nor Error' })
  }
  const employee = answer['Medarbejder']
  const number = isObject(employee) ? scalar(employee['Medarbejdernummer']) : null
  const messages = answer['Meddelelse']
  return {
    Status: status,
    Medarbejdernummer: number === null ? null : (withoutLeadingZeros(number) ?? number),
    Meddelelse: (Array.isArray(messages) ? messages.filter(isObject) : []).map((message) => ({
      Kode: scalar(message['Kode']),
      Type: scalar(message['Type']),
      Tekst: scalar(message['Tekst']) ?? '',
    })),
  }
}
