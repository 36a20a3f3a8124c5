import { describe, expect, it } from 'vitest'
import { lookedUp, updateOutcome } from '../../../../subgraphs/sls/mapping/updateOutcome.ts'
import type { Inddata } from '../../../../subgraphs/sls/wire/inddata.ts'
import { readMessageCatalogue } from '../../../../subgraphs/sls/wire/messageCatalogue.ts'
import { MAINFRAME_RETURN_CODES } from '../../../../subgraphs/sls/wire/returnCode.ts'

const UUID = '2c9be1b4-0f5f-4a0c-a7b1-3d5c7e9f1b22'
const words = {
  service: 'ModstSLSAfgangOpret',
  returnCodes: MAINFRAME_RETURN_CODES,
  catalogue: readMessageCatalogue(),
}
const item = (code: string, transaction = 'AFGO', text = 'Tekst') => ({
  FejlAdvisArt: code.slice(0, 2),
  FejlAdvisKode: code.slice(2),
  FejlAdvisTekst: text,
  Transaktionskode: transaction,
  Transaktionsnavn: 'Navn',
})
const answer = (Returkode: string, ...FejlAdvis: ReturnType<typeof item>[]) =>
  updateOutcome({ Returkode, CPRnummer: null, Loebenummer: null, FejlAdvis }, words)

describe('an answer of SLS', () => {
  it.each([
    ['0', [], 'COMPLETED'],
    ['4', ['OT9305'], 'COMPLETED_WITH_WARNINGS'],
    ['4', [], 'COMPLETED_WITH_WARNINGS'],
    ['8', ['OT0109', 'OT0699'], 'REJECTED'],
    ['8', [], 'REJECTED'],
    ['12', [], 'UNKNOWN'],
    ['16', [], 'UNKNOWN'],
    ['toString', [], 'UNKNOWN'],
  ])('of Returkode %s with %j is %s', (code, items, kind) => {
    expect(answer(code, ...items.map((one) => item(one))).kind).toBe(kind)
  })

  it('that SLS is closed may be sent again', () => {
    expect(answer('8', item('OT9001'))).toEqual({ kind: 'LATER', reason: 'CLOSED' })
  })

  it('takes the severity from the catalogue, and of a code that is not listed from the Returkode', () => {
    const severities = (code: string) => {
      const outcome = answer(code, item('OT0699'), item('OT0387'), item('XX0001'))
      return 'messages' in outcome ? outcome.messages.map(({ severity }) => severity) : []
    }
    expect(severities('4')).toEqual(['WARNING', 'ERROR', 'WARNING'])
    expect(severities('8')).toEqual(['WARNING', 'ERROR', 'ERROR'])
  })

  it('tells the follow-ons from the transaction that was sent', () => {
    expect(answer('4', item('OT9602', 'AKKO'), item('OT9602', 'AFGO'), item('OT9602', ''))).toMatchObject({
      messages: [
        { followOn: true, transactionCode: 'AKKO' },
        { followOn: false },
        { followOn: false, transactionCode: null },
      ],
    })
  })

  it('shows no CPR number that a text repeats', () => {
    const text = JSON.stringify(answer('8', item('OT9602', 'AFGO', 'Fejl for 6101850011 001 og 610185-0011')))
    expect(text).not.toMatch(/610185/)
  })
})

describe('the input records of a call', () => {
  const record = (
    UUID: string | null,
    Transaktionskode = 'AFGO',
    ...FejlAdvis: ReturnType<typeof item>[]
  ): Inddata => ({
    UUID,
    Loengeneration: '2026-12',
    Loenkoersel: '1',
    CPRnummer: '6101850011',
    Loebenummer: '001',
    Gruppe: '901',
    Transaktionskode,
    Transaktionsnavn: 'Navn',
    Kanal: 'WS',
    Tidspunkt: '2026-11-22T12:00:00',
    Godkendt: 'true',
    Foelgetransaktion: 'false',
    UdloestAf: null,
    FejlAdvis,
  })

  it.each([
    ['none', [], 'NOT_ARRIVED'],
    ['one', [record(UUID)], 'COMPLETED'],
    ['one with the UUID in capitals', [record(UUID.toUpperCase())], 'COMPLETED'],
    ['one with a warning', [record(UUID, 'AFGO', item('OT9305', 'OVEA'))], 'COMPLETED_WITH_WARNINGS'],
    ['two, as after a repetition', [record(UUID), record(UUID)], 'COMPLETED'],
    ['one of a transaction that is not listed', [record(UUID, 'ZZZZ')], 'COMPLETED'],
    ['one of another service', [record(UUID, 'HAEO')], 'UNDECIDED'],
    ['one of another UUID', [record(null)], 'UNDECIDED'],
  ])('%s: %s', (_, records, kind) => {
    expect(lookedUp(records, UUID, words).kind).toBe(kind)
  })
})
