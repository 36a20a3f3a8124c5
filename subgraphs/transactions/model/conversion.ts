/** How an old code of files becomes the payroll system's own. */
export interface WageCodeRow {
  readonly from: string
  readonly to: string
  readonly sequenceNumber: number | null
}

/** How an old account of files becomes the payroll system's own: one of the two. */
export interface AccountRow {
  readonly from: string
  readonly costCentre: string | null
  readonly wbsElement: string | null
}

/** A list as it was set last. */
interface Conversion<Row> {
  readonly rows: readonly Row[]
  readonly setAt: string
  readonly setBy: string
}

export type WageCodeConversion = Conversion<WageCodeRow>
export type AccountConversion = Conversion<AccountRow>
