import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRegistry } from '#foundation/access/registryChange.ts'
import type { Credential } from '../../sandbox/kit/pki.ts'
import { townScopes, townSubject } from '../../start/townRegistry.ts'
import { type Heard, openSystemsTown, type SystemsTown } from '../gateway/systemsTown.ts'
import { type Json, openTown } from '../town.ts'

const SECRET = 'a secret of the hive router, long enough'
const GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange'
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token'
const basic = (name: string, secret: string): string =>
  `Basic ${Buffer.from(`${name}:${encodeURIComponent(secret)}`).toString('base64')}`

/** A router elsewhere exchanges its client's token for the statement, and asks the subgraphs by it. */
describe('a router elsewhere', () => {
  let systems: SystemsTown
  let router: Credential

  beforeAll(async () => {
    const certificates: string[] = []
    systems = await openSystemsTown({
      hops: 'http',
      requestMs: 1_500,
      limits: { requestsPerMinute: 60 },
      routers: [
        { name: 'hive', secret: SECRET, certificates: [] },
        { name: 'apollo', certificates },
      ],
    })
    router = await systems.pki.clientCertificate({
      cvrNumber: '99010207',
      organisation: 'Fjordstyrelsen',
      systemName: 'Router',
    })
    certificates.push(router.fingerprint)
  }, 60_000)
  afterAll(() => systems.close())

  const exchange = async (
    token: string,
    more: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Heard> => {
    const response = await fetch(`${systems.town.gateway.origin}/statement`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: basic('hive', SECRET),
        ...headers,
      },
      body: new URLSearchParams({ grant_type: GRANT, subject_token: token, subject_token_type: ACCESS_TOKEN, ...more }),
    })
    return { status: response.status, body: await response.json(), headers: Object.fromEntries(response.headers) }
  }
  const subgraph = async (statement: string | null, query = '{ viewer { name } institution { name } }') => {
    const response = await fetch(`${systems.town.subgraphsOrigin}/institutions/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(statement === null ? {} : { authorization: `Statement ${statement}` }),
      },
      body: JSON.stringify({ query }),
    })
    return { status: response.status, body: (await response.json()) as Json }
  }

  it('gets a statement for its client, by which a subgraph answers, until its time is over', async () => {
    const { status, body, headers } = await exchange(systems.town.token('fjordby'))
    expect(status).toBe(200)
    expect(body).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      issued_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_type: 'N_A',
      expires_in: 1,
    })
    expect(headers['cache-control']).toBe('no-store')
    const answered = await subgraph(body.access_token)
    expect([answered.status, answered.body.data.institution.name]).toEqual([200, 'Fjordby Kommune'])
    expect((await subgraph(null)).status).toBe(401)
    expect((await subgraph(systems.town.token('fjordby'))).status).toBe(401)
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    expect((await subgraph(body.access_token)).status).toBe(401)
  }, 20_000)

  it('gets none for a client whose access is for stored operations only', async () => {
    const { database } = systems.town.house.store
    const setStoredOnly = (only: 0 | 1) =>
      changeRegistry(database, new Date(), async ({ transaction }) => {
        await transaction.updateTable('access_grant').set({ persisted_operations_only: only }).execute()
      })
    await setStoredOnly(1)
    const refused = await exchange(systems.town.token('fjordby'))
    await setStoredOnly(0)
    expect([refused.status, refused.body.error]).toEqual([400, 'invalid_grant'])
    expect((await exchange(systems.town.token('fjordby'))).status).toBe(200)
  })

  it('names the institution by resource, as X-Institution does: a choice among those granted', async () => {
    const { token, serves } = systems.town.card.supplier
    const [first = '', second = ''] = serves
    const resource = (cvr: string) => ({ resource: `urn:personaleport:institution:${cvr}` })
    const { body } = await exchange(token, resource(second))
    const answered = await subgraph(body.access_token, '{ institution { cvrNumber } }')
    expect(answered.body.data.institution.cvrNumber).toBe(second)
    expect((await exchange(token, {}, { 'x-institution': first })).status).toBe(200)
    expect((await exchange(token, resource(first), { 'x-institution': first })).status).toBe(200)
    const refused = async (...args: [Record<string, string>?, Record<string, string>?]) => {
      const heard = await exchange(token, ...args)
      return [heard.status, heard.body.error]
    }
    expect(await refused()).toEqual([400, 'invalid_target'])
    expect(await refused(resource('99010304'))).toEqual([400, 'invalid_target'])
    expect(await refused(resource('1'))).toEqual([400, 'invalid_target'])
    expect(await refused(resource(first), { 'x-institution': second })).toEqual([400, 'invalid_request'])
  })

  it('hands on purpose, language, freshness and trace, as on /graphql', async () => {
    const { body } = await exchange(
      systems.town.token('fjordby'),
      {},
      {
        'x-purpose': 'Vagtplan for uge 48',
        'accept-language': 'da',
        'cache-control': 'no-cache',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        'x-transaktionsid': '6f9619ff-8b86-4011-b42d-00c04fc964ff',
      },
    )
    const claims = JSON.parse(Buffer.from(body.access_token.split('.')[1], 'base64url').toString())
    expect(claims.caller).toMatchObject({
      subject: townSubject('fjordby', 'full'),
      purpose: 'Vagtplan for uge 48',
      language: 'da',
      freshness: 'LIVE',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      transactionId: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
    })
  })

  it.each<[string, Record<string, string>]>([
    ['no login', { authorization: '' }],
    ['a wrong secret', { authorization: basic('hive', `${SECRET}x`) }],
    ['the name of another', { authorization: basic('apollo', SECRET) }],
    ['its client’s token', { authorization: 'Bearer a.b.c' }],
  ])('with %s is no client: 401', async (_what, headers) => {
    const { status, body, headers: answered } = await exchange(systems.town.token('fjordby'), {}, headers)
    expect([status, body.error]).toEqual([401, 'invalid_client'])
    expect(answered['www-authenticate']).toMatch(/^Basic/)
    expect(answered['cache-control']).toBe('no-store')
  })

  it.each<[string, () => Promise<string>]>([
    ['has expired', () => systems.town.issuer.token(townSubject('fjordby', 'full'), townScopes.full, -120)],
    ['is somebody’s whom the registry does not know', () => systems.town.issuer.token('town:nobody', townScopes.full)],
    ['is rubbish', async () => 'rubbish'],
    ['brings a second one along', async () => `${systems.town.token('fjordby')} x`],
    [
      'is bound to its client’s certificate, which the router cannot show',
      () => {
        const cnf = { 'x5t#S256': Buffer.alloc(32, 7).toString('base64url') }
        return systems.town.issuer.token(townSubject('fjordby', 'full'), townScopes.full, 300, { cnf })
      },
    ],
  ])('whose client’s token %s gets none', async (_what, token) => {
    const { status, body } = await exchange(await token())
    expect([status, body.error]).toEqual([400, 'invalid_grant'])
    expect(JSON.stringify(body)).not.toContain('access_token')
  })

  it('must send a form, and nothing else', async () => {
    const headers = { authorization: basic('hive', SECRET), 'content-type': 'application/json' }
    const url = `${systems.town.gateway.origin}/statement`
    for (const body of ['{}', JSON.stringify({ grant_type: GRANT })]) {
      const response = await fetch(url, { method: 'POST', headers, body })
      expect([response.status, ((await response.json()) as { error: string }).error]).toEqual([400, 'invalid_request'])
    }
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
    const large = await fetch(url, { method: 'POST', headers: form, body: `subject_token=${'a'.repeat(40_000)}` })
    expect([large.status, ((await large.json()) as { error: string }).error]).toEqual([400, 'invalid_request'])
    expect((await fetch(url, { headers })).status).toBe(404)
  })

  it('may prove itself by its certificate, on the listener for systems', async () => {
    const send = async (credential: Credential): Promise<Heard> =>
      systems.client(credential).send('/statement', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: GRANT,
          subject_token: systems.town.token('fjordby'),
          subject_token_type: ACCESS_TOKEN,
        }).toString(),
      })
    const { status, body } = await send(router)
    expect([status, (await subgraph(body.access_token)).status]).toEqual([200, 200])
    const stranger = await systems.pki.clientCertificate({ cvrNumber: '99010207', organisation: 'x', systemName: 'y' })
    const refused = await send(stranger)
    expect([refused.status, refused.body.error]).toEqual([401, 'invalid_client'])
  })

  it('uses up what its client may ask in a minute, on /graphql too', async () => {
    const token = systems.town.token('fjordstyrelsen')
    let last: Heard | undefined
    for (let times = 0; times < 150 && last?.status !== 429; times += 1) last = await exchange(token)
    expect([last?.status, last?.body.error]).toEqual([429, 'temporarily_unavailable'])
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await systems.town.ask(token, '{ viewer { name } }')).status).toBe(429)
  }, 20_000)

  it('leaves neither token nor statement nor secret in the log', async () => {
    const { body } = await exchange(systems.town.token('fjordby'))
    const lines = systems.town.logLines.join('')
    expect(lines).toContain('"router":"hive"')
    for (const text of [body.access_token, systems.town.token('fjordby'), SECRET]) expect(lines).not.toContain(text)
  })
})

describe('where settings name no router', () => {
  it('there is nothing to exchange', async () => {
    const town = await openTown({ employees: 12, hops: 'http' })
    try {
      const response = await fetch(`${town.gateway.origin}/statement`, { method: 'POST' })
      expect(response.status).toBe(404)
    } finally {
      await town.close()
    }
  }, 60_000)
})
