import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openUpdatesHouse, type UpdatesHouse } from '../../subgraphs/sls/updatesHouse.ts'

let writing: UpdatesHouse
let today: string
beforeAll(async () => {
  writing = await openUpdatesHouse()
  today = writing.house.town.today
})
afterAll(() => writing.close())
beforeEach(() => writing.house.simulator.control.reset())

const bonus = () => ({
  recurrence: 'ONE_OFF',
  code: '2913',
  date: today,
  amount: '4500.00',
  text: 'Projektbonus',
  posting: { subAccountUnit: writing.town.unit, segments: [null, '4711'] },
})
const allowance = () => ({ recurrence: 'RECURRING', code: '2992', validFrom: today, amount: '1200', textNumber: '12' })
const parts = async (code: string) => (await writing.wageParts(today)).filter((part) => String(part['code']) === code)
const idOf = async (code: string) => String((await parts(code))[0]?.['id'])

describe('a one-off wage part', () => {
  it('that was registered is read with its text and posting', async () => {
    expect(await writing.carryOut('registerWagePart', bonus())).toEqual({ kind: 'COMPLETED', messages: [] })
    expect(await parts('2913')).toMatchObject([
      {
        recurrence: 'ONE_OFF',
        date: today,
        amount: { amount: '4500.00' },
        text: 'Projektbonus',
        posting: { subAccountUnit: writing.town.unit, segments: [null, '4711', null, null, null, null] },
      },
    ])
  })

  it('is changed by its id, and keeps what the change does not name', async () => {
    await writing.carryOut('registerWagePart', bonus())
    await writing.carryOut('changeWagePart', { wagePartId: await idOf('2913'), amount: '-99.5' })
    expect(await parts('2913')).toMatchObject([
      { amount: { amount: '-99.50' }, text: 'Projektbonus', posting: { subAccountUnit: writing.town.unit } },
    ])
  })

  it('is deleted by its key', async () => {
    await writing.carryOut('registerWagePart', bonus())
    await writing.carryOut('deleteWagePart', { key: { recurrence: 'ONE_OFF', code: '2913', date: today } })
    expect(await parts('2913')).toEqual([])
  })

  it('that exists is refused', async () => {
    await writing.carryOut('registerWagePart', bonus())
    expect(await writing.carryOut('registerWagePart', bonus())).toMatchObject({
      kind: 'REJECTED',
      messages: [{ code: 'OT9402', severity: 'ERROR' }],
    })
  })

  it('whose follow-on fails is carried out with a warning that says so', async () => {
    writing.house.simulator.payroll.failFollowOn('FAST', 'OT9801')
    expect(
      await writing.carryOut('registerWagePart', { recurrence: 'ONE_OFF', code: '0232', date: today, units: '1' }),
    ).toMatchObject({
      kind: 'COMPLETED_WITH_WARNINGS',
      messages: [
        { severity: 'ERROR', code: 'OT9801', transactionCode: 'FAST', transactionName: 'Faste felter', followOn: true },
      ],
    })
    expect(await parts('0232')).toHaveLength(1)
  })
})

describe('a recurring wage part', () => {
  it('that was registered is read, changed, ended and deleted', async () => {
    expect((await writing.carryOut('registerWagePart', allowance())).kind).toBe('COMPLETED')
    expect(await parts('2992')).toMatchObject([
      { validFrom: today, validTo: null, amount: { amount: '1200.00' }, textNumber: '12' },
    ])
    await writing.carryOut('changeWagePart', { wagePartId: await idOf('2992'), amount: '1300' })
    expect(await parts('2992')).toMatchObject([{ amount: { amount: '1300.00' }, textNumber: '12' }])
    const key = { recurrence: 'RECURRING', code: '2992', validFrom: today }
    await writing.carryOut('endWagePart', { key, validTo: '2099-12-31' })
    expect(await parts('2992')).toMatchObject([{ validTo: '2099-12-31', amount: { amount: '1300.00' } }])
    await writing.carryOut('deleteWagePart', { key })
    expect(await parts('2992')).toEqual([])
  })

  it('that begins within an open one ends it, and a warning tells so under its own transaction', async () => {
    const first = { ...allowance(), validFrom: writing.town.from > '2024-01-01' ? writing.town.from : '2024-01-01' }
    await writing.carryOut('registerWagePart', first)
    expect(await writing.carryOut('registerWagePart', allowance())).toMatchObject({
      kind: 'COMPLETED_WITH_WARNINGS',
      messages: [{ severity: 'WARNING', code: 'OT9408', transactionCode: 'LOBA', followOn: true }],
    })
  })
})

describe('a wage part at fault', () => {
  it.each([
    ['a one-off without a date', { ...{ recurrence: 'ONE_OFF', code: '2913', amount: '1' } }, ['DATE_MISSING']],
    [
      'a recurring one with a date',
      { recurrence: 'RECURRING', code: '2992', validFrom: '2026-01-01', date: '2026-01-01', amount: '1' },
      ['DATE_OF_OTHER_RECURRENCE'],
    ],
    ['no figure', { recurrence: 'ONE_OFF', code: '2913', date: '2026-01-01' }, ['FIGURE_MISSING']],
    [
      'an amount in thousandths',
      { recurrence: 'ONE_OFF', code: '2913', date: '2026-01-01', amount: '1.005' },
      ['FIGURE_TOO_LONG'],
    ],
    ['a code without its zeros', { recurrence: 'ONE_OFF', code: '232', date: '2026-01-01', units: '1' }, ['CODE_FORM']],
    [
      'a text too long',
      { recurrence: 'ONE_OFF', code: '2913', date: '2026-01-01', units: '1', text: 'x'.repeat(31) },
      ['TEXT_TOO_LONG'],
    ],
    [
      'a posting of a recurring part',
      {
        recurrence: 'RECURRING',
        code: '2992',
        validFrom: '2026-01-01',
        units: '1',
        posting: { natureAccount: '1811' },
      },
      ['POSTING_OF_RECURRING'],
    ],
    [
      'another institution’s unit',
      { recurrence: 'ONE_OFF', code: '2913', date: '2026-01-01', units: '1', posting: { subAccountUnit: '99010810' } },
      ['SUB_ACCOUNT_UNIT_NOT_OWN'],
    ],
    [
      'a segment of letters',
      { recurrence: 'ONE_OFF', code: '2913', date: '2026-01-01', units: '1', posting: { segments: ['A'] } },
      ['SEGMENT_FORM'],
    ],
    [
      'what is Opus’s',
      {
        recurrence: 'ONE_OFF',
        code: '2913',
        date: '2026-01-01',
        units: '1',
        reference: 'x',
        posting: { costCentre: '1' },
      },
      ['NOT_IN_SLS', 'NOT_IN_SLS'],
    ],
  ])('is told before anything is sent: %s', async (_, values, codes) => {
    expect((await writing.faults('registerWagePart', values)).map(({ code }) => code)).toEqual(codes)
  })

  it('is told where there is nothing to change, and where there is no such part', async () => {
    await writing.carryOut('registerWagePart', bonus())
    expect(await writing.faults('changeWagePart', { wagePartId: await idOf('2913') })).toMatchObject([
      { code: 'NOTHING_TO_CHANGE' },
    ])
    expect(await writing.faults('endWagePart', { wagePartId: await idOf('2913'), validTo: today })).toMatchObject([
      { code: 'END_OF_ONE_OFF' },
    ])
    expect(await writing.faults('deleteWagePart', { wagePartId: 'nobody.knows' })).toMatchObject([
      { code: 'RECORD_CHANGED' },
    ])
  })
})
