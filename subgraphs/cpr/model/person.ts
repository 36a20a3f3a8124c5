import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'

/** Where a person stands in CPR; see the enum `PersonStatus` of the schema. */
export type PersonStatus =
  | 'ACTIVE'
  | 'NO_FIXED_ADDRESS'
  | 'IN_GREENLAND'
  | 'MOVED_ABROAD'
  | 'DISAPPEARED'
  | 'DEAD'
  | 'CANCELLED'
  | 'TAX_NUMBER_ONLY'
  | 'REPLACED'
  | 'OTHER'

export interface PersonName {
  readonly given: string | null
  readonly middle: string | null
  readonly family: string | null
  /** As it is written on letters. */
  readonly addressing: string | null
}

export interface PersonAddress {
  readonly coName: string | null
  readonly locality: string | null
  /** `DK`, `GL`; null where CPR holds an address of neither. */
  readonly countryCode: string | null
  /** To print, without the name. */
  readonly lines: readonly string[]
  readonly street: string | null
  /** `12A`. */
  readonly houseNumber: string | null
  /** `st`, `kl`, `2`. */
  readonly floor: string | null
  /** `tv`, `mf`, `th` or a number. */
  readonly door: string | null
  readonly postalCode: string | null
  readonly city: string | null
  /** Four digits. */
  readonly municipalityCode: string | null
  readonly validFrom: LocalDate | null
}

/** One record of the register: what CPR holds under one CPR number. */
export interface Person {
  readonly cprNumber: CprNumber
  /** The number now valid, where this one was replaced. */
  readonly replacedBy: CprNumber | null
  /** Numbers that the person had before, oldest first. */
  readonly formerNumbers: readonly CprNumber[]
  readonly name: PersonName | null
  readonly address: PersonAddress | null
  readonly status: PersonStatus
  /** Two digits. */
  readonly statusCode: string
  readonly statusFrom: LocalDate | null
  readonly nameAndAddressProtected: boolean
  /** One letter. */
  readonly civilStatus: string | null
  /** Null where the day is not known for certain. */
  readonly bornOn: LocalDate | null
  readonly birthYear: number | null
}
