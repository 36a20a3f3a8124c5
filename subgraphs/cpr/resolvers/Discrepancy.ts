import type { DiscrepancyResolvers } from '#schema/generated/cpr.ts'
import { personDiscrepancies } from '../adapter/discrepancies.ts'
import type { CprContext } from '../context.ts'
import type { ComparedEmployment } from '../model/comparedEmployment.ts'
import {
  type AnyDiscrepancy,
  type DiscrepancySeverity,
  NOT_COMPARED,
  PERSON_DISCREPANCIES,
} from '../model/discrepancy.ts'

/** Null where the payroll subgraph told nothing, which it always does where the gateway asks. */
export async function discrepancies(
  employment: ComparedEmployment,
  _args: unknown,
  { caller, loaders }: CprContext,
): Promise<readonly AnyDiscrepancy[] | null> {
  const { payrollFacts, companyDiscrepancies } = employment
  if (payrollFacts === null) return null
  const found = await personDiscrepancies(employment, payrollFacts, loaders, caller.withheldFields)
  return [...found, ...companyDiscrepancies].toSorted((one, other) => rank(one) - rank(other))
}

const ORDER: readonly DiscrepancySeverity[] = ['ERROR', 'WARNING', 'INFORMATION']

function rank(one: AnyDiscrepancy): number {
  return ORDER.indexOf(severityOf(one))
}

function severityOf(one: AnyDiscrepancy): DiscrepancySeverity {
  if ('severity' in one) return one.severity
  return one.code === 'NOT_COMPARED' ? 'INFORMATION' : PERSON_DISCREPANCIES[one.code].severity
}

/** What CVR's subgraph told is ready and passes as it is. */
export const Discrepancy: DiscrepancyResolvers<CprContext> = {
  severity: severityOf,
  text: (one, _args, { caller }) => {
    if ('text' in one) return one.text
    const words = one.code === 'NOT_COMPARED' ? NOT_COMPARED[one.comparison] : PERSON_DISCREPANCIES[one.code]
    return words[caller.language]
  },
  system: (one) => ('system' in one ? one.system : 'CPR'),
  payroll: (one) => ('payroll' in one ? (one.payroll ?? null) : null),
  register: (one) => ('register' in one ? (one.register ?? null) : null),
  reason: (one) => ('reason' in one ? (one.reason ?? null) : null),
}
