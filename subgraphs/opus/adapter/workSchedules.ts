import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { getWorkingTimes } from '../client/workingTimes.ts'
import { plannedTime, workTimeBasis } from '../mapping/workSchedules.ts'
import type { Period } from '../model/period.ts'
import type { ReadWorkTime } from '../model/workSchedule.ts'
import { ownerOfCase } from '../ownership.ts'
import { ALL_TIME } from './employeeList.ts'
import { INTERFACES, type OpusSystem, sourceOf } from './system.ts'

/** Planned working time of one employee that touches a period. @param age FRESH asks Opus whatever is kept. @throws UpstreamFault */
export async function readWorkSchedule(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  { from, to }: Period,
  age: 'KEPT' | 'FRESH' = 'KEPT',
): Promise<readonly ReadWorkTime[]> {
  const question = {
    PersonnelNumber: employment.keys.number,
    StartDate: from ?? ALL_TIME.from,
    EndDate: to ?? ALL_TIME.to,
  }
  const answer = await desk.pass(
    {
      service: 'GetWorkingTimes',
      interfaceCode: INTERFACES.schedules,
      about: { employments: [employment] },
      ownerOf: ownerOfCase,
      ...(age === 'KEPT' ? { cache: { question: Object.values(question), ttlMs: system.cacheMs.workSchedules } } : {}),
    },
    (permit) => getWorkingTimes(system.line, permit, question),
  )
  const source = sourceOf('GetWorkingTimes', answer)
  return answer.rows.map((row) => ({
    ...plannedTime(row),
    typeText: row.WorkingTimeTypeText,
    basis: workTimeBasis(row),
    source,
  }))
}
