import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import type { WagePart } from '../../../../subgraphs/sls/model/wagePart.ts'
import { wagePartWindow } from '../../../../subgraphs/sls/resolvers/wagePartWindow.ts'

const TODAY = localDate('2028-02-29')
const part = (changes: Partial<WagePart>): WagePart => ({
  id: 'x',
  recurrence: 'RECURRING',
  code: '2010',
  codeText: null,
  text: null,
  textNumber: null,
  amount: null,
  rate: null,
  units: null,
  hours: null,
  date: null,
  validFrom: null,
  validTo: null,
  creditorCode: null,
  direction: 'PAY',
  automatic: false,
  posting: null,
  key: [],
  source: { system: 'SLS', service: 'x', readAt: '2028-02-29T00:00:00Z' as never, fromCache: false },
  ...changes,
})

describe('which wage parts are asked for', () => {
  it.each([
    ['a day', { asOf: localDate('2026-05-01') }, { from: '2026-05-01', to: '2026-05-01' }, null],
    ['a period', { period: { from: localDate('2026-05-01'), to: null } }, { from: '2026-05-01', to: null }, null],
    ['a period open on both sides', { period: {} }, { from: null, to: null }, null],
    ['nothing', {}, { from: '2027-02-28', to: null }, null],
    ['one-off ones', { recurrence: 'ONE_OFF' as const }, { from: '2027-02-28', to: null }, 'ONE_OFF'],
    ['recurring ones', { recurrence: 'RECURRING' as const }, { from: '2028-02-29', to: '2028-02-29' }, 'RECURRING'],
  ])('by %s', (_, args, period, recurrence) => {
    expect(wagePartWindow(args, TODAY)).toMatchObject({ period, recurrence })
  })

  it('without a day or period: of the recurring ones those of today', () => {
    const { keeps } = wagePartWindow({}, TODAY)
    const day = (text: string) => localDate(text)
    expect(keeps(part({ recurrence: 'ONE_OFF', date: day('2027-03-01') }))).toBe(true)
    expect(keeps(part({ validFrom: day('2028-02-29') }))).toBe(true)
    expect(keeps(part({ validFrom: day('2020-01-01'), validTo: day('2028-02-29') }))).toBe(true)
    expect(keeps(part({ validFrom: day('2020-01-01'), validTo: day('2028-02-28') }))).toBe(false)
    expect(keeps(part({ validFrom: day('2028-03-01') }))).toBe(false)
  })

  it.each([
    [{ asOf: TODAY, period: { from: TODAY } }, 'asOf'],
    [{ period: { from: TODAY, to: localDate('2028-02-28') } }, 'period'],
  ])('refuses %j', (args, argument) => {
    expect(() => wagePartWindow(args, TODAY)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument } }),
    )
  })
})
