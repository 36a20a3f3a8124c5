import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Employment } from '#foundation/directory/employment.ts'
import { scopes } from '#foundation/tenancy/caller.ts'
import { type OpusChanges, openOpusChanges } from './opusChanges.ts'
import type { OpusHouse } from './opusHouse.ts'

let house: OpusHouse
let changes: OpusChanges
let employment: Employment
beforeAll(async () => {
  ;({ house, changes, employment } = await openOpusChanges({ employees: 120 }))
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const INTERFACES = ['MEDARBEJDEROPLYSNINGER', 'OPRET_FRAVAER', 'MOEDETIDSPLANER']
const ask = (fields: string, caller: object = {}) =>
  house.employee(fields, employment.id, { freshness: 'LIVE', language: 'da', interfaces: INTERFACES, ...caller })
const carryOut = (operation: string, values: object) =>
  changes.carryOut(changes.change(operation, employment, { ...values }))

describe('maternity cases', () => {
  const CASES =
    'maternityCases { type typeText validFrom validTo notificationDate expectedDate actualDate authorityDate source { system service } }'

  it('are told with their dates and the text of their type', async () => {
    await carryOut('createMaternityCase', {
      type: '01',
      validFrom: '2027-02-01',
      notificationDate: '2026-11-02',
      expectedDate: '2027-03-15',
    })
    const { data, errors } = await ask(CASES)
    expect(errors).toEqual([])
    expect(data['maternityCases']).toContainEqual({
      type: '01',
      typeText: 'Mor/fødsel',
      validFrom: '2027-02-01',
      validTo: null,
      notificationDate: '2026-11-02',
      expectedDate: '2027-03-15',
      actualDate: null,
      authorityDate: null,
      source: { system: 'OPUS', service: 'GetMaternityCases' },
    })
  })

  it('are kept from those who may not know why somebody is absent, and not asked for', async () => {
    house.calls()
    const { data, errors } = await ask(CASES, { scopes: scopes.filter((scope) => scope !== 'absence:reason') })
    expect(data['maternityCases']).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'absence:reason' } }])
    expect(house.calls()).toEqual([])
  })
})

describe('planned working time', () => {
  const schedule = (period: string, caller?: object) =>
    ask(
      `workSchedule(period: ${period}) { type typeText from to startTime endTime breakStart breakEnd breakPaid hours previousDay basis source { service } }`,
      caller,
    )

  it('is told in its order, as far as it touches the period', async () => {
    await carryOut('setWorkSchedule', {
      occurrences: [
        { from: '2027-04-02', startTime: '12:30', endTime: '16:00' },
        { from: '2027-04-01', startTime: '07:00', endTime: '15:00', breakStart: '11:00', breakEnd: '11:30' },
        { from: '2027-05-01', hours: '0' },
      ],
    })
    const { data, errors } = await schedule('{from: "2027-04-01", to: "2027-04-30"}')
    expect(errors).toEqual([])
    const common = {
      type: 'AA',
      typeText: 'Afvigende arbejdstidsplan',
      breakPaid: false,
      previousDay: false,
      basis: 'PLAN',
    }
    const source = { service: 'GetWorkingTimes' }
    expect(data['workSchedule']).toEqual([
      {
        ...common,
        source,
        ...{ from: '2027-04-01', to: '2027-04-01', startTime: '07:00', endTime: '15:00' },
        ...{ breakStart: '11:00', breakEnd: '11:30', hours: '7.50' },
      },
      {
        ...common,
        source,
        ...{ from: '2027-04-02', to: '2027-04-02', startTime: '12:30', endTime: '16:00' },
        ...{ breakStart: null, breakEnd: null, hours: '3.50' },
      },
    ])
    const later = await schedule('{from: "2027-05-01"}')
    expect(later.data['workSchedule']).toMatchObject([{ from: '2027-05-01', startTime: null, hours: '0.00' }])
  })

  it('of a period that ends before it begins is refused', async () => {
    const { data, codes } = await schedule('{from: "2027-04-02", to: "2027-04-01"}')
    expect([data['workSchedule'], codes]).toEqual([null, ['BAD_USER_INPUT']])
  })

  it('needs the interface', async () => {
    const { data, errors } = await schedule('{}', { interfaces: ['MEDARBEJDEROPLYSNINGER'] })
    expect(data['workSchedule']).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', interfaceCode: 'MOEDETIDSPLANER' } }])
  })
})

describe('communication data', () => {
  it('is told with the text of its type, past and to come, or of a period', async () => {
    await carryOut('changeCommunicationData', { type: '0010', from: '2030-01-01', to: '2030-12-31', value: 'a@b.test' })
    await carryOut('changeCommunicationData', { type: '9999', sequence: '001', from: '2031-01-01', value: 'x' })
    const records = 'type typeText sequence from to value source { service }'
    const { data, errors } = await ask(
      `all: communicationData { ${records} } then: communicationData(period: {from: "2031-01-01"}) { type from }`,
    )
    expect(errors).toEqual([])
    expect(data['all']).toContainEqual({
      ...{ type: '0010', typeText: 'E-mail', sequence: '000', from: '2030-01-01', to: '2030-12-31' },
      ...{ value: 'a@b.test', source: { service: 'List' } },
    })
    expect(data['all']).toContainEqual(
      expect.objectContaining({ type: '9999', typeText: null, sequence: '001', to: null, value: 'x' }),
    )
    expect(data['then']).toContainEqual({ type: '9999', from: '2031-01-01' })
    expect(data['then']).not.toContainEqual({ type: '0010', from: '2030-01-01' })
  })

  it('of a page of more than a hundred takes a List for each hundred', async () => {
    house.calls()
    const { errors } = await house.institution(
      'employees(first: 110) { nodes { communicationData { value } } }',
      'fjordby',
      { freshness: 'LIVE' },
    )
    expect(errors).toEqual([])
    expect(house.calls()).toEqual(['List', 'List'])
  })
})
