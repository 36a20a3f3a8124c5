import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDelivery } from '../../../../subgraphs/cpr/wire/records/delivery.ts'

const PNR = '6101800006'
const START = '00000000000009999012025030300000000'
/** Records of one person, typed by the positions of the guide: 001, 004, 014 and 022. */
const KNOWN = [
  `001${PNR}          01${'0'.repeat(12)} K1980-01-01 1980-01-01${' '.repeat(46)}`,
  `004${PNR}00012025-02-01          `,
  `014${PNR}7003104001`,
  `022${PNR}65027900011980-01-01 2020-01-01 `,
] as const
const [PERSON, PROTECTION] = KNOWN
const ADDRESS_A = `002${PNR}09990123012A02  tv${' '.repeat(275)}`
const ADDRESS_B = `${ADDRESS_A}${'Den lange Prøvevej'.padEnd(40)}0a3f50a0-0000-4000-8000-000000000001`

function end(count: number): string {
  return `9999999999999${String(count).padStart(8, '0')}`
}

function delivery(records: readonly string[], count = records.length): string {
  return [START, ...records, end(count)].join('')
}

function typesOf(data: string): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  const { records, unknownTypes } = readDelivery(data, 'DETECT', 'lookup')
  return { known: records.map(({ record }) => record), unknown: unknownTypes }
}

function garbled(detail: string): unknown {
  return expect.objectContaining({ kind: 'garbled', system: 'CPR', operation: 'lookup', detail })
}

describe('a record of a type that no table knows', () => {
  it.each([
    ['between others', [PERSON, `055${PNR}NYT FELT`, PROTECTION], ['001', '004'], ['055']],
    ['just before the end', [PERSON, `055${PNR}NYT FELT   `], ['001'], ['055']],
    ['with nothing in it', [PERSON, `055${PNR}`, PROTECTION], ['001', '004'], ['055']],
    ['twice', [PERSON, `051${PNR}A`, `051${PNR}B`, PROTECTION], ['001', '004'], ['051', '051']],
    ['behind an address of variant A', [PERSON, ADDRESS_A, `051${PNR}A`, PROTECTION], ['001', '002A', '004'], ['051']],
    ['behind an address of variant B', [PERSON, ADDRESS_B, `051${PNR}A`, PROTECTION], ['001', '002B', '004'], ['051']],
    ['with the digits of 999 in it', [PERSON, `055${PNR}9999999999999`, PROTECTION], ['001', '004'], ['055']],
  ])('is skipped and named: %s', (_what, records, known, unknown) => {
    expect(typesOf(delivery(records))).toEqual({ known, unknown })
  })

  it('is skipped wherever it stands and whatever it holds, and all others are read as without it', () => {
    const unknown = fc
      .record({
        number: fc.constantFrom('034', '051', '055', '400', '777', '998'),
        // Anything but what a record begins with: the number of the person itself.
        content: fc
          .array(
            fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
            { maxLength: 300 },
          )
          .map((characters) => characters.join('')),
      })
      .map(({ number, content }) => ({ number, text: `${number}${PNR}${content}` }))
    const known = fc.constantFrom(...KNOWN.slice(1)).map((text) => ({ number: null, text }))
    fc.assert(
      fc.property(fc.array(fc.oneof(unknown, known), { maxLength: 8 }), (records) => {
        const all = [PERSON, ...records.map(({ text }) => text)]
        const expected = [PERSON, ...records.flatMap(({ number, text }) => (number === null ? [text] : []))]
        expect(typesOf(delivery(all))).toEqual({
          known: expected.map((text) => text.slice(0, 3)),
          unknown: records.flatMap(({ number }) => (number === null ? [] : [number])),
        })
        expect(readDelivery(delivery(all), 'DETECT', 'lookup').records).toEqual(
          readDelivery(delivery(expected), 'DETECT', 'lookup').records,
        )
      }),
    )
  })

  it.each([
    ['that is not the person’s', [PERSON, '0556502790001NYT FELT', PROTECTION], 3, 'record type 055 is unknown'],
    ['that comes before it is told whose records these are', [`055${PNR}NYT`, PERSON], 2, 'record type 055 is unknown'],
    ['that 999 does not count', [PERSON, `055${PNR}NYT`, PROTECTION], 2, 'record 999 counts another number of records'],
    [
      'in which another record seems to begin',
      [PERSON, `055${PNR}NYT`.concat(`123${PNR}`), PROTECTION],
      3,
      'record 999 counts another number of records',
    ],
  ])('ends as a fault where it is one %s', (_what, records, count, detail) => {
    expect(() => readDelivery(delivery(records, count), 'DETECT', 'lookup')).toThrow(garbled(detail))
  })

  it('makes no reply whole that was cut anywhere', () => {
    const whole = delivery([PERSON, `055${PNR}NYT FELT`, PROTECTION, `051${PNR}MERE`])
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => readDelivery(whole.slice(0, length), 'DETECT', 'lookup')).toThrow(
        expect.objectContaining({ kind: 'garbled' }),
      )
    }
  })
})

describe('a record of a wrong length', () => {
  const whole = delivery([PERSON, ADDRESS_A, PROTECTION, `014${PNR}7003104001`])

  it('by one byte, more or less, in any record, is a fault, and never another person', () => {
    for (let at = 0; at < whole.length; at += 1) {
      for (const shifted of [whole.slice(0, at) + whole.slice(at + 1), `${whole.slice(0, at)} ${whole.slice(at)}`]) {
        expect(() => readDelivery(shifted, 'DETECT', 'lookup')).toThrow(expect.objectContaining({ kind: 'garbled' }))
      }
    }
  })
})

describe('a record in another character set', () => {
  const withName = (name: string) => `008${PNR}${name.padEnd(50)}${' '.repeat(130)}`

  it('is read where it is ISO-8859-1, to the last letter of the set', () => {
    const name = 'Åse Ærø Øster Müller Éva Ðóra ÿ'
    const { records } = readDelivery(delivery([PERSON, withName(name)]), 'DETECT', 'lookup')
    expect(records[1]).toMatchObject({ record: '008', fields: { FORNVN: name } })
  })

  it.each(['Søren', 'Åse', 'Ærø', 'Éva', 'Müller'])(
    'is a fault where it was padded as characters and sent in UTF-8: %s',
    (name) => {
      const inUtf8 = Buffer.from(delivery([PERSON, withName(name)]), 'utf8').toString('latin1')
      expect(() => readDelivery(inUtf8, 'DETECT', 'lookup')).toThrow(expect.objectContaining({ kind: 'garbled' }))
    },
  )

  it.each([
    ['UTF-8', Buffer.from('Søren', 'utf8').toString('latin1')],
    ['UTF-8, capitals', Buffer.from('ÅSE ÆRØ', 'utf8').toString('latin1')],
    ['windows-1252, where other sets have letters', 'Du\u008aan'],
    ['anything with control characters', 'An\u0000na'],
  ])('is a fault that names the field where it is %s', (_what, name) => {
    expect(() => readDelivery(delivery([PERSON, withName(name)]), 'DETECT', 'lookup')).toThrow(
      garbled('record 008: FORNVN is not in ISO-8859-1'),
    )
  })
})
