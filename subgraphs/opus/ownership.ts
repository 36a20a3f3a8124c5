import type { Claim } from '#foundation/tenancy/screening.ts'

/*
 * Whose record is it? Opus answers about employees by their number; only category 9013 (Tilslutninger) names the customer, by its
 * brugernummer. Numbers are those of the directory: without leading zeros.
 */

/** A claim that nothing asked for can meet. */
const NOBODY = ''

/**
 * A row of `Laes` or `List`. Category 9013 is asked for every time and belongs to the base package, so a row without a brugernummer, or with
 * two different ones, is nobody's and is discarded.
 */
export function ownerOfEmployee(row: {
  readonly Medarbejdernummer: string
  readonly Tilslutninger: readonly { readonly Brugernummer: string | null }[]
}): Claim {
  const [brugernummer, ...others] = new Set(row.Tilslutninger.map(({ Brugernummer }) => Brugernummer))
  return {
    subject: row.Medarbejdernummer,
    institutionKey: others.length > 0 || brugernummer === undefined || brugernummer === null ? NOBODY : brugernummer,
  }
}

/**
 * A row of what was registered since a moment. It names the customer only where that has changed; else it rests on its number, which is read in
 * full before anything is told of it.
 */
export function ownerOfRegistration(row: Parameters<typeof ownerOfEmployee>[0]): Claim {
  return row.Tilslutninger.length === 0 ? { subject: row.Medarbejdernummer } : ownerOfEmployee(row)
}

/** A record of absence. Key and item must agree on the employee, and one of them must tell. */
export function ownerOfAbsence(row: {
  readonly Key: { readonly PersonnelNumber: string | null }
  readonly Item: { readonly PersonnelNumber: string | null }
}): Claim {
  const told = new Set([row.Key.PersonnelNumber, row.Item.PersonnelNumber].filter((number) => number !== null))
  const [subject = NOBODY] = told
  return { subject: told.size === 1 ? subject : NOBODY }
}

/** A quota, whose key alone names the employee. */
export function ownerOfQuota(row: { readonly Key: { readonly PersonnelNumber: string | null } }): Claim {
  return { subject: row.Key.PersonnelNumber ?? NOBODY }
}

/** The answer to read-onetime-payments, whose rows name nobody: the echo must be there, but where nothing was found. */
export function ownerOfPayments(head: { readonly Medarbejdernummer: string | null; readonly isEmpty: boolean }): Claim {
  if (head.Medarbejdernummer !== null) return { subject: head.Medarbejdernummer }
  return head.isEmpty ? {} : { subject: NOBODY }
}

/** A maternity or work-injury case, which names its employee. */
export function ownerOfCase(row: { readonly PersonnelNumber: string | null }): Claim {
  return { subject: row.PersonnelNumber ?? NOBODY }
}

/** A child's number or a reason code names nobody, and the answer no employee: it rests on what was asked. */
export function ownerOfNumber(): Claim {
  return {}
}

/** What Opus says of a write names nobody, or names the employee by its echo. */
export function ownerOfReceipt(head: { readonly Medarbejdernummer?: string | null }): Claim {
  const { Medarbejdernummer = null } = head
  return Medarbejdernummer === null ? {} : { subject: Medarbejdernummer }
}

/** A payment rests on the echo of its answer. */
export function ownerOfPayment(): Claim {
  return {}
}
