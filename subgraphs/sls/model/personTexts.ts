/** What the payroll system registers of a person beside the name; not dated. */
export interface PersonTexts {
  readonly preferredName: string | null
  /** Stands in place of the text of the position's code. */
  readonly positionText: string | null
  readonly bankAccount: { readonly registrationNumber: string; readonly accountNumber: string } | null
  readonly address: RegisteredAddress | null
}

/** As the payroll system last had it from CPR. Whether it is protected the payroll system does not tell. */
export interface RegisteredAddress {
  readonly coName: string | null
  readonly street: string
  readonly locality: string | null
  readonly postalCode: string
  readonly city: string
  readonly municipalityCode: string
}
