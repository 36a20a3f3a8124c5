import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ApprovalTerms } from '../../../../subgraphs/transactions/model/approvalPolicy.ts'
import { approvalNeeded, type JudgedChange } from '../../../../subgraphs/transactions/rules/approvalNeeded.ts'
import { anyChange, anyTerms, inForce, TODAY, terms } from './policies.ts'

const change = (overrides: Partial<JudgedChange> = {}): JudgedChange => ({
  operation: 'registerWagePart',
  amount: { kind: 'KNOWN', units: 1000n * 10n ** 20n },
  submitterKind: 'PERSON',
  subject: 'a',
  ...overrides,
})
const isNeeded = (each: Partial<ApprovalTerms>, of: Partial<JudgedChange> = {}): boolean =>
  approvalNeeded([inForce(terms(each), 0)], change(of), TODAY).length > 0

describe('a second person is needed', () => {
  const SYSTEM = { submitterKind: 'SYSTEM' } as const
  it.each<[string, boolean, Partial<ApprovalTerms>, Partial<JudgedChange>]>([
    ['for every change of a person, by a policy that names nothing', true, {}, { amount: { kind: 'NONE' } }],
    ['not for a system, unless the policy says so', false, {}, SYSTEM],
    ['for a system where the policy names systems', true, { submitters: ['PERSON', 'SYSTEM'] }, SYSTEM],
    ['not for a person where the policy names systems alone', false, { submitters: ['SYSTEM'] }, {}],
    ['for the operation that is named', true, { operation: 'registerWagePart' }, {}],
    ['not for another operation', false, { operation: 'endWagePart' }, {}],
    ['for the client that is named', true, { client: 'a' }, {}],
    ['not for another client', false, { client: 'b' }, {}],
    ['above the amount', true, { amountAbove: '999.99' as Decimal }, {}],
    ['not at the amount', false, { amountAbove: '1000' as Decimal }, {}],
    ['not below the amount', false, { amountAbove: '1000.01' as Decimal }, {}],
    ['where the amount cannot be told', true, { amountAbove: '1000' as Decimal }, { amount: { kind: 'UNKNOWN' } }],
    ['not by an amount where there is none', false, { amountAbove: '0' as Decimal }, { amount: { kind: 'NONE' } }],
    ['from the first day on', true, { validFrom: TODAY }, {}],
    ['not before the first day', false, { validFrom: '2026-11-23' as LocalDate }, {}],
  ])('%s', (_what, expected, each, of) => {
    expect(isNeeded(each, of)).toBe(expected)
  })

  it('by no policy that was removed', () => {
    const removed = { ...inForce(terms(), 0), removedAt: '2026-11-22T08:00:00Z' }
    expect(approvalNeeded([removed], change(), TODAY)).toEqual([])
  })

  it('if and only if some policy alone needs one: their order says nothing, and none lifts another', () => {
    fc.assert(
      fc.property(
        fc.array(anyTerms, { maxLength: 5 }).map((all) => all.map(inForce)),
        anyChange,
        fc.array(fc.nat()),
        (policies, of, order) => {
          const shuffled = policies.toSorted(
            (a, b) => (order[policies.indexOf(a)] ?? 0) - (order[policies.indexOf(b)] ?? 0),
          )
          const needed = approvalNeeded(policies, of, TODAY)
          expect(approvalNeeded(shuffled, of, TODAY)).toEqual(needed)
          expect(needed.length > 0).toBe(policies.some((one) => approvalNeeded([one], of, TODAY).length > 0))
        },
      ),
    )
  })
})
