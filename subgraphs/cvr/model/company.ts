import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { CvrSource, RegisteredName, RegisteredUnit, Validity } from './enterpriseUnit.ts'

export interface RegisteredForm extends Validity {
  /** `virksomhedsformkode`, the key: short names occur twice. */
  readonly code: string
  readonly shortName: string | null
  readonly text: string | null
}

export interface RegisteredStatus extends Validity {
  /** CVR's own word. */
  readonly status: string
}

export interface Company extends RegisteredUnit {
  readonly cvrNumber: CvrNumber
  readonly name: string
  readonly secondaryNames: readonly RegisteredName[]
  readonly form: string | null
  readonly formCode: string | null
  readonly forms: readonly RegisteredForm[]
  /** CVR's own word. */
  readonly status: string | null
  readonly statuses: readonly RegisteredStatus[]
  readonly foundedOn: LocalDate | null
  readonly effectiveFrom: LocalDate | null
  readonly productionUnitCount: number | null
  readonly formerRegistrationNumbers: readonly string[]
}

/** A company with where it came from. */
export interface ShownCompany extends Company {
  readonly source: CvrSource
}

export interface UnitOwner extends Validity {
  readonly cvrNumber: CvrNumber
}

export interface ProductionUnit extends RegisteredUnit {
  /** Ten digits. */
  readonly pNumber: string
  readonly name: string | null
  /** CVR's own word. */
  readonly status: string | null
  /** The companies that it has belonged to, oldest first. */
  readonly owners: readonly UnitOwner[]
  /** First day under the company that it is told of. */
  readonly validFrom: LocalDate | null
  /** Last day under that company; null while it goes on. */
  readonly validTo: LocalDate | null
}

export interface ShownProductionUnit extends ProductionUnit {
  readonly source: CvrSource
}
