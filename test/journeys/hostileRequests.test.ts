import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTown, type TestTown } from '../town.ts'

const NUMBER = '6101850011'

/** Bytes, headers and addresses that two readers could understand differently. */
describe('an odd request', () => {
  let town: TestTown
  let token: string
  beforeAll(async () => {
    town = await openTown({ employees: 14 })
    token = town.token('fjordby')
  }, 60_000)
  afterAll(() => town.close())

  const post = async (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<{ readonly status: number; readonly text: string }> => {
    const response = await fetch(town.card.graphql, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body,
    })
    return { status: response.status, text: await response.text() }
  }
  const get = async (path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${town.card.graphql}${path}`, {
      headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'yes', ...headers },
    })
    return { status: response.status, text: await response.text() }
  }
  const good = '{"query":"{ viewer { name } }"}'

  it.each([
    'text/plain',
    'text/plain; charset=application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/graphql+json',
    'application/jsonp',
    'application/json-seq',
    'application/xml',
    'text/json',
    'x',
    'application/json, text/plain',
  ])('of type %j is not read', async (type) => {
    for (const extra of [{}, { 'apollo-require-preflight': 'yes' }]) {
      const { status, text } = await post(good, { 'content-type': type, ...extra })
      expect([400, 415]).toContain(status)
      expect(text).not.toContain('"data"')
      expect(text).not.toContain('"viewer"')
    }
  })

  it.each(['application/json; charset=utf-8', 'application/json; charset="UTF-8"', 'Application/JSON;charset=utf-8'])(
    'of type %j is',
    async (type) => {
      expect((await post(good, { 'content-type': type })).status).toBe(200)
    },
  )

  it.each(['utf-16', 'iso-8859-1', 'utf-7'])('in %s is refused', async (charset) => {
    expect((await post(good, { 'content-type': `application/json; charset=${charset}` })).status).toBe(400)
  })

  it('with bytes that are not UTF-8 is refused and nothing guessed', async () => {
    for (const bytes of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe2, 0x82]]) {
      const body = Buffer.concat([
        Buffer.from('{"query":"{ viewer { name } }","x":"'),
        Buffer.from(bytes),
        Buffer.from('"}'),
      ])
      const { status, text } = await post(new Uint8Array(body))
      expect([status, text.includes('BAD_USER_INPUT')]).toEqual([400, true])
    }
  })

  it('with a member __proto__ is refused', async () => {
    const { status } = await post('{"query":"{ viewer { name } }","variables":{"__proto__":{"isAdmin":true}}}')
    expect(status).toBe(400)
  })

  it('that names a member twice is judged by the one that runs', async () => {
    const bad = '{ institution { ...A } } fragment A on Institution { ...A }'
    const lastIsBad = await post(`{"query":"{ viewer { name } }","query":${JSON.stringify(bad)}}`)
    expect([lastIsBad.status, lastIsBad.text.includes('QUERY_TOO_COMPLEX')]).toEqual([400, true])
    const lastIsGood = await post(`{"query":${JSON.stringify(bad)},"query":"{ viewer { name } }"}`)
    expect([lastIsGood.status, lastIsGood.text.includes('"viewer"')]).toEqual([200, true])
  })

  it.each([
    ['a list', `[${good}]`],
    ['an empty list', '[]'],
    ['a list within', `{"query":[${good}]}`],
    ['a list with a name', `{"0":${good},"length":1}`],
    ['a number', '1'],
    ['null', 'null'],
    ['nothing', ''],
    ['a parsed document', '{"query":{"kind":"Document","definitions":[]}}'],
  ])('that is %s is refused as a whole', async (_what, body) => {
    const { status, text } = await post(body)
    expect(status).toBe(400)
    expect(text).not.toContain('"data"')
  })

  it('with huge variables is refused by its size, or by what the field takes', async () => {
    const query = 'query ($ids: [ID!]!) { employees(ids: $ids) { id } }'
    const huge = await post(JSON.stringify({ query, variables: { ids: ['x'.repeat(1_100_000)] } }))
    expect(huge.status).toBe(413)
    const started = performance.now()
    const many = await post(JSON.stringify({ query, variables: { ids: Array.from({ length: 90_000 }, () => 'xyz') } }))
    expect(JSON.parse(many.text)).toMatchObject({
      data: { employees: null },
      errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'ids', limit: 500 } }],
    })
    const deep = await post(
      `{"query":"query ($period: PeriodInput) { institution { employees { nodes { absences(period: $period) { nodes { id } } } } } }","variables":{"period":${'{"from":'.repeat(40_000)}1${'}'.repeat(40_000)}}}`,
    )
    expect([400, 413]).toContain(deep.status)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  const places: readonly (readonly [string, string])[] = [
    ['the variables', `?query=${encodeURIComponent('{ viewer { name } }')}&variables={"cpr":"${NUMBER}"}`],
    ['escaped variables', `?query=%7Bviewer%7Bname%7D%7D&variables=${encodeURIComponent(`{"cpr":"${NUMBER}"}`)}`],
    ['digit by digit', `?query=%7Bviewer%7Bname%7D%7D&variables=%7B%22c%22:%22%36%31%30%31%38%35%30%30%31%31%22%7D`],
    ['the query', `?query=${encodeURIComponent(`{ institution { employeesByCpr(cprNumber: "${NUMBER}") { id } } }`)}`],
    ['the operation name', `?query=%7Bviewer%7Bname%7D%7D&operationName=A${NUMBER}`],
    ['extensions', `?query=%7Bviewer%7Bname%7D%7D&extensions=${encodeURIComponent(`{"a":"${NUMBER}"}`)}`],
    ['a parameter of another name', `?query=%7Bviewer%7Bname%7D%7D&x=${NUMBER}`],
    ['the name of a parameter', `?query=%7Bviewer%7Bname%7D%7D&${NUMBER}=1`],
    ['a document id', `?documentId=${NUMBER}`],
    ['with a hyphen', '?query=%7Bviewer%7Bname%7D%7D&x=610185-0011'],
    ['with a plus for a blank', '?query=%7Bviewer%7Bname%7D%7D&x=610185+0011'],
  ]
  it.each(places)('by GET with a CPR number in %s is refused, and the number stands nowhere', async (_what, path) => {
    const { status, text } = await get(path)
    expect([status, text.includes('BAD_USER_INPUT')]).toEqual([400, true])
    expect(text + town.logLines.join('')).not.toMatch(/610185.?0011/)
  })

  it('by GET with a member twice, or extensions that are no JSON, is refused', async () => {
    for (const path of [
      '?query=%7Bviewer%7Bname%7D%7D&query=%7B__typename%7D',
      '?query=%7B__typename%7D&variables=1',
      '?query=%7B__typename%7D&extensions=%7B',
    ]) {
      const { status, text } = await get(path)
      expect([status, text.includes('"data"')]).toEqual([400, false])
    }
  })

  it('with the token in the address is nobody’s', async () => {
    const response = await fetch(`${town.card.graphql}?access_token=${token}&query=%7Bviewer%7Bname%7D%7D`, {
      headers: { 'apollo-require-preflight': 'yes' },
    })
    expect(response.status).toBe(401)
  })
})
