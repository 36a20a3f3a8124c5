import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ProductionUnit } from '../model/company.ts'
import type { Finding } from '../model/finding.ts'

/** What there is to say of a production unit that should be a company's. CVR dossier section 9.2. */
export function unitFindings(
  expected: { readonly pNumber: string; readonly cvrNumber: string },
  unit: ProductionUnit | null,
  on: LocalDate,
): readonly Finding[] {
  const given = expected.pNumber
  if (unit === null) return [{ code: 'UNIT_NOT_FOUND', given, registered: null }]
  const owners = unit.owners.filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= on) && (validTo === null || validTo >= on),
  )
  return [
    ...(unit.active ? [] : [{ code: 'UNIT_CEASED', given, registered: unit.activeTo } as const]),
    ...(owners.some(({ cvrNumber }) => cvrNumber === expected.cvrNumber)
      ? []
      : [
          {
            code: 'UNIT_NOT_OF_ENTERPRISE',
            given: expected.cvrNumber,
            registered: owners.at(-1)?.cvrNumber ?? null,
          } as const,
        ]),
  ]
}
