import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { readEmployee } from '../client/employees.ts'
import { ownerOfEmployee } from '../ownership.ts'
import { ALL_TIME, readEmployeeList, SCREENING_CATEGORY } from './employeeList.ts'
import { INTERFACES, type OpusSystem } from './system.ts'

/** Status 102 answers questions about category 9001 over all time, by validity and by registration (kmd-opus.md section 8.5). */
const CATEGORY = '9001'

/**
 * Asks about employees of whom Opus told nothing, whether their numbers were deleted and others are to be used instead. Opus does not say
 * which of several was replaced by what, so each is asked for alone once any was.
 * @param alreadyTold numbers that the answer without them has named.
 * @returns NOT_FOUND by employment id, with the ids of the employments to be used instead where the directory knows them.
 */
export async function replacementRefusals(
  system: OpusSystem,
  desk: Desk,
  employments: readonly Employment[],
  alreadyTold: readonly string[],
): Promise<ReadonlyMap<string, Error>> {
  const refusals = new Map<string, Error>()
  if (employments.length === 0) return refusals
  if (employments.length > 1 && alreadyTold.length === 0) {
    const { replacedBy } = await readEmployeeList(system, desk, {
      employments,
      categories: [CATEGORY],
      ...ALL_TIME,
      overAllRegistrations: true,
      ttlMs: system.cacheMs.contracts,
    })
    if (replacedBy.length === 0) return refusals
  }
  await Promise.all(
    employments.map(async (employment) => {
      const numbers = await successorsOf(system, desk, employment)
      if (numbers.length === 0) return
      const successors = await Promise.all(numbers.map((number) => desk.employments.findByNumber(number)))
      refusals.set(
        employment.id,
        refusal('NOT_FOUND', 'KMD Opus has deleted the employee number; another employment took its place.', {
          system: 'OPUS',
          reason: 'EMPLOYMENT_REPLACED',
          replacedBy: successors.flatMap((successor) => (successor === null ? [] : [successor.id])),
        }),
      )
    }),
  )
  return refusals
}

async function successorsOf(system: OpusSystem, desk: Desk, employment: Employment): Promise<readonly string[]> {
  const { number } = employment.keys
  const { head } = await desk.pass(
    {
      service: 'Laes',
      interfaceCode: INTERFACES.employees,
      about: { employments: [employment] },
      ownerOf: ownerOfEmployee,
      cache: { question: ['successors', number], ttlMs: system.cacheMs.contracts },
    },
    (permit) =>
      readEmployee(system.line, permit, {
        MedarbejderRef: [number],
        VirkningFra: ALL_TIME.from,
        VirkningTil: ALL_TIME.to,
        Datakategori: [CATEGORY, SCREENING_CATEGORY],
        overAllRegistrations: true,
      }),
  )
  return head.erstattetAf.filter((successor) => successor !== number)
}
