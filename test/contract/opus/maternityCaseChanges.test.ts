import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Employment } from '#foundation/directory/employment.ts'
import type { CallOutcome } from '../../../subgraphs/transactions/payroll.ts'
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

const change = (operation: string, values: object) => changes.change(operation, employment, { ...values })
const CASE = { type: '01', validFrom: '2027-02-01', validTo: '2027-12-31', expectedDate: '2027-03-15' }
const create = (values: object = {}) => change('createMaternityCase', { ...CASE, ...values })
const keyIn = (outcomes: readonly CallOutcome[]): string => {
  const [outcome] = outcomes
  if (outcome?.kind !== 'COMPLETED') throw new Error('not completed')
  return outcome.messages.find(({ code }) => code === 'CASE_KEY')?.text ?? ''
}
const codesOf = async (one: ReturnType<typeof change>) => (await changes.faults(one)).map(({ code }) => code)
const leave = (maternityCaseKey: string, to = '2027-06-30') =>
  change('registerAbsence', { code: 'BA', from: '2027-02-15', to, maternityCaseKey })

describe('a maternity case', () => {
  it('tells its key, and absence may refer to it within its period', async () => {
    const key = keyIn(await changes.carryOut(create()))
    expect(await codesOf(leave(key, '2028-01-01'))).toEqual(['MATERNITY_CASE_UNKNOWN'])
    expect(await changes.carryOut(leave(key))).toMatchObject([{ kind: 'COMPLETED' }])
    expect(await codesOf(change('deleteMaternityCase', { caseKey: key }))).toEqual(['MATERNITY_CASE_LINKED'])
  })

  it('is changed in what is named, told of the delivery once, and deleted', async () => {
    const caseKey = keyIn(await changes.carryOut(create()))
    await changes.carryOut(change('changeMaternityCase', { caseKey, actualDate: '2027-03-17' }))
    expect(await codesOf(change('changeMaternityCase', { caseKey, actualDate: '2027-03-18' }))).toEqual([
      'DELIVERY_TOLD_ALREADY',
    ])
    await changes.carryOut(change('deleteMaternityCase', { caseKey }))
    expect(await codesOf(change('deleteMaternityCase', { caseKey }))).toEqual(['MATERNITY_CASE_UNKNOWN'])
  })

  it('is opened again where its end is cleared', async () => {
    const caseKey = keyIn(await changes.carryOut(create()))
    const reopened = change('changeMaternityCase', { caseKey, clear: ['VALID_TO'] })
    expect(
      await codesOf(change('changeMaternityCase', { caseKey, clear: ['VALID_TO'], validTo: '2027-10-01' })),
    ).toEqual(['END_NAMED_TWICE'])
    await changes.carryOut(reopened)
    expect(await changes.lookUp(reopened, changes.onlyCall(reopened))).toMatchObject({ kind: 'COMPLETED' })
    const { data } = await house.employee('maternityCases { key validTo }', employment.id, { freshness: 'LIVE' })
    expect(data['maternityCases']).toContainEqual({ key: caseKey, validTo: null })
  })

  it('does not overlap another of its type', async () => {
    await changes.carryOut(create())
    expect(await codesOf(create({ validFrom: '2027-12-31', validTo: null }))).toEqual(['MATERNITY_CASES_OVERLAP'])
    expect(await codesOf(create({ type: '03' }))).toEqual([])
  })

  it.each([
    [{ type: null, validFrom: null, expectedDate: null }, ['TYPE_MISSING', 'DAY_MISSING', 'DELIVERY_MISSING']],
    [{ validTo: '2027-01-01' }, ['END_BEFORE_START']],
  ])('is held against the rules: %o', async (values, codes) => {
    expect(await codesOf(create(values))).toEqual(codes)
  })

  const onlyWrites = ({ operation }: { readonly operation: string }) => operation === 'SetMaternityCase'
  it('whose answer was lost is looked up', async () => {
    const losses: readonly (readonly [() => void, string])[] = [
      [() => house.simulator.control.failNext('refused', 1, onlyWrites), 'NOT_ARRIVED'],
      [() => house.simulator.control.loseReply(1, onlyWrites), 'COMPLETED'],
    ]
    for (const [lose, settled] of losses) {
      house.simulator.control.reset()
      const caseKey = keyIn(await changes.carryOut(create({ type: '03' })))
      for (const one of [
        create(),
        change('changeMaternityCase', { caseKey, actualDate: '2027-03-17' }),
        change('deleteMaternityCase', { caseKey }),
      ]) {
        lose()
        expect(await changes.send(one, changes.onlyCall(one), REFERENCE)).toEqual({ kind: 'UNKNOWN' })
        expect(await changes.lookUp(one, changes.onlyCall(one))).toMatchObject({ kind: settled })
      }
    }
  })
})
