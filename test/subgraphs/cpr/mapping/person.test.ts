import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { personOf } from '../../../../subgraphs/cpr/mapping/person.ts'
import { countryOf, statusOf } from '../../../../subgraphs/cpr/mapping/status.ts'
import { ownerOfRecord } from '../../../../subgraphs/cpr/ownership.ts'
import { readCodeTexts } from '../../../../subgraphs/cpr/wire/codeTexts.ts'
import type { PersonRecord } from '../../../../subgraphs/cpr/wire/records/fields.ts'
import { PNR, records } from './records.ts'

const TODAY = localDate('2026-11-22')
const TEXTS = readCodeTexts()

describe('the status', () => {
  it.each([
    ['01', 'ACTIVE', 'DK'],
    ['03', 'NO_FIXED_ADDRESS', 'DK'],
    ['05', 'IN_GREENLAND', 'GL'],
    ['07', 'NO_FIXED_ADDRESS', 'GL'],
    ['10', 'OTHER', null],
    ['20', 'TAX_NUMBER_ONLY', null],
    ['30', 'CANCELLED', null],
    ['50', 'REPLACED', null],
    ['60', 'REPLACED', null],
    ['70', 'DISAPPEARED', null],
    ['80', 'MOVED_ABROAD', null],
    ['90', 'DEAD', null],
    ['42', 'OTHER', null],
    ['', 'OTHER', null],
  ])('%s is %s, resident in %s', (code, status, country) => {
    expect([statusOf(code), countryOf(code)]).toEqual([status, country])
  })

  it('is known for every code of the list but the one that nobody employed can have', () => {
    const list = JSON.parse(
      readFileSync(new URL('../../../../contracts/cpr/codes/status.json', import.meta.url), 'utf8'),
    ) as { codes: { code: string }[] }
    expect(list.codes.map(({ code }) => code).filter((code) => statusOf(code) === 'OTHER')).toEqual(['10'])
  })

  it('keeps its code and its first day', () => {
    expect(personOf(records({ '001': { STATUS: '80', STATUSHAENSTART: '202401150000' } }), TODAY, TEXTS)).toMatchObject(
      {
        status: 'MOVED_ABROAD',
        statusCode: '80',
        statusFrom: '2024-01-15',
      },
    )
  })
})

describe('the protection of name and address', () => {
  it.each([
    ['a type 0001 that has begun', { BESKYTTYPE: '0001', 'START_DT-BESKYTTELSE': '2025-02-01' }, true],
    ['one that begins today', { BESKYTTYPE: '0001', 'START_DT-BESKYTTELSE': '2026-11-22' }, true],
    ['one that begins tomorrow', { BESKYTTYPE: '0001', 'START_DT-BESKYTTELSE': '2026-11-23' }, false],
    ['one without a first day', { BESKYTTYPE: '0001' }, true],
    [
      'one with a deletion date, which old deliveries still carry',
      { BESKYTTYPE: '0001', 'START_DT-BESKYTTELSE': '2020-02-01', 'SLET_DT-BESKYTTELSE': '2021-02-01' },
      true,
    ],
    ['protection against marketing', { BESKYTTYPE: '0003', 'START_DT-BESKYTTELSE': '2014-05-01' }, false],
  ])('by %s: %j is %s', (_what, fields, expected) => {
    expect(personOf(records({ '004': fields }), TODAY, TEXTS).nameAndAddressProtected).toBe(expected)
  })

  it('is found among several records, and absent without one', () => {
    const several = [{ BESKYTTYPE: '0003' }, { BESKYTTYPE: '0001' }]
    expect(personOf(records({ '004': several }), TODAY, TEXTS).nameAndAddressProtected).toBe(true)
    expect(personOf(records({}), TODAY, TEXTS).nameAndAddressProtected).toBe(false)
  })
})

describe('the name', () => {
  it.each([
    [
      'from 008, with the addressing name of 003 turned as on letters',
      {
        '008': { FORNVN: 'Anna', MELNVN: 'Prøve', EFTERNVN: 'Eksempel', ADRNVN: 'X' },
        '003': { ADRNVN: 'Eksempel,Anna' },
      },
      { given: 'Anna', middle: 'Prøve', family: 'Eksempel', addressing: 'Anna Eksempel', remarks: [], validFrom: null },
    ],
    [
      'with the addressing name of 008 where 003 has none',
      { '008': { FORNVN: 'Anna', ADRNVN: 'Anna Eksempel' } },
      { given: 'Anna', middle: null, family: null, addressing: 'Anna Eksempel', remarks: [], validFrom: null },
    ],
    [
      'from 003 alone',
      { '003': { ADRNVN: 'Eksempel, Anna' } },
      { given: null, middle: null, family: null, addressing: 'Anna Eksempel', remarks: [], validFrom: null },
    ],
    [
      'with two commas as it stands',
      { '003': { ADRNVN: 'A,B,C' } },
      { given: null, middle: null, family: null, addressing: 'A,B,C', remarks: [], validFrom: null },
    ],
    ['of nobody', {}, null],
    ['of records that are blank', { '008': {}, '003': {} }, null],
  ])('%s', (_what, given, expected) => {
    expect(personOf(records(given), TODAY, TEXTS).name).toEqual(expected)
  })
})

describe('the address', () => {
  const text = { STANDARDADR: 'Prøvevej 12A, 2. tv', POSTNR: '9999', POSTDISTTXT: 'Eksempelby', VEJADRNVN: 'Prøvevej' }
  /** What these examples do not have. */
  const NOTHING_MORE = {
    roadCode: null,
    buildingNumber: null,
    addressId: null,
    supplementaryLines: [],
    supplementaryFrom: null,
    municipalityFrom: null,
    previousMunicipalityCode: null,
    previousMunicipalityTo: null,
  }
  const place = { KOMKOD: '0999', HUSNR: '012A', ETAGE: '02', SIDEDOER: 'tv', TILFLYDTO: '201509010000' }

  it('is in parts and lines, the road from 002 in variant B where it is delivered', () => {
    const given = {
      '002B': { ...place, VEJNVN: 'Den lange Prøvevej' },
      '003': { ...text, CONVN: 'Vestergaards Eftf.', LOKALITET: 'Nedre Tanggård', BYNVN: 'Prøveby' },
    }
    expect(personOf(records(given), TODAY, TEXTS).address).toEqual({
      ...NOTHING_MORE,
      coName: 'Vestergaards Eftf.',
      locality: 'Nedre Tanggård',
      countryCode: 'DK',
      lines: ['c/o Vestergaards Eftf.', 'Nedre Tanggård', 'Prøvevej 12A, 2. tv', 'Prøveby', '9999 Eksempelby'],
      street: 'Den lange Prøvevej',
      houseNumber: '12A',
      floor: '2',
      door: 'tv',
      postalCode: '9999',
      city: 'Eksempelby',
      municipalityCode: '0999',
      validFrom: '2015-09-01',
    })
  })

  it.each([
    ['a road and number', { HUSNR: '005 ' }, 'Prøvevej 5'],
    ['a numbered door', { HUSNR: '012', ETAGE: 'st', SIDEDOER: '0001' }, 'Prøvevej 12, st 1'],
    ['a floor alone', { HUSNR: '012', ETAGE: '12' }, 'Prøvevej 12, 12.'],
    ['a building in Greenland', { BNR: '1042' }, 'Prøvevej B-1042'],
  ])('has its road line made of parts where none is delivered: %s', (_what, parts, line) => {
    const given = { '002A': parts, '003': { POSTNR: '9999', VEJADRNVN: 'Prøvevej' } }
    expect(personOf(records(given), TODAY, TEXTS).address?.lines).toEqual([line, '9999'])
  })

  it('comes from 003 alone where the task delivers no 002', () => {
    const address = personOf(records({ '003': { ...text, HUSNR: '012A', KOMKOD: '0999' } }), TODAY, TEXTS).address
    expect(address).toMatchObject({ houseNumber: '12A', municipalityCode: '0999', validFrom: null })
  })

  it('comes from 002 alone where the task delivers no 003', () => {
    const address = personOf(
      records({ '002B': { ...place, VEJNVN: 'Prøvevej', CONVN: 'C/O Ib' } }),
      TODAY,
      TEXTS,
    ).address
    expect(address).toMatchObject({
      lines: ['C/O Ib', 'Prøvevej 12A, 2. tv'],
      coName: 'C/O Ib',
      postalCode: null,
      city: null,
      locality: null,
    })
  })

  it('takes the supplementary town as the locality where there is no other', () => {
    expect(personOf(records({ '003': { ...text, BYNVN: 'Prøveby' } }), TODAY, TEXTS).address?.locality).toBe('Prøveby')
  })

  it.each(['30', '50', '60', '70', '80', '90'])('is none at status %s, whatever is delivered', (STATUS) => {
    expect(personOf(records({ '001': { STATUS }, '002A': place, '003': text }), TODAY, TEXTS).address).toBeNull()
  })

  it('is none where only codes are known', () => {
    expect(
      personOf(
        records({ '001': { STATUS: '20' }, '002A': { KOMKOD: '0019' }, '003': { KOMKOD: '0019' } }),
        TODAY,
        TEXTS,
      ).address,
    ).toBeNull()
  })

  it('does not claim a country for those who live in neither', () => {
    expect(personOf(records({ '001': { STATUS: '20' }, '003': text }), TODAY, TEXTS).address?.countryCode).toBeNull()
  })

  it('has no first day that is uncertain', () => {
    const given = { '002A': { ...place, TILFLYDTO_UMRK: '*' }, '003': text }
    expect(personOf(records(given), TODAY, TEXTS).address?.validFrom).toBeNull()
  })
})

describe('the rest of the person', () => {
  it('is the birth, its day only where certain', () => {
    expect(personOf(records({ '001': { STATUS: '01', FOED_DT: '1980-01-01' } }), TODAY, TEXTS)).toMatchObject({
      bornOn: '1980-01-01',
      birthYear: 1980,
    })
    expect(
      personOf(records({ '001': { STATUS: '01', FOED_DT: '1980-01-01', FOED_DT_UMRK: '*' } }), TODAY, TEXTS),
    ).toMatchObject({ bornOn: null, birthYear: 1980 })
  })

  it('is the civil status, null without the record', () => {
    expect(personOf(records({ '012': { CIVST: 'L' } }), TODAY, TEXTS).civilStatus).toBe('L')
    expect(personOf(records({}), TODAY, TEXTS).civilStatus).toBeNull()
  })

  it('is the number that replaced this one, and the numbers before it, oldest first', () => {
    const given = {
      '001': { STATUS: '60', PNRGAELD: '6201800003' },
      '022': [
        { PNR: '6301800001', 'START_DT-PERSON': '1990-01-01' },
        { PNR: '6401800009', 'START_DT-PERSON': '1980-01-01' },
        { PNR: '', 'START_DT-PERSON': '1970-01-01' },
      ],
    }
    expect(personOf(records(given), TODAY, TEXTS)).toMatchObject({
      replacedBy: '6201800003',
      formerNumbers: ['6401800009', '6301800001'],
    })
  })

  it.each([
    ['no record 001', [{ record: '008', fields: { PNR } } as unknown as PersonRecord], 'no record 001'],
    [
      'a number that is none',
      records({ '001': { STATUS: '01', PNR: '9999999999' } }),
      'record 001 names no CPR number',
    ],
  ])('is refused with %s', (_what, given, detail) => {
    expect(() => personOf(given, TODAY, TEXTS)).toThrow(expect.objectContaining({ kind: 'garbled', detail }))
  })
})

describe('ownership', () => {
  it('is the number in positions 4 to 13, which in 022 is called PNRGAELD', () => {
    expect(ownerOfRecord({ record: '001', fields: { PNR: '6101800006', PNRGAELD: '6201800003' } })).toEqual({
      subject: '6101800006',
    })
    expect(ownerOfRecord({ record: '022', fields: { PNR: '6101800006', PNRGAELD: '6201800003' } })).toEqual({
      subject: '6201800003',
    })
    expect(ownerOfRecord({ record: '022', fields: { PNR: '6101800006' } })).toEqual({ subject: '' })
  })
})
