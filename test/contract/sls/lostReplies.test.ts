import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SimulatorFailure } from '../../../sandbox/kit/control.ts'
import type { PlannedCall } from '../../../subgraphs/transactions/payroll.ts'
import { openUpdatesHouse, type UpdatesHouse } from '../../subgraphs/sls/updatesHouse.ts'

let writing: UpdatesHouse
let call: PlannedCall
beforeAll(async () => {
  writing = await openUpdatesHouse({
    settings: (settings) => ({ ...settings, limits: { ...settings.limits, attemptMs: 2_500 } }),
  })
  call = await writing.planned('registerAbsence', { code: '100', from: '2028-02-01', to: '2028-02-05' })
})
afterAll(() => writing.close())
beforeEach(() => writing.house.simulator.control.reset())

const send = (reference: string) => writing.updates.send(writing.desk(), writing.employment, call, reference)
const lookUp = (reference: string) => writing.updates.lookUp(writing.desk(), writing.employment, call, reference)
const COMPLETED = { kind: 'COMPLETED', messages: [] }

describe('a call whose answer does not come', () => {
  it.each<[string, SimulatorFailure]>([
    ['the reply is lost', 'lostReply'],
    ['the reply is late', 'lateReply'],
    ['the reply is noise', 'garbled'],
    ['the reply is a page for people', 'html'],
    ['half a reply comes', 'truncated'],
  ])('because %s was carried out: unknown, and found by its UUID', async (_, failure) => {
    const reference = randomUUID()
    writing.house.simulator.control.failNext(failure)
    expect(await send(reference)).toEqual({ kind: 'UNKNOWN' })
    expect(await lookUp(reference)).toEqual(COMPLETED)
    expect(await writing.absences()).toHaveLength(1)
    expect(writing.house.calls()['ModstSLSHaendelseOpret']).toBe(1)
  })

  it.each<[string, SimulatorFailure]>([
    ['it was lost before it arrived', 'refused'],
    ['it is never taken up', 'timeout'],
    ['SLS broke it off', { code: '12' }],
  ])('because %s was not carried out: unknown, not found, and may be sent again', async (_, failure) => {
    const reference = randomUUID()
    writing.house.simulator.control.failNext(failure)
    expect(await send(reference)).toEqual({ kind: 'UNKNOWN' })
    expect(await lookUp(reference)).toEqual({ kind: 'NOT_ARRIVED' })
    expect(await send(reference)).toEqual(COMPLETED)
    expect(await writing.absences()).toHaveLength(1)
  })

  it('is undecided while the look-up fails, and settled when it works again', async () => {
    const reference = randomUUID()
    writing.house.simulator.control.loseReply()
    await send(reference)
    writing.house.simulator.control.failNext('unavailable', 10)
    expect(await lookUp(reference)).toEqual({ kind: 'UNDECIDED' })
    writing.house.simulator.control.failNext('unavailable', 0)
    await expect.poll(() => lookUp(reference), { timeout: 5_000 }).toEqual(COMPLETED)
  })

  it('is found during the payroll run, too', async () => {
    const reference = randomUUID()
    writing.house.simulator.control.loseReply()
    await send(reference)
    writing.house.simulator.payroll.payrollRun('closed')
    expect(await lookUp(reference)).toEqual(COMPLETED)
  })

  it('is looked up with its warnings', async () => {
    const reference = randomUUID()
    call = await writing.planned('registerWagePart', {
      recurrence: 'ONE_OFF',
      code: '0251',
      date: writing.house.town.today,
      units: '1',
    })
    writing.house.simulator.control.loseReply(1, ({ operation }) => operation === 'ModstSLSEngangsloendelOpret')
    expect(await send(reference)).toEqual({ kind: 'UNKNOWN' })
    expect(await lookUp(reference)).toMatchObject({
      kind: 'COMPLETED_WITH_WARNINGS',
      messages: [{ severity: 'WARNING', code: 'OT9204', transactionCode: 'SKAT', followOn: true }],
    })
    call = await writing.planned('registerAbsence', { code: '100', from: '2028-02-01', to: '2028-02-05' })
  })

  it('of another employment is not taken for this one', async () => {
    const reference = randomUUID()
    await send(reference)
    const other = writing.house.staff('fjordstyrelsen').find(({ cprNumber }) => cprNumber !== writing.town.cprNumber)
    if (other === undefined) throw new Error('nobody else works here')
    const employment = await writing.house.find('fjordstyrelsen', other)
    expect(await writing.updates.lookUp(writing.desk(), employment, call, reference)).toEqual({ kind: 'UNDECIDED' })
  })
})

describe('a call that was certainly not carried out', () => {
  it.each<[string, () => void, unknown]>([
    [
      'the payroll run',
      () => writing.house.simulator.payroll.payrollRun('closed'),
      { kind: 'LATER', reason: 'CLOSED' },
    ],
    ['a closed door', () => writing.house.simulator.control.failNext('closed'), { kind: 'LATER', reason: 'CLOSED' }],
  ])('because of %s waits', async (_, disturb, outcome) => {
    disturb()
    expect(await send(randomUUID())).toEqual(outcome)
    expect(await writing.absences()).toEqual([])
  })

  it('because nobody listens waits', async () => {
    const own = await openUpdatesHouse()
    await own.house.simulator.close()
    try {
      expect(await own.updates.send(own.desk(), own.employment, call, randomUUID())).toEqual({
        kind: 'LATER',
        reason: 'UNREACHABLE',
      })
    } finally {
      await own.house.subgraph.close()
      await own.house.surroundings.close()
    }
  })

  it('because the caller has no access is refused without a call', async () => {
    writing.house.simulator.control.clearJournal()
    const desk = writing.desk({ interfaces: ['SLS_LAES'] })
    expect(await writing.updates.send(desk, writing.employment, call, randomUUID())).toMatchObject({ kind: 'REJECTED' })
    expect(await writing.updates.lookUp(desk, writing.employment, call, randomUUID())).toEqual({ kind: 'UNDECIDED' })
    expect(writing.house.calls()).toEqual({})
  })

  it('because it cannot be written is refused without a call', async () => {
    const crooked = { service: 'ModstSLSHaendelseOpret', body: { HaendelseTil: { Farve: 'rød' } } }
    expect(await writing.updates.send(writing.desk(), writing.employment, crooked, randomUUID())).toMatchObject({
      kind: 'REJECTED',
    })
    expect(writing.house.calls()['ModstSLSHaendelseOpret']).toBeUndefined()
  })
})

describe('a write', () => {
  it('is never repeated by itself', async () => {
    writing.house.simulator.control.clearJournal()
    writing.house.simulator.control.failNext('unavailable', 5)
    await send(randomUUID())
    expect(writing.house.calls()).toEqual({ ModstSLSHaendelseOpret: 1 })
  })

  it('never carries the wrong institution’s group, number or credentials', async () => {
    const foreign = writing.house.caller('arkivnaevnet', { interfaces: ['SLS_OPDATER'] })
    const desk = writing.house.surroundings.doorway('sls').desk(foreign, 'test')
    writing.house.simulator.control.clearJournal()
    expect(await writing.updates.send(desk, writing.employment, call, randomUUID())).toMatchObject({ kind: 'REJECTED' })
    expect(writing.house.calls()).toEqual({})
  })
})
