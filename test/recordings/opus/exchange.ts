import { createServer, type IncomingHttpHeaders } from 'node:http'
import { SaxesParser } from 'saxes'
import { createHttpPools } from '#foundation/upstream/http.ts'
import { type AbsenceQuestion, askAbsenceByPeriod } from '../../../subgraphs/opus/wire/absenceByPeriod.ts'
import { askCases, type CaseOperation, type CaseQuestion } from '../../../subgraphs/opus/wire/absenceCases.ts'
import { askAbsenceQuotaDetails, type QuotaDetailsQuestion } from '../../../subgraphs/opus/wire/absenceQuotaDetails.ts'
import { askAbsenceQuotas, type QuotaQuestion } from '../../../subgraphs/opus/wire/absenceQuotas.ts'
import { type KommunikationWrite, sendCorrection } from '../../../subgraphs/opus/wire/correctEmployee.ts'
import { askEmployees, type EmployeeQuestion } from '../../../subgraphs/opus/wire/employees.ts'
import { type OpusMessages, openMessages } from '../../../subgraphs/opus/wire/messages.ts'
import { askOnetimePayments, type PaymentQuestion } from '../../../subgraphs/opus/wire/onetimePayments.ts'
import { type AbsenceWrite, sendAbsence } from '../../../subgraphs/opus/wire/setAbsenceAttendance.ts'
import { type MaternityCaseWrite, sendMaternityCase } from '../../../subgraphs/opus/wire/setMaternityCase.ts'
import { type EngangsydelseLine, sendOnetimePayments } from '../../../subgraphs/opus/wire/updatePayments.ts'
import { askWorkingTimes, sendWorkingTimes, type WorkingTimesOrder } from '../../../subgraphs/opus/wire/workingTimes.ts'

/** `exchange.json` of a recording: what is asked, and with which HTTP status it is answered. */
export type Exchange = { readonly status?: number } & (
  | { readonly operation: 'Laes' | 'List'; readonly question: EmployeeQuestion }
  | { readonly operation: 'GetAbsenceAttendanceByPeriod'; readonly question: AbsenceQuestion }
  | { readonly operation: 'GetAbsenceQuotas'; readonly question: QuotaQuestion }
  | { readonly operation: CaseOperation; readonly question: CaseQuestion }
  | { readonly operation: 'GetAbsenceQuotaDetails'; readonly question: QuotaDetailsQuestion }
  | { readonly operation: 'GetWorkingTimes'; readonly question: Parameters<typeof askWorkingTimes>[0]['question'] }
  | { readonly operation: 'SetAbsenceAttendance'; readonly record: AbsenceWrite }
  | { readonly operation: 'SetMaternityCase'; readonly record: MaternityCaseWrite }
  | { readonly operation: 'SetWorkingTimes'; readonly order: WorkingTimesOrder }
  | { readonly operation: 'Ret'; readonly record: KommunikationWrite }
  | {
      readonly operation: 'update-onetime-payments'
      readonly head: {
        readonly Medarbejdernummer: string
        readonly OpdateringsID: string
        readonly validateOnly: boolean
      }
      readonly payments: readonly EngangsydelseLine[]
    }
  | { readonly operation: 'read-onetime-payments'; readonly question: PaymentQuestion }
)

export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly body: string | Buffer
}

export const contracts = new URL('../../../contracts/opus', import.meta.url).pathname

export const openOpusMessages = (): Promise<OpusMessages> => openMessages(contracts)

/** Lets the wire floor ask a server that gives the answer, for client 998. */
export async function play(
  messages: OpusMessages,
  exchange: Exchange,
  answer: Answer,
  maxBytes = 1_000_000,
): Promise<{ readonly sent: Sent; readonly outcome: Promise<unknown>; close(): Promise<void> }> {
  const received: Sent[] = []
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      received.push({ method, url, headers, body: Buffer.concat(pieces).toString('utf8') })
      response.writeHead(answer.status, { 'content-type': answer.contentType })
      response.end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const host = `http://127.0.0.1:${address.port}`
  const pools = createHttpPools({ system: 'OPUS', identityOf: () => ({}), connections: 1, maxBytes })
  const line = {
    pools,
    host,
    customer: { clientNumber: '998', identity: 'fjordby' },
    signal: AbortSignal.timeout(10_000),
  }
  const asking = ask(messages, exchange, line)
  await asking.catch(() => undefined)
  const [sent] = received
  if (sent === undefined) throw new Error('nothing was sent')
  return {
    sent,
    outcome: asking,
    close: async () => {
      await pools.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Line = { readonly host: string } & Pick<Parameters<typeof askAbsenceByPeriod>[0], 'pools' | 'customer' | 'signal'>

async function ask(messages: OpusMessages, exchange: Exchange, line: Line): Promise<unknown> {
  switch (exchange.operation) {
    case 'Laes':
      return askEmployees({ ...line, operation: 'Laes', message: messages.laes, question: exchange.question })
    case 'List':
      return askEmployees({ ...line, operation: 'List', message: messages.list, question: exchange.question })
    case 'GetAbsenceAttendanceByPeriod':
      return {
        rows: await askAbsenceByPeriod({ ...line, message: messages.absenceByPeriod, question: exchange.question }),
      }
    case 'GetAbsenceQuotas':
      return askAbsenceQuotas({ ...line, message: messages.absenceQuotas, question: exchange.question })
    case 'GetAbsenceQuotaDetails':
      return {
        rows: await askAbsenceQuotaDetails({
          ...line,
          message: messages.absenceQuotaDetails,
          question: exchange.question,
        }),
      }
    case 'GetChildren':
    case 'GetReasons':
    case 'GetWorkAccidentCases':
    case 'GetMaternityCases': {
      const { operation, question } = exchange
      return { rows: await askCases(operation, { ...line, message: messages.cases[operation], question }) }
    }
    case 'GetWorkingTimes':
      return {
        rows: await askWorkingTimes({ ...line, message: messages.getWorkingTimes, question: exchange.question }),
      }
    case 'SetAbsenceAttendance':
      return { receipt: await sendAbsence({ ...line, message: messages.setAbsence, record: exchange.record }) }
    case 'SetMaternityCase':
      return {
        receipt: await sendMaternityCase({ ...line, message: messages.setMaternityCase, record: exchange.record }),
      }
    case 'SetWorkingTimes':
      return { messages: await sendWorkingTimes({ ...line, message: messages.setWorkingTimes, order: exchange.order }) }
    case 'Ret':
      return { receipt: await sendCorrection({ ...line, message: messages.ret, record: exchange.record }) }
    case 'update-onetime-payments':
      return {
        receipt: await sendOnetimePayments({ ...line, base: `${line.host}/api`, ...exchange.head }, exchange.payments),
      }
    case 'read-onetime-payments':
      return { answer: await askOnetimePayments({ ...line, base: `${line.host}/api`, question: exchange.question }) }
  }
}

/** The elements of a document with their namespaces and texts, whatever prefixes it uses and however it is indented. */
export function elementsOf(xml: string): readonly string[] {
  const elements: string[] = []
  const path: string[] = []
  let text = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local }) => {
    path.push(`{${uri}}${local}`)
    elements.push(path.join('/'))
    text = ''
  })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('closetag', () => {
    if (text.trim() !== '') elements.push(`${path.join('/')} = ${text.trim()}`)
    text = ''
    path.pop()
  })
  parser.write(xml).close()
  return elements
}
