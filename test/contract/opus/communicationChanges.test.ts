import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Employment } from '#foundation/directory/employment.ts'
import { type OpusChanges, openOpusChanges, REFERENCE } from './opusChanges.ts'
import type { OpusHouse } from './opusHouse.ts'

let house: OpusHouse
let changes: OpusChanges
let employment: Employment
beforeAll(async () => {
  ;({ house, changes, employment } = await openOpusChanges({ employees: 30 }))
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const RECORD = { sequence: '000', type: '9905', from: '2027-01-01', to: '9999-12-31' }
const change = (values: object = {}) =>
  changes.change('changeCommunicationData', employment, { ...RECORD, value: 'IT Bruger', ...values })
const deletion = () => change({ value: null, clear: ['VALUE'] })
const isThere = async (values: object = {}) => {
  const one = change(values)
  return (await changes.lookUp(one, changes.onlyCall(one))).kind === 'COMPLETED'
}

describe('communication data', () => {
  it('is created, overwritten in its period, and deleted', async () => {
    expect(await isThere()).toBe(false)
    expect(await changes.carryOut(change())).toEqual([{ kind: 'COMPLETED', messages: [] }])
    expect(await isThere()).toBe(true)
    await changes.carryOut(change({ value: 'anden' }))
    expect([await isThere(), await isThere({ value: 'anden' })]).toEqual([false, true])
    await changes.carryOut(deletion())
    expect(await isThere({ value: 'anden' })).toBe(false)
  })

  it('of another sequence number stands beside', async () => {
    await changes.carryOut(change())
    await changes.carryOut(change({ sequence: '001', value: 'anden' }))
    expect([await isThere(), await isThere({ sequence: '001', value: 'anden' })]).toEqual([true, true])
  })

  it.each([
    [{ type: '10', from: null, sequence: '1' }, ['COMMUNICATION_TYPE_FORM', 'DAY_MISSING', 'SEQUENCE_FORM']],
    [{ to: '2026-01-01' }, ['END_BEFORE_START']],
    [{ value: null }, ['VALUE_OR_CLEAR']],
    [{ clear: ['VALUE'] }, ['VALUE_OR_CLEAR']],
    [{ value: 'x'.repeat(242) }, ['VALUE_TOO_LONG']],
  ])('is held against the rules: %o', async (values, codes) => {
    expect((await changes.faults(change(values))).map(({ code }) => code)).toEqual(codes)
  })

  it('that KMD handles later is not known until it is read back', async () => {
    const call = changes.onlyCall(change())
    house.simulator.control.failNext({ code: '3' })
    expect(await changes.send(change(), call, REFERENCE)).toEqual({ kind: 'UNKNOWN' })
    expect(await changes.lookUp(change(), call)).toMatchObject({ kind: 'COMPLETED' })
    house.simulator.control.reset()
    expect(await changes.lookUp(change(), call)).toMatchObject({ kind: 'NOT_ARRIVED' })
  })

  it('that KMD has opened a case about waits for a person, and the case is named', async () => {
    house.simulator.control.failNext({ code: '99' })
    expect(await changes.send(change(), changes.onlyCall(change()))).toMatchObject({
      kind: 'PARKED',
      messages: [{ code: '99', text: expect.stringContaining('4711') }],
    })
  })

  it('of a number that was replaced is refused, and the others are named', async () => {
    house.simulator.control.failNext({ code: '102', text: 'Medarbejdernummer er slettet, se i stedet 00040099' })
    expect(await changes.send(change(), changes.onlyCall(change()))).toMatchObject({
      kind: 'REJECTED',
      replacedBy: ['40099'],
    })
  })

  it.each([
    ['100', 'REJECTED'],
    ['101', 'REJECTED'],
    ['2', 'UNKNOWN'],
    ['77', 'UNKNOWN'],
  ])('with status %s is %s', async (code, kind) => {
    house.simulator.control.failNext({ code })
    expect(await changes.send(change(), changes.onlyCall(change()))).toMatchObject({ kind })
  })

  it('whose answer was lost is looked up, and so is its deletion', async () => {
    const call = changes.onlyCall(change())
    house.simulator.control.loseReply(1)
    expect(await changes.send(change(), call, REFERENCE)).toEqual({ kind: 'UNKNOWN' })
    expect(await changes.lookUp(change(), call)).toMatchObject({ kind: 'COMPLETED' })
    house.simulator.control.failNext('refused')
    const gone = changes.onlyCall(deletion())
    expect(await changes.send(deletion(), gone, REFERENCE)).toEqual({ kind: 'UNKNOWN' })
    expect(await changes.lookUp(deletion(), gone)).toEqual({ kind: 'NOT_ARRIVED' })
    house.simulator.control.loseReply(1)
    await changes.send(deletion(), gone, REFERENCE)
    expect(await changes.lookUp(deletion(), gone)).toMatchObject({ kind: 'COMPLETED' })
  })
})
