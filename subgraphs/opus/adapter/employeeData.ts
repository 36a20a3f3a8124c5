import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { employeeData } from '../mapping/employeeData.ts'
import type { EmployeeData } from '../model/employeeData.ts'
import { ALL_TIME, readEmployeeList, SCREENING_CATEGORY } from './employeeList.ts'
import { replacementRefusals } from './replacedNumbers.ts'
import type { OpusSystem } from './system.ts'

/** Whether the institution has bought a field or category by KMD's name. */
export function hasBought({ institution: { payroll } }: Desk, name: string): boolean {
  return payroll.system === 'OPUS' && payroll.boughtCategories.includes(name)
}

/**
 * What categories tell of up to a hundred employees through all time, in the order asked; a refusal for one whose number Opus has replaced.
 * @throws UpstreamFault
 */
export async function readEmployeeData(
  system: OpusSystem,
  desk: Desk,
  employments: readonly Employment[],
  categories: readonly string[],
): Promise<readonly (EmployeeData | Error)[]> {
  const { rows, source, replacedBy } = await readEmployeeList(system, desk, {
    employments,
    categories: categories.filter((category) => category !== SCREENING_CATEGORY),
    ...ALL_TIME,
    ttlMs: system.cacheMs.contracts,
  })
  const missing = employments.filter(({ keys }) => !rows.has(keys.number))
  const refusals = await replacementRefusals(system, desk, missing, replacedBy)
  return employments.map((employment) => {
    const row = rows.get(employment.keys.number)
    if (row === undefined) return refusals.get(employment.id) ?? NOTHING
    return employeeData(row, (field) => hasBought(desk, field), source)
  })
}

/** Of an employee of whom Opus has nothing (status 1). */
const NOTHING: EmployeeData = {
  actions: [],
  placements: [],
  names: [],
  addresses: [],
  workingTimes: [],
  contractDates: [],
  tax: [],
  payPlacements: [],
  connections: [],
  pensionSchemes: [],
  functions: [],
  dutyRosterPlacements: [],
  managers: [],
}
