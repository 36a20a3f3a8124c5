import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Json, list, openSlsHouse, type SlsHouse } from '../../subgraphs/sls/slsHouse.ts'
import { INSTITUTION, openUpdatesHouse } from '../../subgraphs/sls/updatesHouse.ts'

const KEY = INSTITUTION

/** Each read and list service about an employment, by a field that asks it. */
const FIELDS: Readonly<Record<string, string>> = {
  ModstSLSPersonLaes: 'preferredName',
  ModstSLSOverenskomstList: 'contracts { payStep }',
  ModstSLSLoendelList: 'wageParts { nodes { code } }',
  ModstSLSHaendelseList: 'absences { nodes { id } }',
  ModstSLSHaendelseLogList: 'absenceLog { changedAt }',
  ModstSLSFerieregnskabLaes: 'holidayAccounts { year type typeCode unit earned used remaining takeFrom takeTo }',
  ModstSLSOmsorgsregnskabLaes: 'careDayAccounts { basis basisCode year child unit remaining }',
  ModstSLSKonteringList: 'postings { validFrom }',
  ModstSLSAfvigendeKonteringList: 'deviatingPostings { validFrom }',
  ModstSLSLoendelskonteringList: 'payElementPostings { validFrom }',
  ModstSLSStatistikList: 'statistics { validFrom }',
  ModstSLSAfgangList: 'departures { validFrom }',
  ModstSLSErindringList: 'reminders { date }',
  ModstSLSFasteFelterLaes: 'fixedFields { number }',
  ModstSLSOprykningLaes: 'advancement { advancementDate }',
  ModstSLSPensabLaes: 'pensionAccounts { validFrom }',
  ModstSLSSkatLaes: 'taxPayElements { validFrom }',
  ModstSLSTimebankLaes: 'timeBank { type }',
  ModstSLSInddataList: 'payrollInputs { transactionCode }',
}

let house: SlsHouse
let ids: readonly string[]

beforeAll(async () => {
  house = await openSlsHouse({ employees: 20 })
  ids = await Promise.all(house.staff(KEY).map(async (one) => (await house.find(KEY, one)).id))
})
afterAll(() => house.close())
beforeEach(() => house.simulator.control.reset())

const ask = (fields: string, of: readonly string[] = ids) =>
  house.askEmployees(house.caller(KEY, { freshness: 'LIVE' }), of, fields)

describe('while SLS is closed for a payroll run', () => {
  it.each(Object.entries(FIELDS))('%s tells what it told before', async (service, fields) => {
    const before = await ask(fields)
    house.simulator.control.clearJournal()
    house.simulator.payroll.payrollRun('closed')
    const during = await ask(fields)
    expect(before.errors).toEqual([])
    expect(during.text).toBe(before.text)
    expect(house.calls()[service]).toBe(ids.length)
  })

  it('updates are refused as closed, and are carried out when it is open again', async () => {
    const writing = await openUpdatesHouse()
    try {
      writing.house.simulator.payroll.payrollRun('closed')
      const values = { code: '100', from: '2028-02-01', to: '2028-02-02' }
      expect((await writing.carryOut('registerAbsence', values)).kind).toBe('LATER')
      expect(await writing.absences('2028-01-01')).toEqual([])
      writing.house.simulator.payroll.payrollRun('open')
      expect((await writing.carryOut('registerAbsence', values)).kind).toBe('COMPLETED')
      expect(await writing.absences('2028-01-01')).toHaveLength(1)
    } finally {
      await writing.close()
    }
  })
})

describe('where SLS is closed to reads, too', () => {
  it.each(Object.entries(FIELDS))('%s is UPSTREAM_CLOSED, and no other field fails', async (service, fields) => {
    house.simulator.control.failNext({ code: 'OT9001' }, 10, ({ operation }) => operation === service)
    const { entities, errors } = await ask(`name ${fields}`, ids.slice(0, 1))
    expect(errors.map(({ extensions }) => [extensions?.['code'], extensions?.['system']])).toEqual([
      ['UPSTREAM_CLOSED', 'SLS'],
    ])
    expect(entities[0]?.['name']).toBeTruthy()
  })
})

describe('where nothing is registered', () => {
  it.each(Object.entries(FIELDS).filter(([service]) => service.endsWith('Laes')))(
    '%s with OT9104 is an empty answer and no error',
    async (service, fields) => {
      house.simulator.control.failNext({ code: 'OT9104' }, 10, ({ operation }) => operation === service)
      const { entities, errors } = await ask(fields, ids.slice(0, 1))
      expect(errors).toEqual([])
      const [told] = Object.values(entities[0] ?? {}) as (Json | null)[]
      expect(told === null || list(told).length === 0).toBe(true)
    },
  )

  it('in a period of the log is an empty list', async () => {
    const { entities, errors } = await ask(
      'absenceLog(period: { from: "2001-01-01", to: "2001-01-31" }) { changedAt }',
      ids.slice(0, 1),
    )
    expect([errors, entities]).toEqual([[], [{ absenceLog: [] }]])
  })
})

describe('what the institution is told of itself', () => {
  const institution = (fields: string) => house.askInstitution(house.caller(KEY, { freshness: 'LIVE' }), fields)

  it('is its payroll group and the runs of a period, without a call to SLS', async () => {
    house.simulator.control.clearJournal()
    const { entities, errors } = await institution(
      'payrollGroup payrollCalendar(period: { from: "2026-11-01", to: "2026-11-30" }) { generation run closesAt opensAt disposalDate published }',
    )
    expect(errors).toEqual([])
    expect(entities[0]?.['payrollGroup']).toMatch(/^\d{3}$/)
    expect(list(entities[0]?.['payrollCalendar']).map(({ generation, run }) => `${generation} ${run}`)).toEqual([
      '2026-12 1',
      '2026-12 2',
    ])
    expect(house.calls()).toEqual({})
  })

  it('is three months of runs where no period is named, and at most two years', async () => {
    const { entities } = await institution('payrollCalendar { run }')
    expect([5, 6, 7]).toContain(list(entities[0]?.['payrollCalendar']).length)
    const { errors } = await institution('payrollCalendar(period: { from: "2020-01-01", to: "2026-01-01" }) { run }')
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})
