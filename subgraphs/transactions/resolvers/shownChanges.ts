import { type Caller, hasScope } from '#foundation/tenancy/caller.ts'
import { looksLikeCprNumber } from '#schema/scalars/CprNumber.ts'
import type { Transaction } from '../model/transaction.ts'

/** One field that a change changes, as a caller may see it. */
export interface ShownChange {
  readonly field: string
  readonly from: string | null
  readonly to: string
}

/** What tells why somebody is absent. */
const OF_ABSENCE = ['registerAbsence', 'changeAbsence', 'deleteAbsence']
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
const WITHHELD = 'WITHHELD'

/**
 * A change field by field, parts of parts by the path to them (`identity.preferredName`, `reminders.0.text`). Reasons of absence need
 * `absence:reason`, CPR numbers `cpr:read` wherever they stand; bank accounts and tax are shown to whoever submitted them.
 */
export function shownChanges({ operation, values, subject }: Transaction, caller: Caller): readonly ShownChange[] {
  const isOfAbsence = OF_ABSENCE.includes(operation)
  const isWithheld = (name: string, value: string): boolean => {
    if (isOfAbsence && REASONS.has(name) && !hasScope(caller, 'absence:reason')) return true
    if (OWN_MONEY.has(name) && caller.subject !== subject) return true
    return looksLikeCprNumber(value) && !hasScope(caller, 'cpr:read')
  }
  return leavesOf(values, '').map(({ path, name, value }) => ({
    field: path,
    from: null,
    to: isWithheld(name, value) ? WITHHELD : value,
  }))
}

interface Leaf {
  readonly path: string
  /** The last name on the path. */
  readonly name: string
  readonly value: string
}

function leavesOf(values: object, under: string): readonly Leaf[] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    if (value === null || value === undefined) return []
    const path = `${under}${name}`
    return isBranch(value) ? leavesOf(value, `${path}.`) : [{ path, name, value: written(value) }]
  })
}

/** A list of plain values is one value: its places mean something together, as segments do. */
function isBranch(value: unknown): value is object {
  if (Array.isArray(value)) return value.some((one) => typeof one === 'object' && one !== null)
  return typeof value === 'object' && value !== null
}

function written(value: unknown): string {
  return Array.isArray(value) ? JSON.stringify(value) : String(value)
}
