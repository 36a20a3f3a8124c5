import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Employment } from '#foundation/directory/employment.ts'
import { type OpusChanges, openOpusChanges, opusChanges, REFERENCE } from './opusChanges.ts'
import { type OpusHouse, openOpusHouse, type Told } from './opusHouse.ts'

let house: OpusHouse
let changes: OpusChanges
let employment: Employment
beforeAll(async () => {
  ;({ house, changes, employment } = await openOpusChanges())
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const change = (operation: string, values: object) => changes.change(operation, employment, { ...values })
const DAY = '2027-03-31'
const oneOff = (values: object = {}) =>
  change('registerWagePart', { code: '0140', recurrence: 'ONE_OFF', date: DAY, units: '18.5', ...values })
const recurring = (values: object = {}) =>
  change('registerWagePart', {
    code: '0140',
    sequenceNumber: 1,
    recurrence: 'RECURRING',
    validFrom: '2027-01-01',
    amount: '1250.5',
    ...values,
  })
const KEY = { recurrence: 'RECURRING', code: '0140', sequenceNumber: 1, validFrom: '2027-01-01' }

/** What the existing read tells of the day, asked live. */
const payments = async (): Promise<readonly Told[]> => {
  const { data, errors } = await house.employee(
    `wageParts(period: { from: "${DAY}", to: "${DAY}" }) { nodes { id code sequenceNumber units amount { amount } reference } }`,
    employment.id,
    { freshness: 'LIVE' },
  )
  expect(errors).toEqual([])
  // Payments of one day lie in the order of their ids, which differs from run to run.
  const nodes = data['wageParts']?.['nodes'] ?? []
  return nodes.toSorted((one, other) => Number(other['units'] ?? 0) - Number(one['units'] ?? 0))
}
const units = async () => (await payments()).map((one) => one['units'])
const firstId = async (): Promise<string> => String((await payments())[0]?.['id'])
const codesOf = async (one: ReturnType<typeof change>) => (await changes.faults(one)).map(({ code }) => code)

const several = (wageParts: readonly object[]) => change('registerWageParts', { wageParts })
const one = (values: object = {}) => ({ code: '0140', date: DAY, units: '1', ...values })

describe('several one-off payments', () => {
  const writes = () =>
    house.simulator.control
      .journal()
      .filter(({ operation }) => operation === 'update-onetime-payments')
      .map(({ detail }) => detail['lines'])

  it('are registered by one call, up to 999 of them', async () => {
    const all = Array.from({ length: 999 }, (_none, index) => one({ units: String(index + 1) }))
    const asked = several(all)
    expect(await changes.faults(asked)).toEqual([])
    expect(await changes.carryOut(asked)).toEqual([{ kind: 'COMPLETED', messages: [] }])
    // Twice to be checked alone, once to be stored.
    expect(writes()).toEqual(['999', '999', '999'])
    const { data } = await house.employee(
      `wageParts(period: { from: "${DAY}", to: "${DAY}" }, first: 500) { nodes { units } pageInfo { hasNextPage } }`,
      employment.id,
      { freshness: 'LIVE' },
    )
    expect(data['wageParts']?.['nodes']).toHaveLength(500)
    expect(data['wageParts']?.['pageInfo']).toMatchObject({ hasNextPage: true })
  })

  it('are not asked for where they are none, or more than a call takes', async () => {
    for (const count of [0, 1000]) {
      const faults = await changes.faults(several(Array.from({ length: count }, () => one())))
      expect(faults).toMatchObject([{ code: 'WAGE_PART_COUNT', field: 'wageParts' }])
    }
    expect(writes()).toEqual([])
  })

  it('have their faults told with the place of the payment, by our rules and by Opus itself, and none is stored', async () => {
    const wrong = [one(), one({ units: null }), one({ code: '310' })]
    expect((await changes.faults(several(wrong))).map(({ code, field }) => [code, field])).toEqual([
      ['NOT_ONE_VALUE', 'wageParts.1.amount'],
      ['WAGE_TYPE_FORM', 'wageParts.2.code'],
      ['RUNNING_NUMBER_MISSING', 'wageParts.2.sequenceNumber'],
    ])
    const refused = several([one(), one({ sequenceNumber: 9 }), one({ posting: { costCentre: '12' } })])
    expect((await changes.faults(refused)).map(({ code, field }) => [code, field])).toEqual([
      ['OPUS_111', 'wageParts.1.sequenceNumber'],
      ['OPUS_119', 'wageParts.2.posting.costCentre'],
    ])
    expect(await changes.send(refused, changes.onlyCall(refused))).toMatchObject({ kind: 'REJECTED' })
    expect(await payments()).toEqual([])
  })

  it('whose answer was lost are found by their mark, all of them', async () => {
    const asked = several([one({ units: '3', reference: 'first' }), one({ units: '2', reference: 'second' })])
    const call = changes.onlyCall(asked)
    house.simulator.control.failNext('lostReply')
    expect(await changes.send(asked, call, REFERENCE)).toEqual({ kind: 'UNKNOWN' })
    expect(await changes.lookUp(asked, call, REFERENCE)).toEqual({ kind: 'COMPLETED', messages: [] })
    expect(await payments()).toMatchObject([
      { units: '3', reference: 'first' },
      { units: '2', reference: 'second' },
    ])
    expect(await house.subgraph.updates.recordsLeft?.(changes.desk(), employment, call, REFERENCE)).toHaveLength(2)
  })
})

describe('a one-off payment', () => {
  it('is read back with the caller’s own reference, and without our mark', async () => {
    expect(await changes.carryOut(oneOff({ reference: 'K-20310331-42' }))).toEqual([
      { kind: 'COMPLETED', messages: [] },
    ])
    expect(await payments()).toMatchObject([
      { code: '0140', sequenceNumber: 1, units: '18.5', reference: 'K-20310331-42' },
    ])
  })

  it('takes hours as its quantity, and an amount instead', async () => {
    await changes.carryOut(oneOff({ units: null, hours: '7.4' }))
    await changes.carryOut(oneOff({ code: '0420', units: null, amount: '99.5' }))
    expect(await payments()).toMatchObject([{ units: '7.4' }, { amount: { amount: '99.5' } }])
  })

  it.each([
    [{ units: null }, ['NOT_ONE_VALUE']],
    [{ hours: '2' }, ['NOT_ONE_VALUE']],
    [{ units: '1.234' }, ['VALUE_DOES_NOT_FIT']],
    [{ code: '310' }, ['WAGE_TYPE_FORM', 'RUNNING_NUMBER_MISSING']],
    [{ code: '0310' }, ['RUNNING_NUMBER_MISSING']],
    [{ date: null }, ['DAY_MISSING']],
    [{ rate: '100', validTo: DAY }, ['FIELD_NOT_SUPPORTED', 'FIELD_NOT_SUPPORTED']],
    [{ posting: { costCentre: '1234567890', wbsElement: 'XG-1' } }, ['ACCOUNT_NAMED_TWICE']],
    [{ reference: 'fourteen chars' }, ['REFERENCE_TOO_LONG']],
    [{ code: '0999', sequenceNumber: 1 }, ['OPUS_110']],
    [{ sequenceNumber: 9 }, ['OPUS_111']],
    [{ posting: { costCentre: '12' } }, ['OPUS_119']],
    [{ date: '2001-01-01' }, ['OPUS_102', 'OPUS_114']],
  ])('is held against the rules, and by Opus itself without storing: %o', async (values, codes) => {
    const faults = await changes.faults(oneOff(values))
    expect(faults.map(({ code }) => code)).toEqual(codes)
    for (const { text, textDanish } of faults) expect(text).not.toBe(textDanish)
    expect(await payments()).toEqual([])
  })

  it('in a paid period is carried out with a warning that names the line', async () => {
    const [outcome] = await changes.carryOut(oneOff({ date: '2026-09-30' }))
    expect(outcome).toMatchObject({
      kind: 'COMPLETED_WITH_WARNINGS',
      messages: [{ severity: 'WARNING', code: '115', text: expect.stringContaining('Engangsydelse Nr. 000 ') }],
    })
  })

  it('of an employee who is locked may be sent again', async () => {
    house.simulator.control.failNext({ code: '138' })
    expect(await changes.send(oneOff(), changes.onlyCall(oneOff()))).toEqual({ kind: 'LATER', reason: 'LOCKED' })
    expect(await payments()).toEqual([])
  })

  it('while Opus is closed may be sent again', async () => {
    house.simulator.control.failNext('closed')
    expect(await changes.send(oneOff(), changes.onlyCall(oneOff()))).toEqual({ kind: 'LATER', reason: 'CLOSED' })
  })

  it('behind a technical error is not known', async () => {
    house.simulator.control.failNext({ code: '500' })
    expect(await changes.send(oneOff(), changes.onlyCall(oneOff()))).toEqual({ kind: 'UNKNOWN' })
  })

  it('sent again under the same reference is registered once', async () => {
    const call = changes.onlyCall(oneOff())
    await changes.send(oneOff(), call, REFERENCE)
    expect(await changes.send(oneOff(), call, REFERENCE)).toEqual({ kind: 'COMPLETED', messages: [] })
    expect(await units()).toEqual(['18.5'])
  })
})

describe('the interface of a wage part', () => {
  const byId = { wagePartId: 'a.b' }
  it.each([
    ['registerWagePart', { recurrence: 'ONE_OFF' }, 'ENGANGSYDELSE'],
    ['registerWagePart', { recurrence: 'RECURRING' }, 'FASTE_TILLAEG'],
    ['changeWagePart', byId, 'ENGANGSYDELSE'],
    ['changeWagePart', { key: KEY }, 'FASTE_TILLAEG'],
    ['endWagePart', { key: KEY }, 'FASTE_TILLAEG'],
    ['deleteWagePart', byId, 'ENGANGSYDELSE'],
  ])('is told by what is asked for: %s of %o', (operation, values, expected) => {
    expect(house.subgraph.updates.interfaceOf(operation, values)).toBe(expected)
  })

  it('of an allowance is enough: no access to one-off payments is needed', async () => {
    const one = recurring()
    const only = changes.desk(['FASTE_TILLAEG'])
    expect(await house.subgraph.updates.validate(only, one)).toEqual([])
    expect(await house.subgraph.updates.send(only, employment, changes.onlyCall(one), REFERENCE)).toEqual({
      kind: 'COMPLETED',
      messages: [],
    })
  })
})

describe('a one-off payment that is to change', () => {
  it('is corrected by the difference, and the messages say so', async () => {
    await changes.carryOut(oneOff())
    const [outcome] = await changes.carryOut(change('changeWagePart', { wagePartId: await firstId(), units: '20' }))
    expect(outcome).toMatchObject({ kind: 'COMPLETED', messages: [{ code: 'SENT_AS_DIFFERENCE' }] })
    expect(await units()).toEqual(['18.5', '1.5'])
  })

  it('counts what was corrected before, and is deleted by what is left', async () => {
    await changes.carryOut(oneOff())
    const wagePartId = await firstId()
    await changes.carryOut(change('changeWagePart', { wagePartId, units: '20' }))
    await changes.carryOut(change('deleteWagePart', { wagePartId }))
    expect(await units()).toEqual(['18.5', '1.5', '-20'])
    const [again] = await changes.carryOut(change('deleteWagePart', { wagePartId }))
    expect(again).toMatchObject({ kind: 'COMPLETED', messages: [{ code: 'NOTHING_TO_SEND' }] })
    expect(await units()).toHaveLength(3)
  })

  it('may be named by its key, if one fits', async () => {
    const key = { recurrence: 'ONE_OFF', code: '0140', date: DAY }
    await changes.carryOut(oneOff())
    await changes.carryOut(change('deleteWagePart', { key }))
    expect(await units()).toEqual(['18.5', '-18.5'])
    await changes.carryOut(oneOff())
    expect(await codesOf(change('deleteWagePart', { key }))).toEqual(['RECORD_CHANGED'])
  })

  it('cannot be a correction, or end', async () => {
    await changes.carryOut(oneOff())
    await changes.carryOut(change('changeWagePart', { wagePartId: await firstId(), units: '20' }))
    const wagePartId = String((await payments())[1]?.['id'])
    expect(await codesOf(change('deleteWagePart', { wagePartId }))).toEqual(['PAYMENT_IS_CORRECTION'])
    expect(await codesOf(change('endWagePart', { wagePartId, validTo: DAY }))).toEqual(['NOT_SUPPORTED'])
  })
})

describe('a recurring allowance', () => {
  const lines = () =>
    house.simulator.control
      .journal()
      .filter(({ operation }) => operation === 'update-recurring-payments')
      .map(({ detail }) => detail['line 0'])

  it('is created, changed and ended', async () => {
    await changes.carryOut(recurring())
    await changes.carryOut(change('changeWagePart', { key: KEY, amount: '1300' }))
    await changes.carryOut(change('endWagePart', { key: KEY, validTo: '2027-06-30' }))
    expect(lines()).toEqual([
      'OPRET 0140 1 2027-01-01 9999-12-31 1250.50',
      'RET 0140 1 2027-01-01  1300.00',
      'AFSLUT 0140 1 2027-01-01 2027-06-30',
    ])
  })

  it('that is not there cannot be ended', async () => {
    const [outcome] = await changes.carryOut(change('endWagePart', { key: KEY, validTo: '2027-06-30' }))
    expect(outcome).toMatchObject({ kind: 'REJECTED', messages: [{ code: '170' }] })
  })

  it('that awaits approval is carried out with a message', async () => {
    house.simulator.control.failNext({ code: '116' })
    expect(await changes.carryOut(recurring())).toMatchObject([
      { kind: 'COMPLETED_WITH_WARNINGS', messages: [{ severity: 'INFORMATION', code: '116' }] },
    ])
  })

  it.each([
    [{ units: '1' }, ['NOT_ONE_VALUE']],
    [{ validFrom: null }, ['DAY_MISSING']],
    [{ validTo: '2026-12-31' }, ['END_BEFORE_START']],
    [{ paymentInterval: 'Q' }, ['INTERVAL_UNKNOWN']],
    [{ date: DAY, reference: 'x' }, ['FIELD_NOT_SUPPORTED', 'FIELD_NOT_SUPPORTED']],
  ])('is held against the rules: %o', async (values, codes) => {
    expect(await codesOf(recurring(values))).toEqual(codes)
  })

  it('cannot be deleted, nor named by an id', async () => {
    expect(await codesOf(change('deleteWagePart', { key: KEY }))).toEqual(['NOT_SUPPORTED'])
  })

  it('whose answer was lost stays undecided, for there is no read', async () => {
    house.simulator.control.loseReply(1)
    const call = changes.onlyCall(recurring())
    expect(await changes.send(recurring(), call, REFERENCE)).toEqual({ kind: 'UNKNOWN' })
    expect(await changes.lookUp(recurring(), call)).toEqual({ kind: 'UNDECIDED' })
  })

  it('may be sent again where the owner has confirmed that this is harmless', async () => {
    const other = await openOpusHouse({ employees: 20, resendWithSameId: true })
    const call = changes.onlyCall(recurring())
    expect(await other.subgraph.updates.lookUp(opusChanges(other).desk(), employment, call, REFERENCE)).toEqual({
      kind: 'NOT_ARRIVED',
    })
    await other.close()
  })
})

describe('a one-off payment whose answer was lost', () => {
  const onlyWrites = ({ operation }: { readonly operation: string }) => operation === 'update-onetime-payments'
  const lost = async (one: ReturnType<typeof change>, settled: string) => {
    const call = changes.onlyCall(one)
    expect(await changes.send(one, call, REFERENCE)).toEqual({ kind: 'UNKNOWN' })
    expect(await changes.lookUp(one, call)).toMatchObject({ kind: settled })
  }

  it('is found by our mark where it was carried out', async () => {
    house.simulator.control.loseReply(1, onlyWrites)
    await lost(oneOff({ reference: 'own' }), 'COMPLETED')
  })

  it('has not arrived where the mark is not there, whatever else is alike', async () => {
    await changes.carryOut(oneOff())
    house.simulator.control.failNext('refused', 1, onlyWrites)
    await lost(oneOff(), 'NOT_ARRIVED')
  })

  it('is found as a correction', async () => {
    await changes.carryOut(oneOff())
    const one = change('deleteWagePart', { wagePartId: await firstId() })
    house.simulator.control.loseReply(1, onlyWrites)
    await lost(one, 'COMPLETED')
  })
})
