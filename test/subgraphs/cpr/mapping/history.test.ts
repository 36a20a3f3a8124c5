import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { historyOf } from '../../../../subgraphs/cpr/mapping/history.ts'
import { personOf } from '../../../../subgraphs/cpr/mapping/person.ts'
import type { Person } from '../../../../subgraphs/cpr/model/person.ts'
import { readCodeTexts } from '../../../../subgraphs/cpr/wire/codeTexts.ts'
import { type Fields, PNR, records } from './records.ts'

const TODAY = localDate('2026-11-22')
const TEXTS = readCodeTexts()

function person(given: Readonly<Record<string, Fields | readonly Fields[]>>): Person {
  return personOf(records(given), TODAY, TEXTS)
}

describe('a history', () => {
  it('has the latest first, without the rows that are annulled, whatever the order of the delivery', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((number) => `2000${String(number + 10)}010000`)
    const row = fc.record({ ANNKOR: fc.constantFrom('', 'K', 'A', 'Æ', 'X'), from: day, length: fc.nat(5) })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (given) => {
        const rows = given.map(({ ANNKOR, from, length }, index) => {
          return { ANNKOR, from, to: String(Number(from) + length * 10_000), row: index }
        })
        const shown = historyOf(rows)
        expect(new Set(shown)).toEqual(
          new Set(rows.filter(({ ANNKOR }) => ANNKOR !== 'A').map(({ row: index }) => index)),
        )
        const ends = shown.map((index) => rows[index]?.to ?? '')
        expect(ends).toEqual([...ends].sort().reverse())
      }),
    )
  })

  it('puts a row without an end by its beginning, and one without any date last', () => {
    const row = (name: string, from: string, to: string) => ({ ANNKOR: '', from, to, row: name })
    expect(
      historyOf([
        row('dateless', '', ''),
        row('old', '199001010000', '200001010000'),
        row('without end', '201001010000', ''),
      ]),
    ).toEqual(['without end', 'old', 'dateless'])
  })

  it.each([
    ['', null],
    ['K', { kind: 'CORRECTED', code: 'K', text: { da: 'Rettet', en: 'Corrected' } }],
    ['Æ', { kind: 'TECHNICAL', code: 'Æ', text: { da: 'Teknisk ændring', en: 'Technical change' } }],
    ['Z', { kind: 'OTHER', code: 'Z', text: null }],
  ])('tells how a row was touched: %j', (ANNKOR, expected) => {
    expect(person({ '025': { ANNKOR } }).formerDisappearances[0]?.correction).toEqual(expected)
  })
})

describe('former names', () => {
  it('have their parts, remarks and days', () => {
    const given = {
      FORNVN: 'Anna',
      MELNVN: 'Prøve',
      EFTERNVN: 'Tidligere',
      FORNVN_MRK: '+',
      EFTERNVN_MRK: '?',
      NVNHAENSTART: '198001010000',
      NVNHAENSLUT: '200506110000',
    }
    expect(person({ '026': given }).formerNames).toEqual([
      {
        given: 'Anna',
        middle: 'Prøve',
        family: 'Tidligere',
        remarks: [
          {
            part: 'GIVEN',
            kind: 'SHORTENED',
            code: '+',
            text: { da: 'Navnet er forkortet', en: 'The name is shortened' },
          },
          { part: 'FAMILY', kind: 'OTHER', code: '?', text: null },
        ],
        validFrom: '1980-01-01',
        validTo: '2005-06-11',
        correction: null,
      },
    ])
  })

  it('and the present one tell no day that is uncertain', () => {
    const given = {
      '008': { FORNVN: 'Anna', NVNHAENSTART: '200506110000', 'HAENSTART_UMRK-NAVNE': '*' },
      '026': { NVNHAENSTART: '198000000000', NVNHAENSLUT: '200506110000', 'HAENSLUT_UMRK-NAVNE': '*' },
    }
    const { name, formerNames } = person(given)
    expect([name?.validFrom, formerNames[0]?.validFrom, formerNames[0]?.validTo]).toEqual([null, null, null])
  })

  it.each([
    ['*', 'UNREGISTRABLE_CHARACTERS'],
    ['=', 'NOT_DOCUMENTED'],
  ])('remark %s is %s', (MELNVN_MRK, kind) => {
    expect(person({ '008': { FORNVN: 'Anna', MELNVN_MRK } }).name?.remarks).toMatchObject([{ part: 'MIDDLE', kind }])
  })
})

describe('former addresses', () => {
  it('have the codes of the place, the care-of name and their days', () => {
    const given = {
      ANNKOR: 'K',
      KOMKOD: '0998',
      VEJKOD: '0456',
      HUSNR: '007B',
      ETAGE: 'st',
      SIDEDOER: 'mf',
      BNR: '1043',
      CONVN: 'Ib Prøve',
      TILFLYDTO: '200506110000',
      FRAFLYDTO: '201509010000',
    }
    expect(person({ '023': given }).formerAddresses).toMatchObject([
      {
        municipalityCode: '0998',
        roadCode: '0456',
        houseNumber: '7B',
        floor: 'st',
        door: 'mf',
        buildingNumber: '1043',
        coName: 'Ib Prøve',
        validFrom: '2005-06-11',
        validTo: '2015-09-01',
        correction: { code: 'K' },
      },
    ])
  })

  it('are told also of those who have no address now', () => {
    const given = { '001': { STATUS: '80' }, '023': { KOMKOD: '0998', FRAFLYDTO: '201509010000' } }
    expect(person(given)).toMatchObject({ address: null, formerAddresses: [{ municipalityCode: '0998' }] })
  })
})

describe('what stands beside an address', () => {
  it('is the addition of the municipality, the municipality before, the identifier and the codes', () => {
    const given = {
      KOMKOD: '0999',
      VEJKOD: '0123',
      BNR: '1042',
      VEJNVN: 'Prøvevej',
      ADRESSE_UUID: '0a3f50a0-0000-4000-8000-000000000001',
      'ADR1-SUPLADR': 'Baghuset',
      'ADR3-SUPLADR': 'opgang B',
      'START_DT-ADRTXT': '2020-01-01',
      TILFLYKOMDTO: '201001010000',
      FRAFLYKOMKOD: '0998',
      FRAFLYKOMDTO: '201001020000',
    }
    expect(person({ '002B': given }).address).toMatchObject({
      roadCode: '0123',
      buildingNumber: '1042',
      addressId: '0a3f50a0-0000-4000-8000-000000000001',
      supplementaryLines: ['Baghuset', 'opgang B'],
      supplementaryFrom: '2020-01-01',
      municipalityFrom: '2010-01-01',
      previousMunicipalityCode: '0998',
      previousMunicipalityTo: '2010-01-02',
      lines: ['Prøvevej B-1042'],
    })
  })

  it('is an address where nothing else is known', () => {
    expect(person({ '002A': { 'ADR1-SUPLADR': 'Husbåd, kaj 4' } }).address).toMatchObject({
      lines: [],
      supplementaryLines: ['Husbåd, kaj 4'],
    })
  })

  it('is the contact address, also of those who have no other', () => {
    const given = {
      'ADR1-KONTAKTADR': 'Postboks 1',
      'ADR3-KONTAKTADR': '9999 Eksempelby',
      'START_DT-ADRTXT': '2024-05-01',
      'SLET_DT-ADRTXT': '2025-05-01',
    }
    expect(person({ '001': { STATUS: '80' }, '006': given }).contactAddress).toEqual({
      lines: ['Postboks 1', '9999 Eksempelby'],
      validFrom: '2024-05-01',
      validTo: '2025-05-01',
    })
    expect(person({ '006': {} }).contactAddress).toBeNull()
    expect(person({}).contactAddress).toBeNull()
  })
})

describe('protections', () => {
  it('are told by kind, with raw code and text in both languages, the end date where an old delivery has one', () => {
    const given = [
      { BESKYTTYPE: '0009', 'START_DT-BESKYTTELSE': '2020-01-01' },
      { BESKYTTYPE: '0003' },
      { BESKYTTYPE: '0001', 'START_DT-BESKYTTELSE': '2020-02-01', 'SLET_DT-BESKYTTELSE': '2021-02-01' },
      { BESKYTTYPE: '0002' },
      { BESKYTTYPE: '0004' },
    ]
    const { protections } = person({ '004': given })
    expect(protections.map(({ kind, code }) => [kind, code])).toEqual([
      ['NAME_AND_ADDRESS', '0001'],
      ['DIRECTORIES', '0002'],
      ['MARKETING', '0003'],
      ['RESEARCH', '0004'],
      ['OTHER', '0009'],
    ])
    expect(protections[0]).toMatchObject({
      text: { da: 'Navne- og adressebeskyttelse', en: 'Name and address protection' },
      validFrom: '2020-02-01',
      validTo: '2021-02-01',
    })
    expect(protections[4]).toMatchObject({ text: null, validFrom: '2020-01-01', validTo: null })
  })

  it('never hold a credit warning, in whichever record it comes', () => {
    expect(person({ '004': { BESKYTTYPE: '0005' }, '050': { BESKYTTYPE: '0005' } }).protections).toEqual([])
  })
})

describe('civil statuses', () => {
  it('have code, text and days, now and before; nothing of spouses is kept', () => {
    const spouse = { AEGTEPNR: '6502790001', AEGTENVN: 'Bo Eksempel' }
    const told = person({
      '012': { CIVST: 'F', 'HAENSTART-CIVILSTAND': '201001010000', ...spouse },
      '029': [
        { CIVST: 'U', 'HAENSTART-CIVILSTAND': '198001010000', 'HAENSLUT-CIVILSTAND': '200001010000' },
        { CIVST: 'G', 'HAENSTART-CIVILSTAND': '200001010000', 'HAENSLUT-CIVILSTAND': '201001010000', ...spouse },
        { CIVST: 'Q', 'HAENSTART-CIVILSTAND': '197901010000' },
        { CIVST: '' },
      ],
    })
    expect(told).toMatchObject({
      civilStatus: 'F',
      civilStatusText: { da: 'Skilt', en: 'Divorced' },
      civilStatusFrom: '2010-01-01',
      formerCivilStatuses: [
        { code: 'G', text: { da: 'Gift', en: 'Married' }, validFrom: '2000-01-01', validTo: '2010-01-01' },
        { code: 'U', validFrom: '1980-01-01', validTo: '2000-01-01' },
        { code: 'Q', text: null },
      ],
    })
    expect(JSON.stringify(told)).not.toMatch(/6502790001|Bo Eksempel/)
  })

  it('that are on no list keep their code, and have no text', () => {
    expect(person({ '012': { CIVST: 'Q' } })).toMatchObject({ civilStatus: 'Q', civilStatusText: null })
    expect(person({ '001': { STATUS: '42' } })).toMatchObject({ status: 'OTHER', statusCode: '42', statusText: null })
  })
})

describe('departures and disappearances', () => {
  it('tell country, day and address of those who have left', () => {
    const given = { UDR_LANDEKOD: '5120', UDRDTO: '202301150000', UDLANDADR1: 'Provgatan 12', UDLANDADR3: 'Sverige' }
    expect(person({ '001': { STATUS: '80' }, '005': given }).departure).toEqual({
      countryCode: '5120',
      countryText: { da: 'Sverige', en: 'Sweden' },
      departedOn: '2023-01-15',
      addressLines: ['Provgatan 12', 'Sverige'],
    })
    expect(person({ '005': { UDR_LANDEKOD: '5999' } }).departure).toMatchObject({
      countryCode: '5999',
      countryText: null,
      departedOn: null,
    })
    expect(person({}).departure).toBeNull()
  })

  it('tell stays that have ended, with the way out and the way in', () => {
    const given = {
      UDR_LANDEKOD: '5120',
      UDRDTO: '201001010000',
      INDR_LANDEKOD: '5180',
      INDRDTO: '201101010000',
      UDLANDADR1: 'Provgatan 3',
    }
    expect(person({ '024': given }).formerStaysAbroad).toEqual([
      {
        countryCode: '5120',
        countryText: { da: 'Sverige', en: 'Sweden' },
        departedOn: '2010-01-01',
        addressLines: ['Provgatan 3'],
        returnedFromCountryCode: '5180',
        returnedFromCountryText: { da: 'Tyskland', en: 'Germany' },
        returnedOn: '2011-01-01',
        correction: null,
      },
    ])
  })

  it('tell since when somebody is missing, and when they were missing before', () => {
    const told = person({
      '001': { STATUS: '70' },
      '007': { FORSVINDDTO: '202401010000' },
      '025': { FORSVINDDTO: '201201010000', GENFINDDTO: '201202010000' },
    })
    expect(told).toMatchObject({
      disappearedOn: '2024-01-01',
      formerDisappearances: [{ disappearedOn: '2012-01-01', foundOn: '2012-02-01', correction: null }],
    })
    expect(person({}).disappearedOn).toBeNull()
  })
})

describe('what is of other people or no matter of an employer', () => {
  it('leaves no trace in the person, whatever the task delivers', () => {
    const secret = 'HEMMELIG'
    const number = '6502790001'
    const types = '009 010 011 013 014 015 016 017 018 019 020 021 027 028 030 031 032 033 050 052'.split(' ')
    const contents = (name: string): string => (name === 'PNR' ? PNR : name.includes('PNR') ? number : secret)
    const others = types.map(
      (record) => ({ record, fields: new Proxy({}, { get: (_none, name) => contents(String(name)) }) }) as never,
    )
    expect(personOf([...records({}), ...others], TODAY, TEXTS)).toEqual(person({}))
  })
})
