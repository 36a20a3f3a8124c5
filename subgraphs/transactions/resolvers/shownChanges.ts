import type { Caller } from '#foundation/tenancy/caller.ts'
import type { Transaction } from '../model/transaction.ts'
import { isWithheldValue, WITHHELD } from './withheldValue.ts'

/** One field that a change changes, as a caller may see it. */
export interface ShownChange {
  readonly field: string
  readonly from: string | null
  readonly to: string | null
}

/** What is told of a record that is to go. */
const OF_DELETED: ReadonlySet<string> = new Set([
  'code',
  'recurrence',
  'from',
  'to',
  'amount',
  'rate',
  'units',
  'hours',
  'date',
  'validFrom',
  'validTo',
])

/**
 * A change field by field, parts of parts by the path to them (`identity.preferredName`, `reminders.0.text`), and of a record that is to go what
 * it says; what the caller may not see is withheld.
 * @param existing the record as it was when the change was submitted; null where it is not known.
 */
export function shownChanges(
  transaction: Pick<Transaction, 'operation' | 'subject' | 'status' | 'values'>,
  existing: Readonly<Record<string, unknown>> | null,
  caller: Caller,
): readonly ShownChange[] {
  const shown = (leaf: Leaf | undefined): string | null => {
    if (leaf === undefined) return null
    return isWithheldValue(transaction, leaf, caller) ? WITHHELD : leaf.value
  }
  const before = new Map(leavesOf(withPlainAmounts(existing ?? {}), '').map((leaf) => [leaf.path, leaf]))
  const wanted = leavesOf(transaction.values, '')
  const changed = wanted.map((leaf) => ({ field: leaf.path, from: shown(before.get(leaf.path)), to: shown(leaf) }))
  if (!transaction.operation.startsWith('delete')) return changed
  const named = new Set(wanted.map(({ path }) => path))
  const gone = [...before.values()].filter(({ path }) => OF_DELETED.has(path) && !named.has(path))
  return [...changed, ...gone.map((leaf) => ({ field: leaf.path, from: shown(leaf), to: null }))]
}

/** Records hold amounts with their currency, changes plain ones. */
function withPlainAmounts(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && 'currency' in value && 'amount' in value ? value.amount : value,
    ]),
  )
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
