import { describe, expect, it } from 'vitest'
import { quotaAccrual, quotaDeduction } from '../../../../subgraphs/opus/mapping/quotaMovements.ts'

const accrual = {
  AccrualDate: '2031-01-01',
  PeriodStartDate: null,
  PeriodEndDate: '0000-00-00',
  Amount: '7.40000-',
  AccrualType: 'P',
  Text: 'Udbetalt',
}
const deduction = {
  AbsenceAttendanceType: 'FE',
  StartDate: '2031-02-10',
  EndDate: '9999-12-31',
  StartTime: '00:00:00',
  EndTime: null,
  Amount: '3.4',
}

describe('a movement of a quota', () => {
  it.each([
    ['G', 'GENERATED'],
    ['M', 'MANUAL'],
    ['T', 'TRANSFERRED'],
    ['P', 'PAID_OUT'],
    ['X', 'OTHER'],
    [null, 'OTHER'],
  ])('of type %s is %s, and keeps its code', (AccrualType, kind) => {
    expect(quotaAccrual({ ...accrual, AccrualType })).toMatchObject({ kind, code: AccrualType })
  })

  it('is negative where the sign stands behind the number; an open end and midnight are none', () => {
    expect(quotaAccrual(accrual)).toMatchObject({ amount: '-7.40', periodFrom: null, periodTo: null })
    expect(quotaDeduction(deduction)).toEqual({
      ...{ code: 'FE', from: '2031-02-10', to: null, startTime: null, endTime: null, amount: '3.40' },
    })
  })

  it('without a readable amount is a fault', () => {
    expect(() => quotaAccrual({ ...accrual, Amount: null })).toThrow(expect.objectContaining({ kind: 'garbled' }))
    expect(() => quotaDeduction({ ...deduction, Amount: '3,4' })).toThrow(expect.objectContaining({ kind: 'garbled' }))
  })
})
