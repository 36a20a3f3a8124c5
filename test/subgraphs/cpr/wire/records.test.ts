import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInSet } from '../../../../subgraphs/cpr/wire/charset.ts'
import {
  type FieldLayout,
  FieldRefused,
  type RecordLayout,
  readLayouts,
} from '../../../../subgraphs/cpr/wire/layout.ts'
import { readDelivery, writeDelivery } from '../../../../subgraphs/cpr/wire/records/delivery.ts'
import {
  type CprRecord,
  fieldNames,
  type PersonRecord,
  type RecordOf,
} from '../../../../subgraphs/cpr/wire/records/fields.ts'
import {
  assertNames,
  decodeRecord,
  encodeRecord,
  recordLayouts,
} from '../../../../subgraphs/cpr/wire/records/record.ts'

const PNR = '6101800006'

/** A printable character of ISO-8859-1. */
const character = fc
  .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0xa0, max: 0xff }))
  .map((code) => String.fromCharCode(code))

function digitsOf(length: number): fc.Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''))
    .filter((text) => /[1-9]/.test(text))
}

/** Without blanks behind, and without what could be a letter of UTF-8. */
function textOf(length: number): fc.Arbitrary<string> {
  return fc
    .array(character, { maxLength: length })
    .map((characters) => characters.join('').replace(/ +$/, ''))
    .filter(isInSet)
}

/** Contents of a field in the form in which they are handed out: empty where there is no value. */
function contentOf({ format, type, length, rightAligned }: FieldLayout, record: string): fc.Arbitrary<string> {
  const orNone = (value: fc.Arbitrary<string>) => fc.oneof(value, fc.constant(''))
  switch (format) {
    case 'RECORDTYPE':
      return fc.constant(record.slice(0, 3))
    case 'SORTKEY':
      return fc.constant(record === '999' ? '9999999999' : '0000000000')
    case 'COUNTER':
      return digitsOf(length)
    case 'PNR':
      return orNone(digitsOf(10))
    case 'D10':
      return orNone(
        fc
          .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
          .map((day) => day.toISOString().slice(0, 10)),
      )
    case 'D8':
    case 'D12':
    case 'LINK':
      return orNone(digitsOf(length))
    case 'CODE':
      return orNone(type === 'N' ? digitsOf(length) : fc.constantFrom('M', 'K', 'U', 'G'))
    default:
      return textOf(length).map((text) => (rightAligned ? text.replace(/^ +/, '') : text))
  }
}

function recordOf(layout: RecordLayout): fc.Arbitrary<CprRecord> {
  const fields = Object.fromEntries(layout.fields.map((field) => [field.name, contentOf(field, layout.record)]))
  return fc.record(fields).map((contents) => ({ record: layout.record, fields: contents }) as CprRecord)
}

const personLayouts = recordLayouts.filter(({ number }) => !['000', '099', '910', '997', '999'].includes(number))
const personRecord = fc.oneof(...personLayouts.map(recordOf)) as fc.Arbitrary<PersonRecord>

const START: RecordOf<'000'> = {
  record: '000',
  fields: {
    RECORDTYPE: '000',
    'SORTFELT-10': '0000000000',
    OPGAVENR: '999901',
    PRODDTO: '20250303',
    PRODDTOFORRIG: '',
  },
}

describe('the tables of records', () => {
  it('are refused where a field does not begin behind the one before', () => {
    expect(() => readLayouts(withField(1, { from: 5 }))).toThrow('does not begin where it should')
  })

  it('are refused where the fields do not add up', () => {
    expect(() => readLayouts(withField(4, { length: 9 }))).toThrow('add up')
  })

  it('are held against the names that the program reads', () => {
    expect(() => assertNames(recordLayouts.slice(1), fieldNames)).toThrow('are not those of the program: 000')
    expect(() => assertNames(recordLayouts, fieldNames)).not.toThrow()
  })

  it.each([
    ['no list', {}],
    ['no name', { records: [{ record: 1, length: 3, fields: [] }] }],
    ['no length', { records: [{ record: '001', fields: [] }] }],
    ['nothing', null],
  ])('are refused with %s', (_what, tables) => {
    expect(() => readLayouts(tables)).toThrow('lack')
  })
})

describe('a record', () => {
  it.each(recordLayouts.map((layout) => [layout.record, layout] as const))(
    '%s comes back from its bytes as it was, at the length of the table',
    (_name, layout) => {
      fc.assert(
        fc.property(recordOf(layout), (record) => {
          const text = encodeRecord(record)
          expect(text).toHaveLength(layout.length)
          expect(decodeRecord(layout, text)).toEqual(record)
        }),
      )
    },
  )

  it('takes blanks in a number as no value', () => {
    expect(decoded('003', { POSTNR: '    ', KOMKOD: '0000' })).toMatchObject({ POSTNR: '', KOMKOD: '' })
  })

  it('fills a number that was padded with blanks', () => {
    expect(decoded('004', { BESKYTTYPE: '   1' })).toMatchObject({ BESKYTTYPE: '0001' })
  })

  it('takes zeros in a CPR number and in a date as no value', () => {
    expect(decoded('012', { AEGTEPNR: '0000000000', AEGTEFOED_DT: '0000-00-00' })).toMatchObject({
      AEGTEPNR: '',
      AEGTEFOED_DT: '',
    })
  })

  it('reads the door from the right of its field and writes it there', () => {
    expect(decoded('003', { SIDEDOER: '  tv' })).toMatchObject({ SIDEDOER: 'tv' })
    expect(encodeRecord(decodedRecord('003', { SIDEDOER: '  tv' })).slice(221, 225)).toBe('  tv')
  })

  it('keeps a hard blank, which is a character', () => {
    expect(decoded('003', { LOKALITET: `Gård\u00a0`.padEnd(34) })).toMatchObject({ LOKALITET: 'Gård\u00a0' })
  })

  it.each([
    ['001', { STATUS: 'xx' }, 'STATUS is not a number'],
    ['001', { PNRGAELD: 'ukendt    ' }, 'PNRGAELD is not a CPR number'],
  ])('%s is refused where a field holds what it cannot', (name, fields, message) => {
    expect(() => decoded(name, fields)).toThrow(
      new FieldRefused(message.split(' ')[0] ?? '', message.slice(message.indexOf(' ') + 1)),
    )
  })

  it.each([
    ['a text that is too long', 'ADRNVN', 'x'.repeat(35), 'is too long'],
    ['a number that is none', 'POSTNR', 'abc', 'is not a number'],
  ])('is not written with %s', (_what, name, content, message) => {
    const record = decodedRecord('003', {})
    const broken = { ...record, fields: { ...record.fields, [name]: content } } as CprRecord
    expect(() => encodeRecord(broken)).toThrow(message)
  })

  it('is not written without a table', () => {
    expect(() => encodeRecord({ record: '777', fields: {} } as unknown as CprRecord)).toThrow('no table')
  })
})

describe('a delivery', () => {
  it('comes back as it was, with 002 in either variant', () => {
    fc.assert(
      fc.property(fc.array(personRecord, { maxLength: 8 }), (records) => {
        const delivery = { start: START, records }
        const known = recordLayouts.map(({ number }) => number)
        // A road whose name begins with a record's number cannot be told from variant A; the setting decides there.
        fc.pre(!records.some((record) => record.record === '002B' && known.includes(record.fields.VEJNVN.slice(0, 3))))
        expect(readDelivery(writeDelivery(delivery), 'DETECT', 'lookup')).toEqual({ ...delivery, unknownTypes: [] })
      }),
    )
  })

  it('reads 002 by the setting where there is one', () => {
    const inB = { start: START, records: [decodedRecord('002B', { VEJNVN: '001'.padEnd(40) })] as PersonRecord[] }
    expect(readDelivery(writeDelivery(inB), 'B', 'lookup')).toMatchObject(inB)
    const inA = { start: START, records: [decodedRecord('002A', {})] as PersonRecord[] }
    expect(readDelivery(writeDelivery(inA), 'A', 'lookup')).toMatchObject(inA)
  })

  it('ends as a fault where the setting names the other variant', () => {
    const inB = { start: START, records: [decodedRecord('002B', { VEJNVN: 'Prøvevej'.padEnd(40) })] as PersonRecord[] }
    expect(() => readDelivery(writeDelivery(inB), 'A', 'lookup')).toThrow(garbled('no record type'))
  })

  const records = [decodedRecord('001', { STATUS: '01' }), decodedRecord('008', {})] as PersonRecord[]
  const whole = writeDelivery({ start: START, records })

  it.each([
    [
      'a record of change files',
      `${whole.slice(0, 141)}099${PNR}${' '.repeat(32)}${whole.slice(-21)}`,
      "record 099 stands among the person's",
    ],
    ['what is no record', `${whole}<html>`, 'no record type'],
    ['a record cut off', whole.slice(0, 90), 'record 001 is cut off'],
    ['no first record', whole.slice(35), 'record 000 is not first'],
    ['no last record', whole.slice(0, -21), 'record 999 is not last'],
    ['nothing', '', 'record 000 is not first'],
    [
      'another number of records than 999 says',
      whole.replace('00000002', '00000003'),
      'record 999 counts another number of records',
    ],
    ['no number in 999', whole.replace('00000002', '        '), 'record 999 counts another number of records'],
    [
      'a second start',
      whole.slice(0, 35) + whole.slice(0, 35) + whole.slice(35).replace('00000002', '00000003'),
      "record 000 stands among the person's",
    ],
    [
      'a field that cannot be',
      whole.replace(`${PNR}          01`, `${PNR}          0x`),
      'record 001: STATUS is not a number',
    ],
  ])('is refused with %s', (_what, data, detail) => {
    expect(() => readDelivery(data, 'DETECT', 'lookup')).toThrow(garbled(detail))
  })

  it('cut anywhere is a fault, and never half a person', () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => readDelivery(whole.slice(0, length), 'DETECT', 'lookup')).toThrow(
        expect.objectContaining({ kind: 'garbled' }),
      )
    }
  })
})

function garbled(detail: string): unknown {
  return expect.objectContaining({ kind: 'garbled', system: 'CPR', operation: 'lookup', detail })
}

/** A record typed by hand: blanks, its number, the person's number, and the fields given as they stand in the bytes. */
function decodedRecord(name: string, fields: Readonly<Record<string, string>>): CprRecord {
  const layout = recordLayouts.find(({ record }) => record === name)
  if (layout === undefined) throw new Error('no such table')
  const contents: Readonly<Record<string, string>> = {
    RECORDTYPE: layout.number,
    PNR,
    ...(name === '022' ? { PNRGAELD: PNR } : {}),
    ...fields,
  }
  const text = layout.fields.map((field) => (contents[field.name] ?? '').padEnd(field.length)).join('')
  return decodeRecord(layout, text)
}

function decoded(name: string, fields: Readonly<Record<string, string>>): unknown {
  return decodedRecord(name, fields).fields
}

function withField(place: number, change: object): unknown {
  const tables = JSON.parse(
    readFileSync(new URL('../../../../contracts/cpr/records.json', import.meta.url), 'utf8'),
  ) as { records: { fields: object[] }[] }
  const [first] = tables.records
  return {
    records: [
      { ...first, fields: first?.fields.map((field, index) => (index === place ? { ...field, ...change } : field)) },
    ],
  }
}
