import type { Claim, InstitutionKeys } from '#foundation/tenancy/screening.ts'

/** In SLS a delregnskab points to the institution; gruppe alone may be shared by several. SLS dossier section 2.1. */
export function ownerOfEmployment(row: {
  readonly CPRnummer: string
  readonly Loebenummer: string
  readonly Gruppe: string
  readonly Delregnskab: string
}): Claim {
  return { subject: row.CPRnummer + row.Loebenummer, institutionKey: `${row.Gruppe}/${row.Delregnskab}` }
}

/**
 * Records of an employment name it and its gruppe. Within a gruppe the number is one employment, which the directory has placed; so a
 * record of the institution's own gruppe claims the institution, and one of another gruppe claims a key that nobody has.
 */
export function ownerOfRecord(own: InstitutionKeys) {
  return (row: { readonly CPRnummer: string; readonly Loebenummer: string; readonly Gruppe: string }): Claim => {
    const inGroup = `${row.Gruppe}/`
    const institutionKey = [...own].find((key) => key.startsWith(inGroup)) ?? inGroup
    return { subject: row.CPRnummer + row.Loebenummer, institutionKey }
  }
}

/** The head of an answer echoes the number asked with, and no institution; SLS may leave it out (section 4.1). */
export function ownerOfHead(head: { readonly CPRnummer: string | null; readonly Loebenummer: string | null }): Claim {
  return head.CPRnummer === null || head.Loebenummer === null ? {} : { subject: head.CPRnummer + head.Loebenummer }
}

/** Records of a read service name nobody: they stand on the head. */
export function ownerByHead(): Claim {
  return {}
}
