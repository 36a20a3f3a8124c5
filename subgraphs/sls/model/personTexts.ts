/** What the payroll system registers of a person beside the name; not dated. */
export interface PersonTexts {
  readonly preferredName: string | null
  /** Stands in place of the text of the position's code. */
  readonly positionText: string | null
}
