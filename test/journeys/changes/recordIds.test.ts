import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, openTown, type TestTown } from '../../town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTown({ employees: 30 })
}, 60_000)
afterAll(() => town.close())

let keys = 0
const change = async (institution: string, mutation: string, type: string, input: object): Promise<Json> => {
  keys += 1
  const { data, errors } = await town.ask(
    town.token(institution),
    `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { transaction { status recordIds messages { code text } } } }`,
    { input: { waitSeconds: 5, idempotencyKey: `record-${keys}`, ...input } },
  )
  expect(errors).toEqual([])
  expect(data.result.transaction.status, JSON.stringify(data.result.transaction.messages)).toMatch(/^COMPLETED/)
  return data.result.transaction
}
const absence = async (institution: string, employee: string, id: string) => {
  const { data, errors } = await town.ask(
    town.token(institution),
    'query ($employee: ID!, $id: ID!) { employee(id: $employee) { absence(id: $id) { id from to } } }',
    { employee, id },
  )
  return { absence: data.employee.absence, error: errors[0]?.extensions }
}
/** An active employee without an absence in the first half of 2027. */
const somebody = async (institution: string): Promise<string> => {
  const { data } = await town.ask(
    town.token(institution),
    '{ institution { employees(first: 40, filter: {active: true}) { nodes { id absences(period: {from: "2027-01-01", to: "2027-06-30"}) { nodes { id } } } } } }',
  )
  return data.institution.employees.nodes.find((node: Json) => node.absences.nodes.length === 0).id
}
const sickness = async (institution: string): Promise<string> => {
  const { data } = await town.ask(
    town.token(institution),
    '{ institution { absenceTypes { code kind requires attendance } } }',
  )
  return data.institution.absenceTypes.find(
    (one: Json) => one.kind === 'SICKNESS' && one.requires === 'NONE' && !one.attendance,
  ).code
}

describe.each(['fjordstyrelsen', 'fjordby'] as const)('a record at %s', (institution) => {
  it('is named by the change that registers it, keeps answering to that id while it is changed, and is gone once deleted', async () => {
    const [employeeId, code] = [await somebody(institution), await sickness(institution)]
    const registered = await change(institution, 'registerAbsence', 'RegisterAbsenceInput', {
      employeeId,
      code,
      from: '2027-02-01',
      to: '2027-02-02',
    })
    expect(registered.recordIds).toHaveLength(1)
    const [first] = registered.recordIds
    expect(await absence(institution, employeeId, first)).toEqual({
      absence: { id: first, from: '2027-02-01', to: '2027-02-02' },
      error: undefined,
    })
    const changed = await change(institution, 'changeAbsence', 'ChangeAbsenceInput', {
      absenceId: first,
      to: '2027-02-03',
    })
    const [second] = changed.recordIds
    expect(second).not.toBe(first)
    // Its former id is good for reading and for changing.
    await change(institution, 'changeAbsence', 'ChangeAbsenceInput', { absenceId: first, to: '2027-02-04' })
    for (const id of [first, second])
      expect((await absence(institution, employeeId, id)).absence).toMatchObject({ to: '2027-02-04' })
    const gone = await change(institution, 'deleteAbsence', 'DeleteAbsenceInput', { absenceId: second })
    expect(gone.recordIds).toEqual([])
    for (const id of [first, second])
      expect(await absence(institution, employeeId, id)).toMatchObject({
        absence: null,
        error: { code: 'NOT_FOUND', reason: 'RECORD_CHANGED' },
      })
  })
})
