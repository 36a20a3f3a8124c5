import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ApprovalTerms } from '../../../../subgraphs/transactions/model/approvalPolicy.ts'
import { approvalNeeded } from '../../../../subgraphs/transactions/rules/approvalNeeded.ts'
import { weakensApproval } from '../../../../subgraphs/transactions/rules/weakensApproval.ts'
import { anyChange, anyTerms, inForce, TODAY, terms } from './policies.ts'

describe('policies are weaker', () => {
  it.each<[string, boolean, Partial<ApprovalTerms>, Partial<ApprovalTerms> | null]>([
    ['where one is gone', true, {}, null],
    ['not where one stays', false, {}, {}],
    ['with a greater amount', true, { amountAbove: '100' as Decimal }, { amountAbove: '100.01' as Decimal }],
    ['not with a smaller amount', false, { amountAbove: '100' as Decimal }, { amountAbove: '99.99' as Decimal }],
    ['with an amount where there was none', true, {}, { amountAbove: '0' as Decimal }],
    ['not without the amount', false, { amountAbove: '100' as Decimal }, {}],
    ['with one operation in place of all', true, {}, { operation: 'endWagePart' }],
    ['not with all in place of one operation', false, { operation: 'endWagePart' }, {}],
    ['with another operation', true, { operation: 'endWagePart' }, { operation: 'registerWagePart' }],
    ['with one client in place of all', true, {}, { client: 'a' }],
    ['without systems', true, { submitters: ['PERSON', 'SYSTEM'] }, { submitters: ['PERSON'] }],
    ['not with systems besides', false, { submitters: ['PERSON'] }, { submitters: ['PERSON', 'SYSTEM'] }],
    ['with a later first day', true, {}, { validFrom: '2026-11-23' as LocalDate }],
    ['not from today on, whenever it began before', false, { validFrom: '2026-01-01' as LocalDate }, {}],
    ['not with another time to wait', false, { expiresAfterDays: 30 }, { expiresAfterDays: 1 }],
  ])('%s', (_what, expected, before, after) => {
    expect(weakensApproval([terms(before)], after === null ? [] : [terms(after)], TODAY)).toBe(expected)
  })

  it('not by whatever is added', () => {
    fc.assert(
      fc.property(fc.array(anyTerms, { maxLength: 4 }), anyTerms, (before, added) => {
        expect(weakensApproval(before, [...before, added], TODAY)).toBe(false)
      }),
    )
  })

  it('wherever a change would get through that did not before, today or on any later day', () => {
    fc.assert(
      fc.property(
        fc.array(anyTerms, { maxLength: 4 }),
        fc.array(anyTerms, { maxLength: 4 }),
        anyChange,
        fc.constantFrom(TODAY, '2026-11-23' as LocalDate),
        (before, after, change, day) => {
          const isNeeded = (all: readonly ApprovalTerms[]) => approvalNeeded(all.map(inForce), change, day).length > 0
          if (isNeeded(before) && !isNeeded(after)) expect(weakensApproval(before, after, TODAY)).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
