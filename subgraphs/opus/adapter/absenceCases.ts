import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { getCases } from '../client/absenceCases.ts'
import { absenceReason, child, workInjuryCase } from '../mapping/absenceCases.ts'
import { maternityCase } from '../mapping/maternityCases.ts'
import type { AbsenceReason, Child, WorkInjuryCase } from '../model/absenceCases.ts'
import type { ReadMaternityCase } from '../model/maternityCase.ts'
import { ownerOfCase, ownerOfNumber } from '../ownership.ts'
import { ALL_TIME } from './employeeList.ts'
import { INTERFACES, type OpusSystem, sourceOf } from './system.ts'

/** All maternity cases of an employee. @param age FRESH asks Opus whatever is kept. @throws UpstreamFault */
export async function readMaternityCases(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  age: 'KEPT' | 'FRESH' = 'KEPT',
): Promise<readonly ReadMaternityCase[]> {
  const question = { PersonnelNumber: employment.keys.number, StartDate: ALL_TIME.from, EndDate: ALL_TIME.to }
  const answer = await desk.pass(
    {
      service: 'GetMaternityCases',
      interfaceCode: INTERFACES.absence,
      about: { employments: [employment] },
      ownerOf: ownerOfCase,
      ...(age === 'KEPT' ? { cache: { question: Object.values(question), ttlMs: system.cacheMs.cases } } : {}),
    },
    (permit) => getCases(system.line, permit, 'GetMaternityCases', question),
  )
  const source = sourceOf('GetMaternityCases', answer)
  return answer.rows.map((row) => ({ ...maternityCase(row), typeText: row.MaternityTypeText, source }))
}

/** What is asked of Opus whatever is kept, or may be an answer that was. */
type Age = 'KEPT' | 'FRESH'

/** The work-injury cases of an employee. @param age FRESH asks Opus whatever is kept. @throws UpstreamFault */
export async function readWorkInjuries(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  age: Age = 'KEPT',
): Promise<readonly WorkInjuryCase[]> {
  const question = { PersonnelNumber: employment.keys.number, StartDate: ALL_TIME.from, EndDate: ALL_TIME.to }
  const answer = await desk.pass(
    {
      service: 'GetWorkAccidentCases',
      interfaceCode: INTERFACES.absence,
      about: { employments: [employment] },
      ownerOf: ownerOfCase,
      ...keptFor(system, age, question),
    },
    (permit) => getCases(system.line, permit, 'GetWorkAccidentCases', question),
  )
  const source = sourceOf('GetWorkAccidentCases', answer)
  return answer.rows.map((row) => workInjuryCase(row, source))
}

/** The children registered on an employee on a day. @param age FRESH asks Opus whatever is kept. @throws UpstreamFault */
export async function readChildren(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  on: string,
  age: Age = 'KEPT',
): Promise<readonly Child[]> {
  const question = { PersonnelNumber: employment.keys.number, StartDate: on }
  const answer = await desk.pass(
    {
      service: 'GetChildren',
      interfaceCode: INTERFACES.absence,
      about: { employments: [employment] },
      ownerOf: ownerOfNumber,
      ...keptFor(system, age, question),
    },
    (permit) => getCases(system.line, permit, 'GetChildren', question),
  )
  const source = sourceOf('GetChildren', answer)
  return answer.rows.map((row) => child(row, source))
}

/** The reasons that a type of leave may have; of leave with pay and without where none is named. @throws UpstreamFault */
export async function readAbsenceReasons(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  leaveType: string | null,
  age: Age = 'KEPT',
): Promise<readonly AbsenceReason[]> {
  const question = { PersonnelNumber: employment.keys.number, ...(leaveType === null ? {} : { leaveType }) }
  const answer = await desk.pass(
    {
      service: 'GetReasons',
      interfaceCode: INTERFACES.absence,
      about: { employments: [employment] },
      ownerOf: ownerOfNumber,
      ...keptFor(system, age, question),
    },
    (permit) => getCases(system.line, permit, 'GetReasons', question),
  )
  const source = sourceOf('GetReasons', answer)
  return answer.rows.map((row) => absenceReason(row, source))
}

function keptFor({ cacheMs }: OpusSystem, age: Age, question: Readonly<Record<string, string>>) {
  return age === 'KEPT' ? { cache: { question: Object.values(question), ttlMs: cacheMs.cases } } : {}
}
