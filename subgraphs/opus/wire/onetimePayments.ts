import { type HttpPools, readText } from '#foundation/upstream/http.ts'
import { isObject, parseWithNumbersAsText, scalar } from './jsonTexts.ts'
import { opusFault } from './opusFault.ts'
import { withoutLeadingZeros } from './personnelNumber.ts'
import type { Customer } from './servlet.ts'

/** Family L: `POST lpe/read-onetime-payments` (kmd-opus.md section 9.2; documented from a public client). */
export const PAYMENTS_OPERATION = 'read-onetime-payments'

export interface PaymentQuestion {
  readonly Medarbejdernummer: string
  /** `2031-03-01T00:00:00Z`; empty for no limit. */
  readonly FraDatoTid: string
  readonly TilDatoTid: string
}

/** One payment. Numbers are texts, digit for digit as they stood in the answer. */
export interface Engangsydelse {
  readonly Startdato: string
  readonly Objekt_id: string | null
  readonly Loenart: string
  readonly Loebenummer: string
  readonly Beloeb: string | null
  readonly Antal: string | null
  readonly Afv_Timeloen: string | null
  readonly Afv_PSP_Element: string | null
  readonly Indv_Bemaerkning_1: string | null
  readonly Indv_Bemaerkning_2: string | null
}

export interface PaymentAnswer {
  /** The echo, without leading zeros; null where the answer has none, as when nothing was found. */
  readonly Medarbejdernummer: string | null
  readonly Engangsydelser: readonly Engangsydelse[]
}

export interface PaymentCall {
  readonly pools: HttpPools
  /** Below which the path stands. */
  readonly base: string
  readonly customer: Customer
  readonly question: PaymentQuestion
  readonly signal: AbortSignal
}

/** @throws UpstreamFault */
export async function askOnetimePayments({
  pools,
  base,
  customer,
  question,
  signal,
}: PaymentCall): Promise<PaymentAnswer> {
  const operation = PAYMENTS_OPERATION
  const answer = await pools.send(customer.identity, {
    operation,
    url: `${base.replace(/\/+$/, '')}/lpe/read-onetime-payments`,
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json' },
    body: writePaymentQuestion(customer.clientNumber, question),
    signal,
  })
  const { status, contentType } = answer
  const detail = `HTTP ${status}`
  // 400 is an unknown client number, 403 one that the certificate is not opened for (section 2.1).
  if (status === 400 || status === 401 || status === 403) throw opusFault(operation, 'credentials', { detail })
  if (status >= 500 || status === 429) throw opusFault(operation, 'unavailable', { detail })
  if (status !== 200 || !contentType.endsWith('json'))
    throw opusFault(operation, 'garbled', { detail: `${detail} without JSON` })
  return readPaymentAnswer(await readText(answer.body))
}

export function writePaymentQuestion(
  clientNumber: string,
  { Medarbejdernummer, FraDatoTid, TilDatoTid }: PaymentQuestion,
): string {
  return JSON.stringify({
    Header: { ClientID: clientNumber },
    Medarbejder: { Medarbejdernummer },
    VirkningFilter: { FraDatoTid, TilDatoTid },
  })
}

/** @throws UpstreamFault */
export function readPaymentAnswer(text: string): PaymentAnswer {
  const garbled = (detail: string) => opusFault(PAYMENTS_OPERATION, 'garbled', { detail })
  const answer = parseWithNumbersAsText(text)
  if (!isObject(answer)) throw garbled('not a JSON object')
  const header = answer['Header']
  if (!isObject(header)) throw garbled('Header is missing')
  const status = scalar(header['Status'])
  const rows = answer['Engangsydelser'] ?? null
  // Status 1 with this text is an empty answer, with any other an error (quirk Q7).
  if (status === '1' && NOTHING_FOUND.test(scalar(header['Tekst']) ?? '')) {
    return { Medarbejdernummer: echoIn(answer), Engangsydelser: [] }
  }
  // A technical error comes with HTTP 200 (section 2.5).
  if (status === '500') throw opusFault(PAYMENTS_OPERATION, 'unavailable', { upstreamCode: status })
  if (status === null || !/^\d{1,5}$/.test(status)) throw garbled('Header.Status is no number')
  if (status !== '0') throw opusFault(PAYMENTS_OPERATION, 'rejected', { upstreamCode: status })
  if (rows !== null && !Array.isArray(rows)) throw garbled('Engangsydelser is no list')
  return { Medarbejdernummer: echoIn(answer), Engangsydelser: (rows ?? []).map(readPayment) }
}

const NOTHING_FOUND = /^\s*Data ikke fundet\.?\s*$/i

function readPayment(row: unknown): Engangsydelse {
  if (!isObject(row)) throw opusFault(PAYMENTS_OPERATION, 'garbled', { detail: 'a payment is no object' })
  const required = (name: string): string => {
    const value = scalar(row[name])
    if (value === null) throw opusFault(PAYMENTS_OPERATION, 'garbled', { detail: `a payment lacks ${name}` })
    return value
  }
  return {
    Startdato: required('Startdato'),
    Objekt_id: scalar(row['Objekt_id']),
    Loenart: required('Loenart'),
    Loebenummer: required('Loebenummer'),
    Beloeb: scalar(row['Beloeb']),
    Antal: scalar(row['Antal']),
    Afv_Timeloen: scalar(row['Afv_Timeloen']),
    Afv_PSP_Element: scalar(row['Afv_PSP_Element']),
    Indv_Bemaerkning_1: scalar(row['Indv_Bemaerkning_1']),
    Indv_Bemaerkning_2: scalar(row['Indv_Bemaerkning_2']),
  }
}

function echoIn(answer: Readonly<Record<string, unknown>>): string | null {
  const medarbejder = answer['Medarbejder']
  const number = isObject(medarbejder) ? scalar(medarbejder['Medarbejdernummer']) : null
  return number === null ? null : (withoutLeadingZeros(number) ?? number)
}
