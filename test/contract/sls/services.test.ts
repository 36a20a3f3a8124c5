import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { TownEmployment } from '../../../sandbox/town/model.ts'
import { askedWith, type Json, list, openSlsHouse, type SlsHouse } from '../../subgraphs/sls/slsHouse.ts'

const TODAY = danishDay(new Date())
const INSTITUTIONS = ['fjordstyrelsen', 'arkivnaevnet', 'maaleraadet']
const PAY_FORMS: Readonly<Record<string, string>> = { '1': 'IN_ADVANCE', '2': 'IN_ARREARS', '3': 'HOURLY' }

let house: SlsHouse
/** All that SLS tells of every employment of the town. */
const told = new Map<TownEmployment, Json>()

beforeAll(async () => {
  house = await openSlsHouse({ employees: 60 })
  for (const key of INSTITUTIONS) {
    const staff = house.staff(key)
    const ids = await Promise.all(staff.map(async (employment) => (await house.find(key, employment)).id))
    const { entities, errors } = await house.askEmployees(
      house.caller(key),
      ids,
      `name preferredName contract { validFrom validTo positionCode positionTitle payForm payFormCode weeklyHours agreementCode payClass payStep employmentFraction { numerator denominator } }
       contracts { validFrom validTo payFormCode payForm }
       absences(first: 500) { nodes { id kind code codeText from to hoursPerDay } }
       quotas { kind unit earned used remaining takeFrom takeTo }
       wageParts(period: {}, first: 500) { nodes { id code codeText recurrence direction amount { amount } rate { amount } date validFrom } }`,
    )
    expect(errors).toEqual([])
    staff.forEach((employment, index) => {
      const entity = entities[index]
      if (entity !== undefined) told.set(employment, entity)
    })
  }
})
afterAll(() => house.close())

describe('what SLS tells agrees with the town', () => {
  it('for every employment of every institution', () => {
    expect(told.size).toBe(INSTITUTIONS.flatMap((key) => house.staff(key)).length)
  })

  it('in position, hours and pay form of today', () => {
    let compared = 0
    for (const [employment, entity] of told) {
      if (employment.state !== 'ACTIVE') continue
      const contract = entity['contract']
      expect(contract).toMatchObject({ positionCode: employment.positionCode, payForm: employment.payForm })
      const { numerator, denominator } = {
        numerator: Number(contract?.['employmentFraction']?.['numerator']),
        denominator: Number(contract?.['employmentFraction']?.['denominator']),
      }
      expect(Math.abs(numerator / denominator - employment.weeklyHours / 37)).toBeLessThan(0.01)
      if (denominator === 37) expect(Number(contract?.['weeklyHours'])).toBeCloseTo(employment.weeklyHours, 2)
      else expect(contract?.['weeklyHours']).toBeNull()
      compared += 1
    }
    expect(compared).toBeGreaterThan(100)
  })

  it('in contracts that run from the first day to the last', () => {
    for (const [employment, entity] of told) {
      const spans = list(entity['contracts'])
      expect(spans[0]?.['validFrom']).toBe(employment.from)
      expect(spans.at(-1)?.['validTo']).toBe(employment.to)
      for (const span of spans) expect(span['payForm']).toBe(PAY_FORMS[String(span['payFormCode'])])
    }
  })

  it('in absences within the employment, with kinds and texts for every code but the unlisted one', () => {
    const kinds = new Set<string>()
    for (const [employment, entity] of told) {
      for (const absence of list(entity['absences']?.['nodes'])) {
        const [from, to] = [String(absence['from']), String(absence['to'])]
        expect(from >= employment.from && from <= to && (employment.to === null || to <= employment.to)).toBe(true)
        const listed = String(absence['code']) !== '790'
        expect(absence['codeText'] !== null).toBe(listed)
        expect(String(absence['kind']) !== 'OTHER').toBe(listed)
        if (absence['hoursPerDay'] !== null) expect(String(absence['hoursPerDay'])).toMatch(/^\d{1,2}\.\d\d$/)
        kinds.add(String(absence['kind']))
      }
    }
    expect([...kinds]).toEqual(
      expect.arrayContaining(['SICKNESS', 'HOLIDAY', 'SPECIAL_HOLIDAY', 'CARE_DAY', 'CHILD_SICK', 'MATERNITY']),
    )
  })

  it('in accounts whose rest is what was earned less what was taken', () => {
    const units = new Set<string>()
    for (const entity of told.values()) {
      for (const quota of list(entity['quotas'])) {
        expect(Number(quota['earned']) - Number(quota['used'])).toBeCloseTo(Number(quota['remaining']), 2)
        expect(String(quota['takeFrom']) <= String(quota['takeTo'])).toBe(true)
        units.add(`${quota['kind']} ${quota['unit']}`)
      }
    }
    expect(units).toEqual(
      new Set(['HOLIDAY DAYS', 'HOLIDAY HOURS', 'SPECIAL_HOLIDAY DAYS', 'SPECIAL_HOLIDAY HOURS', 'CARE_DAYS DAYS']),
    )
  })

  it('in wage parts with an amount or a rate where they pay, each with an id of its own', () => {
    const ids = new Set<string>()
    let parts = 0
    for (const entity of told.values()) {
      for (const part of list(entity['wageParts']?.['nodes'])) {
        parts += 1
        ids.add(String(part['id']))
        expect((part['date'] === null) !== (part['validFrom'] === null)).toBe(true)
        if (String(part['direction']) === 'TECHNICAL') expect(String(part['code']) < '2000').toBe(true)
        if (String(part['code']) !== '4711') expect(part['codeText']).toBeTruthy()
      }
    }
    expect(parts).toBeGreaterThan(500)
    expect(ids.size).toBe(parts)
  })
})

describe('one list in several pages', () => {
  it('is followed to its end when the directory is filled', async () => {
    const large = await openSlsHouse({ employees: 1_100 })
    try {
      const key = 'arkivnaevnet'
      const began = process.cpuUsage()
      const result = await large.subgraph.fillDirectory?.(large.institution(key))
      const spent = process.cpuUsage(began)
      expect(result).toMatchObject({ added: 0, unchanged: large.staff(key).length })
      const asked = askedWith(large.simulator.control.journal(), 'ModstSLSAnsaettelsesforholdList')
      expect(asked.map((detail) => detail['FortsaetNoegle'] !== undefined)).toEqual([false, true, true])
      // The simulator works in this process too.
      expect((spent.user + spent.system) / 1_000).toBeLessThan(2_000)
    } finally {
      await large.close()
    }
  })
})

describe('a day that is not today', () => {
  it('is asked for and answered as that day', async () => {
    const employment = house
      .staff('fjordstyrelsen')
      .find(({ state, from }) => state === 'ACTIVE' && from < '2024-01-01')
    if (employment === undefined) throw new Error('nobody has been here for long')
    const { id } = await house.find('fjordstyrelsen', employment)
    const { entities } = await house.askEmployees(
      house.caller('fjordstyrelsen'),
      [id],
      `a: contract(asOf: "${employment.from}") { validFrom } b: contract { validFrom validTo } quotas(asOf: "2025-06-01") { takeTo }`,
    )
    expect(entities[0]?.['a']).toEqual({ validFrom: employment.from })
    const { validFrom, validTo } = entities[0]?.['b'] ?? {}
    expect(String(validFrom) <= TODAY && (validTo === null || String(validTo) >= TODAY)).toBe(true)
    for (const quota of list(entities[0]?.['quotas'])) expect(String(quota['takeTo']) >= '2025-06-01').toBe(true)
  })
})
