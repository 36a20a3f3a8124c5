import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpusHouse, openOpusHouse } from './opusHouse.ts'

let house: OpusHouse
beforeAll(async () => {
  house = await openOpusHouse()
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const active = () =>
  house.town.employments.find(({ institution, state }) => institution === 'fjordby' && state === 'ACTIVE')

describe('contracts of KMD Opus', () => {
  it('say what the town says, today', async () => {
    const { data, errors } = await house.institution(
      `employees(first: 99, filter: { active: true }) { nodes { employeeNumber contract(asOf: "${house.town.today}") {
        positionCode positionTitle organisationUnit weeklyHours payForm agreementCode payStep employmentFraction { numerator denominator } source { system service }
      } } }`,
    )
    expect(errors).toEqual([])
    const nodes = data['employees']?.['nodes'] ?? []
    expect(nodes.length).toBeGreaterThan(50)
    for (const node of nodes) {
      const employment = house.town.employments.find(
        ({ institution, number }) => institution === 'fjordby' && number === String(node['employeeNumber']),
      )
      const weeklyHours = employment?.weeklyHours.toFixed(2)
      expect(node['contract']).toEqual({
        positionCode: employment?.positionCode,
        positionTitle: employment?.positionTitle,
        organisationUnit: employment?.unit,
        weeklyHours,
        payForm: employment?.payForm,
        agreementCode: null,
        payStep: null,
        employmentFraction: { numerator: weeklyHours, denominator: '37.00' },
        source: { system: 'OPUS', service: 'List' },
      })
    }
  })

  it('of a page take one List, with the category that says whose they are, whatever days are asked for', async () => {
    const { errors } = await house.institution(
      'employees(first: 60) { nodes { now: contract { payForm } then: contract(asOf: "2020-02-29") { payForm } contracts { validFrom } } }',
      'fjordby',
      { freshness: 'LIVE' },
    )
    expect(errors).toEqual([])
    expect(house.simulator.control.journal()).toMatchObject([
      {
        operation: 'List',
        institution: 'fjordby',
        subjects: ['40001-40007', '40009-40061'],
        detail: { Datakategori: '0001,0007,9001,9013' },
      },
    ])
  })

  it('of a page of more than a hundred take a List for each hundred, and cost nothing where they are not asked for', async () => {
    const large = await openOpusHouse({ employees: 230 })
    await large.institution('employees(first: 500) { nodes { name status } }')
    expect(large.calls()).toEqual([])
    await large.institution('employees(first: 500) { nodes { contract { payForm } } }')
    expect(large.calls()).toEqual(['List', 'List', 'List'])
    await large.close()
  })

  it('come from the cache the second time, and say so; live answers do not', async () => {
    const employment = active()
    if (employment === undefined) throw new Error('nobody')
    const ask = (freshness: 'CACHED' | 'LIVE') =>
      house.employee('contract { source { fromCache } }', employment, { freshness })
    await ask('LIVE')
    house.calls()
    expect((await ask('CACHED')).data['contract']?.['source']).toEqual({ fromCache: true })
    expect(house.calls()).toEqual([])
    expect((await ask('LIVE')).data['contract']?.['source']).toEqual({ fromCache: false })
    expect(house.calls()).toEqual(['List'])
  })

  it('follow a list that Opus cuts off to its end', async () => {
    const cut = await openOpusHouse({ simulator: { maxEmployeesPerList: 25 } })
    const { data, errors } = await cut.institution('employees(first: 90) { nodes { contracts { validFrom } } }')
    expect(errors).toEqual([])
    const nodes = data['employees']?.['nodes'] ?? []
    expect(nodes.filter((node) => (node['contracts']?.length ?? 0) > 0)).toHaveLength(90)
    expect(cut.calls()).toEqual(['List', 'List', 'List', 'List'])
    await cut.close()
  })

  it('have no pay class where the customer has not bought the field', async () => {
    const bought = await house.institution('employees(first: 5) { nodes { contract { payClass } } }')
    const plain = await house.institution('employees(first: 5) { nodes { contract { payClass } } }', 'engholm')
    const classes = ({ data }: typeof bought) =>
      data['employees']?.['nodes']?.map((node) => node['contract']?.['payClass'])
    expect(classes(bought)?.every((text) => /^1-\d{4}-\d{3}$/.test(String(text)))).toBe(true)
    expect(new Set(classes(plain))).toEqual(new Set([null]))
  })

  it('are refused without the interface, before any call', async () => {
    const employment = active()
    if (employment === undefined) throw new Error('nobody')
    const { errors } = await house.employee('contract { payForm }', employment, { interfaces: ['OPRET_FRAVAER'] })
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', interfaceCode: 'MEDARBEJDEROPLYSNINGER' } }])
    expect(house.calls()).toEqual([])
  })
})
