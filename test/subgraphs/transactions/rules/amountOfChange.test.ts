import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decimal, fromScaled } from '#schema/scalars/Decimal.ts'
import { amountOfChange, isAbove } from '../../../../subgraphs/transactions/rules/amountOfChange.ts'

const money = (amount: string) => ({ amount, currency: 'DKK' })
/** Kroner in the units that amounts are kept in. */
const kroner = (whole: bigint): bigint => whole * 10n ** 20n

describe('the amount of a change', () => {
  it.each([
    ['registerWagePart', { amount: '1250.00' }, null, 1250n],
    ['registerWagePart', { amount: '-1250.00' }, null, 1250n],
    ['registerWagePart', { rate: '200', units: '7' }, null, 1400n],
    ['registerWagePart', { rate: '-200', units: '7', recurrence: 'RECURRING' }, null, 1400n],
    ['registerWagePart', { rate: '200', hours: '3' }, null, 600n],
    ['registerWagePart', { amount: '10', rate: '200', units: '7' }, null, 1400n],
    ['registerWagePart', { amount: '10', yearlyBaseAmount: '60000' }, null, 60_000n],
    ['changeWagePart', { units: '3' }, { rate: money('500.00'), units: '1' }, 1500n],
    ['changeWagePart', { amount: '75' }, { amount: money('20.00') }, 75n],
    ['deleteWagePart', {}, { amount: money('-900.00') }, 900n],
    ['endWagePart', { validTo: '2026-12-31' }, { amount: money('900.00') }, 900n],
    ['createTaxPayElement', { amount: '40000' }, null, 40_000n],
    ['registerWagePart', { amount: '0.00' }, null, 0n],
    ['hireEmployee', { wageParts: [{ amount: '500' }, { rate: '300', units: '4' }] }, null, 1200n],
  ] as const)('of %s %j upon %j is %s kroner', (operation, values, existing, expected) => {
    expect(amountOfChange(operation, values, existing)).toEqual({ kind: 'KNOWN', units: kroner(expected) })
  })

  it.each([
    ['registerWagePart', { code: '0410', hours: '3' }],
    ['changeWagePart', { rate: '200' }],
    ['endWagePart', { validTo: '2026-12-31' }],
    ['deleteWagePart', { wagePartId: 'x' }],
    ['deleteTaxPayElement', { from: '2026-01-01' }],
    ['somethingWithARate', { rate: '200' }],
    ['hireEmployee', { wageParts: [{ amount: '500' }, { code: '3804', units: '4' }] }],
  ])('of %s %j is unknown where no record tells it', (operation, values) => {
    expect(amountOfChange(operation, values, null)).toEqual({ kind: 'UNKNOWN' })
  })

  it('is none where the change is about no money, however many numbers it has', () => {
    const values = { code: '100', from: '2026-12-07', hours: '7.4', units: '2' }
    expect(amountOfChange('registerAbsence', values, null)).toEqual({ kind: 'NONE' })
    expect(amountOfChange('hireEmployee', { payStep: '04', wageParts: [] }, null)).toEqual({ kind: 'NONE' })
  })

  it('is exact: a product of ten decimals each is above what it is a trifle above, and not above itself', () => {
    const values = { rate: '0.0000000001', units: '0.0000000001' }
    const smallest = amountOfChange('registerWagePart', values, null)
    expect(smallest).toEqual({ kind: 'KNOWN', units: 1n })
    expect(isAbove(1n, '0' as Decimal)).toBe(true)
    // As floats 0.1 times 3 is 0.30000000000000004.
    const thirds = amountOfChange('registerWagePart', { rate: '0.1', units: '3' }, null)
    expect(thirds.kind === 'KNOWN' && isAbove(thirds.units, '0.3' as Decimal)).toBe(false)
    const large = amountOfChange('registerWagePart', { amount: '999999999999999999.0000000001' }, null)
    expect(large.kind === 'KNOWN' && isAbove(large.units, '999999999999999999' as Decimal)).toBe(true)
    expect(large.kind === 'KNOWN' && isAbove(large.units, '999999999999999999.0000000001' as Decimal)).toBe(false)
  })

  it('is above a limit when it is one hundredth above it, whatever its sign, and not at it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.boolean(), (cents, isDeduction) => {
        const amount = (of: bigint) => fromScaled(isDeduction ? -of : of, 2)
        const above = amountOfChange('registerWagePart', { amount: amount(cents + 1n) }, null)
        const at = amountOfChange('registerWagePart', { amount: amount(cents) }, null)
        const limit = fromScaled(cents, 2)
        expect(above.kind === 'KNOWN' && isAbove(above.units, limit)).toBe(true)
        expect(at.kind === 'KNOWN' && isAbove(at.units, limit)).toBe(false)
      }),
    )
  })
})
