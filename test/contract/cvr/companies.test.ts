import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { TownCompany } from '../../../sandbox/town/model.ts'
import { type CvrHouse, openCvrHouse } from './cvrHouse.ts'

const ADDRESS = 'address { street houseNumber floor door postalCode city municipalityCode countryCode }'
const EVERYTHING = `cvrNumber name form industryCode industryText status active activeTo ${ADDRESS} advertisingProtected
  productionUnits { pNumber name ${ADDRESS} advertisingProtected validFrom validTo } source { system service readAt fromCache }`

let house: CvrHouse

beforeAll(async () => {
  house = await openCvrHouse()
})
afterEach(() => house.simulator.control.reset())
afterAll(() => house.close())

function companyOf(key: string): TownCompany {
  const number = house.town.institutions.find((one) => one.key === key)?.cvrNumber
  const company = house.town.companies.find(({ cvrNumber }) => cvrNumber === number)
  if (company === undefined) throw new Error('the town lacks the company')
  return company
}

function operations(): readonly string[] {
  return house.journal().map(({ operation }) => operation)
}

describe('the company of an institution', () => {
  it('is whole, in one call for it and one for its production units', async () => {
    for (const { key } of house.town.institutions) {
      if (key === house.landmarks.ceasedInstitution.key) continue
      house.simulator.control.clearJournal()
      const { data, errors } = await house.institution(key, EVERYTHING)
      expect(errors).toEqual([])
      const town = companyOf(key)
      const { street, houseNumber, floor, door, postalCode, city, municipalityCode } = town.address
      const company = data['_entities']?.[0]?.['company']
      expect(company).toMatchObject({
        cvrNumber: town.cvrNumber,
        name: town.name,
        form: town.form.long,
        industryCode: '841100',
        status: 'Aktiv',
        active: true,
        activeTo: null,
        address: { street, houseNumber, floor, door, postalCode, city, municipalityCode, countryCode: 'DK' },
        advertisingProtected: town.advertisingProtected,
        source: { system: 'CVR', service: 'virksomhed/_search', fromCache: false },
      })
      expect(company?.['productionUnits']?.map(({ pNumber, name, validTo }) => [pNumber, name, validTo])).toEqual(
        town.productionUnits.filter(({ to }) => to === null).map(({ pNumber, name }) => [pNumber, name, null]),
      )
      expect(operations()).toEqual(['virksomhed/_search', 'produktionsenhed/_search'])
    }
  })

  it('that has ceased says so, and keeps the units that it had on its last day', async () => {
    const { key } = house.landmarks.ceasedInstitution
    const { data, errors } = await house.institution(key, EVERYTHING)
    expect(errors).toEqual([])
    const town = companyOf(key)
    expect(data['_entities']?.[0]?.['company']).toMatchObject({
      name: town.name,
      status: 'Ophørt',
      active: false,
      activeTo: town.to,
      address: null,
    })
    expect(
      data['_entities']?.[0]?.['company']?.['productionUnits']?.map(({ pNumber, validTo }) => [pNumber, validTo]),
    ).toEqual(town.productionUnits.filter(({ to }) => to === town.to).map(({ pNumber }) => [pNumber, town.to]))
  })

  it('costs no call where only the id is asked for', async () => {
    const { id } = house.stage.institution('fjordby')
    const { data } = await house.execute(
      'fjordby',
      'query ($references: [_Any!]!) { _entities(representations: $references) { ... on OpusInstitution { id } } }',
      { references: [{ __typename: 'OpusInstitution', id }] },
    )
    expect(data).toEqual({ _entities: [{ id }] })
    expect(house.journal()).toEqual([])
  })

  it("is null and NOT_FOUND for another institution's reference, a forged one, and one of the other system's type", async () => {
    const own = house.stage.institution('fjordstyrelsen').id
    const other = house.stage.institution('arkivnaevnet').id
    const { data, errors } = await house.execute(
      'fjordstyrelsen',
      'query ($references: [_Any!]!) { _entities(representations: $references) { ... on SlsInstitution { company { name } } ... on OpusInstitution { company { name } } } }',
      {
        references: [
          { __typename: 'SlsInstitution', id: other },
          { __typename: 'SlsInstitution', id: 'aaaaaaaaaaaaaaaa' },
          { __typename: 'OpusInstitution', id: own },
        ],
      },
    )
    expect(data).toEqual({ _entities: [null, null, null] })
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
    expect(house.journal()).toEqual([])
  })
})

describe('Query.company', () => {
  it('finds companies that are no institution, several in one call', async () => {
    const { renamedCompany, movedCompany } = house.landmarks
    const { data, errors } = await house.execute(
      'fjordstyrelsen',
      'query ($a: CvrNumber!, $b: CvrNumber!) { a: company(cvrNumber: $a) { name address { postalCode } } b: company(cvrNumber: $b) { name address { postalCode } } again: company(cvrNumber: $a) { cvrNumber } }',
      { a: renamedCompany.cvrNumber, b: movedCompany.cvrNumber },
    )
    expect(errors).toEqual([])
    expect(data).toMatchObject({
      a: { name: renamedCompany.name },
      b: { name: movedCompany.name, address: { postalCode: movedCompany.address.postalCode } },
      again: { cvrNumber: renamedCompany.cvrNumber },
    })
    expect(house.journal().map(({ operation, subjects }) => [operation, subjects.length])).toEqual([
      ['virksomhed/_search', 2],
    ])
  })

  it('is null without an error for a number that CVR does not have', async () => {
    expect(await house.company('99999993', 'name')).toEqual({ data: { company: null }, errors: [] })
  })

  it.each([
    ['dissolvingCompany', { status: 'UNDER KONKURS', active: true, activeTo: null }],
    [
      'dissolvedCompany',
      { status: 'OPLØST EFTER KONKURS', active: false, activeTo: expect.any(String), address: null },
    ],
  ] as const)('tells of %s by its life, not by its word', async (landmark, expected) => {
    const { data } = await house.company(house.landmarks[landmark].cvrNumber, `status active activeTo ${ADDRESS}`)
    expect(data['company']).toMatchObject(expected)
  })

  it('has the free text of a foreign address', async () => {
    const { foreignCompany } = house.landmarks
    const { data } = await house.company(foreignCompany.cvrNumber, ADDRESS)
    expect(data['company']?.['address']).toMatchObject({
      street: foreignCompany.foreignAddress?.lines.join(', '),
      countryCode: foreignCompany.foreignAddress?.country,
      city: null,
    })
  })

  it('shows a unit that passed from one company to another at its new owner alone', async () => {
    const { unitWithNewOwner } = house.landmarks
    const owners = house.town.companies.filter(({ productionUnits }) =>
      productionUnits.some(({ pNumber }) => pNumber === unitWithNewOwner),
    )
    expect(owners).toHaveLength(2)
    for (const owner of owners) {
      const { data } = await house.company(owner.cvrNumber, 'productionUnits { pNumber validFrom validTo }')
      const unit = owner.productionUnits.find(({ pNumber }) => pNumber === unitWithNewOwner)
      const expected = unit?.to === null ? [{ pNumber: unitWithNewOwner, validFrom: unit.from, validTo: null }] : []
      expect(data['company']?.['productionUnits']).toEqual(expected)
    }
  })

  it('needs no scope and no interface, and leaves its trail', async () => {
    const { errors } = await house.company(house.landmarks.movedCompany.cvrNumber, 'name', {
      scopes: [],
      interfaces: [],
    })
    expect(errors).toEqual([])
    expect((await house.stage.trail()).at(-1)).toMatchObject({
      kind: 'CLOSED',
      services: { 'virksomhed/_search': 1 },
      persons: [],
    })
  })

  it('keeps its answer for the institution that asked', async () => {
    const fresh = await openCvrHouse({ settings: { cacheMs: 60_000 } })
    try {
      const { cvrNumber } = fresh.landmarks.movedCompany
      const ask = async (key: string) =>
        (
          await fresh.execute(
            key,
            'query ($n: CvrNumber!) { company(cvrNumber: $n) { productionUnits { pNumber } source { fromCache } } }',
            { n: cvrNumber },
          )
        ).data['company']?.['source']?.['fromCache']
      expect([await ask('fjordby'), await ask('fjordby'), await ask('engholm')]).toEqual([false, true, false])
      expect(fresh.journal()).toHaveLength(4)
    } finally {
      await fresh.close()
    }
  })
})
