/** A document in an employee's file. None are drawn, since no interface reads them. */
export interface PersonnelDocument {
  readonly id: string
  readonly externalId: string
  readonly digest: string
}
