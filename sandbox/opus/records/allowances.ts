/** A recurring allowance: infotype 0014 (kmd-opus.md section 9.7). None are drawn, since no interface reads them. */
export interface Allowance {
  readonly wageType: string
  readonly runningNumber: number
  readonly from: string
  readonly to: string
  readonly value: string
}
