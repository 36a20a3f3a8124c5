import type { Claim } from '#foundation/tenancy/screening.ts'

/** Of each record, its number and the fields that name a person. */
interface OwnedRecord {
  readonly record: string
  readonly fields: { readonly PNR: string; readonly PNRGAELD?: string }
}

/**
 * Positions 4 to 13 of every record hold the CPR number of the person it speaks of; in 022, where the field PNR is a former number,
 * they are called PNRGAELD (CPR dossier section 8.6). CPR names no institution.
 */
export function ownerOfRecord({ record, fields }: OwnedRecord): Claim {
  return { subject: (record === '022' ? fields.PNRGAELD : fields.PNR) ?? '' }
}
