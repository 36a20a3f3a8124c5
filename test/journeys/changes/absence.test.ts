import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, openTown, type TestTown } from '../../town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTown({ employees: 30 })
}, 60_000)
afterAll(() => town.close())

const RESULT = `{
  transaction { id status operation attempts submittedBy system messages { severity code text field followOn } steps { operation status } changes { field to } employee { id } }
  employee { id }
}`
const change = (institution: string, mutation: string, type: string, input: Record<string, unknown>) =>
  town.ask(town.token(institution), `mutation ($input: ${type}!) { result: ${mutation}(input: $input) ${RESULT} }`, {
    input: { waitSeconds: 5, ...input },
  })
const absences = async (institution: string, id: string): Promise<Json[]> => {
  const { data } = await town.ask(
    town.token(institution),
    'query ($id: ID!) { employee(id: $id) { absences(period: {from: "2026-12-01", to: "2026-12-31"}) { nodes { id code from to } } } }',
    { id },
  )
  return data.employee.absences.nodes
}
/** An active employee without an absence in December 2026. */
const somebody = async (institution: string, skip = 0): Promise<string> => {
  const { data } = await town.ask(
    town.token(institution),
    '{ institution { employees(first: 40, filter: {active: true}) { nodes { id absences(period: {from: "2026-12-01", to: "2026-12-31"}) { nodes { id } } } } } }',
  )
  const free = data.institution.employees.nodes.filter((node: Json) => node.absences.nodes.length === 0)
  return free[skip].id
}
let keys = 0
const key = () => {
  keys += 1
  return `key-${keys}`
}

describe.each(['fjordstyrelsen', 'fjordby'] as const)('absence at %s', (institution) => {
  it('is registered, read back, deleted and gone, each with the system’s own answer', async () => {
    const id = await somebody(institution)
    const { data: types } = await town.ask(
      town.token(institution),
      '{ institution { absenceTypes { code kind requires attendance } } }',
    )
    const type = types.institution.absenceTypes.find(
      (one: Json) => one.kind === 'SICKNESS' && one.requires === 'NONE' && !one.attendance,
    )
    const registered = await change(institution, 'registerAbsence', 'RegisterAbsenceInput', {
      employeeId: id,
      code: type.code,
      from: '2026-12-07',
      to: '2026-12-08',
      idempotencyKey: key(),
    })
    expect(registered.errors).toEqual([])
    expect(registered.data.result.transaction).toMatchObject({
      status: expect.stringMatching(/^COMPLETED/),
      employee: { id },
      operation: 'registerAbsence',
    })
    const [absence] = await absences(institution, id)
    expect(absence).toMatchObject({ from: '2026-12-07', to: '2026-12-08' })
    const deleted = await change(institution, 'deleteAbsence', 'DeleteAbsenceInput', {
      absenceId: absence.id,
      idempotencyKey: key(),
    })
    expect(deleted.errors).toEqual([])
    expect(deleted.data.result.transaction.status).toMatch(/^COMPLETED/)
    expect(await absences(institution, id)).toEqual([])
  })
})
