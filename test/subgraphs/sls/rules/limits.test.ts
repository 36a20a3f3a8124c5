import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { fractionIsPart } from '../../../../subgraphs/sls/rules/fractionIsPart.ts'
import { hoursFitADay } from '../../../../subgraphs/sls/rules/hoursFitADay.ts'
import { hoursSpanOneDay } from '../../../../subgraphs/sls/rules/hoursSpanOneDay.ts'
import { oldDepartureIsConfirmed } from '../../../../subgraphs/sls/rules/oldDepartureIsConfirmed.ts'
import { pensionStepIsCurrent } from '../../../../subgraphs/sls/rules/pensionStepIsCurrent.ts'
import type { Rule } from '../../../../subgraphs/sls/rules/rule.ts'
import { rulesOf } from '../../../../subgraphs/sls/rules/rulesOf.ts'
import { wagePartFiguresFit } from '../../../../subgraphs/sls/rules/wagePartFiguresFit.ts'
import { wagePartTextBelongs } from '../../../../subgraphs/sls/rules/wagePartTextBelongs.ts'

const context = { ownSubAccountUnits: new Set(['99010010']), ownGroup: '901' }
const broken = (rule: Rule, operation: string, values: Readonly<Record<string, unknown>>): number =>
  rule({ operation, values, employment: null, today: localDate('2026-11-22') }, context).length

describe('a rule at its limit', () => {
  it.each([
    ['0', 1],
    ['0.01', 0],
    ['23.98', 0],
    ['24', 1],
    ['-1', 1],
  ])('%s hours of a day: %i faults', (hours, faults) => {
    expect(broken(hoursFitADay, 'registerAbsence', { hours })).toBe(faults)
  })

  it.each([
    ['100', 1],
    ['154', 0],
    ['155', 0],
    ['405', 0],
  ])('hours over two days under the cause %s: %i faults', (code, faults) => {
    const values = { code, from: '2026-12-01', to: '2026-12-02', hours: '2' }
    expect(broken(hoursSpanOneDay, 'registerAbsence', values)).toBe(faults)
  })

  it.each([
    ['2025-12-22', 0],
    ['2025-12-21', 1],
  ])('a departure on %s: %i faults', (from, faults) => {
    expect(broken(oldDepartureIsConfirmed, 'registerDeparture', { from })).toBe(faults)
    expect(broken(oldDepartureIsConfirmed, 'registerDeparture', { from, confirmOlderThan11Months: true })).toBe(0)
  })

  it.each([
    ['2026-12-31', 0],
    ['2027-01-01', 1],
  ])('a pension step from %s: %i faults', (from, faults) => {
    expect(broken(pensionStepIsCurrent, 'changeCivilServantPension', { from })).toBe(faults)
  })

  it.each([
    ['amount', '999999999.99', 0],
    ['amount', '1000000000', 1],
    ['amount', '-0.010', 0],
    ['amount', '0.001', 1],
    ['rate', '12345.6789', 0],
    ['rate', '123456', 1],
    ['hours', '00012345.67', 0],
    ['units', '1.234', 1],
  ])('%s of %s: %i faults', (field, value, faults) => {
    expect(broken(wagePartFiguresFit, 'registerWagePart', { [field]: value })).toBe(faults)
  })

  it.each([
    ['å'.repeat(30), 0],
    ['å'.repeat(31), 1],
    ['€', 1],
  ])('the text %s: %i faults', (text, faults) => {
    expect(broken(wagePartTextBelongs, 'registerWagePart', { recurrence: 'ONE_OFF', text })).toBe(faults)
  })

  it.each([
    ['37.00', '37', 0],
    ['37.01', '37', 1],
    ['0', '37', 1],
    ['1', '0', 1],
  ])('the fraction %s/%s: %i faults', (numerator, denominator, faults) => {
    const values = { employmentFraction: { numerator, denominator } }
    expect(broken(fractionIsPart, 'changeContract', values)).toBe(faults)
  })
})

describe('a fault', () => {
  it('is told in English and in Danish, with a code, and repeats nothing of what was given', () => {
    const values = { code: '1234567890', kind: 'X', from: '2027-01-01', to: '2026-01-01', hours: '99', startTime: 'Y' }
    const change = { operation: 'registerAbsence', values, employment: null, today: localDate('2026-11-22') }
    const faults = rulesOf('registerAbsence').flatMap((rule) => rule(change, context))
    expect(faults.length).toBeGreaterThan(4)
    for (const { code, text, textDanish } of faults) {
      expect(code).toMatch(/^[A-Z0-9_]+$/)
      expect(text).not.toBe(textDanish)
      expect(text + textDanish).not.toContain('1234567890')
    }
  })
})
