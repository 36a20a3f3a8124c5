import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TownRights } from '../../../start/townRegistry.ts'
import { type Json, openTown, type TestTown } from '../../town.ts'

const SLS = 'fjordstyrelsen'
let town: TestTown
let people: string[]
beforeAll(async () => {
  town = await openTown({ employees: 20 })
  people = (
    await as('full')('{ institution { employees(first: 20, filter: {active: true}) { nodes { id } } } }')
  ).data.institution.employees.nodes.map(({ id }: Json) => id)
  const { errors } = await as('administrator')(
    'mutation { setApprovalPolicy(input: { operation: "registerWagePart", amountAbove: "1000", submitters: [PERSON, SYSTEM] }) { id } }',
  )
  expect(errors).toEqual([])
}, 60_000)
afterAll(() => town.close())

const as =
  (rights: TownRights, institution = SLS) =>
  (query: string, variables?: Json) =>
    town.ask(town.token(institution, rights), query, variables)

let keys = 0
/** Two wage parts; the second of them needs a second person. */
const submitted = async (): Promise<Json> => {
  keys += 1
  const day = `2026-12-${String(10 + keys)}`
  const rows = [`${people[0]},2913,ONE_OFF,100.00,${day}`, `${people[1]},2913,ONE_OFF,1000.01,${day}`]
  const handedIn = await fetch(town.card.graphql.replace('/graphql', '/change-files'), {
    method: 'POST',
    headers: { authorization: `Bearer ${town.token(SLS)}`, 'content-type': 'text/csv' },
    body: `employeeId,code,recurrence,amount,date\n${rows.join('\n')}\n`,
  })
  const { id: file } = (await handedIn.json()) as Json
  const { data, errors } = await as('full')(
    'mutation ($input: SubmitChangesInput!) { file: submitChanges(input: $input) { id status } }',
    {
      input: { file, format: 'CSV', operation: 'registerWagePart', idempotencyKey: `file-${keys}`, waitSeconds: 20 },
    },
  )
  expect(errors).toEqual([])
  return data.file
}
const SHOWN = `id status decidedBy decisionReason faults { row code text } progress { completed waiting }
  proposed(first: 10) { nodes { row operation employee { id } changes { field to } } }`
const read = async (rights: TownRights, id: string, institution = SLS) =>
  as(rights, institution)(`query ($id: ID!) { changeFile(id: $id) { ${SHOWN} } }`, { id })
const decide = (rights: TownRights, id: string, reason?: string, institution = SLS) =>
  reason === undefined
    ? as(rights, institution)(`mutation ($id: ID!) { file: approveChangeFile(id: $id) { ${SHOWN} } }`, { id })
    : as(rights, institution)(
        `mutation ($id: ID!, $reason: String!) { file: rejectChangeFile(id: $id, reason: $reason) { ${SHOWN} } }`,
        { id, reason },
      )
const codes = (errors: readonly { readonly extensions: Json }[]) => errors.map(({ extensions }) => extensions.code)

describe('a file of which one row needs a second person', () => {
  it('waits as a whole, shows the approver its rows, and is carried out once somebody else approves it', async () => {
    const { id, status } = await submitted()
    expect(status).toBe('AWAITING_APPROVAL')
    const seen = (await read('approver', id)).data.changeFile
    expect(seen.proposed.nodes.map(({ row, employee }: Json) => [row, employee.id])).toEqual([
      [2, people[0]],
      [3, people[1]],
    ])
    expect(seen.proposed.nodes[1].changes).toContainEqual({ field: 'amount', to: '1000.01' })
    const listed = await as('approver')('{ institution { changeFiles { nodes { id } } } }')
    expect(listed.data.institution.changeFiles.nodes).toContainEqual({ id })

    expect(codes((await decide('full', id)).errors)).toEqual(['FORBIDDEN'])
    expect(codes((await decide('noCpr', id)).errors)).toEqual(['NOT_FOUND'])
    expect(codes((await decide('approver', id, undefined, 'fjordby')).errors)).toEqual(['NOT_FOUND'])
    expect((await read('full', id)).data.changeFile).toMatchObject({ status: 'AWAITING_APPROVAL', decidedBy: null })

    const approved = await decide('approver', id)
    expect(approved.errors).toEqual([])
    expect(approved.data.file).toMatchObject({ decidedBy: expect.any(String), proposed: { nodes: [] } })
    // Said again it has the same answer.
    expect((await decide('approver', id)).errors).toEqual([])
    expect(codes((await decide('approver', id, 'No')).errors)).toEqual(['CONFLICT'])
    await expect
      .poll(async () => (await read('full', id)).data.changeFile, { timeout: 15_000 })
      .toMatchObject({ status: 'ENDED', progress: { completed: 2, waiting: 0 } })
  }, 60_000)
  it('is rejected as a whole, for a reason that is told, and nothing of it is carried out', async () => {
    const { id } = await submitted()
    expect(codes((await decide('approver', id, ' ')).errors)).toEqual(['BAD_USER_INPUT'])
    const rejected = await decide('approver', id, 'The amount is wrong.')
    expect(rejected.errors).toEqual([])
    expect((await read('full', id)).data.changeFile).toMatchObject({
      status: 'REJECTED',
      decisionReason: 'The amount is wrong.',
      faults: [{ row: null, code: 'NOT_APPROVED', text: 'The amount is wrong.' }],
      progress: { completed: 0 },
    })
  }, 60_000)
})
