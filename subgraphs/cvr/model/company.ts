import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'

export interface Company {
  readonly cvrNumber: CvrNumber
  readonly name: string
  readonly form: string | null
  /** Six digits. */
  readonly industryCode: string | null
  readonly industryText: string | null
  /** CVR's own word. */
  readonly status: string | null
  readonly active: boolean
  /** Last day; null unless it has ceased. */
  readonly activeTo: LocalDate | null
  readonly address: CompanyAddress | null
  readonly advertisingProtected: boolean
}

/** A company with where it came from. */
export interface ShownCompany extends Company {
  readonly source: {
    readonly system: 'CVR'
    readonly service: string
    readonly readAt: DateTime
    readonly fromCache: boolean
  }
}

export interface CompanyAddress {
  /** The road; abroad the free text. */
  readonly street: string | null
  /** `12A`, `12A-14`. */
  readonly houseNumber: string | null
  readonly floor: string | null
  readonly door: string | null
  readonly postalCode: string | null
  readonly city: string | null
  /** Four digits. */
  readonly municipalityCode: string | null
  /** ISO 3166. */
  readonly countryCode: string | null
}

export interface ProductionUnit {
  /** Ten digits. */
  readonly pNumber: string
  readonly name: string | null
  readonly address: CompanyAddress | null
  readonly advertisingProtected: boolean
  /** First day under the company. */
  readonly validFrom: LocalDate | null
  /** Last day under the company; null while it goes on. */
  readonly validTo: LocalDate | null
}
