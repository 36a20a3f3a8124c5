import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Source } from './source.ts'
import type { Money } from './wagePart.ts'

/** The days on which a record holds. */
interface Validity {
  readonly validFrom: LocalDate
  /** Null where no end is known. */
  readonly validTo: LocalDate | null
  readonly source: Source
}

/** What may be null because the customer has not bought it. */
interface Sold {
  /** Our names of the fields that are not bought. */
  readonly notBought: readonly string[]
}

export interface Action extends Validity, Sold {
  readonly type: string | null
  readonly reason: string | null
  readonly statusCode: string | null
  readonly hiredOn: LocalDate | null
  readonly leftOn: LocalDate | null
}

export interface Placement extends Validity, Sold {
  readonly employeeCircle: string | null
  readonly employmentTerms: string | null
  readonly organisationUnit: string | null
  readonly organisationUnitName: string | null
  readonly organisationUnitShortName: string | null
  readonly parentOrganisationUnit: string | null
  readonly organisationUnitStreet: string | null
  readonly organisationUnitPostalCode: string | null
  readonly organisationUnitCity: string | null
  readonly organisationUnitTelephone: string | null
  readonly positionCode: string | null
  readonly positionTitle: string | null
  readonly positionShortTitle: string | null
  readonly unitsLedCount: number | null
  readonly unitsLed: readonly string[] | null
}

export interface NameRecord extends Validity {
  readonly givenName: string | null
  readonly familyName: string | null
  readonly cprNumber: CprNumber | null
  readonly personnelIdentifier: string | null
}

export interface Address extends Validity {
  readonly type: string | null
  /** As Opus marks it; what CPR has told besides is judged where it is shown. */
  readonly protected: boolean
  readonly street: string | null
  readonly postalCode: string | null
  readonly city: string | null
  readonly country: string | null
}

export interface WorkingTime extends Validity {
  readonly hoursPerYear: Decimal | null
  readonly weeklyHours: Decimal | null
  readonly fullTimeWeeklyHours: Decimal | null
  readonly numeratorTime: string | null
  readonly denominatorTime: string | null
  readonly reductionCode: string | null
}

export interface ContractDates extends Validity {
  readonly firstEmployedOn: LocalDate | null
  readonly employedInGroupFrom: LocalDate | null
}

export interface Tax extends Validity {
  readonly percentage: Decimal | null
  readonly monthlyAllowance: Money | null
}

export interface PayPlacement extends Validity, Sold {
  readonly decentralHire: boolean | null
  readonly payClass: string | null
}

export interface Connection extends Validity {
  readonly customerNumber: string | null
  readonly timeAdministration: boolean | null
  readonly dutyPlan: boolean | null
  readonly supplementaryDigit: string | null
}

export interface PensionScheme extends Validity {
  readonly type: string | null
  readonly fundNumber: string | null
  readonly memberNumber: string | null
  readonly employerPercentage: Decimal | null
  readonly ownPercentage: Decimal | null
}

export interface JobFunction extends Validity {
  readonly code: string | null
  readonly codeText: string | null
  readonly shortText: string | null
}

export interface DutyRosterPlacement extends Validity {
  readonly organisationUnit: string | null
  readonly organisationUnitName: string | null
  readonly organisationUnitShortName: string | null
}

export interface Manager extends Sold {
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly employeeNumber: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly name: string | null
  readonly source: Source
}

/** What the categories that were asked for tell of an employee; of the others nothing. Oldest first. */
export interface EmployeeData {
  readonly actions: readonly Action[]
  readonly placements: readonly Placement[]
  readonly names: readonly NameRecord[]
  readonly addresses: readonly Address[]
  readonly workingTimes: readonly WorkingTime[]
  readonly contractDates: readonly ContractDates[]
  readonly tax: readonly Tax[]
  readonly payPlacements: readonly PayPlacement[]
  readonly connections: readonly Connection[]
  readonly pensionSchemes: readonly PensionScheme[]
  readonly functions: readonly JobFunction[]
  readonly dutyRosterPlacements: readonly DutyRosterPlacement[]
  readonly managers: readonly Manager[]
}
