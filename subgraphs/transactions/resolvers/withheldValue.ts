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
 * bank accounts and tax are shown to whoever submitted them, and to a person who is to approve them while they wait for that.
 * @param name the last name on the path to it.
 */
export function isWithheldValue(
  { operation, subject, status }: Pick<Transaction, 'operation' | 'subject' | 'status'>,
  { name, value }: { readonly name: string; readonly value: string },
  caller: Caller,
): boolean {
  if (OF_ABSENCE.has(operation) && REASONS.has(name)) return !hasScope(caller, 'absence:reason')
  if (OWN_MONEY.has(name)) return caller.subject !== subject && !(status === 'AWAITING_APPROVAL' && mayApprove(caller))
  return looksLikeCprNumber(value) && !hasScope(caller, 'cpr:read')
}

function mayApprove(caller: Caller): boolean {
  return caller.kind === 'PERSON' && hasScope(caller, 'changes:approve')
}
