import fc from 'fast-check'
import { type Decimal, fromScaled } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ApprovalTerms } from '../../../../subgraphs/transactions/model/approvalPolicy.ts'
import type { JudgedChange } from '../../../../subgraphs/transactions/rules/approvalNeeded.ts'

export const TODAY = '2026-11-22' as LocalDate

export function terms(overrides: Partial<ApprovalTerms> = {}): ApprovalTerms {
  return {
    operation: null,
    amountAbove: null,
    submitters: ['PERSON'],
    client: null,
    validFrom: TODAY,
    expiresAfterDays: 30,
    ...overrides,
  }
}

const operation = fc.constantFrom('registerAbsence', 'registerWagePart')
const subject = fc.constantFrom('a', 'b')
const day = fc.constantFrom('2026-11-21', '2026-11-22', '2026-11-23').map((text) => text as LocalDate)
const cents = fc.constantFrom(0n, 99n, 100n, 101n)

export const anyTerms: fc.Arbitrary<ApprovalTerms> = fc.record({
  operation: fc.option(operation),
  amountAbove: fc.option(cents.map((units): Decimal => fromScaled(units, 2))),
  submitters: fc.constantFrom<ApprovalTerms['submitters'][]>(['PERSON'], ['SYSTEM'], ['PERSON', 'SYSTEM']),
  client: fc.option(subject),
  validFrom: day,
  expiresAfterDays: fc.constantFrom(1, 30),
})

/** A policy that is in force, by its place in a list. */
export const inForce = (each: ApprovalTerms, index: number) => ({ ...each, id: `p${index}`, removedAt: null })

export const anyChange: fc.Arbitrary<JudgedChange> = fc.record({
  operation,
  submitterKind: fc.constantFrom('PERSON' as const, 'SYSTEM' as const),
  subject,
  amount: fc.oneof(
    fc.constant({ kind: 'NONE' as const }),
    fc.constant({ kind: 'UNKNOWN' as const }),
    cents.map((units) => ({ kind: 'KNOWN' as const, units: units * 10n ** 18n })),
  ),
})
