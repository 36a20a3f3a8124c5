import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExportClient, exportClient } from '../journeys/exportClient.ts'
import { openTown, type TestTown } from '../town.ts'

let town: TestTown
let client: ExportClient
let id: string
const OWNER = 'arkivnaevnet'

beforeAll(async () => {
  town = await openTown({ exports: { pageRows: 4, againMs: 50 } })
  client = exportClient(town)
  id = (await client.whole(town.token(OWNER), { query: '{ id name }' })).id
})
afterAll(() => town.close())

const NAMED = 'query ($id: ID!) { employeeExport(id: $id) { id rows path } }'
const CANCELLED = 'mutation ($id: ID!) { cancelEmployeeExport(id: $id) { id } }'

describe('an export', () => {
  it.each([
    ['another institution', 'fjordby', 'full'],
    ['another institution of the same payroll system', 'maaleraadet', 'full'],
    ['another system of the same institution', OWNER, 'noCpr'],
    ['an administrator of the same institution', OWNER, 'administrator'],
  ] as const)('is unknown to %s, whether asked for, taken back or fetched', async (_who, key, rights) => {
    const token = town.token(key, rights)
    for (const text of [NAMED, CANCELLED]) {
      const { data, errors } = await town.ask(token, text, { id })
      expect(Object.values(data)).toEqual([null])
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND'])
    }
    const { response, text } = await client.fetched(token, `/exports/${id}`)
    expect(response.status).toBe(404)
    expect(JSON.parse(text).errors[0].extensions.code).toBe('NOT_FOUND')
  })

  it('looks to strangers like one that was never ordered', async () => {
    const token = town.token('fjordby')
    const stolen = await client.fetched(token, `/exports/${id}`)
    const made = await client.fetched(token, '/exports/aaaaaaaaaaaaaaaa')
    expect(stolen.text).toBe(made.text)
  })

  it('is given to nobody without a token', async () => {
    expect((await client.fetched(null, `/exports/${id}`)).response.status).toBe(401)
  })

  it('is there for whoever ordered it', async () => {
    expect((await client.fetched(town.token(OWNER), `/exports/${id}`)).response.status).toBe(200)
  })

  it('lies sealed in the store, and names nobody there', async () => {
    const { text } = await client.fetched(town.token(OWNER), `/exports/${id}`)
    const names = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).data.name as string)
    const rows = [
      ...(await town.house.store.database.selectFrom('employee_export').selectAll().execute()),
      ...(await town.house.store.database.selectFrom('employee_export_piece').selectAll().execute()),
    ]
    const stored = JSON.stringify(rows)
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter((name) => stored.includes(name))).toEqual([])
  })

  it('holds employees of its own institution alone, whatever the systems answer', async () => {
    town.simulators.sls.control.foreignRows(true)
    const ordered = await client.order(town.token(OWNER), { query: '{ id contract { positionTitle } }' })
    const exportId = ordered.data.exportEmployees.id
    // Answers that are wholly another's are no answers.
    const paused = await client.until(
      town.token(OWNER),
      exportId,
      ({ status }) => status !== 'QUEUED' && status !== 'RUNNING',
    )
    expect(paused).toMatchObject({ status: 'PAUSED', rows: 0 })
    town.simulators.sls.control.reset()
    const done = await client.until(town.token(OWNER), exportId, ({ endedAt }) => endedAt !== null)
    const { data } = await town.ask(town.token(OWNER), '{ institution { employees(first: 500) { nodes { id } } } }')
    const { text } = await client.fetched(town.token(OWNER), done.path)
    const ids = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id as string)
    expect(ids).toEqual(data.institution.employees.nodes.map((node: { id: string }) => node.id))
  }, 60_000)

  it('ends where an access by which it was ordered ends, and its file is not given out any more', async () => {
    const owner = town.token('maaleraadet')
    const finished = await client.whole(owner, { query: '{ id }' })
    town.simulators.sls.control.failNext('unavailable', 10_000)
    const { data } = await client.order(owner, { query: '{ contract { positionTitle } }' })
    await client.until(owner, data.exportEmployees.id, ({ status }) => status === 'PAUSED')
    const suspend = 'mutation ($input: SuspendAccessInput!) { suspendAccess(input: $input) { faults { code } } }'
    const { viewer } = (await town.ask(owner, '{ viewer { grants { id } } }')).data
    const suspended = await town.ask(town.token('maaleraadet', 'administrator'), suspend, {
      input: { grantId: viewer.grants[0].id, reason: 'a test' },
    })
    expect(suspended.data.suspendAccess.faults).toEqual([])
    town.simulators.sls.control.reset()
    const ended = await client.until(owner, data.exportEmployees.id, ({ endedAt }) => endedAt !== null)
    expect(ended).toMatchObject({ status: 'FAILED', rows: 0, fault: { code: 'FORBIDDEN' } })
    expect((await client.fetched(owner, `/exports/${finished.id}`)).response.status).toBe(403)
  })
})
