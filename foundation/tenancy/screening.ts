/**
 * What an answer's record says of its owner, stated by each system's `ownership.ts`. A part that the record does not tell is left out;
 * a record that tells nothing rests on the check of what was asked.
 */
export interface Claim {
  /** Whom the record speaks of, by the number asked with: employment number as the directory keeps it, at CPR the CPR number. */
  readonly subject?: string
  /** The institution that the record names, in the form of {@link InstitutionKeys}. */
  readonly institutionKey?: string
}

/** What the registry knows an institution by at one system: SLS `gruppe/delregnskab`, Opus brugernummer. */
export type InstitutionKeys = ReadonlySet<string>

/** What was asked, against which every record of the answer is held. */
export interface Asked {
  /** The numbers asked with; null where the question named nobody (lists of a whole institution). */
  readonly subjects: ReadonlySet<string> | null
  readonly institutionKeys: InstitutionKeys
}

/** Whether a record may be shown: all that it claims must be what was asked for. */
export function belongs(claim: Claim, asked: Asked): boolean {
  if (claim.subject !== undefined && asked.subjects !== null && !asked.subjects.has(claim.subject)) return false
  return claim.institutionKey === undefined || asked.institutionKeys.has(claim.institutionKey)
}
