/** Absence of an institution's employments, as last read from the payroll system. */
export interface HeldAbsenceTable {
  institution_id: string
  employment_id: string
  /** Place among the employment's own. */
  number: number
  first_day: string
  last_day: string
  /** What it is for, encrypted: a reason tells of health. */
  sealed: string
}

/** When each employment's absence was asked for as it is held. */
export interface HeldAbsenceReadTable {
  institution_id: string
  employment_id: string
  read_at: string
}

export interface HeldAbsenceStateTable {
  institution_id: string
  /** How far the payroll system's log of changes has been followed. */
  cursor: string
  /** When it was followed to its end. */
  checked_at: string
  /** When every employment had been read; null while the first fill runs. */
  filled_at: string | null
}
