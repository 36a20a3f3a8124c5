import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'

/** Days, both included; null: open. */
export interface Validity {
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

export interface RegisteredName extends Validity {
  readonly name: string
}

export interface RegisteredIndustry extends Validity {
  /** Six digits. */
  readonly code: string
  readonly text: string | null
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
  readonly municipalityName: string | null
  /** Four digits; CPR's road code. */
  readonly roadCode: string | null
  readonly locality: string | null
  readonly postBox: string | null
  /** Of the Danish address register. */
  readonly addressId: string | null
  readonly validatedAt: DateTime | null
}

export interface RegisteredAddress extends Validity {
  readonly address: CompanyAddress
}

/** How many people; a count, an interval, or both. */
export interface Headcount {
  readonly count: Decimal | null
  /** CVR's own code, e.g. `ANTAL_10_19`. */
  readonly intervalCode: string | null
  /** Least of the interval; null where the code is not one of the list. */
  readonly atLeast: number | null
  /** Most of the interval; null where it has no end, or the code is not one of the list. */
  readonly atMost: number | null
}

export interface RegisteredEmployment {
  readonly year: number
  readonly quarter: number | null
  readonly month: number | null
  readonly employees: Headcount
  readonly fullTimeEquivalents: Headcount
  readonly includingOwners: Headcount
}

export interface RegisteredAttribute extends Validity {
  /** CVR's own word, e.g. `STATSLIG_VIRK`. */
  readonly type: string
  /** `boolean`, `string`, `date`, `decimal`, `gMonthDay`, `integer`. */
  readonly valueType: string | null
  readonly value: string
}

/** What companies and production units have alike, as on a day, with what was before and will be. */
export interface RegisteredUnit {
  readonly active: boolean
  /** Last day; null unless it has ceased. */
  readonly activeTo: LocalDate | null
  /** Spans in which it exists. */
  readonly lives: readonly Validity[]
  readonly names: readonly RegisteredName[]
  readonly address: CompanyAddress | null
  readonly addresses: readonly RegisteredAddress[]
  readonly postalAddress: CompanyAddress | null
  /** Six digits. */
  readonly industryCode: string | null
  readonly industryText: string | null
  readonly industries: readonly RegisteredIndustry[]
  readonly secondaryIndustries: readonly RegisteredIndustry[]
  readonly employment: readonly RegisteredEmployment[]
  readonly attributes: readonly RegisteredAttribute[]
  readonly advertisingProtected: boolean
  readonly restricted: boolean
  readonly registeredInError: boolean
  readonly nextChangeOn: LocalDate | null
  /** CVR's internal number of the unit. */
  readonly unitNumber: string | null
  readonly version: number | null
  readonly updatedAt: DateTime | null
  readonly loadedAt: DateTime | null
}

/** Where an answer of CVR came from. */
export interface CvrSource {
  readonly system: 'CVR'
  readonly service: string
  readonly readAt: DateTime
  readonly fromCache: boolean
}
