/** What an error number is to us. */
export type ErrorClass =
  /** Success. */
  | 'none'
  /** The number is unknown: an answer. */
  | 'notFound'
  /** The token no longer holds. */
  | 'session'
  /** User or password: never tried in a loop, since the fifth wrong password locks the user. */
  | 'credentials'
  /** Customer, address or profile: for an operator. */
  | 'configuration'
  /** Closed for a while. */
  | 'closed'
  /** Not available now. */
  | 'transient'
  /** Our request was wrong. */
  | 'bug'
  /** Reserved numbers. */
  | 'unknown'

/** Numbers documented, classes inferred: CPR dossier section 7. */
const CLASSES: ReadonlyMap<string, ErrorClass> = new Map([
  ['00', 'none'],
  ['01', 'credentials'],
  ['02', 'credentials'],
  ['03', 'credentials'],
  ['04', 'closed'],
  ['05', 'notFound'],
  ['06', 'configuration'],
  ['07', 'session'],
  ['08', 'transient'],
  ['09', 'transient'],
  ['10', 'bug'],
  ['11', 'bug'],
  ['14', 'closed'],
  ['16', 'configuration'],
  ['17', 'bug'],
  ['18', 'configuration'],
  ['24', 'closed'],
  ['28', 'configuration'],
  ['99', 'configuration'],
])

export function classOf(FEJLNR: string): ErrorClass {
  return CLASSES.get(FEJLNR) ?? 'unknown'
}
