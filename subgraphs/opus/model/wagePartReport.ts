import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'

/** Where a payment is booked, where that deviates. */
export interface DeviatingAccount {
  readonly costCentre: string | null
  readonly wbsElement: string | null
}

/** A one-off payment as it is reported: units or an amount. */
export interface PaymentReport extends DeviatingAccount {
  readonly code: string
  readonly sequenceNumber: number
  readonly date: LocalDate
  readonly units: Decimal | null
  readonly amount: Decimal | null
  /** The reporting system's own. */
  readonly reference: string | null
}

/** A recurring allowance as it is reported. */
export interface AllowanceReport extends DeviatingAccount {
  readonly code: string
  readonly sequenceNumber: number
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  readonly amount: Decimal | null
  readonly yearlyBaseAmount: Decimal | null
  readonly units: Decimal | null
  readonly percentage: Decimal | null
  readonly pensionable: boolean | null
  readonly firstPayment: LocalDate | null
  readonly paymentInterval: string | null
}

/** Which one-off payment is meant: by its id, or by what it is known by. */
export type PaymentName =
  | { readonly wagePartId: string }
  | { readonly code: string; readonly sequenceNumber: number; readonly date: LocalDate }

/** The call that carries one-off payments out. Written down as JSON before it is sent. */
export type PaymentPlan =
  | { readonly kind: 'NEW'; readonly payments: readonly PaymentReport[] }
  /** Opus knows no change: what is missing to the wanted value is sent as a new line. */
  | {
      readonly kind: 'DIFFERENCE'
      readonly of: PaymentName
      readonly wanted: { readonly units: Decimal | null; readonly amount: Decimal | null } | null
    }

export interface AllowancePlan {
  readonly operation: 'OPRET' | 'RET' | 'AFSLUT'
  readonly allowance: AllowanceReport
}
