/** What the guide leaves open, or what a careful client must survive. Changed at any time; `reset` puts the start's values back. */
export interface CprSwitches {
  /** Replies hold a record of a type that no table knows. */
  deliverUnknownRecord: boolean
  /** N fields without value are blank instead of zero. */
  blankNumbers: boolean
  /** Error replies carry a reason code and a text instead of LÆNGDE 0028. */
  errorText: boolean
  /** Deleting a subscription that does not exist answers 05 instead of 00. */
  strictUnsubscribe: boolean
  /** Replies leave in TLS records of so many bytes; null sends them whole. */
  splitEvery: number | null
}

export const USUAL_SWITCHES: Readonly<CprSwitches> = {
  deliverUnknownRecord: false,
  blankNumbers: false,
  errorText: false,
  strictUnsubscribe: false,
  splitEvery: null,
}
