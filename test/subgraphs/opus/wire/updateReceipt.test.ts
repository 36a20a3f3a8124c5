import { describe, expect, it } from 'vitest'
import { readUpdateReceipt } from '../../../../subgraphs/opus/wire/familyL.ts'

const read = (answer: unknown) => readUpdateReceipt('update-onetime-payments', JSON.stringify(answer))

describe('the answer to an update of family L', () => {
  it('tells its outcome, whom it is about without leading zeros, and its messages whatever they lack', () => {
    expect(
      read({
        Header: { Status: 'Error' },
        Medarbejder: { Medarbejdernummer: '00040017' },
        Meddelelse: [{ Kode: 119, Type: 'E', Tekst: 'Angiv gyldigt omkostningssted.' }, {}, 'no message', null],
      }),
    ).toEqual({
      Status: 'Error',
      Medarbejdernummer: '40017',
      Meddelelse: [
        { Kode: '119', Type: 'E', Tekst: 'Angiv gyldigt omkostningssted.' },
        { Kode: null, Type: null, Tekst: '' },
      ],
    })
  })
  it.each([
    [{ Header: { Status: 'OK' } }, null],
    [{ Header: { Status: 'OK' }, Medarbejder: null, Meddelelse: null }, null],
    [{ Header: { Status: 'OK' }, Medarbejder: {}, Meddelelse: 'none' }, null],
    [{ Header: { Status: 'OK' }, Medarbejder: { Medarbejdernummer: 40017 }, Meddelelse: [] }, '40017'],
    [{ Header: { Status: 'OK' }, Medarbejder: { Medarbejdernummer: 'A17' }, Meddelelse: [] }, 'A17'],
  ])('need not echo anybody: %o', (answer, Medarbejdernummer) => {
    expect(read(answer)).toEqual({ Status: 'OK', Medarbejdernummer, Meddelelse: [] })
  })
  it.each([
    ['nothing but a list', [], 'garbled'],
    ['no header', { Medarbejder: {} }, 'garbled'],
    ['a header that is none', { Header: 'OK' }, 'garbled'],
    ['a word that is on no list', { Header: { Status: 'Maybe' } }, 'garbled'],
    ['the number of a technical error', { Header: { Status: 500 } }, 'unavailable'],
  ])('with %s decides nothing', (_what, answer, kind) => {
    expect(() => read(answer)).toThrow(expect.objectContaining({ kind }))
  })
})
