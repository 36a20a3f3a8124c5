import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClientAnswer, openTown, type TestTown } from '../town.ts'

const FOLDER = new URL('../../schema/examples/', import.meta.url)
const names = readdirSync(FOLDER).flatMap((file) =>
  file.endsWith('.graphql') ? [file.slice(0, -'.graphql'.length)] : [],
)

/** The operations that integrators are shown must work as they stand, for both payroll systems. */
describe('each example operation', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 20 })
  }, 60_000)
  afterAll(() => town.close())

  /** What a stream begins with. */
  const firstEvent = async (
    token: string,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<ClientAnswer> => {
    const client = createClient({
      url: town.card.graphql,
      headers: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    })
    for await (const { data, errors } of client.iterate({ query, variables })) {
      client.dispose()
      return { status: 200, data, errors: (errors ?? []) as never, text: '' }
    }
    throw new Error('the stream has told nothing')
  }

  it.each(names.flatMap((name) => (['fjordstyrelsen', 'fjordby'] as const).map((key) => [name, key] as const)))(
    '%s, for %s',
    async (name, key) => {
      const query = readFileSync(new URL(`${name}.graphql`, FOLDER), 'utf8')
      expect(query, 'begins by saying what it is for').toMatch(/^# \S/)
      const variablesFile = new URL(`${name}.variables.json`, FOLDER)
      const variables = existsSync(variablesFile)
        ? (JSON.parse(readFileSync(variablesFile, 'utf8')) as Record<string, unknown>)
        : {}
      if ('id' in variables) {
        const { data } = await town.ask(
          town.token(key),
          '{ institution { employees(first: 1, filter: { active: true }) { nodes { id } } } }',
        )
        variables['id'] = data.institution.employees.nodes[0].id
      }
      const { status, data, errors } = await (/^subscription /m.test(query) ? firstEvent : town.ask)(
        town.token(key),
        query,
        variables,
      )
      expect(status).toBe(200)
      // Some of the town's people are unknown to its CPR, on purpose.
      expect(errors.filter(({ extensions }) => extensions['reason'] !== 'UNKNOWN_IN_CPR')).toEqual([])
      expect(Object.values(data).every((value) => value !== null)).toBe(true)
    },
  )
})
