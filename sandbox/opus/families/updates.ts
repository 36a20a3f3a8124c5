import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { HttpReply, HttpRequest } from '../../kit/https.ts'
import type { TownEmployment } from '../../town/model.ts'
import type { Customer } from '../customers.ts'
import { TECHNICAL_TEXT } from '../operations/onetimePayments.ts'
import { type Call, type Desk, institutionOf, mayActFor } from './call.ts'
import { json, page } from './replies.ts'

/** What every update of family L has (kmd-opus.md section 9.3). */
export interface UpdateRequest {
  readonly Header: { readonly ClientID: string; readonly OpdateringsID: string; readonly Kun_Valider?: string }
  readonly Medarbejder: { readonly Medarbejdernummer?: string }
}

/** A number of the message catalogue, with the line that it is about. */
export interface UpdateMessage {
  readonly code: string
  readonly line: string | null
}

/** What an update would do. Nothing is stored before `commit`. */
export interface Update {
  readonly messages: readonly UpdateMessage[]
  readonly commit: () => Readonly<Record<string, unknown>>
}

export interface UpdateOperation<Request extends UpdateRequest> {
  /** Below `/api/`. */
  readonly path: string
  readonly schemaFile: string
  /** How a line is called in messages: `Engangsydelse Nr. 000 …`. */
  readonly lineName: string
  readonly subjects: (body: Request) => readonly string[]
  readonly detail: (body: Request) => Readonly<Record<string, string>>
  readonly judge: (desk: Desk, customer: Customer, employment: TownEmployment, body: Request) => Update
}

/** What an update was answered, by customer and OpdateringsID: a resend is answered the same (rule E6). */
export type Receipts = Map<string, { readonly content: string; readonly reply: Readonly<Record<string, unknown>> }>

export function createUpdateDesk<Request extends UpdateRequest>(
  desk: Desk,
  operation: UpdateOperation<Request>,
  receipts: Receipts,
): (request: HttpRequest) => Call {
  let schema: z.ZodType | undefined
  return (request) => {
    schema ??= z.fromJSONSchema(JSON.parse(readFileSync(join(desk.contractsFolder, operation.schemaFile), 'utf8')))
    return updateCall(desk, operation, schema, receipts, request)
  }
}

function updateCall<Request extends UpdateRequest>(
  desk: Desk,
  operation: UpdateOperation<Request>,
  schema: z.ZodType,
  receipts: Receipts,
  request: HttpRequest,
): Call {
  const name = operation.path.slice(operation.path.lastIndexOf('/') + 1)
  const institution = institutionOf(desk, request.client)
  const failed = (reply: HttpReply): Call => ({
    entry: { operation: name, institution, subjects: [], detail: {} },
    answer: () => reply,
    refuse: () => page(503, 'Service Unavailable'),
  })
  if (request.method !== 'POST') return failed(page(405, 'Method Not Allowed'))
  const parsed = schema.safeParse(parseJson(request.body))
  if (!parsed.success) return failed(page(400, 'Bad Request'))
  const body = parsed.data as Request
  const { ClientID, OpdateringsID, Kun_Valider } = body.Header
  const customer = desk.customers.byClientNumber(ClientID)
  if (customer === undefined) return failed(page(400, 'Bad Request'))
  if (!mayActFor(desk, request.client, customer)) return failed(page(403, 'Forbidden'))

  const reply = (messages: readonly UpdateMessage[], more: Readonly<Record<string, unknown>> = {}, text?: string) => {
    const Timestamp = `${desk.controller.today}T12:00:00Z`
    const known = desk.codes().updateMessages
    const isRefused = messages.some(({ code }) => (known.get(code)?.type ?? 'E') === 'E')
    return {
      Header: { Timestamp, OpdateringsID, Status: isRefused ? 'Error' : 'OK' },
      Medarbejder: body.Medarbejder,
      ...more,
      Meddelelse: messages.map(({ code, line }) => {
        const spoken = text ?? known.get(code)?.text ?? 'Fejl.'
        return {
          Timestamp,
          Kode: Number(code),
          Type: known.get(code)?.type ?? 'E',
          // The line's number stands in the text alone (quirk Q9).
          Tekst: line === null ? spoken : `${operation.lineName} Nr. ${line.padStart(3, '0')} ${spoken}`,
        }
      }),
    }
  }
  const carryOut = (besides: readonly UpdateMessage[] = []): Readonly<Record<string, unknown>> => {
    const key = `${ClientID} ${OpdateringsID}`
    const earlier = receipts.get(key)
    if (earlier !== undefined)
      return earlier.content === request.body ? earlier.reply : reply([{ code: '120', line: null }])
    const employment = customer.byNumber.get(String(Number(body.Medarbejder.Medarbejdernummer)))
    if (employment === undefined) return reply([{ code: '101', line: null }])
    const update = operation.judge(desk, customer, employment, body)
    const messages = [...besides, ...update.messages]
    const isRefused = messages.some(({ code }) => (desk.codes().updateMessages.get(code)?.type ?? 'E') === 'E')
    // All or nothing, and nothing where it is to be validated only (E5).
    if (isRefused || Kun_Valider === '1') return reply(messages)
    const made = reply(messages, update.commit())
    receipts.set(key, { content: request.body, reply: made })
    return made
  }
  return {
    entry: {
      operation: name,
      institution,
      subjects: operation.subjects(body),
      detail: { OpdateringsID, ...(Kun_Valider === undefined ? {} : { Kun_Valider }), ...operation.detail(body) },
    },
    answer: () => json(carryOut()),
    refuse: (refusal) => {
      if (refusal === 'unavailable' || refusal === 'closed') return page(503, 'Service Unavailable')
      const { code, text } = refusal
      if (code === '500') return json({ Header: { Status: 500, Tekst: text ?? TECHNICAL_TEXT }, Medarbejder: null })
      const type = desk.codes().updateMessages.get(code)?.type ?? 'E'
      // A warning and an information come with what was asked carried out.
      return json(type === 'E' ? reply([{ code, line: null }], {}, text) : carryOut([{ code, line: null }]))
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
