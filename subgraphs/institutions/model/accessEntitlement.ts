/** An interface that the institution owns. */
export interface AccessEntitlement {
  readonly id: string
  readonly interfaceCode: string
  /** Null: for any system. */
  readonly systems: readonly string[] | null
  readonly extraFields: readonly string[]
  readonly validFrom: string
  readonly validTo: string | null
}
