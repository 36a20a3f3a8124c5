/** What the guide leaves open, or what a careful client must survive. Changed at any time; `reset` puts the start's values back. */
export interface CprSwitches {
  /** Replies hold a record of a type that no table knows. */
  deliverUnknownRecord: boolean
  /** Record types besides those that the sandbox's task orders, for persons whose number stands; as much as a reply has room for. */
  alsoDeliver: readonly string[]
  /** Protections and contact addresses carry the dates that CPR has not delivered since November 2022. */
  deletionDates: boolean
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
  alsoDeliver: [],
  deletionDates: false,
  blankNumbers: false,
  errorText: false,
  strictUnsubscribe: false,
  splitEvery: null,
}
