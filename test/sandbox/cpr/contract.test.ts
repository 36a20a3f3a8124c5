import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { encodeRecord } from '../../../sandbox/cpr/layout.ts'

const contract = z
  .object({
    records: z.array(
      z.object({
        record: z.string(),
        number: z.string().regex(/^[0-9]{3}$/),
        variant: z.enum(['A', 'B']).nullable(),
        length: z.int(),
        basis: z.enum(['documented', 'inferred']),
        source: z.string(),
        fields: z.array(
          z.object({ name: z.string(), from: z.int(), length: z.int(), type: z.enum(['A', 'N']), format: z.string() }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../contracts/cpr/records.json', import.meta.url), 'utf8')))

describe('the record tables', () => {
  it('hold the records of lookup replies and change files at the lengths of the guide', () => {
    expect(contract.records.map((table) => [table.record, table.length])).toEqual([
      ['000', 35],
      ['001', 106],
      ['002A', 306],
      ['002B', 382],
      ['003', 249],
      ['004', 37],
      ['005', 200],
      ['006', 203],
      ['007', 26],
      ['008', 193],
      ['009', 37],
      ['010', 30],
      ['011', 25],
      ['012', 95],
      ['013', 36],
      ['014', 23],
      ['015', 147],
      ['016', 58],
      ['017', 272],
      ['018', 60],
      ['019', 75],
      ['020', 47],
      ['021', 63],
      ['022', 45],
      ['023', 96],
      ['024', 218],
      ['025', 40],
      ['026', 173],
      ['027', 44],
      ['028', 36],
      ['029', 109],
      ['030', 48],
      ['031', 269],
      ['032', 269],
      ['033', 269],
      ['050', 29],
      ['052', 287],
      ['099', 45],
      ['910', 157],
      ['997', 43],
      ['999', 21],
    ])
  })

  it('leave no gap and no overlap, and begin with the record number and a key of ten', () => {
    for (const table of contract.records) {
      let next = 1
      for (const field of table.fields) {
        expect([table.record, field.name, field.from]).toEqual([table.record, field.name, next])
        next += field.length
      }
      expect(next - 1).toBe(table.length)
      expect(table.fields[0]).toMatchObject({ name: 'RECORDTYPE', from: 1, length: 3 })
      expect(table.fields[1]).toMatchObject({ from: 4, length: 10 })
    }
  })
})

describe('the simulator’s encoder', () => {
  it('pads text to the right and numbers to the left', () => {
    expect(encodeRecord('004', { PNR: '6101800006', BESKYTTYPE: '1', 'START_DT-BESKYTTELSE': '2025-02-01' })).toBe(
      '004610180000600012025-02-01          ',
    )
    expect(encodeRecord('999', { 'SORTFELT-10': '9999999999', TAELLER: '00000011' })).toBe('999999999999900000011')
  })

  it('puts the door to the right, and blanks numbers without value where asked', () => {
    const values = { PNR: '6101800006', SIDEDOER: 'tv' }
    expect(encodeRecord('002A', values).slice(13, 31)).toBe('00000000        tv')
    expect(encodeRecord('002A', values, true).slice(13, 31)).toBe('                tv')
  })

  it('refuses a value that does not fit, and a field or record that the table does not have', () => {
    expect(() => encodeRecord('004', { BESKYTTYPE: '00001' })).toThrow(RangeError)
    expect(() => encodeRecord('004', { NAVN: 'x' })).toThrow(RangeError)
    expect(() => encodeRecord('777', {})).toThrow(RangeError)
  })
})
