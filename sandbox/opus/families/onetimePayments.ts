import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { HttpReply, HttpRequest } from '../../kit/https.ts'
import { findPayments, type PaymentQuery, TECHNICAL_TEXT } from '../operations/onetimePayments.ts'
import { type Call, type Desk, institutionOf, mayActFor } from './call.ts'
import { json, page } from './replies.ts'

export const PAYMENTS_PATH = '/api/lpe/read-onetime-payments'

const SCHEMA_FILE = 'payments/read-onetime-payments.request.schema.json'

/** The shape that the contract's JSON Schema has proved. */
interface PaymentRequest {
  readonly Header: { readonly ClientID: string }
  readonly Medarbejder: { readonly Medarbejdernummer: string }
  readonly VirkningFilter: { readonly FraDatoTid: string; readonly TilDatoTid: string }
}

type RequestCheck = (body: unknown) => body is PaymentRequest

/** Family L: JSON both ways; HTTP 400 for a client that does not exist, 403 for one that the certificate is not opened for. */
export function createPaymentsDesk(desk: Desk): (request: HttpRequest) => Call {
  let check: RequestCheck | undefined
  return (request) => {
    check ??= checkOf(desk.contractsFolder)
    return paymentsCall(desk, check, request)
  }
}

function checkOf(contractsFolder: string): RequestCheck {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(join(contractsFolder, SCHEMA_FILE), 'utf8')))
  return (body): body is PaymentRequest => schema.safeParse(body).success
}

function paymentsCall(desk: Desk, check: RequestCheck, request: HttpRequest): Call {
  const institution = institutionOf(desk, request.client)
  const operation = 'read-onetime-payments'
  const failed = (reply: HttpReply): Call => ({
    entry: { operation, institution, subjects: [], detail: {} },
    answer: () => reply,
    refuse: () => page(503, 'Service Unavailable'),
  })
  if (request.method !== 'POST') return failed(page(405, 'Method Not Allowed'))
  const body = parseJson(request.body)
  if (!check(body)) return failed(page(400, 'Bad Request'))
  const customer = desk.customers.byClientNumber(body.Header.ClientID)
  if (customer === undefined) return failed(page(400, 'Bad Request'))
  if (!mayActFor(desk, request.client, customer)) return failed(page(403, 'Forbidden'))
  const query: PaymentQuery = {
    number: body.Medarbejder.Medarbejdernummer,
    from: body.VirkningFilter.FraDatoTid,
    to: body.VirkningFilter.TilDatoTid,
  }
  return {
    entry: {
      operation,
      institution,
      subjects: [query.number],
      detail: { FraDatoTid: query.from, TilDatoTid: query.to },
    },
    answer: () => json(findPayments(desk, customer, query)),
    refuse: (refusal) => {
      if (refusal === 'unavailable' || refusal === 'closed') return page(503, 'Service Unavailable')
      const Tekst = refusal.text ?? (refusal.code === '500' ? TECHNICAL_TEXT : 'Fejl ved læsning af engangsydelser.')
      const Status = Number.parseInt(refusal.code, 10)
      return json({
        Header: { Status: Number.isNaN(Status) ? 1 : Status, Tekst },
        Medarbejder: null,
        Engangsydelser: null,
      })
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
