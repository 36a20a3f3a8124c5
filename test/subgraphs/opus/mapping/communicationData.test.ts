import { describe, expect, it } from 'vitest'
import { communicationRecord } from '../../../../subgraphs/opus/mapping/communicationData.ts'

const ROW = {
  Gyldighedsstart: '2026-01-01',
  Gyldighedsstop: '9999-12-31',
  Sekvensnummer: '000',
  Kommunikationsart: '0010',
  KommunikationsID: 'a@b.test',
}
const TEXTS = new Map([['0010', 'E-mail']])

describe('a record of communication data', () => {
  it.each([
    [{}, { typeText: 'E-mail', to: null, value: 'a@b.test' }],
    [{ Gyldighedsstop: '2026-06-30' }, { to: '2026-06-30' }],
    [
      { Gyldighedsstop: null, KommunikationsID: null },
      { to: null, value: null },
    ],
    [{ Kommunikationsart: '9905' }, { type: '9905', typeText: null }],
  ])('of %o is %o', (changed, expected) => {
    expect(communicationRecord({ ...ROW, ...changed }, TEXTS)).toMatchObject(expected)
  })

  it.each(['Sekvensnummer', 'Kommunikationsart', 'Gyldighedsstart'])('without %s cannot be read', (name) => {
    expect(() => communicationRecord({ ...ROW, [name]: null }, TEXTS)).toThrow(
      expect.objectContaining({ kind: 'garbled', detail: expect.stringContaining(name) }),
    )
  })
})
