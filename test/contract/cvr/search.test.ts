import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type CvrHouse, openCvrHouse } from './cvrHouse.ts'

let house: CvrHouse
beforeAll(async () => {
  house = await openCvrHouse()
})
afterEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const QUERY = `query ($name: String, $postalCode: String, $city: String, $municipalityCode: String, $first: Int, $after: String) {
  companies(name: $name, postalCode: $postalCode, city: $city, municipalityCode: $municipalityCode, first: $first, after: $after) {
    nodes { cvrNumber name } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } remainingCount } }`

async function search(variables: object) {
  return house.execute('fjordstyrelsen', QUERY, variables)
}

async function names(variables: object): Promise<readonly string[]> {
  const { data, errors } = await search(variables)
  expect(errors).toEqual([])
  return (data['companies']?.['nodes'] ?? []).map((company) => company['name'] ?? '')
}

describe('companies searched for', () => {
  it('by name are found by its words in their order, the last cut short', async () => {
    expect(await names({ name: 'Fjordby Kom' })).toEqual(['Fjordby Kommune'])
    expect(await names({ name: 'kantine & KØKKEN' })).toEqual(['Kantine & Køkken A/S'])
    expect(await names({ name: 'Kommune Fjordby' })).toEqual([])
    expect(house.journal().map(({ operation }) => operation)).toEqual(Array(3).fill('virksomhed/_search'))
  })

  it('are searched for by the newest name alone', async () => {
    expect(await names({ name: 'Styrelsen for Fjorde' })).toEqual([])
    expect(await names({ name: 'Fjordstyrelsen' })).toEqual(['Fjordstyrelsen'])
  })

  it('by place are those whose newest address lies there, also ceased ones', async () => {
    const at = (fits: (address: { postalCode: string; municipalityCode: string; city: string }) => boolean) =>
      house.town.companies
        .filter(({ address, foreignAddress }) => foreignAddress === null && fits(address))
        .map(({ cvrNumber, name }) => [cvrNumber, name] as const)
        .sort()
        .map(([, name]) => name)
    expect(await names({ postalCode: '9996' })).toEqual(at(({ postalCode }) => postalCode === '9996'))
    expect(await names({ postalCode: '9996' })).toContain(house.landmarks.dissolvedCompany.name)
    expect(await names({ municipalityCode: '0998' })).toEqual(at(({ municipalityCode }) => municipalityCode === '0998'))
    expect(await names({ city: 'fjordby' })).toEqual(at(({ city }) => city === 'Fjordby'))
  })

  it('by several parts fit all of them', async () => {
    expect(await names({ name: 'Lyngmose', postalCode: '9996' })).toEqual(['Lyngmose Rengøring ApS'])
    expect(await names({ name: 'Lyngmose', postalCode: '9991' })).toEqual([])
  })

  it('are paged by CVR number, each once, with the number that is left', async () => {
    const seen: string[] = []
    const left: number[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { data, errors } = await search({ name: 'A', first: 1, after })
      expect(errors).toEqual([])
      const page = data['companies'] as unknown as {
        nodes: { cvrNumber: string }[]
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null }
        remainingCount: number
      }
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
      seen.push(...page.nodes.map(({ cvrNumber }) => cvrNumber))
      left.push(page.remainingCount)
      more = page.pageInfo.hasNextPage
      after = page.pageInfo.endCursor
    }
    expect(seen.length).toBeGreaterThan(1)
    expect(seen).toEqual([...new Set(seen)].sort())
    expect(left).toEqual(seen.map((_, index) => seen.length - index))
  })

  it('that there are none of is an empty page, no error', async () => {
    const { data, errors } = await search({ name: 'Findes ikke' })
    expect(errors).toEqual([])
    expect(data['companies']).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
      remainingCount: 0,
    })
  })

  it.each([
    ['nothing', {}],
    ['a name without a letter', { name: ' - "' }],
    ['a name too long', { name: 'x'.repeat(101) }],
    ['a postal code of letters', { postalCode: 'abcd' }],
    ['a municipality code too short', { municipalityCode: '101' }],
    ['a page too large', { name: 'Fjordby', first: 501 }],
    ['a page of none', { name: 'Fjordby', first: 0 }],
    ['a cursor that is none', { name: 'Fjordby', after: 'abc' }],
    ['a cursor of another list', { name: 'Fjordby', after: Buffer.from('p12').toString('base64url') }],
    ['a cursor of a number that is none', { name: 'Fjordby', after: Buffer.from('c99000016').toString('base64url') }],
  ])('by %s are refused before CVR is asked', async (_what, variables) => {
    const { data, errors } = await search(variables)
    expect(data['companies']).toBeNull()
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT'])
    expect(house.journal()).toEqual([])
  })

  it('leave what was searched for in no log', async () => {
    house.simulator.control.failNext('html')
    const { errors } = await search({ name: 'Hemmelighedsfuld' })
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE', system: 'CVR' } }])
    expect(house.stage.logLines.join('')).not.toContain('Hemmelighedsfuld')
  })
})

describe('Query.productionUnit', () => {
  const unit = (pNumber: string, fields: string) =>
    house.execute('fjordstyrelsen', `query ($p: String!) { productionUnit(pNumber: $p) { ${fields} } }`, { p: pNumber })

  it('finds a unit with all its owners, and its company', async () => {
    const { unitWithNewOwner } = house.landmarks
    const { data, errors } = await unit(
      unitWithNewOwner,
      'pNumber name status statusLabel active owners { cvrNumber validFrom validTo company { name } } source { system service }',
    )
    expect(errors).toEqual([])
    const owners = house.town.companies
      .flatMap(({ cvrNumber, name, productionUnits }) =>
        productionUnits
          .filter(({ pNumber }) => pNumber === unitWithNewOwner)
          .map(({ from, to }) => ({ cvrNumber, validFrom: from, validTo: to, company: { name } })),
      )
      .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    expect(data['productionUnit']).toMatchObject({
      pNumber: unitWithNewOwner,
      status: 'Aktiv',
      active: true,
      owners,
      source: { system: 'CVR', service: 'produktionsenhed/_search' },
    })
    expect(house.journal().map(({ operation }) => operation)).toEqual([
      'produktionsenhed/_search',
      'virksomhed/_search',
    ])
  })

  it('is null for a number that CVR does not have, and refused for what is no P-number', async () => {
    expect(await unit('1999999999', 'name')).toEqual({ data: { productionUnit: null }, errors: [] })
    const { errors } = await unit('199900010', 'name')
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'pNumber' } }])
  })

  it('tells of a unit that has closed', async () => {
    const closed = house.town.companies.flatMap(({ productionUnits }) => productionUnits).find(({ to }) => to !== null)
    const { data } = await unit(closed?.pNumber ?? '', 'status statusLabel active activeTo lives { validFrom validTo }')
    expect(data['productionUnit']).toMatchObject({ status: 'Ophørt', active: false })
  })
})
