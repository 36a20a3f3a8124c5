import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ShownCompany, ShownProductionUnit } from './company.ts'
import type { AddressComparison } from './comparableAddress.ts'
import type { SourcedFinding } from './finding.ts'

/** How an institution stands in CVR on a day. */
export interface CompanyValidation {
  /** The worst first. */
  readonly findings: readonly SourcedFinding[]
  readonly company: ShownCompany | null
  readonly productionUnit: ShownProductionUnit | null
  readonly addressComparedBy: AddressComparison | null
  readonly checkedOn: LocalDate
}
