import type { Caller } from '#foundation/tenancy/caller.ts'
import type { Transaction } from '../model/transaction.ts'
import { isWithheldValue, WITHHELD } from './withheldValue.ts'

/** One field that a change changes, as a caller may see it. */
export interface ShownChange {
  readonly field: string
  readonly from: string | null
  readonly to: string
}

/**
 * A change field by field, parts of parts by the path to them (`identity.preferredName`, `reminders.0.text`); what the caller may not see
 * is withheld.
 */
export function shownChanges(transaction: Transaction, caller: Caller): readonly ShownChange[] {
  return leavesOf(transaction.values, '').map((leaf) => ({
    field: leaf.path,
    from: null,
    to: isWithheldValue(transaction, leaf, caller) ? WITHHELD : leaf.value,
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
