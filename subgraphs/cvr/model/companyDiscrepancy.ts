import type { ToldProductionUnit } from './employeeReference.ts'
import type { CvrSource } from './enterpriseUnit.ts'
import type { Finding, FindingCode } from './finding.ts'

export type CompanyDiscrepancyCode =
  | 'COMPANY_NOT_FOUND'
  | 'COMPANY_CEASED'
  | 'COMPANY_NOT_YET_STARTED'
  | 'COMPANY_UNDER_DISSOLUTION'
  | 'COMPANY_NAME_DIFFERS'
  | 'UNIT_NOT_FOUND'
  | 'UNIT_CEASED'
  | 'UNIT_NOT_OF_COMPANY'

/** A finding about an institution or production unit, as it concerns an employment. */
export interface FoundDiscrepancy {
  readonly code: CompanyDiscrepancyCode
  /** What its severity and words are told by. */
  readonly finding: FindingCode
  readonly payroll: { readonly value: string | null; readonly source: ToldProductionUnit['source'] }
  readonly register: { readonly value: string | null; readonly source: CvrSource | null }
}

/** A comparison that could not be made, and which system is to blame. */
export interface MissingComparison {
  readonly code: 'NOT_COMPARED'
  readonly system: 'CVR' | 'SLS'
  readonly reason: string
}

export type CompanyDiscrepancy = FoundDiscrepancy | MissingComparison

/** Findings that concern everybody who works there; that an institution is of another form, or how its address is written, is its own matter. */
const CODES: Partial<Readonly<Record<FindingCode, CompanyDiscrepancyCode>>> = {
  NOT_FOUND: 'COMPANY_NOT_FOUND',
  CEASED: 'COMPANY_CEASED',
  NOT_YET_STARTED: 'COMPANY_NOT_YET_STARTED',
  UNDER_DISSOLUTION: 'COMPANY_UNDER_DISSOLUTION',
  NAME_DIFFERS: 'COMPANY_NAME_DIFFERS',
  UNIT_NOT_FOUND: 'UNIT_NOT_FOUND',
  UNIT_CEASED: 'UNIT_CEASED',
  UNIT_NOT_OF_ENTERPRISE: 'UNIT_NOT_OF_COMPANY',
}

/** Findings as they concern an employment. @param told where the payroll side of them came from; null: our own registry. */
export function asDiscrepancies(
  findings: readonly (Finding & { readonly source: CvrSource | null })[],
  told: ToldProductionUnit['source'],
): readonly FoundDiscrepancy[] {
  return findings.flatMap(({ code: finding, given, registered, source }) => {
    const code = CODES[finding]
    return code === undefined
      ? []
      : [{ code, finding, payroll: { value: given, source: told }, register: { value: registered, source } }]
  })
}
