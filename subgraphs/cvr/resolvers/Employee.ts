import { today } from '#foundation/server/employeeFields.ts'
import { notFound } from '#foundation/tenancy/refusal.ts'
import type { DiscrepancyResolvers, OpusEmployeeResolvers, SlsEmployeeResolvers } from '#schema/generated/cvr.ts'
import { parseCvrNumber } from '#schema/scalars/CvrNumber.ts'
import { companyDiscrepancies } from '../adapter/companyDiscrepancies.ts'
import type { CvrContext } from '../context.ts'
import type { CompanyDiscrepancy } from '../model/companyDiscrepancy.ts'
import type { EmployeeReference, ToldProductionUnit } from '../model/employeeReference.ts'
import { FINDINGS } from '../model/finding.ts'

/** What the gateway sends of an employee: its id, and what the payroll subgraph told. */
interface Reference {
  readonly id: string
  readonly payrollFacts?:
    | {
        readonly current?: boolean | null | undefined
        readonly productionUnit?: Partial<ToldProductionUnit> | null | undefined
      }
    | null
    | undefined
}

/** A reference is good only for the caller's own employment, and only by the type of its payroll system. */
async function referenced(
  { id, payrollFacts }: Reference,
  { loaders }: CvrContext,
  system: 'SLS' | 'OPUS',
): Promise<EmployeeReference> {
  const employment = await loaders.employments.load(id)
  if (employment?.system !== system) throw notFound('The employee')
  const unit = payrollFacts?.productionUnit
  return {
    id,
    current: payrollFacts?.current === true,
    productionUnit:
      unit == null
        ? null
        : { pNumber: unit.pNumber ?? null, source: unit.source ?? null, notRead: unit.notRead ?? null },
  }
}

async function discrepancies(
  employee: EmployeeReference,
  _args: unknown,
  { desk, loaders }: CvrContext,
): Promise<readonly CompanyDiscrepancy[] | null> {
  const { name } = desk.institution
  const cvrNumber = parseCvrNumber(desk.institution.cvrNumber)
  return cvrNumber === null ? null : companyDiscrepancies(employee, { cvrNumber, name }, loaders, today())
}

export const SlsEmployee: SlsEmployeeResolvers<CvrContext> = {
  __resolveReference: (reference, context) => referenced(reference as Reference, context, 'SLS'),
  companyDiscrepancies: discrepancies,
}

export const OpusEmployee: OpusEmployeeResolvers<CvrContext> = {
  __resolveReference: (reference, context) => referenced(reference as Reference, context, 'OPUS'),
  companyDiscrepancies: discrepancies,
}

const NOT_COMPARED = {
  SLS: {
    da: 'Produktionsenheden kunne ikke sammenlignes, da SLS ikke kunne spørges.',
    en: 'The production unit could not be compared, since SLS could not be asked.',
  },
  CVR: {
    da: 'Institutionen kunne ikke sammenlignes, da CVR ikke kunne spørges.',
    en: 'The institution could not be compared, since CVR could not be asked.',
  },
} as const

export const Discrepancy: DiscrepancyResolvers<CvrContext> = {
  severity: (one) => (one.code === 'NOT_COMPARED' ? 'INFORMATION' : FINDINGS[one.finding].severity),
  text: (one, _args, { caller }) =>
    (one.code === 'NOT_COMPARED' ? NOT_COMPARED[one.system] : FINDINGS[one.finding])[caller.language],
  system: (one) => (one.code === 'NOT_COMPARED' ? one.system : 'CVR'),
  payroll: (one) => (one.code === 'NOT_COMPARED' ? null : { ...one.payroll, withheld: false }),
  register: (one) => (one.code === 'NOT_COMPARED' ? null : { ...one.register, withheld: false }),
  reason: (one) => (one.code === 'NOT_COMPARED' ? one.reason : null),
}
