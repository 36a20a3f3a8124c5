import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openUpdatesHouse, type UpdatesHouse } from '../../subgraphs/sls/updatesHouse.ts'

let writing: UpdatesHouse
beforeAll(async () => {
  writing = await openUpdatesHouse()
})
afterAll(() => writing.close())
beforeEach(() => writing.house.simulator.control.reset())

const WEEK = { code: '100', from: '2028-02-01', to: '2028-02-05' }
const idOfFirst = async (): Promise<string> => String((await writing.absences())[0]?.['id'])

describe('an absence', () => {
  it('that was registered is read', async () => {
    expect(await writing.carryOut('registerAbsence', WEEK)).toEqual({ kind: 'COMPLETED', messages: [] })
    expect(await writing.absences()).toMatchObject([{ ...WEEK, hoursPerDay: null }])
  })

  it('by kind alone is registered under the cause that stands out', async () => {
    await writing.carryOut('registerAbsence', { kind: 'HOLIDAY', from: '2028-02-01', to: '2028-02-01' })
    expect(await writing.absences()).toMatchObject([{ code: '500' }])
  })

  it.each(['0.02', '0.33', '3.70', '7.4', '23.98'])('of %s hours is read with as many', async (hours) => {
    await writing.carryOut('registerAbsence', { code: '520', from: '2028-02-01', to: '2028-02-01', hours })
    expect(Number((await writing.absences())[0]?.['hoursPerDay'])).toBeCloseTo(Number(hours), 2)
  })

  it('is changed where the change speaks, and kept where it does not', async () => {
    await writing.carryOut('registerAbsence', { code: '155', from: '2028-02-01', to: '2028-02-05', hours: '3.70' })
    const changed = await writing.carryOut('changeAbsence', { absenceId: await idOfFirst(), to: '2028-02-10' })
    expect(changed.kind).toBe('COMPLETED')
    expect(await writing.absences()).toMatchObject([
      { code: '155', from: '2028-02-01', to: '2028-02-10', hoursPerDay: '3.70' },
    ])
  })

  it('becomes one of whole days where hours are taken away', async () => {
    await writing.carryOut('registerAbsence', { code: '520', from: '2028-02-01', to: '2028-02-01', hours: '2' })
    await writing.carryOut('changeAbsence', { absenceId: await idOfFirst(), hours: null })
    expect(await writing.absences()).toMatchObject([{ hoursPerDay: null }])
  })

  it('is deleted', async () => {
    await writing.carryOut('registerAbsence', WEEK)
    await writing.carryOut('deleteAbsence', { absenceId: await idOfFirst() })
    expect(await writing.absences()).toEqual([])
  })

  it('whose key has changed since it was read is not found by its old id', async () => {
    await writing.carryOut('registerAbsence', WEEK)
    const before = await idOfFirst()
    await writing.carryOut('changeAbsence', { absenceId: before, from: '2028-02-02' })
    expect(await writing.faults('deleteAbsence', { absenceId: before })).toMatchObject([{ code: 'RECORD_CHANGED' }])
  })

  it('that overlaps another is refused in SLS’s words, and nothing is changed', async () => {
    await writing.carryOut('registerAbsence', WEEK)
    expect(await writing.carryOut('registerAbsence', { ...WEEK, from: '2028-02-05' })).toMatchObject({
      kind: 'REJECTED',
      messages: [
        {
          severity: 'ERROR',
          code: 'OT9703',
          text: 'Hændelse overlapper anden hændelse',
          transactionCode: 'HAEO',
          transactionName: 'Hændelse opret',
          followOn: false,
        },
      ],
    })
    expect(await writing.absences()).toHaveLength(1)
  })

  it.each([
    ['neither code nor kind', { code: undefined }, ['CODE_OR_KIND']],
    ['both code and kind', { kind: 'SICKNESS' }, ['CODE_OR_KIND']],
    ['a kind of several causes', { code: undefined, kind: 'MATERNITY' }, ['KIND_WITHOUT_DEFAULT']],
    ['no end', { to: null }, ['END_MISSING']],
    ['an end before the start', { to: '2028-01-31' }, ['ENDS_BEFORE_START']],
    ['hours over several days', { hours: '3' }, ['HOURS_OVER_SEVERAL_DAYS']],
    ['more hours than a day has', { to: '2028-02-01', hours: '24' }, ['HOURS_OUT_OF_RANGE']],
    ['no hours at all', { to: '2028-02-01', hours: '0' }, ['HOURS_OUT_OF_RANGE']],
    ['a time of day', { startTime: '08:00' }, ['NOT_IN_SLS']],
    ['a start before the employment', { from: '1970-01-01' }, ['BEFORE_EMPLOYMENT']],
    [
      'three faults',
      { to: '2028-01-31', hours: '30', childNumber: '01' },
      ['NOT_IN_SLS', 'ENDS_BEFORE_START', 'HOURS_OVER_SEVERAL_DAYS', 'HOURS_OUT_OF_RANGE'],
    ],
  ])('with %s is found at fault before anything is sent', async (_, values, codes) => {
    writing.house.simulator.control.clearJournal()
    const faults = await writing.faults('registerAbsence', { ...WEEK, ...values })
    expect(faults.map(({ code }) => code)).toEqual(codes)
    for (const { text, textDanish } of faults) expect(text).not.toBe(textDanish)
    expect(writing.house.calls()).toEqual({})
  })
})
