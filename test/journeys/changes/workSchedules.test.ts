import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpusJourney, openOpusJourney } from './opusJourney.ts'

let journey: OpusJourney
let employeeId: string
beforeAll(async () => {
  journey = await openOpusJourney()
  ;[employeeId = ''] = await journey.steady()
}, 60_000)
afterAll(() => journey.town.close())

const DAY = { from: '2027-03-01', to: '2027-03-01' }
const EARLY = { from: '2027-03-01', startTime: '07:00', endTime: '11:00' }
const LATE = { from: '2027-03-01', startTime: '15:00', endTime: '01:00', type: '01' }
const schedule = async () => {
  const { workSchedule } = await journey.read(
    employeeId,
    'workSchedule(period: {from: "2027-03-01", to: "2027-03-07"}) { type from to startTime endTime breakStart hours basis }',
  )
  return workSchedule
}

describe('planned working time in KMD Opus', () => {
  it('is set, changed and taken away, and each is seen in the next read', async () => {
    const set = await journey.transaction('setWorkSchedule', { employeeId, occurrences: [EARLY, LATE] })
    expect(set).toMatchObject({ status: 'COMPLETED', steps: [{ operation: 'SetWorkingTimes', status: 'COMPLETED' }] })
    const early = { ...DAY, type: 'AA', startTime: '07:00', endTime: '11:00', breakStart: null, basis: 'PLAN' }
    const late = { ...DAY, type: '01', startTime: '15:00', endTime: '01:00', breakStart: null, basis: 'PLAN' }
    expect(await schedule()).toEqual([
      { ...early, hours: '4.00' },
      { ...late, hours: '10.00' },
    ])

    const longer = { ...EARLY, breakStart: '09:00', breakEnd: '09:30' }
    expect(await journey.transaction('setWorkSchedule', { employeeId, occurrences: [longer] })).toMatchObject({
      status: 'COMPLETED',
    })
    expect(await schedule()).toEqual([
      { ...early, breakStart: '09:00', hours: '3.50' },
      { ...late, hours: '10.00' },
    ])

    expect(await journey.transaction('deleteWorkSchedule', { employeeId, occurrences: [LATE] })).toMatchObject({
      status: 'COMPLETED',
    })
    expect(await schedule()).toMatchObject([{ startTime: '07:00' }])
  })

  it('that is wrong is refused as a whole, each fault by the occurrence’s place', async () => {
    const refused = await journey.transaction('setWorkSchedule', {
      employeeId,
      occurrences: [
        { from: '2027-03-05', startTime: '07:00', endTime: '11:00' },
        { from: '2027-03-06', startTime: '07:00' },
        { from: '2027-03-06', to: '2027-03-05', hours: '7' },
      ],
    })
    expect(refused).toMatchObject({
      status: 'REJECTED',
      steps: [],
      messages: [
        { code: 'TIMES_MISSING', field: 'occurrences.1.startTime' },
        { code: 'END_BEFORE_START', field: 'occurrences.2.to' },
      ],
    })
    expect((await schedule()).map(({ from }: { readonly from: string }) => from)).not.toContain('2027-03-05')
  })

  it('that Opus refuses is REJECTED with its own words, and nothing of it stands', async () => {
    const refused = await journey.transaction('setWorkSchedule', {
      employeeId,
      occurrences: [
        { from: '2027-03-07', startTime: '08:00', endTime: '12:00' },
        { from: '2027-03-07', startTime: '11:00', endTime: '15:00' },
      ],
    })
    expect(refused).toMatchObject({ status: 'REJECTED', messages: [{ severity: 'ERROR', field: 'occurrences.1' }] })
    expect(refused.messages[0].code).toMatch(/ 007$/)
    expect((await schedule()).map(({ from }: { readonly from: string }) => from)).not.toContain('2027-03-07')
  })

  it('is SLS’s neither to set nor to take away', async () => {
    const [other = ''] = await journey.steady('fjordstyrelsen')
    for (const mutation of ['setWorkSchedule', 'deleteWorkSchedule']) {
      const input = { employeeId: other, occurrences: [EARLY] }
      const { data, errors } = await journey.change(mutation, input, journey.town.token('fjordstyrelsen'))
      expect(data).toEqual({ result: null })
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED', system: 'SLS' } }])
    }
  })
})
