import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { getCases } from '../client/absenceCases.ts'
import { maternityCase } from '../mapping/maternityCases.ts'
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

/** The work-injury cases of an employee. @throws UpstreamFault */
export async function readWorkInjuries(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
): Promise<readonly { readonly number: string; readonly date: string | null }[]> {
  const question = { PersonnelNumber: employment.keys.number, StartDate: ALL_TIME.from, EndDate: ALL_TIME.to }
  const { rows } = await desk.pass(
    {
      service: 'GetWorkAccidentCases',
      interfaceCode: INTERFACES.absence,
      about: { employments: [employment] },
      ownerOf: ownerOfCase,
    },
    (permit) => getCases(system.line, permit, 'GetWorkAccidentCases', question),
  )
  return rows.flatMap(({ AccidentNumber, AccidentDate }) =>
    AccidentNumber === null ? [] : [{ number: AccidentNumber, date: AccidentDate }],
  )
}

/** The numbers of the children registered on an employee on a day. @throws UpstreamFault */
export async function readChildNumbers(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  on: string,
): Promise<readonly string[]> {
  const question = { PersonnelNumber: employment.keys.number, StartDate: on }
  const { rows } = await desk.pass(
    {
      service: 'GetChildren',
      interfaceCode: INTERFACES.absence,
      about: { employments: [employment] },
      ownerOf: ownerOfNumber,
    },
    (permit) => getCases(system.line, permit, 'GetChildren', question),
  )
  return rows.flatMap(({ ChildNumber }) => ChildNumber ?? [])
}

/** The reasons that a type of leave may have. @throws UpstreamFault */
export async function readReasonCodes(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  leaveType: string,
): Promise<readonly string[]> {
  const question = { PersonnelNumber: employment.keys.number, leaveType }
  const { rows } = await desk.pass(
    {
      service: 'GetReasons',
      interfaceCode: INTERFACES.absence,
      about: { employments: [employment] },
      ownerOf: ownerOfNumber,
    },
    (permit) => getCases(system.line, permit, 'GetReasons', question),
  )
  return rows.flatMap(({ ReasonCode }) => ReasonCode ?? [])
}
