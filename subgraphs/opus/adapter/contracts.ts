import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { contractSpans } from '../mapping/contracts.ts'
import type { Contract } from '../model/contract.ts'
import { ALL_TIME, readEmployeeList } from './employeeList.ts'
import { replacementRefusals } from './replacedNumbers.ts'
import type { OpusSystem } from './system.ts'

/** Organisation, Arbejdstid, Loenindplacering. */
const CATEGORIES = ['0001', '0007', '9001']

/**
 * The contracts of up to a hundred employees through all time, in the order asked; a refusal for one whose number Opus has replaced.
 * @throws UpstreamFault
 */
export async function readContracts(
  system: OpusSystem,
  desk: Desk,
  employments: readonly Employment[],
): Promise<readonly (readonly Contract[] | Error)[]> {
  const { rows, source, replacedBy } = await readEmployeeList(system, desk, {
    employments,
    categories: CATEGORIES,
    ...ALL_TIME,
    ttlMs: system.cacheMs.contracts,
  })
  const missing = employments.filter(({ keys }) => !rows.has(keys.number))
  const refusals = await replacementRefusals(system, desk, missing, replacedBy)
  return employments.map((employment) => {
    const row = rows.get(employment.keys.number)
    if (row === undefined) return refusals.get(employment.id) ?? []
    return contractSpans(row).map((span) => ({ ...span, source }))
  })
}
