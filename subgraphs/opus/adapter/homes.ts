import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { today } from '#foundation/server/employeeFields.ts'
import { residencePostalCode } from '../mapping/residence.ts'
import type { Source } from '../model/source.ts'
import { ALL_TIME, readEmployeeList } from './employeeList.ts'
import { replacementRefusals } from './replacedNumbers.ts'
import type { OpusSystem } from './system.ts'

/** Where Opus has somebody live; Opus tells no municipality. */
export interface Home {
  readonly postalCode: string | null
  readonly source: Source
}

/** Adresse. */
const CATEGORIES = ['0006']

/**
 * Where up to a hundred employees live today, in the order asked; a refusal for one whose number Opus has replaced.
 * @throws UpstreamFault
 */
export async function readHomes(
  system: OpusSystem,
  desk: Desk,
  employments: readonly Employment[],
): Promise<readonly (Home | Error)[]> {
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
    if (row === undefined) return refusals.get(employment.id) ?? { postalCode: null, source }
    return { postalCode: residencePostalCode(row.Adresse, today()), source }
  })
}
