import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '#foundation/log/log.ts'
import { listenForSubgraphs, type SubgraphListener } from '#foundation/server/subgraphListener.ts'
import type { SubgraphCall, SubgraphServer } from '#foundation/server/subgraphServer.ts'
import {
  newStatementKeys,
  type StatementSigner,
  statementSigner,
  statementVerifier,
} from '#foundation/tenancy/statement.ts'
import { callerAt } from '../callers.ts'

let listener: SubgraphListener
let signer: StatementSigner
let calls: SubgraphCall[]
let lines: string[]

beforeEach(async () => {
  calls = []
  lines = []
  const keys = await newStatementKeys()
  signer = await statementSigner(keys.privateJwk)
  const server: SubgraphServer = {
    name: 'sls',
    schema: undefined as never,
    execute: async (call) => {
      calls.push(call)
      return { data: { ok: true } }
    },
  }
  listener = await listenForSubgraphs(
    [server],
    await statementVerifier(keys.publicJwk),
    { host: '127.0.0.1', port: 0 },
    createLog({ level: 'info', sink: { write: (line) => lines.push(line) } }),
  )
})
afterEach(() => listener.close())

const post = (body: string, headers: Record<string, string> = {}, path = '/sls/graphql'): Promise<Response> =>
  fetch(`${listener.origin}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
const caller = callerAt('aaaabbbbccccdddd', { purpose: 'Roster', grants: ['grant'] })
const stated = async (): Promise<Record<string, string>> => ({
  authorization: `Statement ${await signer.sign(caller)}`,
})

describe('subgraphs over HTTP', () => {
  it('hand the operation and the stated caller on', async () => {
    const answer = await post(
      JSON.stringify({ query: 'query A($a: Int) { a }', operationName: 'A', variables: { a: 1 } }),
      await stated(),
    )
    expect([answer.status, await answer.json()]).toEqual([200, { data: { ok: true } }])
    expect(calls).toMatchObject([
      { document: 'query A($a: Int) { a }', operationName: 'A', variables: { a: 1 }, caller },
    ])
  })

  it.each([
    ['no statement', {}],
    ['a bearer token instead', { authorization: 'Bearer a.b.c' }],
    ['an empty statement', { authorization: 'Statement ' }],
    ['a forged statement', { authorization: 'Statement a.b.c' }],
  ])('answer nothing with %s: 401 and no word more', async (_what, headers) => {
    for (const query of ['{ a }', '{ _service { sdl } }', '{ _entities(representations: []) { __typename } }']) {
      const answer = await post(JSON.stringify({ query }), headers)
      expect(answer.status).toBe(401)
      expect(await answer.json()).toEqual({
        errors: [{ message: 'The call carries no valid statement.', extensions: { code: 'UNAUTHENTICATED' } }],
      })
    }
    expect(calls).toEqual([])
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(Array(3).fill('statement_refused'))
  })

  it('refuse a caller without statement before the body is read', async () => {
    expect((await post('{ this is no JSON')).status).toBe(401)
    expect((await post(JSON.stringify({}))).status).toBe(401)
  })

  it('refuse a body that cannot be read, without repeating it', async () => {
    for (const body of [
      '{ 6101901234',
      JSON.stringify({ variables: {} }),
      JSON.stringify({ query: 1, variables: [] }),
    ]) {
      const answer = await post(body, await stated())
      expect(answer.status).toBe(400)
      const text = await answer.text()
      expect(text).toContain('BAD_REQUEST')
      expect(text).not.toContain('6101901234')
    }
    expect(calls).toEqual([])
  })

  it('do not know other paths, and tell that they are alive', async () => {
    expect((await post('{}', await stated(), '/opus/graphql')).status).toBe(404)
    expect(await (await fetch(`${listener.origin}/health/live`)).json()).toEqual({ status: 'alive' })
  })
})
