import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromScaled, scaled } from '#schema/scalars/Decimal.ts'
import { quotaAccount } from '../../../../subgraphs/opus/mapping/quotas.ts'
import type { AbsenceQuota } from '../../../../subgraphs/opus/wire/absenceQuotas.ts'

const quota = (more: Partial<AbsenceQuota['Item']> = {}): AbsenceQuota => ({
  Key: {
    PersonnelNumber: '40017',
    QuotaType: '30',
    LockIndicator: null,
    StartDate: '2031-01-01',
    EndDate: '2031-12-31',
  },
  Item: {
    QuotaNumber: '00000000000000004711',
    QuotaType: '30',
    QuotaTypeText: 'Omsorgsdage',
    TimeUnit: '010',
    StartDate: '2031-01-01',
    EndDate: '2031-12-31',
    DeductionStartDate: '2031-01-01',
    DeductionEndDate: '2031-12-31',
    Entitlement: '2.00000',
    Deducted: '0.50000',
    Planned: '1.00000',
    Remaining: '0.50000',
    ChildNumber: '02',
    ...more,
  },
})

describe('a quota', () => {
  it('tells every field in our words', () => {
    expect(quotaAccount(quota())).toEqual({
      kind: 'CARE_DAYS',
      code: '30',
      codeText: 'Omsorgsdage',
      unit: 'DAYS',
      earned: '2.00',
      used: '0.50',
      planned: '1.00',
      remaining: '0.50',
      validFrom: '2031-01-01',
      validTo: '2031-12-31',
      takeFrom: '2031-01-01',
      takeTo: '2031-12-31',
      childNumber: '02',
      number: '00000000000000004711',
    })
  })

  it.each([
    ['10', 'HOLIDAY'],
    ['11', 'HOLIDAY'],
    ['20', 'SPECIAL_HOLIDAY'],
    ['30', 'CARE_DAYS'],
    ['40', 'SENIOR_DAYS'],
    ['50', 'TIME_BANK'],
    ['77', 'OTHER'],
    ['constructor', 'OTHER'],
  ])('of type %s is %s', (QuotaType, kind) => {
    expect(quotaAccount(quota({ QuotaType }))).toMatchObject({ kind, code: QuotaType })
  })

  it.each([
    ['001', 'HOURS'],
    ['010', 'DAYS'],
  ])('in the unit %s counts %s', (TimeUnit, unit) => {
    expect(quotaAccount(quota({ TimeUnit })).unit).toBe(unit)
  })

  it.each([
    ['7.40000', '7.40'],
    ['12.33333', '12.33333'],
    ['12.33300', '12.333'],
    ['0.00000', '0.00'],
    ['185', '185.00'],
    ['-7.40000', '-7.40'],
    ['7.40000-', '-7.40'],
    [' 7.4', '7.40'],
  ])('keeps %s exactly, as %s', (Remaining, remaining) => {
    expect(quotaAccount(quota({ Remaining })).remaining).toBe(remaining)
  })

  it('reckons what is left where Opus does not say it, for any numbers', () => {
    const amount = fc.bigInt({ min: 0n, max: 99_999_00000n })
    fc.assert(
      fc.property(amount, amount, amount, (earned, used, planned) => {
        const text = (units: bigint): string => fromScaled(units, 5)
        const told = quotaAccount(
          quota({ Entitlement: text(earned), Deducted: text(used), Planned: text(planned), Remaining: null }),
        )
        expect(scaled(told.remaining, 5)).toBe(earned - used - planned)
      }),
    )
    expect(quotaAccount(quota({ Deducted: null, Planned: null, Remaining: null }))).toMatchObject({
      used: null,
      planned: null,
      remaining: '2.00',
    })
  })

  it('has no day where SAP has its initial one, and no end where there is none', () => {
    expect(
      quotaAccount(quota({ DeductionStartDate: '0000-00-00', DeductionEndDate: '9999-12-31', ChildNumber: null })),
    ).toMatchObject({ takeFrom: null, takeTo: null, childNumber: null })
  })

  it('takes type and dates from the key where the item has none', () => {
    expect(quotaAccount(quota({ QuotaType: null, StartDate: null, EndDate: null }))).toEqual(quotaAccount(quota()))
  })

  it.each<[Partial<AbsenceQuota['Item']>, string]>([
    [{ TimeUnit: '099' }, 'TimeUnit'],
    [{ TimeUnit: null }, 'TimeUnit'],
    [{ Entitlement: 'mange' }, 'Entitlement'],
    [{ Entitlement: null, Remaining: null }, 'Remaining'],
    [{ DeductionEndDate: '31.12.2031' }, 'DeductionEndDate'],
  ])('that holds %j is refused', (more, field) => {
    expect(() => quotaAccount(quota(more))).toThrow(
      expect.objectContaining({ kind: 'garbled', detail: `${field} is not readable` }),
    )
  })

  it('without any type is refused', () => {
    const { Key, Item } = quota({ QuotaType: null })
    expect(() => quotaAccount({ Item, Key: { ...Key, QuotaType: null } })).toThrow(
      expect.objectContaining({ detail: 'QuotaType is not readable' }),
    )
  })
})
