import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTown, FEWEST_EMPLOYMENTS } from '../../../sandbox/town/build.ts'
import { shift } from '../../../sandbox/town/calendar.ts'
import { birthDayOf, passesModulus11 } from '../../../sandbox/town/cprNumber.ts'
import { isCvrNumber } from '../../../sandbox/town/cvrNumber.ts'
import { landmarks } from '../../../sandbox/town/landmarks.ts'
import { lookupOf } from '../../../sandbox/town/lookup.ts'
import type { Town } from '../../../sandbox/town/model.ts'
import { isInForce } from '../../../sandbox/town/protection.ts'

const TODAY = '2026-11-22'
const sizes = fc.record({ seed: fc.integer({ min: 1, max: 1_000_000 }), employees: fc.integer({ min: 0, max: 60 }) })

const each = (law: (town: Town) => void) =>
  fc.assert(
    fc.property(sizes, (options) => law(buildTown({ ...options, today: TODAY }))),
    { numRuns: 25 },
  )

describe('the number arithmetic', () => {
  it('agrees with the worked examples of the registers', () => {
    expect(passesModulus11('6101800006')).toBe(true)
    expect(passesModulus11('6502790001')).toBe(false)
    expect(isCvrNumber('99000015')).toBe(true)
    expect(isCvrNumber('99000016')).toBe(false)
    expect(isCvrNumber('99000040')).toBe(false)
    expect(isCvrNumber('9900001')).toBe(false)
  })

  it('reads the century from the seventh digit', () => {
    expect(birthDayOf('6101803006')).toBe('1980-01-01')
    expect(birthDayOf('9112364006')).toBe('2036-12-31')
    expect(birthDayOf('9112374006')).toBe('1937-12-31')
    expect(birthDayOf('6101055006')).toBe('2005-01-01')
    expect(birthDayOf('6101588006')).toBe('1858-01-01')
    expect(birthDayOf('6101379006')).toBe('1937-01-01')
  })

  it('moves days as the calendar does, over leap years and centuries', () => {
    const day = fc.date({ min: new Date('1858-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (moment, days) => {
        const iso = moment.toISOString().slice(0, 10)
        expect(shift(iso, days)).toBe(Temporal.PlainDate.from(iso).add({ days }).toString())
      }),
    )
  })
})

describe('every town', () => {
  it('is the same for the same options, and another for another seed', () => {
    const options = { seed: 7, employees: 40, today: TODAY }
    expect(buildTown(options)).toEqual(buildTown(options))
    expect(buildTown({ ...options, seed: 8 }).people).not.toEqual(buildTown(options).people)
  })

  it('employs as many as asked at each institution, or the fewest that hold its landmarks', () => {
    for (const employees of [0, 5, FEWEST_EMPLOYMENTS, 20, 137]) {
      const town = buildTown({ seed: 3, employees, today: TODAY })
      const counts = town.institutions.map(({ key }) => lookupOf(town).employmentsAt(key).length)
      expect(counts).toEqual(Array.from({ length: 5 }, () => Math.max(employees, FEWEST_EMPLOYMENTS)))
    }
  })

  it('has only distinct numbers that CPR can never issue and that agree with birth and sex', () => {
    each((town) => {
      const numbers = town.people.map((person) => person.cprNumber)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const person of town.people) {
        expect(person.cprNumber).toMatch(/^[6-9][0-9]{9}$/)
        expect(birthDayOf(person.cprNumber)).toBe(person.born)
        expect(Number(person.cprNumber[9]) % 2 === 0 ? 'F' : 'M').toBe(person.sex)
      }
    })
  })

  it('numbers employments uniquely within the group or the municipal customer', () => {
    each((town) => {
      const lookup = lookupOf(town)
      const keys = town.employments.map((employment) => {
        const payroll = lookup.institution(employment.institution)?.payroll
        if (payroll?.system !== 'SLS') return `${payroll?.clientNumber}/${employment.number}`
        expect(employment.number).toMatch(/^[0-9]{3}$/)
        return `${payroll.group}/${employment.cprNumber}/${employment.number}`
      })
      expect(new Set(keys).size).toBe(keys.length)
    })
  })

  it('places every employment in a unit of its institution and gives it to a person of the town', () => {
    each((town) => {
      const lookup = lookupOf(town)
      for (const employment of town.employments) {
        const payroll = lookup.institution(employment.institution)?.payroll
        const units =
          payroll?.system === 'SLS'
            ? payroll.subAccountUnits.map((unit) => unit.code)
            : payroll?.units.map((unit) => unit.key)
        expect(units).toContain(employment.unit)
        expect(lookup.person(employment.cprNumber)).toBeDefined()
        expect(employment.positionCode).toMatch(payroll?.system === 'SLS' ? /^[0-9]{4}$/ : /^[0-9]{8}$/)
      }
    })
  })

  it('dates employments as their states say', () => {
    each((town) => {
      for (const { state, from, to } of town.employments) {
        if (to !== null) expect(from <= to).toBe(true)
        if (state === 'FUTURE') expect(from > town.today).toBe(true)
        else expect(from <= town.today).toBe(true)
        if (state === 'LEFT') expect(to !== null && to < town.today).toBe(true)
        else expect(to === null || to > town.today).toBe(true)
      }
    })
  })

  it('has institutions of both systems, two of them in one group, and credentials that differ', () => {
    each((town) => {
      const systems = town.institutions.map(({ payroll }) => payroll.system)
      expect(systems.filter((system) => system === 'SLS').length).toBeGreaterThanOrEqual(3)
      expect(systems.filter((system) => system === 'OPUS')).toHaveLength(2)
      for (const { cpr } of town.institutions) {
        expect(cpr.password).toHaveLength(8)
        expect(cpr.userId.length).toBeLessThanOrEqual(8)
      }
      expect(new Set(town.institutions.map(({ cpr }) => cpr.customerNumber)).size).toBe(5)
    })
  })

  it('gives every institution a company, and every company a valid CVR number of the invented range', () => {
    each((town) => {
      for (const company of town.companies) {
        expect(company.cvrNumber).toMatch(/^99[0-9]{6}$/)
        expect(isCvrNumber(company.cvrNumber)).toBe(true)
      }
      for (const institution of town.institutions) {
        expect(lookupOf(town).company(institution.cvrNumber)?.name).toBe(institution.name)
      }
    })
  })
})

describe('the landmarks', () => {
  it('are in every town, each as its name says', () => {
    each((town) => {
      const found = landmarks(town)
      expect(found.unknownToCpr).toHaveLength(10)
      expect(town.people.filter((person) => !person.knownToCpr)).toHaveLength(10)
      expect(found.replaced.chain.map((step) => step.status)).toEqual(['60', '01'])
      expect(found.merged.chain.map((step) => step.status)).toEqual(['50', '01'])
      expect(found.twoHops.chain.map((step) => step.status)).toEqual(['60', '60', '01'])
      expect(found.replaced.employments[0]?.cprNumber).toBe(found.replaced.chain[0]?.cprNumber)
      expect(lookupOf(town).institution(found.replaced.employments[0]?.institution ?? '')?.payroll.system).toBe('SLS')
      expect(found.twiceInSls.employments.map((employment) => employment.number)).toEqual(['001', '002'])
      expect(found.inSharedGroup.employments.map((employment) => employment.number).sort()).toEqual(['001', '002'])
      const [one, other] = found.sharedGroup
      expect(
        one.payroll.system === 'SLS' && other.payroll.system === 'SLS' && one.payroll.group === other.payroll.group,
      ).toBe(true)
      expect(new Set(found.twiceInOpus.employments.map((employment) => employment.institution)).size).toBe(1)
      expect(found.cancelledHire.successor.cprNumber).toBe(found.cancelledHire.cancelled.cprNumber)
      expect(lookupOf(town).company(found.ceasedInstitution.cvrNumber)?.to).toBe('2025-12-31')
      expect(found.longName.person.givenName.length).toBeGreaterThan(50)
      expect(passesModulus11(found.failsModulus11.person.cprNumber)).toBe(false)
      expect(
        found.protectionLapsed.person.protection?.to && found.protectionLapsed.person.protection.to < town.today,
      ).toBe(true)
    })
  })

  it('cover every CPR status that a delivered person can have', () => {
    const statuses = new Set(buildTown({ seed: 1, employees: 0, today: TODAY }).people.map((person) => person.status))
    expect([...statuses].sort()).toEqual(['01', '03', '05', '07', '20', '30', '50', '60', '70', '80', '90'])
  })

  it('tell a protection from one that has lapsed, to the day', () => {
    const protection = { from: '2026-01-01', to: '2027-01-01' }
    expect(isInForce(protection, '2025-12-31')).toBe(false)
    expect(isInForce(protection, '2026-01-01')).toBe(true)
    expect(isInForce(protection, '2026-12-31')).toBe(true)
    expect(isInForce(protection, '2027-01-01')).toBe(false)
    expect(isInForce({ ...protection, to: null }, '2099-01-01')).toBe(true)
  })

  it('stay the same people when the town grows', () => {
    const named = (employees: number) =>
      landmarks(buildTown({ seed: 5, employees, today: TODAY })).dead.person.cprNumber
    expect(named(500)).toBe(named(0))
  })
})
