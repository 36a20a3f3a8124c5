import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, openTown, type TestTown } from '../town.ts'
import { type ExportClient, exportClient } from './exportClient.ts'

let town: TestTown
let client: ExportClient
beforeAll(async () => {
  town = await openTown({ exports: { pageRows: 5, againMs: 50, pageMs: 10_000 } })
  client = exportClient(town)
})
afterAll(() => town.close())

/** What is kept needs no system. */
const LIVE = { 'cache-control': 'no-cache' }
const SELECTION =
  '{ id name active contract { positionTitle weeklyHours } absences(period: {from: "2020-01-01"}) { nodes { from code } } }'

describe('an export of all employees', () => {
  it.each(['arkivnaevnet', 'fjordby'])(
    'holds each of %s once, in the lasting order, as a query tells of them',
    async (key) => {
      const token = town.token(key)
      const { data } = await town.ask(
        token,
        `{ institution { employees(first: 500) { totalCount nodes ${SELECTION} } } }`,
      )
      const expected: Json[] = data.institution.employees.nodes
      const done = await client.whole(token, { query: SELECTION })
      expect(done).toMatchObject({
        status: 'COMPLETED',
        rows: expected.length,
        totalRows: expected.length,
        faultCount: 0,
      })
      const { text, response } = await client.fetched(token, done.path)
      expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
      expect(Buffer.byteLength(text)).toBe(Number(done.bytes))
      const rows = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Json)
      expect(rows).toEqual(expected.map((node) => ({ id: node.id, data: node })))
      expect(rows.length).toBeGreaterThan(10)
    },
  )

  it('takes variables, a fragment, and only those whom the filter names', async () => {
    const token = town.token('fjordby')
    const byVariable = await client.whole(token, {
      query: 'query ($from: Date!) { absences(period: {from: $from}) { nodes { from } } }',
      variables: JSON.stringify({ from: '2020-01-01' }),
      filter: { active: true },
    })
    const byFragment = await client.whole(token, {
      query:
        'fragment Row on Employee { ...More } fragment More on Employee { absences(period: {from: "2020-01-01"}) { nodes { from } } }',
      filter: { active: true },
    })
    const { data } = await town.ask(token, '{ institution { employees(filter: {active: true}) { totalCount } } }')
    expect(byVariable.rows).toBe(data.institution.employees.totalCount)
    expect((await client.fetched(token, byFragment.path)).text).toBe(
      (await client.fetched(token, byVariable.path)).text,
    )
  })

  it('is a table whose lists are one cell, with a head that is known before anything is read', async () => {
    const token = town.token('arkivnaevnet')
    const done = await client.whole(token, { query: SELECTION, format: 'CSV' })
    const { text, response } = await client.fetched(token, done.path)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    const [head, ...rows] = text.split('\r\n')
    expect(head).toBe('id,name,active,contract.positionTitle,contract.weeklyHours,absences.nodes,errors')
    expect(rows.filter((row) => row !== '')).toHaveLength(done.rows)
  })

  it('is the same by the same key, and nothing else is', async () => {
    const token = town.token('fjordby')
    const first = await client.order(token, { query: '{ id }', idempotencyKey: 'once' })
    expect((await client.order(token, { query: '{ id }', idempotencyKey: 'once' })).data.exportEmployees.id).toBe(
      first.data.exportEmployees.id,
    )
    const other = await client.order(token, { query: '{ name }', idempotencyKey: 'once' })
    expect(other.errors[0]?.extensions['code']).toBe('CONFLICT')
  })

  it('goes on from a byte or from a row, packed or not, where a way broke off', async () => {
    const token = town.token('arkivnaevnet')
    const { path } = await client.whole(token, { query: '{ name }', format: 'CSV' })
    const whole = await client.fetched(token, path, { 'accept-encoding': 'identity' })
    const tag = whole.response.headers.get('etag') ?? ''
    expect(Number(whole.response.headers.get('content-length'))).toBe(Buffer.byteLength(whole.text))
    for (const [from, to] of [
      [0, 0],
      [7, 400],
      [33, null],
    ] as const) {
      const part = await client.fetched(token, path, { range: `bytes=${from}-${to ?? ''}`, 'if-range': tag })
      expect(part.response.status).toBe(206)
      expect(part.text).toBe(
        Buffer.from(whole.text)
          .subarray(from, to === null ? undefined : to + 1)
          .toString(),
      )
    }
    expect((await client.fetched(token, path, { range: 'bytes=99999999-' })).response.status).toBe(416)
    const lines = whole.text.split('\r\n')
    for (const row of [2, 6, 11]) {
      const part = await client.fetched(token, `${path}?from=${row}`)
      expect(part.text, String(row)).toBe(lines.slice(row).join('\r\n'))
    }
    const packed = await client.fetched(token, path, { 'accept-encoding': 'gzip' })
    expect(packed.response.headers.get('content-encoding')).toBe('gzip')
    expect(packed.text).toBe(whole.text)
  })

  it.each([
    ['a field that there is not', '{ noSuchField }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable without its value',
      'query ($from: Date!) { absences(period: {from: $from}) { nodes { from } } }',
      'BAD_USER_INPUT',
    ],
    ['a CPR number in its text', '{ employeesByNumber: name(cpr: "6101901234") }', null],
    [
      'more depth than a request may have',
      `{ ${'otherEmployments { '.repeat(20)} id ${'}'.repeat(20)} }`,
      'QUERY_TOO_COMPLEX',
    ],
  ])('is rejected with %s, and nothing is read', async (_what, query, code) => {
    const done = await client.whole(town.token('fjordby'), { query })
    expect(done).toMatchObject({ status: 'REJECTED', rows: 0, path: null })
    if (code !== null) expect(done.fault.code).toBe(code)
    expect(JSON.stringify(done)).not.toContain('6101901234')
  })

  it.each([
    ['no GraphQL', { query: '{ name' }],
    ['a change', { query: 'mutation { deleteAbsence { id } }' }],
    ['two operations', { query: 'query A { id } query B { id }' }],
    ['variables that are no object', { query: '{ id }', variables: '[1]' }],
    ['a key that looks like a CPR number', { query: '{ id }', idempotencyKey: '6101901234' }],
  ])('is no order with %s', async (_what, input) => {
    const { data, errors } = await client.order(town.token('fjordby'), input)
    expect(data.exportEmployees).toBeNull()
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT'])
  })

  it('tells an error of one field beside the others, in both formats', async () => {
    const token = town.token('arkivnaevnet', 'noCpr')
    const selection = '{ name ... on SlsEmployee { employeeNumber } }'
    const done = await client.whole(token, { query: selection })
    expect(done).toMatchObject({ status: 'COMPLETED', faultCount: done.rows })
    const [line = ''] = (await client.fetched(token, done.path)).text.split('\n')
    const row = JSON.parse(line) as Json
    expect(row.data).toEqual({ name: expect.any(String), employeeNumber: null })
    expect(row.errors).toEqual([
      expect.objectContaining({ path: ['employeeNumber'], extensions: expect.objectContaining({ code: 'FORBIDDEN' }) }),
    ])
    const table = await client.whole(token, { query: selection, format: 'CSV' })
    expect((await client.fetched(token, table.path)).text.split('\r\n')[1]).toMatch(/FORBIDDEN/)
  })

  it('waits while a system does not answer, writes nothing of the page, and goes on when it does', async () => {
    const { control } = town.simulators.opus
    const token = town.token('fjordby')
    control.failNext('unavailable', 1_000)
    const { data } = await client.order(token, { query: '{ contract { weeklyHours } }' }, LIVE)
    const { id } = data.exportEmployees
    const paused = await client.until(token, id, ({ status }) => status === 'PAUSED')
    expect(paused).toMatchObject({ rows: 0, fault: { code: 'UPSTREAM_UNAVAILABLE' }, resumesAt: expect.any(String) })
    control.reset()
    const done = await client.until(token, id, ({ endedAt }) => endedAt !== null)
    expect(done).toMatchObject({ status: 'COMPLETED', faultCount: 0, fault: null, resumesAt: null })
  }, 60_000)

  it('is taken back where it has not ended, and then has no file', async () => {
    const { control } = town.simulators.opus
    const token = town.token('fjordby')
    control.failNext('unavailable', 1_000)
    const { data } = await client.order(token, { query: '{ contract { weeklyHours } }' }, LIVE)
    const { id } = data.exportEmployees
    const cancel = 'mutation ($id: ID!) { cancelEmployeeExport(id: $id) { status } }'
    expect((await town.ask(token, cancel, { id })).data.cancelEmployeeExport).toEqual({ status: 'CANCELLED' })
    control.reset()
    expect((await town.ask(token, cancel, { id })).errors[0]?.extensions['code']).toBe('CONFLICT')
    expect((await client.fetched(token, `/exports/${id}`)).response.status).toBe(400)
  })
})
