import { type Caller, hasScope } from '#foundation/tenancy/caller.ts'
import type { Transaction } from '../model/transaction.ts'

type Values = Readonly<Record<string, unknown>>

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
const WITHHELD = 'WITHHELD'

/** What is told of a record that is to go. */
const OF_DELETED = [
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
]

/** One field that is to be changed, as text. */
export interface ShownFieldChange {
  readonly field: string
  readonly from: string | null
  readonly to: string | null
}

/**
 * What is to be changed, field by field; of a record that is to go, what it says.
 * @param existing the record as it was when the change was submitted; null where it is not known.
 */
export function fieldChanges(
  { operation, values }: Pick<Transaction, 'operation' | 'values'>,
  existing: Values | null,
  caller: Caller,
): ShownFieldChange[] {
  const isWithheld = (field: string): boolean =>
    OF_ABSENCE.has(operation) && REASONS.has(field) && !hasScope(caller, 'absence:reason')
  const shown = (field: string, value: unknown): string | null => {
    const text = textOf(value)
    return text !== null && isWithheld(field) ? WITHHELD : text
  }
  const changed = Object.entries(values).flatMap(([field, value]) =>
    value === null || value === undefined
      ? []
      : [{ field, from: shown(field, existing?.[field]), to: shown(field, value) }],
  )
  if (existing === null || !operation.startsWith('delete')) return changed
  const gone = OF_DELETED.filter((field) => !(field in values)).flatMap((field) => {
    const from = shown(field, existing[field])
    return from === null ? [] : [{ field, from, to: null }]
  })
  return [...changed, ...gone]
}

/** Records hold amounts with their currency, changes plain ones. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return String(value)
  return 'amount' in value && typeof value.amount === 'string' ? value.amount : JSON.stringify(value)
}
