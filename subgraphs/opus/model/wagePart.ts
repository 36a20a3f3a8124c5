import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Source } from './source.ts'

export interface Money {
  readonly amount: Decimal
  readonly currency: 'DKK'
}

/** A one-off payment or deduction. */
export interface OneOffPayment {
  readonly code: string
  readonly sequenceNumber: number
  readonly codeText: string | null
  readonly amount: Money | null
  /** A deviating hourly rate. */
  readonly rate: Money | null
  readonly units: Decimal | null
  readonly date: LocalDate
  readonly direction: 'PAY' | 'DEDUCTION' | 'UNKNOWN'
  /** What the reporting system gave as its own. */
  readonly reference: string | null
  /** Who reported it. */
  readonly sendingSystem: string | null
  readonly wbsElement: string | null
  /** The mark that our own changes leave in the remark; null for payments of others. */
  readonly mark: string | null
  /** The object id of the payment that this line of ours corrects. */
  readonly corrects: string | null
  /** Date, wage type, running number, object id. */
  readonly naturalKey: readonly string[]
}

export interface WagePart extends OneOffPayment {
  readonly id: string
  readonly source: Source
}

/** What a customer's wage type means; wage types are customising of each customer (kmd-opus.md section 9.5, E7). */
export interface WageType {
  readonly code: string
  readonly runningNumber: number
  readonly text: string
  /** Known of the invented ones alone. */
  readonly english?: string
  readonly direction: 'PAY' | 'DEDUCTION'
}
