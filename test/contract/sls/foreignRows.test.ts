import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { landmarks } from '../../../sandbox/town/landmarks.ts'
import { expectNoCprNumberOf } from '../../cprNumbers.ts'
import { list, openSlsHouse, type SlsHouse } from '../../subgraphs/sls/slsHouse.ts'

const FJORD = 'fjordstyrelsen'
const LISTS = [
  ['contracts { validFrom validTo payStep payClass }', 'contracts'],
  ['absences(first: 500) { nodes { id from to code } }', 'absences'],
  ['wageParts(period: {}, first: 500) { nodes { id code date validFrom } }', 'wageParts'],
] as const
// The stranger whose record comes instead has no care days: then SLS finds nothing, for anybody.
const READS = ['preferredName', 'quotas(kinds: [HOLIDAY]) { kind remaining }'] as const

let house: SlsHouse
let unguarded: SlsHouse
beforeAll(async () => {
  house = await openSlsHouse({ employees: 60 })
  unguarded = await openSlsHouse({ employees: 60, checks: { replies: false } })
})
afterAll(async () => {
  await house.close()
  await unguarded.close()
})
beforeEach(() => {
  house.simulator.control.reset()
  unguarded.simulator.control.reset()
})

/** Somebody employed at both institutions of the group: the hardest to tell apart. */
const shared = (of: SlsHouse) => {
  const employment = landmarks(of.town).inSharedGroup.employments.find(({ institution }) => institution === FJORD)
  if (employment === undefined) throw new Error('nobody is in both')
  return of.find(FJORD, employment)
}
const ask = async (of: SlsHouse, fields: string) =>
  of.askEmployees(of.caller(FJORD, { freshness: 'LIVE' }), [(await shared(of)).id], fields)

describe('rows of others in an answer', () => {
  it.each(LISTS)('are thrown away: %s', async (fields, name) => {
    const honest = await ask(house, fields)
    const before = house.surroundings.logLines.length
    house.simulator.control.foreignRows(true)
    const mixed = await ask(house, fields)
    expect(mixed.errors).toEqual([])
    expect(mixed.entities).toEqual(honest.entities)
    const alarms = house.surroundings.logLines.slice(before).filter((line) => line.includes('foreign_rows'))
    expect(alarms).toHaveLength(1)
    expect(name).toBeTruthy()
  })

  it.each(LISTS)('would be seen if nobody screened: %s', async (fields, name) => {
    const honest = await ask(unguarded, fields)
    unguarded.simulator.control.foreignRows(true)
    const mixed = await ask(unguarded, fields)
    const rows = (answer: typeof honest) => list(answer.entities[0]?.[name]?.['nodes'] ?? answer.entities[0]?.[name])
    expect(rows(mixed)).not.toEqual(rows(honest))
  })

  it.each(READS)('instead of the one asked for are a fault: %s', async (fields) => {
    house.simulator.control.foreignRows(true)
    const { entities, errors } = await ask(house, fields)
    expect(Object.values(entities[0] ?? {})).toEqual([null])
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE', system: 'SLS' } }])
  })

  it('do not enter the directory', async () => {
    house.simulator.control.foreignRows(true)
    const result = await house.subgraph.fillDirectory?.(house.institution(FJORD))
    expect(result).toMatchObject({ added: 0, changed: 0, unchanged: house.staff(FJORD).length })
    const closed = (await house.surroundings.trail())
      .filter(({ kind, subject }) => kind === 'CLOSED' && subject === 'personaleport')
      .at(-1)
    expect(closed).toMatchObject({ result: 'ANSWERED' })
    expect(closed?.kind === 'CLOSED' ? closed.discarded : 0).toBeGreaterThan(0)
  })
})

describe('what the trail tells', () => {
  it('is who was asked about, at which service and in which fields, and never a number', async () => {
    const { id } = await shared(house)
    await house.askEmployees(
      house.caller(FJORD, { freshness: 'LIVE', subject: 'test:trail' }),
      [id],
      'contract { payStep } absences { nodes { from } }',
    )
    const entries = (await house.surroundings.trail()).filter(({ subject }) => subject === 'test:trail')
    expect(entries).toMatchObject([
      { kind: 'OPENED', subgraph: 'sls' },
      {
        kind: 'CLOSED',
        employments: [id],
        services: { ModstSLSOverenskomstList: 1, ModstSLSHaendelseList: 1 },
        fields: expect.arrayContaining([
          'SlsEmployee.contract',
          'Contract.payStep',
          'SlsEmployee.absences',
          'Absence.from',
        ]),
        discarded: 0,
        result: 'ANSWERED',
      },
    ])
    expectNoCprNumberOf(house.town, JSON.stringify(entries))
  })

  it('shows that a caller without an open interface was refused before any call', async () => {
    const { id } = await shared(house)
    const { entities, errors } = await house.askEmployees(
      house.caller(FJORD, { interfaces: [] }),
      [id],
      'contract { payStep }',
    )
    expect(entities).toEqual([null])
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', interfaceCode: 'SLS_LAES' } }])
    expect(house.calls()).toEqual({})
  })
})
