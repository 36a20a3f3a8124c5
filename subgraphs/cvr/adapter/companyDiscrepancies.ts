import { isNotRead, readOrNot } from '#foundation/server/notRead.ts'
import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ShownCompany, ShownProductionUnit } from '../model/company.ts'
import { asDiscrepancies, type CompanyDiscrepancy } from '../model/companyDiscrepancy.ts'
import type { EmployeeReference } from '../model/employeeReference.ts'
import { judgeCompany, judgeUnit } from './judge.ts'

/** The request's own questions. */
interface Asked {
  readonly companies: { load(cvrNumber: CvrNumber): Promise<ShownCompany | null> }
  readonly units: { load(pNumber: string): Promise<ShownProductionUnit | null> }
}

/**
 * Where an institution and an employment's production unit disagree with CVR. Each comparison that could not be made says so, and costs none of
 * the others. Nothing of an employment that has ended.
 */
export async function companyDiscrepancies(
  employee: EmployeeReference,
  institution: { readonly cvrNumber: CvrNumber; readonly name: string },
  asked: Asked,
  on: LocalDate,
): Promise<readonly CompanyDiscrepancy[]> {
  if (!employee.current) return []
  const [ofCompany, ofUnit] = await Promise.all([
    compareCompany(institution, asked, on),
    compareUnit(employee.productionUnit, institution, asked, on),
  ])
  // Of a system that is down it is told once.
  const told = ofCompany.some(({ code }) => code === 'NOT_COMPARED')
  return [...ofCompany, ...ofUnit.filter((one) => !(told && one.code === 'NOT_COMPARED' && one.system === 'CVR'))]
}

async function compareCompany(
  institution: { readonly cvrNumber: CvrNumber; readonly name: string },
  asked: Asked,
  on: LocalDate,
): Promise<readonly CompanyDiscrepancy[]> {
  const company = await readOrNot(() => asked.companies.load(institution.cvrNumber))
  return isNotRead(company)
    ? [{ code: 'NOT_COMPARED', system: 'CVR', reason: company.notRead }]
    : asDiscrepancies(judgeCompany(institution, company, on), null)
}

async function compareUnit(
  told: EmployeeReference['productionUnit'],
  { cvrNumber }: { readonly cvrNumber: CvrNumber },
  asked: Asked,
  on: LocalDate,
): Promise<readonly CompanyDiscrepancy[]> {
  if (told === null) return []
  if (told.notRead !== null) return [{ code: 'NOT_COMPARED', system: 'SLS', reason: told.notRead }]
  const { pNumber } = told
  if (pNumber === null) return []
  const unit = await readOrNot(() => asked.units.load(pNumber))
  return isNotRead(unit)
    ? [{ code: 'NOT_COMPARED', system: 'CVR', reason: unit.notRead }]
    : asDiscrepancies(judgeUnit({ pNumber, cvrNumber }, unit, on), told.source)
}
