import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { companyOf } from '../../../../subgraphs/cvr/mapping/company.ts'
import { loneUnitOf } from '../../../../subgraphs/cvr/mapping/productionUnit.ts'
import type { ComparableAddress } from '../../../../subgraphs/cvr/model/comparableAddress.ts'
import { FINDINGS, worstFirst } from '../../../../subgraphs/cvr/model/finding.ts'
import { addressFindings } from '../../../../subgraphs/cvr/rules/addressFindings.ts'
import { companyFindings } from '../../../../subgraphs/cvr/rules/companyFindings.ts'
import { unitFindings } from '../../../../subgraphs/cvr/rules/unitFindings.ts'
import { produktionsenhed, virksomhed } from '../../../../subgraphs/cvr/wire/documents.ts'

const TODAY = localDate('2026-11-22')
const INSTITUTION = { cvrNumber: '99000015', name: 'Styrelsen for Eksempeldrift' }

function during(gyldigFra: string | null, gyldigTil: string | null = null) {
  return { periode: { gyldigFra, gyldigTil } }
}

function company(change: object = {}) {
  const document = virksomhed.parse({
    cvrNummer: 99000015,
    reklamebeskyttet: false,
    livsforloeb: [during('2007-01-01')],
    navne: [{ navn: 'Styrelsen for Eksempeldrift', ...during('2007-01-01') }],
    beliggenhedsadresse: [],
    hovedbranche: [],
    virksomhedsform: [{ virksomhedsformkode: 230, langBeskrivelse: 'Statslig administrativ enhed', ...during(null) }],
    virksomhedsstatus: [],
    virksomhedMetadata: {},
    ...change,
  })
  return companyOf(document, TODAY)
}

describe('an institution in CVR', () => {
  it('that is as it should be gives no finding', () => {
    expect(companyFindings(INSTITUTION, company(), TODAY)).toEqual([])
  })

  it('that CVR does not know gives that finding alone', () => {
    expect(companyFindings(INSTITUTION, null, TODAY)).toEqual([
      { code: 'NOT_FOUND', given: '99000015', registered: null },
    ])
  })

  it.each([
    ['ceased', { livsforloeb: [during('2007-01-01', '2025-12-31')] }, 'CEASED', '2025-12-31'],
    ['whose life is not told', { livsforloeb: [] }, 'CEASED', null],
    ['not begun yet', { livsforloeb: [during('2027-01-01')] }, 'NOT_YET_STARTED', '2027-01-01'],
    [
      'being dissolved',
      { virksomhedsstatus: [{ status: 'UNDER KONKURS', ...during('2026-01-01') }] },
      'UNDER_DISSOLUTION',
      'UNDER KONKURS',
    ],
    [
      'of another form',
      { virksomhedsform: [{ virksomhedsformkode: 60, ...during(null) }] },
      'NOT_ADMINISTRATIVE_UNIT',
      '60',
    ],
    ['without a form', { virksomhedsform: [] }, 'NOT_ADMINISTRATIVE_UNIT', null],
    ['of another name', { navne: [{ navn: 'Prøvestyrelsen', ...during(null) }] }, 'NAME_DIFFERS', 'Prøvestyrelsen'],
  ])('%s says so', (_what, change, code, registered) => {
    expect(companyFindings(INSTITUTION, company(change), TODAY)).toMatchObject([{ code, registered }])
  })

  it('was dissolving once, which is over', () => {
    const over = { virksomhedsstatus: [{ status: 'UNDER REKONSTRUKTION', ...during('2020-01-01', '2020-12-31') }] }
    expect(companyFindings(INSTITUTION, company(over), TODAY)).toEqual([])
  })

  it.each(['STYRELSEN FOR EKSEMPELDRIFT', 'Styrelsen  for Eksempel-drift.', 'Styrelsen for "Eksempeldrift"'])(
    'has the same name as %s',
    (navn) => {
      expect(companyFindings(INSTITUTION, company({ navne: [{ navn, ...during(null) }] }), TODAY)).toEqual([])
    },
  )

  it('may have the name as a secondary one, while it holds', () => {
    const named = (gyldigTil: string | null) => ({
      navne: [{ navn: 'Prøvestyrelsen', ...during(null) }],
      binavne: [{ navn: INSTITUTION.name, ...during('2010-01-01', gyldigTil) }],
    })
    expect(companyFindings(INSTITUTION, company(named(null)), TODAY)).toEqual([])
    expect(companyFindings(INSTITUTION, company(named('2020-01-01')), TODAY)).toMatchObject([{ code: 'NAME_DIFFERS' }])
  })
})

describe('a production unit in CVR', () => {
  const expected = { pNumber: '1999000001', cvrNumber: '99000015' }
  const unit = (change: object = {}) =>
    loneUnitOf(
      produktionsenhed.parse({
        pNummer: 1999000001,
        reklamebeskyttet: false,
        livsforloeb: [during('2007-01-01')],
        navne: [],
        beliggenhedsadresse: [],
        virksomhedsrelation: [
          { cvrNummer: 99000023, ...during('2007-01-01', '2019-12-31') },
          { cvrNummer: 99000015, ...during('2020-01-01') },
        ],
        produktionsEnhedMetadata: {},
        ...change,
      }),
      TODAY,
    )

  it('that is the institution’s gives no finding', () => {
    expect(unitFindings(expected, unit(), TODAY)).toEqual([])
  })

  it('unknown, ceased, or another’s, says so', () => {
    expect(unitFindings(expected, null, TODAY)).toEqual([
      { code: 'UNIT_NOT_FOUND', given: '1999000001', registered: null },
    ])
    expect(unitFindings(expected, unit({ livsforloeb: [during('2007-01-01', '2024-06-30')] }), TODAY)).toEqual([
      { code: 'UNIT_CEASED', given: '1999000001', registered: '2024-06-30' },
    ])
    expect(unitFindings({ ...expected, cvrNumber: '99000023' }, unit(), TODAY)).toEqual([
      { code: 'UNIT_NOT_OF_ENTERPRISE', given: '99000023', registered: '99000015' },
    ])
    expect(unitFindings(expected, unit({ virksomhedsrelation: [] }), TODAY)).toEqual([
      { code: 'UNIT_NOT_OF_ENTERPRISE', given: '99000015', registered: null },
    ])
  })
})

describe('an address in CVR', () => {
  const given: ComparableAddress = {
    street: 'Prøvegade',
    houseNumber: '12A',
    floor: null,
    door: null,
    postalCode: '9999',
    municipalityCode: null,
    roadCode: null,
    addressId: null,
  }
  const place = { locality: null, postBox: null, municipalityName: null, validatedAt: null, countryCode: 'DK' }
  const registered = { ...given, ...place, city: 'Eksempelby' }

  it('that is missing says so, whether or not one was given', () => {
    expect(addressFindings(null, null).findings).toEqual([{ code: 'NO_VALID_ADDRESS', given: null, registered: null }])
    expect(addressFindings(given, null).findings).toMatchObject([{ given: 'Prøvegade 12A, 9999' }])
  })

  it('is compared only with one that was given, and says by what', () => {
    expect(addressFindings(null, registered)).toEqual({ findings: [], by: null })
    expect(addressFindings(given, registered)).toEqual({ findings: [], by: 'ROAD_NAME' })
    expect(addressFindings({ ...given, houseNumber: '14' }, registered)).toEqual({
      findings: [
        { code: 'ADDRESS_DIFFERS', given: 'Prøvegade 14, 9999', registered: 'Prøvegade 12A, 9999 Eksempelby' },
      ],
      by: 'ROAD_NAME',
    })
    expect(addressFindings({ ...given, street: null }, registered)).toMatchObject({
      findings: [{ code: 'ADDRESS_NOT_COMPARABLE' }],
      by: null,
    })
  })
})

it('findings come the worst first, and each has its words in both languages', () => {
  const found = (['NAME_DIFFERS', 'NOT_ADMINISTRATIVE_UNIT', 'CEASED', 'NO_VALID_ADDRESS'] as const).map((code) => ({
    code,
    given: null,
    registered: null,
  }))
  expect(worstFirst(found).map(({ code }) => code)).toEqual([
    'CEASED',
    'NAME_DIFFERS',
    'NO_VALID_ADDRESS',
    'NOT_ADMINISTRATIVE_UNIT',
  ])
  for (const { da, en } of Object.values(FINDINGS)) {
    expect(da).toMatch(/\.$/)
    expect(en).not.toBe(da)
  }
})
