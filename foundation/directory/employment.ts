import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'

export type EmploymentStatus = 'FUTURE' | 'ACTIVE' | 'ON_LEAVE' | 'SUSPENDED' | 'PENSIONER' | 'LEFT' | 'UNKNOWN'

/** A span of days, both included, on which the status holds. `to` is `9999-12-31` where no end is known. */
export interface StatusSpan {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly status: EmploymentStatus
  /** The payroll system's own code. */
  readonly code: string | null
}

/** What a payroll system tells of one employment, for the directory. */
export interface DirectoryEntry {
  /** SLS: CPR number + løbenummer, 13 digits. Opus: employee number without leading zeros. */
  readonly number: string
  readonly cprNumber: CprNumber
  readonly givenName: string
  readonly familyName: string
  readonly unit: string | null
  readonly statusCode: string | null
  /** Do not overlap, oldest first. Before the first: FUTURE; behind the last: LEFT. */
  readonly statuses: readonly StatusSpan[]
  readonly employedFrom: LocalDate | null
  readonly employedTo: LocalDate | null
}

/** An employment as the directory knows it: of one institution, and never of another. */
export interface Employment {
  readonly institutionId: string
  readonly id: string
  readonly system: 'SLS' | 'OPUS'
  readonly givenName: string
  readonly familyName: string
  readonly unit: string | null
  readonly statusCode: string | null
  readonly statuses: readonly StatusSpan[]
  readonly employedFrom: LocalDate | null
  readonly employedTo: LocalDate | null
  /** As CPR last told; null: never told. */
  readonly protected: boolean | null
  /** When the directory was last compared with the payroll system. */
  readonly readAt: DateTime
  /** Keyed hash of the CPR number, as the trail names the person at this institution. */
  readonly personHash: string
  /** The keys at the systems. They do not print, so that an employment that strays into a log gives nothing away. */
  readonly keys: EmploymentKeys
}

/** The numbers of an employment. Prints and serialises as `[sealed]`. */
export class EmploymentKeys {
  readonly #open: () => { readonly number: string; readonly cprNumber: CprNumber }
  #opened: { readonly number: string; readonly cprNumber: CprNumber } | undefined

  constructor(open: () => { readonly number: string; readonly cprNumber: CprNumber }) {
    this.#open = open
  }

  /** The payroll system's own number. SLS's begins with a CPR number. */
  get number(): string {
    this.#opened ??= this.#open()
    return this.#opened.number
  }

  get cprNumber(): CprNumber {
    this.#opened ??= this.#open()
    return this.#opened.cprNumber
  }

  toJSON(): string {
    return '[sealed]'
  }

  toString(): string {
    return '[sealed]'
  }
}

/** The status on a day: before the first span FUTURE, behind the last and in gaps LEFT; UNKNOWN where nothing is known at all. */
export function statusOn(
  employment: Pick<Employment, 'statuses'>,
  day: LocalDate,
): { readonly status: EmploymentStatus; readonly code: string | null } {
  const { statuses } = employment
  const first = statuses[0]
  if (first === undefined) return { status: 'UNKNOWN', code: null }
  if (day < first.from) return { status: 'FUTURE', code: null }
  const span = statuses.find(({ from, to }) => from <= day && day <= to)
  return span === undefined ? { status: 'LEFT', code: null } : { status: span.status, code: span.code }
}
