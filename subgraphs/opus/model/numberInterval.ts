/** Employee numbers from one to another, both included. */
export interface NumberInterval {
  readonly from: number
  readonly to: number
}
