import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Correction } from './correction.ts'

/** Where a house stands, by the register's codes. */
export interface Place {
  /** Four digits. */
  readonly municipalityCode: string | null
  /** Four digits. */
  readonly roadCode: string | null
  /** `12A`. */
  readonly houseNumber: string | null
  /** `st`, `kl`, `2`. */
  readonly floor: string | null
  /** `tv`, `mf`, `th` or a number. */
  readonly door: string | null
  /** Greenland. */
  readonly buildingNumber: string | null
}

export interface PersonAddress extends Place {
  readonly coName: string | null
  readonly locality: string | null
  /** `DK`, `GL`; null where CPR holds an address of neither. */
  readonly countryCode: string | null
  /** To print, without the name. */
  readonly lines: readonly string[]
  readonly street: string | null
  readonly postalCode: string | null
  readonly city: string | null
  /** A UUID. */
  readonly addressId: string | null
  readonly supplementaryLines: readonly string[]
  readonly supplementaryFrom: LocalDate | null
  readonly validFrom: LocalDate | null
  readonly municipalityFrom: LocalDate | null
  readonly previousMunicipalityCode: string | null
  readonly previousMunicipalityTo: LocalDate | null
}

/** The register keeps no names of roads in what was. */
export interface FormerPersonAddress extends Place {
  readonly coName: string | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly correction: Correction | null
}

export interface ContactAddress {
  readonly lines: readonly string[]
  readonly validFrom: LocalDate | null
  /** Of old deliveries alone. */
  readonly validTo: LocalDate | null
}
