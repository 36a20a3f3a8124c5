import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Employment } from '#foundation/directory/employment.ts'
import { type OpusChanges, openOpusChanges, REFERENCE } from './opusChanges.ts'
import type { OpusHouse } from './opusHouse.ts'

let house: OpusHouse
let changes: OpusChanges
let employment: Employment
beforeAll(async () => {
  ;({ house, changes, employment } = await openOpusChanges({ employees: 60 }))
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const change = (operation: string, occurrences: readonly object[]) =>
  changes.change(operation, employment, { occurrences })
const EARLY = { from: '2027-03-01', to: '2027-03-01', startTime: '07:00', endTime: '11:00' }
const LATE = { from: '2027-03-01', to: '2027-03-01', startTime: '15:00', endTime: '01:00' }
const set = (...occurrences: readonly object[]) => change('setWorkSchedule', occurrences)
const remove = (...occurrences: readonly object[]) => change('deleteWorkSchedule', occurrences)
const stands = async (...occurrences: readonly object[]) => {
  const one = set(...occurrences)
  return (await changes.lookUp(one, changes.onlyCall(one))).kind
}
const operations = () =>
  house.simulator.control
    .journal()
    .flatMap(({ detail }) => (detail['Operation'] === undefined ? [] : detail['Operation']))
const codesOf = async (one: ReturnType<typeof change>) => (await changes.faults(one)).map(({ code }) => code)

describe('planned working time', () => {
  it('is created, changed and deleted', async () => {
    expect(await changes.carryOut(set(EARLY, LATE))).toEqual([{ kind: 'COMPLETED', messages: [] }])
    expect(await stands(EARLY, LATE)).toBe('COMPLETED')
    const longer = { ...LATE, breakStart: '18:00', breakEnd: '18:30', breakPaid: true }
    await changes.carryOut(set(longer))
    expect([await stands(longer), await stands(LATE)]).toEqual(['COMPLETED', 'NOT_ARRIVED'])
    await changes.carryOut(remove(EARLY, longer))
    expect(await stands(EARLY, longer)).toBe('NOT_ARRIVED')
    expect(operations()).toEqual(['INS', 'MOD', 'DEL'])
  })

  it('on a day with absence counts its hours anew, and warns', async () => {
    const hours = async () => {
      const { data } = await house.employee(
        'absences(period: { from: "2027-03-01", to: "2027-03-02" }) { nodes { hours } }',
        employment.id,
        { freshness: 'LIVE' },
      )
      return data['absences']?.['nodes']?.map((one) => one['hours'])
    }
    await changes.carryOut(
      changes.change('registerAbsence', employment, { code: 'SY', from: '2027-03-01', to: '2027-03-01' }),
    )
    const before = await hours()
    const [outcome] = await changes.carryOut(set({ from: '2027-03-01', hours: '3.5' }))
    expect(outcome).toMatchObject({ kind: 'COMPLETED_WITH_WARNINGS', messages: [{ code: 'ZLPT_VACAB 017' }] })
    expect(await hours()).toEqual(['3.50'])
    expect(before).not.toEqual(['3.50'])
  })

  it('that is a day off is taken away by its day alone', async () => {
    const off = { from: '2027-03-02', to: '2027-03-02' }
    await changes.carryOut(set({ ...off, hours: '0' }))
    await changes.carryOut(remove(off))
    expect(await stands({ ...off, hours: '0' })).toBe('NOT_ARRIVED')
  })

  it('that lies over another is refused as a whole, and the occurrence is named', async () => {
    await changes.carryOut(set(EARLY))
    const over = { ...EARLY, startTime: '10:00', endTime: '12:00' }
    const [outcome] = await changes.carryOut(set(LATE, over))
    expect(outcome).toMatchObject({ kind: 'REJECTED', messages: [{ field: 'occurrences.1' }] })
    expect(await stands(LATE)).toBe('NOT_ARRIVED')
  })

  it('is held against the rules', async () => {
    await changes.carryOut(set(EARLY))
    expect(await codesOf(set())).toEqual(['OCCURRENCES_COUNT'])
    expect(await codesOf(set({ from: '2027-03-01', startTime: '08:00' }, {}))).toEqual(['TIMES_MISSING', 'DAY_MISSING'])
    expect(await codesOf(set(EARLY, LATE))).toEqual(['SOME_OCCURRENCES_STAND'])
    expect(await codesOf(remove(LATE))).toEqual(['OCCURRENCE_UNKNOWN'])
    expect(await codesOf(remove({ from: '2027-03-01', startTime: '08:00' }))).toEqual(['TIMES_MISSING'])
  })

  it('whose answer was lost is looked up', async () => {
    const onlyWrites = ({ operation }: { readonly operation: string }) => operation === 'SetWorkingTimes'
    await changes.carryOut(set(LATE))
    for (const one of [set(EARLY), set({ ...LATE, breakStart: '18:00', breakEnd: '18:30' }), remove(LATE)]) {
      const call = changes.onlyCall(one)
      house.simulator.control.failNext('refused', 1, onlyWrites)
      expect(await changes.send(one, call, REFERENCE)).toEqual({ kind: 'UNKNOWN' })
      expect(await changes.lookUp(one, call)).toEqual({ kind: 'NOT_ARRIVED' })
      house.simulator.control.loseReply(1, onlyWrites)
      expect(await changes.send(one, call, REFERENCE)).toEqual({ kind: 'UNKNOWN' })
      expect(await changes.lookUp(one, call)).toMatchObject({ kind: 'COMPLETED' })
    }
  })
})
