import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { communicationRecord } from '../mapping/communicationData.ts'
import type { CommunicationData } from '../model/communicationData.ts'
import { ALL_TIME, readEmployeeList } from './employeeList.ts'
import { replacementRefusals } from './replacedNumbers.ts'
import type { OpusSystem } from './system.ts'

/** Kommunikation. */
const CATEGORIES = ['0105']

/**
 * The communication data of up to a hundred employees through all time, in the order asked; a refusal for one whose number Opus has replaced.
 * @throws UpstreamFault
 */
export async function readCommunicationData(
  system: OpusSystem,
  desk: Desk,
  employments: readonly Employment[],
): Promise<readonly (readonly CommunicationData[] | Error)[]> {
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
    return row.Kommunikation.map((record) => ({ ...communicationRecord(record, system.communicationTexts), source }))
  })
}
