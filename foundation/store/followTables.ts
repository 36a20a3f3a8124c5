/** That an employment of an institution has changed. Appended, and removed when it is old. */
export interface EmployeeChangeTable {
  institution_id: string
  /** Place among the institution's own, from 1, without gaps. */
  number: number
  employment_id: string
  /** Words, separated by spaces. */
  subjects: string
  feed: string
  /** The interface by which it was made, where that decides who may learn of it. */
  interface_code: string | null
  observed_at: string
}

/** Where an institution's running number stands. */
export interface EmployeeChangeHeadTable {
  institution_id: string
  newest: number
  /** Up to and with this number rows have been removed. */
  forgotten: number
}

/** How far a feed has been read for an institution. */
export interface FeedPositionTable {
  institution_id: string
  feed: string
  /** In the feed's own words; it names no person. */
  position: string
  read_at: string
}
