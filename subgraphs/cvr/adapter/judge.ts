import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ShownCompany, ShownProductionUnit } from '../model/company.ts'
import type { AddressComparison, ComparableAddress } from '../model/comparableAddress.ts'
import type { CvrSource } from '../model/enterpriseUnit.ts'
import type { Finding, SourcedFinding } from '../model/finding.ts'
import { addressFindings } from '../rules/addressFindings.ts'
import { companyFindings, type RegisteredAs } from '../rules/companyFindings.ts'
import { unitFindings } from '../rules/unitFindings.ts'

export interface Judgement {
  readonly findings: readonly SourcedFinding[]
  readonly addressComparedBy: AddressComparison | null
}

/** The company that an institution is registered as. */
export function judgeCompany(
  registered: RegisteredAs,
  company: ShownCompany | null,
  on: LocalDate,
): readonly SourcedFinding[] {
  return sourced(companyFindings(registered, company, on), company?.source ?? null)
}

/** A production unit that should be the institution's. */
export function judgeUnit(
  expected: { readonly pNumber: string; readonly cvrNumber: string },
  unit: ShownProductionUnit | null,
  on: LocalDate,
): readonly SourcedFinding[] {
  return sourced(unitFindings(expected, unit, on), unit?.source ?? null)
}

/** Where the production unit or, without one, the company is. */
export function judgeAddress(given: ComparableAddress | null, at: Pick<ShownCompany, 'address' | 'source'>): Judgement {
  const { findings, by } = addressFindings(given, at.address)
  return { findings: sourced(findings, at.source), addressComparedBy: by }
}

function sourced(findings: readonly Finding[], source: CvrSource | null): readonly SourcedFinding[] {
  return findings.map((finding) => ({ ...finding, source }))
}
