import { Agent } from 'undici'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newStatementKeys, statementSigner } from '#foundation/tenancy/statement.ts'
import { httpHop, requestStatements } from '../../gateway/httpHop.ts'
import { openTown, type TestTown } from '../town.ts'

let town: TestTown
const agent = new Agent()
beforeAll(async () => {
  const { privateJwk } = await newStatementKeys()
  const statements = requestStatements(await statementSigner(privateJwk))
  town = await openTown({
    employees: 6,
    // Nobody listens there.
    wrapHop: (name, hop) => (name === 'cpr' ? httpHop('http://127.0.0.1:9/cpr/graphql', statements, agent) : hop),
  })
})
afterAll(async () => {
  await town.close()
  await agent.destroy()
})

it('a subgraph whose process is gone costs its own fields, as its system would that is down', async () => {
  const { data, errors, text } = await town.ask(
    town.token('fjordby'),
    '{ institution { name employees(first: 2) { nodes { name person { birthYear } } } } }',
  )
  expect(data.institution).toMatchObject({
    name: 'Fjordby Kommune',
    employees: { nodes: [{ name: expect.any(String), person: null }, { person: null }] },
  })
  expect(errors).toHaveLength(2)
  for (const [index, { path, extensions }] of errors.entries()) {
    expect(path).toEqual(['institution', 'employees', 'nodes', index, 'person'])
    expect(extensions).toEqual({ code: 'UPSTREAM_UNAVAILABLE', system: 'CPR', retryAfterSeconds: 5 })
  }
  expect(text).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/)
  expect(town.logLines.join('')).toContain('"msg":"hop_failed"')
})
