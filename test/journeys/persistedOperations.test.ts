import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readManifest } from '../../gateway/persistedOperations/manifest.ts'
import { openTown, type TestTown } from '../town.ts'

const WHO = 'query Who { viewer { name } }'
const HOUSE = 'query House { institution { name } }'
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const folder = mkdtempSync(join(tmpdir(), 'personaleport-manifest-'))
const path = join(folder, 'manifest.json')
writeFileSync(
  path,
  JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [
      { id: hashOf(WHO), name: 'Who', type: 'query', body: WHO },
      { id: 'house-1', name: 'House', type: 'query', body: HOUSE },
    ],
  }),
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Sent {
  readonly status: number
  readonly data: unknown
  readonly code: unknown
  readonly reason: unknown
}

function sender(town: () => TestTown) {
  const read = async (response: Response): Promise<Sent> => {
    const { data = null, errors = [] } = (await response.json()) as {
      data?: unknown
      errors?: { extensions: Record<string, unknown> }[]
    }
    return {
      status: response.status,
      data,
      code: errors[0]?.extensions['code'],
      reason: errors[0]?.extensions['reason'],
    }
  }
  const headers = (): Record<string, string> => ({
    authorization: `Bearer ${town().token('fjordby')}`,
    'apollo-require-preflight': 'yes',
  })
  return {
    post: async (body: object): Promise<Sent> =>
      read(
        await fetch(town().card.graphql, {
          method: 'POST',
          headers: { ...headers(), 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    get: async (members: Record<string, string>): Promise<Sent> =>
      read(await fetch(`${town().card.graphql}?${new URLSearchParams(members)}`, { headers: headers() })),
  }
}

const byHash = (sha256Hash: string): object => ({ persistedQuery: { version: 1, sha256Hash } })

describe('persisted operations', () => {
  let town: TestTown
  beforeAll(async () => {
    const operations = readManifest(path)
    town = await openTown({
      employees: 14,
      gateway: { persistedOperations: { manifest: operations, required: false } },
    })
  }, 60_000)
  afterAll(() => town.close())
  const { post, get } = sender(() => town)

  it('are asked for by hash or id, by POST and GET', async () => {
    const who = { viewer: { name: expect.any(String) } }
    const house = { institution: { name: 'Fjordby Kommune' } }
    expect(await post({ extensions: byHash(hashOf(WHO)) })).toMatchObject({ status: 200, data: who })
    expect(await post({ query: WHO, extensions: byHash(hashOf(WHO)) })).toMatchObject({ status: 200, data: who })
    expect(await post({ documentId: 'house-1' })).toMatchObject({ status: 200, data: house })
    expect(await get({ documentId: 'house-1', operationName: 'House' })).toMatchObject({ status: 200, data: house })
    expect(await get({ extensions: JSON.stringify(byHash(hashOf(WHO))) })).toMatchObject({ status: 200, data: who })
  })

  it('that are unknown are not found, and are not learnt from a request that brings its text', async () => {
    const other = '{ institution { payrollSystem } }'
    const unknown = { status: 400, data: null, code: 'PERSISTED_QUERY_NOT_FOUND' }
    expect(await post({ extensions: byHash(hashOf(other)) })).toMatchObject(unknown)
    expect(await post({ query: other, extensions: byHash(hashOf(other)) })).toMatchObject({ status: 200 })
    expect(await post({ extensions: byHash(hashOf(other)) })).toMatchObject(unknown)
    expect(await post({ documentId: '__proto__' })).toMatchObject(unknown)
  })

  it('whose hash is of another text are refused', async () => {
    const refused = { status: 400, data: null, code: 'BAD_USER_INPUT' }
    expect(await post({ query: HOUSE, extensions: byHash(hashOf(WHO)) })).toMatchObject(refused)
    expect(await post({ query: HOUSE, extensions: byHash('f'.repeat(64)) })).toMatchObject(refused)
  })
})

describe('where only persisted operations are answered', () => {
  let town: TestTown
  beforeAll(async () => {
    const operations = readManifest(path)
    town = await openTown({ employees: 14, gateway: { persistedOperations: { manifest: operations, required: true } } })
  }, 60_000)
  afterAll(() => town.close())
  const { post, get } = sender(() => town)

  it('those are, by id and by their text to the letter', async () => {
    expect(await post({ documentId: 'house-1' })).toMatchObject({ status: 200 })
    expect(await post({ query: HOUSE })).toMatchObject({ status: 200 })
  })

  it('any other text is refused, introspection and a hash of its own included', async () => {
    const refused = { status: 403, data: null, code: 'FORBIDDEN', reason: 'OPERATION_NOT_PERSISTED' }
    const other = '{ institution { payrollSystem } }'
    expect(await post({ query: other })).toMatchObject(refused)
    expect(await get({ query: other })).toMatchObject(refused)
    expect(await post({ query: `${HOUSE} ` })).toMatchObject(refused)
    expect(await post({ query: '{ __schema { types { name } } }' })).toMatchObject(refused)
    expect(await post({ query: other, extensions: byHash(hashOf(other)) })).toMatchObject(refused)
    expect((await post({ query: other, documentId: 'house-1' })).data).toBeNull()
    expect((await post({ query: other, documentId: null, extensions: { persistedQuery: null } })).data).toBeNull()
    for (const members of [
      [
        ['query', HOUSE],
        ['query', other],
      ],
      [
        ['query', other],
        ['x', '1'],
        ['x', '2'],
      ],
      [
        ['query', other],
        ['documentId', 'house-1'],
        ['documentId', 'house-1'],
      ],
      [
        ['query', other],
        ['extensions', '{}'],
        ['extensions', '{}'],
      ],
      [
        ['query', other],
        ['extensions', '{'],
      ],
    ]) {
      const response = await fetch(`${town.card.graphql}?${new URLSearchParams(members)}`, {
        headers: { authorization: `Bearer ${town.token('fjordby')}`, 'apollo-require-preflight': 'yes' },
      })
      expect([400, 403]).toContain(response.status)
      expect(await response.text()).not.toContain('"data"')
    }
  })
})

describe('without a manifest', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 14 })
  }, 60_000)
  afterAll(() => town.close())
  const { post } = sender(() => town)

  it('a hash is said to be of no use', async () => {
    for (const body of [{ extensions: byHash(hashOf(WHO)) }, { query: WHO, extensions: byHash(hashOf(WHO)) }])
      expect(await post(body)).toMatchObject({ status: 400, data: null, code: 'PERSISTED_QUERY_NOT_SUPPORTED' })
  })
})
