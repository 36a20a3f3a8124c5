import { beforeAll, describe, expect, it } from 'vitest'
import type { OpusMessages } from '../../../../subgraphs/opus/wire/messages.ts'
import { type Answer, type Exchange, openOpusMessages, play } from '../../../recordings/opus/exchange.ts'

const exchanges: readonly Exchange[] = [
  {
    operation: 'List',
    question: {
      MedarbejderRef: ['1'],
      VirkningFra: '1800-01-01',
      VirkningTil: '9999-12-31',
      Datakategori: ['9013'],
      overAllRegistrations: false,
    },
  },
  {
    operation: 'GetAbsenceAttendanceByPeriod',
    question: { PersonnelNumber: '1', StartDate: '2031-01-01', EndDate: '2031-12-31' },
  },
  { operation: 'GetChildren', question: { PersonnelNumber: '1', StartDate: '2031-01-01' } },
  { operation: 'GetAbsenceQuotaDetails', question: { PersonnelNumber: '1', QuotaNumber: ['1'] } },
  { operation: 'GetAbsenceQuotas', question: { KeyDate: '2031-01-01', PersonnelNumber: ['1'] } },
  { operation: 'read-onetime-payments', question: { Medarbejdernummer: '1', FraDatoTid: '', TilDatoTid: '' } },
]

const HTML = '<!DOCTYPE html><html><body>Log på</body></html>'
const BOMB =
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;&b;&b;</a>'

let messages: OpusMessages
beforeAll(async () => {
  messages = await openOpusMessages()
})

const kindOf = async (exchange: Exchange, answer: Answer, maxBytes?: number): Promise<unknown> => {
  const { outcome, close } = await play(messages, exchange, answer, maxBytes)
  const fault = await outcome.then(
    () => ({ kind: 'answered' }),
    (error: unknown) => error,
  )
  await close()
  return (fault as { kind?: unknown }).kind
}

describe.each(exchanges)('what $operation makes of an answer that it cannot use', (exchange) => {
  const contentType = exchange.operation === 'read-onetime-payments' ? 'application/json' : 'text/xml; charset=utf-8'

  it.each<[string, Answer, string]>([
    ['an HTML page', { status: 200, contentType: 'text/html', body: HTML }, 'garbled'],
    ['an HTML page that says it is the answer', { status: 200, contentType, body: HTML }, 'garbled'],
    ['nothing', { status: 200, contentType, body: '' }, 'garbled'],
    [
      'half of something',
      {
        status: 200,
        contentType,
        body: '<SOAP:Envelope xmlns:SOAP="http://schemas.xmlsoap.org/soap/envelope/"><SOAP:Bo',
      },
      'garbled',
    ],
    ['bytes', { status: 200, contentType, body: Buffer.from([0, 255, 254, 195, 1, 2, 3]) }, 'garbled'],
    [
      'letters in another character set',
      { status: 200, contentType, body: Buffer.from('<a>\u00e6\u00f8\u00e5 {"S\u00f8": 1}</a>', 'latin1') },
      'garbled',
    ],
    ['a bomb of entities', { status: 200, contentType, body: BOMB }, 'garbled'],
    ['brackets without end', { status: 200, contentType, body: '['.repeat(500_000) }, 'garbled'],
    ['a page that the certificate is refused', { status: 403, contentType: 'text/html', body: HTML }, 'credentials'],
    ['a page that it is down', { status: 503, contentType: 'text/html', body: HTML }, 'unavailable'],
  ])('%s', async (_, answer, kind) => {
    expect(await kindOf(exchange, answer)).toBe(kind)
  })

  it('more than it wants to keep', async () => {
    expect(
      await kindOf(exchange, { status: 200, contentType, body: `{"a":"${' '.repeat(3_000_000)}"}` }, 2_000_000),
    ).toMatch(exchange.operation === 'read-onetime-payments' ? /^oversized$/ : /^(oversized|garbled)$/)
  })
})
