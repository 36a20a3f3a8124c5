import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { addressOf } from '../../../../subgraphs/cvr/mapping/address.ts'
import { companyOf } from '../../../../subgraphs/cvr/mapping/company.ts'
import { lifeOn, onDay, overlap } from '../../../../subgraphs/cvr/mapping/period.ts'
import { unitOf } from '../../../../subgraphs/cvr/mapping/productionUnit.ts'
import { ownerOfEnterprise, ownerOfUnit } from '../../../../subgraphs/cvr/ownership.ts'
import {
  type Adresse,
  type Periode,
  produktionsenhed,
  type VrproduktionsEnhed,
  type Vrvirksomhed,
  virksomhed,
} from '../../../../subgraphs/cvr/wire/documents.ts'

const TODAY = localDate('2026-11-22')

function during(gyldigFra: string | null, gyldigTil: string | null = null): { readonly periode: Periode } {
  return { periode: { gyldigFra, gyldigTil } }
}

const ADDRESS: Adresse = {
  landekode: 'DK',
  fritekst: null,
  kommune: { kommuneKode: 101 },
  vejnavn: 'Prøvegade',
  husnummerFra: 12,
  husnummerTil: null,
  bogstavFra: 'A',
  bogstavTil: null,
  etage: '2',
  sidedoer: 'th',
  postnummer: 999,
  postdistrikt: 'Eksempelby',
  ...during('2015-03-01'),
}

const ENTERPRISE: Vrvirksomhed = virksomhed.parse({
  cvrNummer: 99000015,
  reklamebeskyttet: true,
  livsforloeb: [during('2007-01-01')],
  navne: [
    { navn: 'Prøvestyrelsen', ...during('2007-01-01', '2015-02-28') },
    { navn: 'Styrelsen for Eksempeldrift', ...during('2015-03-01') },
  ],
  beliggenhedsadresse: [ADDRESS],
  hovedbranche: [{ branchekode: '841100', branchetekst: 'Generelle offentlige tjenester', ...during('2014-01-01') }],
  virksomhedsform: [
    {
      virksomhedsformkode: 230,
      kortBeskrivelse: 'STA',
      langBeskrivelse: 'Statslig administrativ enhed',
      ...during('2007-01-01'),
    },
  ],
  virksomhedsstatus: [],
  virksomhedMetadata: { sammensatStatus: 'Aktiv' },
})

describe('a company', () => {
  it('is as it is today', () => {
    expect(companyOf(ENTERPRISE, TODAY)).toMatchObject({
      cvrNumber: '99000015',
      name: 'Styrelsen for Eksempeldrift',
      form: 'Statslig administrativ enhed',
      industryCode: '841100',
      industryText: 'Generelle offentlige tjenester',
      status: 'Aktiv',
      active: true,
      activeTo: null,
      address: {
        street: 'Prøvegade',
        houseNumber: '12A',
        floor: '2',
        door: 'th',
        postalCode: '0999',
        city: 'Eksempelby',
        municipalityCode: '0101',
        countryCode: 'DK',
      },
      advertisingProtected: true,
    })
  })

  it('had another name before', () => {
    expect(companyOf(ENTERPRISE, localDate('2015-02-28')).name).toBe('Prøvestyrelsen')
    expect(companyOf(ENTERPRISE, localDate('2015-03-01')).name).toBe('Styrelsen for Eksempeldrift')
  })

  it('that has ceased keeps its newest name, form and industry, and has no address', () => {
    const ended = during('2007-01-01', '2025-12-31')
    const newest = { navn: 'Prøvestyrelsen', ...ended }
    const form = { virksomhedsformkode: 230, kortBeskrivelse: 'STA', langBeskrivelse: null, ...ended }
    const industry = { branchekode: '841100', branchetekst: null, ...ended }
    const ceased: Vrvirksomhed = {
      ...ENTERPRISE,
      livsforloeb: [ended],
      navne: [newest],
      beliggenhedsadresse: [{ ...ADDRESS, ...ended }],
      virksomhedsform: [form],
      hovedbranche: [industry],
      virksomhedMetadata: {
        nyesteNavn: newest,
        nyesteVirksomhedsform: form,
        nyesteHovedbranche: industry,
        sammensatStatus: 'Ophørt',
      },
    }
    expect(companyOf(ceased, TODAY)).toMatchObject({
      name: 'Prøvestyrelsen',
      form: 'STA',
      industryCode: '841100',
      industryText: null,
      status: 'Ophørt',
      active: false,
      activeTo: '2025-12-31',
      address: null,
    })
  })

  it('has the company status where no composed one is told, and none where neither is', () => {
    const told: Vrvirksomhed = {
      ...ENTERPRISE,
      virksomhedsstatus: [{ status: 'UNDER KONKURS', ...during('2026-01-01') }],
      virksomhedMetadata: {},
    }
    expect(companyOf(told, TODAY).status).toBe('UNDER KONKURS')
    expect(companyOf({ ...told, virksomhedsstatus: [] }, TODAY).status).toBeNull()
  })

  it('may lack form and industry', () => {
    const bare: Vrvirksomhed = { ...ENTERPRISE, virksomhedsform: [], hovedbranche: [] }
    expect(companyOf(bare, TODAY)).toMatchObject({ form: null, industryCode: null, industryText: null })
  })

  it.each([
    ['a number that is none', { cvrNummer: 99000016 }, 'cvrNummer is no CVR number'],
    ['no name at all', { navne: [] }, 'no name'],
  ])('is refused with %s', (_what, change, detail) => {
    expect(() => companyOf({ ...ENTERPRISE, ...change }, TODAY)).toThrow(
      expect.objectContaining({ kind: 'garbled', detail }),
    )
  })
})

describe('a life', () => {
  it.each([
    ['goes on', [during('2007-01-01')], true, null],
    ['goes on without a known start', [during(null)], true, null],
    ['ends today', [during('2007-01-01', '2026-11-22')], true, null],
    ['ended yesterday', [during('2007-01-01', '2026-11-21')], false, '2026-11-21'],
    ['will end', [during('2007-01-01', '2027-01-01')], true, null],
    ['has not begun', [during('2027-01-01')], false, null],
    ['ended and began again', [during('2007-01-01', '2010-12-31'), during('2015-01-01')], true, null],
    ['ended twice', [during('2015-01-01', '2016-12-31'), during('2007-01-01', '2010-12-31')], false, '2016-12-31'],
    ['is not told', [], false, null],
  ])('that %s', (_what, history, active, ceasedOn) => {
    expect(lifeOn(history, TODAY)).toEqual({ active, ceasedOn })
  })
})

describe('periods', () => {
  it('of a history: of several that hold, the one begun last', () => {
    const history = [
      during('2015-01-01'),
      during('2020-01-01'),
      during('2018-01-01'),
      during(null),
      during('2027-01-01'),
    ]
    expect(onDay(history, TODAY)).toBe(history[1])
    expect(onDay(history.slice(3), TODAY)).toBe(history[3])
    expect(onDay([], TODAY)).toBeNull()
  })

  it.each([
    [
      ['2020-01-01', null],
      ['2010-01-01', '2022-12-31'],
      ['2020-01-01', '2022-12-31'],
    ],
    [
      ['2010-01-01', '2022-12-31'],
      ['2020-01-01', null],
      ['2020-01-01', '2022-12-31'],
    ],
    [
      [null, null],
      [null, null],
      [null, null],
    ],
    [
      ['2020-01-01', '2020-01-01'],
      [null, '2020-01-01'],
      ['2020-01-01', '2020-01-01'],
    ],
    [['2020-01-02', null], [null, '2020-01-01'], null],
  ] as const)('%j and %j have %j in common', (a, b, expected) => {
    const span = ([from, to]: readonly [string | null, string | null]) => ({
      from: from === null ? null : localDate(from),
      to: to === null ? null : localDate(to),
    })
    expect(overlap(span(a), span(b))).toEqual(expected === null ? null : span(expected))
  })
})

describe('an address', () => {
  it.each([
    ['a single number', {}, '12A'],
    ['a range', { husnummerTil: 14, bogstavTil: 'C' }, '12A-14C'],
    ['a range that is none', { husnummerTil: 12, bogstavTil: 'A' }, '12A'],
    ['no number', { husnummerFra: null }, null],
    ['no number told', { husnummerFra: undefined }, null],
    ['no letter', { bogstavFra: null }, '12'],
  ])('has %s', (_what, change, expected) => {
    expect(addressOf({ ...ADDRESS, ...change }).houseNumber).toBe(expected)
  })

  it('abroad is its free text, in one line', () => {
    expect(
      addressOf({ landekode: 'SE', fritekst: 'Provgatan 1\r\n  999 99 Provstad \n', ...during('2015-03-01') }),
    ).toEqual({
      street: 'Provgatan 1, 999 99 Provstad',
      houseNumber: null,
      floor: null,
      door: null,
      postalCode: null,
      city: null,
      municipalityCode: null,
      countryCode: 'SE',
      municipalityName: null,
      roadCode: null,
      locality: null,
      postBox: null,
      addressId: null,
      validatedAt: null,
    })
  })

  it('may tell nothing', () => {
    expect(Object.values(addressOf(during('2015-03-01'))).every((part) => part === null)).toBe(true)
  })
})

describe('a production unit', () => {
  const unit: VrproduktionsEnhed = produktionsenhed.parse({
    pNummer: 1999000001,
    reklamebeskyttet: false,
    livsforloeb: [during('2007-01-01')],
    navne: [{ navn: 'Kantinen', ...during('2007-01-01') }],
    beliggenhedsadresse: [ADDRESS],
    virksomhedsrelation: [
      { cvrNummer: 99000023, ...during('2007-01-01', '2019-12-31') },
      { cvrNummer: 99000015, ...during('2020-01-01') },
    ],
    produktionsEnhedMetadata: {},
  })

  it('belongs to the company of today, since the day it passed to it', () => {
    expect(unitOf(unit, '99000015', TODAY)).toMatchObject({
      pNumber: '1999000001',
      name: 'Kantinen',
      address: { street: 'Prøvegade' },
      advertisingProtected: false,
      validFrom: '2020-01-01',
      validTo: null,
    })
  })

  it('does not belong to a company that it has left, nor to a stranger', () => {
    expect(unitOf(unit, '99000023', TODAY)).toBeNull()
    expect(unitOf(unit, '99000031', TODAY)).toBeNull()
  })

  it('belonged to a company on its last day', () => {
    expect(unitOf(unit, '99000023', localDate('2019-12-31'))).toMatchObject({
      validFrom: '2007-01-01',
      validTo: '2019-12-31',
    })
  })

  it('that has ceased belongs to nobody, although its relation stays open', () => {
    const ceased = { ...unit, livsforloeb: [during('2007-01-01', '2024-06-30')] }
    expect(unitOf(ceased, '99000015', TODAY)).toBeNull()
    expect(unitOf(ceased, '99000015', localDate('2024-06-30'))).toMatchObject({ validTo: '2024-06-30' })
  })

  it('that came back belongs since it came back', () => {
    const back = {
      ...unit,
      virksomhedsrelation: [
        { cvrNummer: 99000015, ...during('2007-01-01', '2010-12-31') },
        { cvrNummer: 99000015, ...during('2022-01-01') },
      ],
    }
    expect(unitOf(back, '99000015', TODAY)).toMatchObject({ validFrom: '2022-01-01' })
  })

  it('takes its newest name where none holds, and may have neither name nor address', () => {
    const unnamed = { ...unit, navne: [], beliggenhedsadresse: [] }
    const newest = {
      ...unnamed,
      produktionsEnhedMetadata: { nyesteNavn: { navn: 'Kantinen', ...during('2007-01-01', '2008-01-01') } },
    }
    expect(unitOf(newest, '99000015', TODAY)?.name).toBe('Kantinen')
    expect(unitOf(unnamed, '99000015', TODAY)).toMatchObject({ name: null, address: null })
  })
})

describe('ownership', () => {
  it('of an enterprise is its number, with the zero that JSON lost', () => {
    expect(ownerOfEnterprise({ cvrNummer: 99000015 })).toEqual({ subject: '99000015' })
    expect(ownerOfEnterprise({ cvrNummer: 9900001 })).toEqual({ subject: '09900001' })
  })

  it('of a unit is the enterprise asked about, if it ever belonged to it, else its last', () => {
    const unit = { virksomhedsrelation: [{ cvrNummer: 99000023 }, { cvrNummer: 99000015 }] }
    expect(ownerOfUnit('99000023')(unit)).toEqual({ subject: '99000023' })
    expect(ownerOfUnit('99000031')(unit)).toEqual({ subject: '99000015' })
    expect(ownerOfUnit('99000031')({ virksomhedsrelation: [] })).toEqual({ subject: '' })
  })
})
