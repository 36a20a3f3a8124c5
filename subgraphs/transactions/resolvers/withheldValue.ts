import { type Caller, hasScope } from '#foundation/tenancy/caller.ts'
import { looksLikeCprNumber } from '#schema/scalars/CprNumber.ts'
import type { Transaction } from '../model/transaction.ts'

/** What stands for a value that the caller may not see. */
export const WITHHELD = 'WITHHELD'

/** What tells why somebody is absent. */
const OF_ABSENCE: ReadonlySet<string> = new Set(['registerAbsence', 'changeAbsence', 'deleteAbsence'])
const REASONS: ReadonlySet<string> = new Set([
  'code',
  'kind',
  'childNumber',
  'maternityCaseKey',
  'workInjuryNumber',
  'reasonCode',
])
/** What tells where somebody's money goes, and how they are taxed. */
const OWN_MONEY: ReadonlySet<string> = new Set([
  'registrationNumber',
  'accountNumber',
  'policyNumber',
  'taxCardType',
  'taxationKind',
  'withholdingPercentage',
  'monthlyDeduction',
  'exempt',
])

/**
 * Whether a value of a change is kept from the caller. Reasons of absence need `absence:reason`; CPR numbers `cpr:read`, wherever they stand;
 * bank accounts and tax are shown to whoever submitted them.
 * @param name the last name on the path to it.
 */
export function isWithheldValue(
  { operation, subject }: Pick<Transaction, 'operation' | 'subject'>,
  { name, value }: { readonly name: string; readonly value: string },
  caller: Caller,
): boolean {
  if (OF_ABSENCE.has(operation) && REASONS.has(name)) return !hasScope(caller, 'absence:reason')
  if (OWN_MONEY.has(name)) return caller.subject !== subject
  return looksLikeCprNumber(value) && !hasScope(caller, 'cpr:read')
}
