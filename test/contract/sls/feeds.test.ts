import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Haendelse } from '../../../sandbox/sls/records/absence.ts'
import { openSlsHouse, type SlsHouse } from '../../subgraphs/sls/slsHouse.ts'

const KEY = 'fjordstyrelsen'
const NEIGHBOUR = 'arkivnaevnet'
const DAY = { FastAarsagskode: '100', Fradato: '2028-02-01', Tildato: '2028-02-03', Timer: null, Minutter: null }

let house: SlsHouse
let number: string
let neighbour: string
let id: string

const desk = (key = KEY): Desk =>
  house.surroundings.doorway('sls').desk(house.caller(key, { interfaces: ['SLS_LAES'], freshness: 'LIVE' }), 'test')
const numberOf = (key: string): string => {
  const found = house.staff(key).find(({ state, to }) => state === 'ACTIVE' && to === null)
  if (found === undefined) throw new Error('nobody is active')
  return found.cprNumber + found.number
}

beforeAll(async () => {
  house = await openSlsHouse({ employees: 40 })
  number = numberOf(KEY)
  neighbour = numberOf(NEIGHBOUR)
  id = (await house.find(KEY, { cprNumber: number.slice(0, 10), number: number.slice(10) })).id
})
afterAll(() => house.close())
beforeEach(() => house.simulator.control.reset())

describe('the feed of absence', () => {
  it('tells what was created, changed and deleted by another channel, each once, with the cursor handed on', async () => {
    const { absence } = house.subgraph.sources
    let { cursor, events } = await absence(desk(), null)
    expect(events).toEqual([])
    const told: unknown[] = []
    const others = (absence: readonly Haendelse[]) => absence.filter(({ Fradato }) => Fradato !== DAY.Fradato)
    const steps = [
      (absence: readonly Haendelse[]) => [...absence, DAY],
      (absence: readonly Haendelse[]) => [...others(absence), { ...DAY, Tildato: '2028-02-09' }],
      others,
    ]
    for (const step of steps) {
      house.simulator.payroll.absenceElsewhere(number, 'HRL', step)
      ;({ cursor, events } = await absence(desk(), cursor))
      told.push(...events.map(({ employment, change }) => [employment.id, change]))
    }
    expect(told).toEqual([
      [id, 'CREATED'],
      [id, 'CHANGED'],
      [id, 'DELETED'],
    ])
    expect((await absence(desk(), cursor)).events).toEqual([])
    expect(cursor).not.toContain(number.slice(0, 10))
  })

  it('asks once for the group, in the bulk lane, from the cursor on', async () => {
    house.simulator.payroll.absenceElsewhere(number, 'SLS', (list) => [...list, DAY])
    const first = await house.subgraph.sources.absence(desk(), null)
    house.simulator.control.clearJournal()
    await house.subgraph.sources.absence(desk(), first.cursor)
    expect(
      house.simulator.control.journal().map(({ operation, subjects, detail }) => [operation, subjects, detail]),
    ).toEqual([
      [
        'ModstSLSHaendelseLogList',
        [],
        expect.objectContaining({ AendretFra: house.simulator.payroll.events()[0]?.Aendringstidspunkt }),
      ],
    ])
  })

  it('goes over pages to the end', async () => {
    for (let count = 0; count < 260; count += 1) {
      house.simulator.payroll.absenceElsewhere(number, 'HRL', (list) => [...list, DAY])
      house.simulator.payroll.absenceElsewhere(number, 'HRL', (list) =>
        list.filter((one) => one.Fradato !== DAY.Fradato),
      )
    }
    expect((await house.subgraph.sources.absence(desk(), null)).events).toHaveLength(520)
    expect(house.calls()['ModstSLSHaendelseLogList']).toBe(6)
  })

  it('never tells of another institution, whatever SLS answers', async () => {
    house.simulator.payroll.absenceElsewhere(neighbour, 'HRL', (list) => [...list, DAY])
    house.simulator.control.foreignRows(true)
    const { events } = await house.subgraph.sources.absence(desk(), null)
    expect(events).toEqual([])
  })

  it('refuses a cursor that is none', async () => {
    await expect(house.subgraph.sources.absence(desk(), 'yesterday')).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })
})

describe('the feed of input', () => {
  it('tells of all reporting, by whatever channel, each once', async () => {
    const { inputs } = house.subgraph.sources
    const start = await inputs(desk(), null)
    house.simulator.payroll.occurrencesElsewhere(number, 'ODUP', {
      object: 'Kontering',
      transaction: 'KONA',
      occurrences: [{ Fradato: '2026-01-01', Delregnskab: '99990010' }],
    })
    house.simulator.payroll.absenceElsewhere(number, 'HRL', (list) => [...list, DAY])
    const { events, cursor } = await inputs(desk(), start.cursor)
    expect(
      events.map(({ employment, transactionCode, reference }) => [employment.id, transactionCode, reference]),
    ).toEqual([
      [id, 'KONA', null],
      [id, 'HAEO', null],
    ])
    expect((await inputs(desk(), cursor)).events).toEqual([])
  })

  it('goes on while SLS is closed for a payroll run', async () => {
    house.simulator.payroll.absenceElsewhere(number, 'HRL', (list) => [...list, DAY])
    house.simulator.payroll.payrollRun('closed')
    expect((await house.subgraph.sources.inputs(desk(), null)).events).toHaveLength(1)
    expect((await house.subgraph.sources.absence(desk(), null)).events).toHaveLength(1)
  })
})
