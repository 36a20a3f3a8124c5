import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, openTown, type TestTown } from '../town.ts'

/** What holds of contracts whichever payroll system tells them. */
describe('the contracts of an employee', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 60 })
  }, 60_000)
  afterAll(() => town.close())

  const employees = async (key: string, fields: string): Promise<readonly Json[]> => {
    const { data, errors } = await town.ask(
      town.token(key),
      `{ institution { employees(first: 60) { nodes { id ${fields} } } } }`,
    )
    expect(errors).toEqual([])
    return data.institution.employees.nodes
  }
  const day = new Date().toISOString().slice(0, 10)

  it.each(['maaleraadet', 'fjordby'])('on a day are the span of all time that holds that day (%s)', async (key) => {
    const terms =
      'validFrom validTo positionCode positionTitle agreementCode payClass payStep payForm payFormCode weeklyHours organisationUnit'
    const dates = ['1995-01-01', '2012-02-29', '2020-07-01', '2024-01-01', day, '2027-06-30', '2040-01-01']
    const asked = dates.map((date, index) => `on${index}: contract(asOf: "${date}") { ${terms} }`).join(' ')
    const nodes = await employees(key, `contracts { ${terms} } today: contract { ${terms} } ${asked}`)
    let held = 0
    for (const node of nodes) {
      dates.forEach((date, index) => {
        const span =
          node.contracts.find(
            ({ validFrom, validTo }: Json) => validFrom <= date && (validTo === null || date <= validTo),
          ) ?? null
        expect(node[`on${index}`]).toEqual(span)
        if (span !== null) held += 1
      })
      expect(node.today).toEqual(node[`on${dates.indexOf(day)}`])
    }
    expect(held).toBeGreaterThan(60)
  })

  it('do not show today’s own title in other times: SLS does not date it', async () => {
    const nodes = await employees('maaleraadet', 'contracts { validFrom validTo positionCode positionTitle }')
    const titles = new Map<string, Set<string>>()
    let own = 0
    for (const { contracts } of nodes) {
      for (const { validFrom, validTo, positionCode, positionTitle } of contracts as readonly Json[]) {
        if (validFrom <= day && (validTo === null || day <= validTo)) own += 1
        else titles.set(positionCode, (titles.get(positionCode) ?? new Set()).add(positionTitle))
      }
    }
    expect(own).toBeGreaterThan(20)
    expect(titles.size).toBeGreaterThan(2)
    for (const [code, found] of titles) expect(found.size, code).toBe(1)
  })
})
