import type { Employment } from '#foundation/directory/employment.ts'
import type { Transaction } from './transaction.ts'

/** What became of a change within the time waited. */
export interface ChangeResult {
  readonly transaction: Transaction
  /** Null while a hire has none yet. */
  readonly employee: Employment | null
}
