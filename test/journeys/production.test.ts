import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { newTrailKey } from '#foundation/audit/trailKey.ts'
import { newStatementKeys } from '#foundation/tenancy/statement.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { subgraphNames } from '#schema/subgraphSchemas.ts'
import { createPki } from '../../sandbox/kit/pki.ts'
import { reconcileCpr } from '../../start/cprReconcile.ts'
import { type RunningProcess, startProduction } from '../../start/production.ts'
import { partNames } from '../../start/settings.ts'
import { type Simulators, startSimulators } from '../../start/simulators.ts'
import { townRegistry, townScopes, townSubject } from '../../start/townRegistry.ts'
import { freshSchema, isServed } from '../store.ts'

/**
 * The program as an institution runs it: settings in files, an issuer elsewhere; on PostgreSQL the gateway apart from the subgraphs, with
 * certificates between them, on a file all of it in one.
 */
describe('in production', () => {
  let folder: string
  const schema = isServed ? freshSchema() : null
  let simulators: Simulators
  let issuer: Server
  /** Those that run, in the order in which they were started. */
  const processes: RunningProcess[] = []
  let subgraphsOrigin: string
  let gatewayOrigin: string
  let systemsOrigin: string
  /** What the subgraphs' listener asks for, where they are apart. */
  let gatewayIdentity: { readonly ca: string; readonly cert: string; readonly key: string }
  let token: string
  let tokenOfGone: string
  let trust: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'personaleport-'))
    simulators = await startSimulators({ seed: 5, employees: 20, today: danishDay(new Date()) })
    const { privateKey, publicKey } = await generateKeyPair('ES256')
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] })
    issuer = createServer((_request, response) =>
      response.setHeader('content-type', 'application/json').end(jwks),
    ).listen(0, '127.0.0.1')
    await new Promise((resolve) => issuer.once('listening', resolve))
    const issuerAddress = issuer.address()
    const issuerUrl = `http://127.0.0.1:${typeof issuerAddress === 'object' ? issuerAddress?.port : 0}/jwks.json`
    const tokenOf = (name: string) =>
      new SignJWT({ scope: townScopes.full.join(' ') })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setIssuer(name)
        .setAudience('personaleport')
        .setSubject(townSubject('fjordby', 'full'))
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey)
    token = await tokenOf('https://issuer.example')
    tokenOfGone = await tokenOf('https://gone.example')
    const pki = await createPki()
    trust = pki.trust

    const keys = await newStatementKeys()
    const file = (name: string, content: string): string => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    const secret = (name: string, content: string): { readonly file: string } => ({ file: file(name, content) })
    const shared = {
      keys: Object.fromEntries(
        ['id', 'hash', 'seal'].map((name) => [name, secret(`${name}.key`, randomBytes(32).toString('base64'))]),
      ),
      trail: { signingKey: secret('trail.jwk', JSON.stringify(newTrailKey())) },
      registry: file('registry.yaml', stringify(townRegistry(simulators.town))),
      log: { level: 'error' },
    }
    const ca = file('ca.pem', simulators.facts.trust)
    const certificate = (key: string) => {
      const credential = simulators.facts.certificates.get(key)
      return {
        certificate: file(`${key}.pem`, credential?.chain ?? ''),
        key: secret(`${key}.key`, credential?.key ?? ''),
      }
    }
    const { institutions } = simulators.town
    const { sls, opus, cpr, cvr } = simulators
    const { cvrLogin } = simulators.facts
    const shown = await pki.clientCertificate({
      cvrNumber: '99010509',
      organisation: 'Drift',
      systemName: 'Personaleport gateway',
    })
    const authority = file('between-ca.pem', pki.trust)
    const between = {
      certificate: file('between.pem', pki.server.chain),
      key: secret('between.key', pki.server.key),
      ca: authority,
    }
    gatewayIdentity = { ca: pki.trust, cert: shown.chain, key: shown.key }
    const subgraphSettings = {
      ...shared,
      store: schema?.settings ?? { path: join(folder, 'store.sqlite') },
      subgraphListener: { host: '127.0.0.1', port: 0, ...(isServed ? { tls: between } : {}) },
      statement: {
        publicKey: secret('statement.pub', JSON.stringify(keys.publicJwk)),
        privateKey: secret('statement.key', JSON.stringify(keys.privateJwk)),
      },
      sls: {
        endpoint: `https://127.0.0.1:${sls.port}/sls/ws`,
        ca,
        credentials: Object.fromEntries(
          institutions.flatMap(({ key, payroll }) =>
            payroll.system === 'SLS'
              ? [
                  [
                    key,
                    {
                      userCode: payroll.userCode,
                      password: secret(`${key}.sls`, payroll.password),
                      ...certificate(key),
                    },
                  ],
                ]
              : [],
          ),
        ),
      },
      opus: {
        endpoint: `https://127.0.0.1:${opus.port}`,
        paymentsEndpoint: `https://127.0.0.1:${opus.port}/api`,
        ca,
        credentials: Object.fromEntries(
          institutions.flatMap(({ key, payroll }) => (payroll.system === 'OPUS' ? [[key, certificate(key)]] : [])),
        ),
      },
      cpr: {
        endpoint: { host: '127.0.0.1', port: cpr.port, ca },
        constructedNumbers: 'lookup',
        credentials: Object.fromEntries(
          institutions.map(({ key, cpr: { customerNumber, userId, password, addressVariant } }) => [
            key,
            { customerNumber, userId, password: secret(`${key}.cpr`, password), addressVariant },
          ]),
        ),
      },
      cvr: {
        endpoint: { url: `https://127.0.0.1:${cvr.port}`, ca },
        user: cvrLogin.user,
        password: secret('cvr', cvrLogin.password),
      },
    }
    const gatewaySettings = {
      gateway: {
        listen: { port: 0 },
        issuers: [
          { issuer: 'https://issuer.example', audience: 'personaleport', jwks: issuerUrl },
          { issuer: 'https://gone.example', audience: 'personaleport', jwks: 'http://127.0.0.1:9/jwks.json' },
        ],
        systems: {
          listen: { port: 0 },
          certificate: file('gateway.pem', pki.server.chain),
          key: secret('gateway.key', pki.server.key),
          authorities: [{ pki: 'TEST', roots: file('authorities.pem', pki.trust) }],
          revocationLists: [file('lists.pem', await pki.revocationLists())],
        },
        routers: [{ name: 'hive', secret: secret('hive', 'a'.repeat(40)) }],
      },
    }
    if (!isServed) {
      const settings = file('subgraphs.yaml', stringify({ ...subgraphSettings, ...gatewaySettings }))
      const all = await startProduction(settings, partNames)
      processes.push(all)
      ;[subgraphsOrigin, gatewayOrigin, systemsOrigin] = all.origins as [string, string, string]
      return
    }
    const subgraphs = await startProduction(file('subgraphs.yaml', stringify(subgraphSettings)), subgraphNames)
    processes.push(subgraphs)
    ;[subgraphsOrigin] = subgraphs.origins as [string]
    const apart = {
      ...shared,
      store: schema?.settings,
      statement: subgraphSettings.statement,
      hopTls: { certificate: file('hop.pem', shown.chain), key: secret('hop.key', shown.key), ca: authority },
      subgraphUrls: Object.fromEntries(subgraphNames.map((name) => [name, `${subgraphsOrigin}/${name}/graphql`])),
      ...gatewaySettings,
    }
    const gateway = await startProduction(file('gateway.yaml', stringify(apart)), ['gateway'])
    processes.push(gateway)
    ;[gatewayOrigin, systemsOrigin] = gateway.origins as [string, string]
  }, 60_000)

  afterAll(async () => {
    for (const one of processes.toReversed()) await one.close()
    await simulators?.close()
    issuer?.close()
    await schema?.clear()
    rmSync(folder, { recursive: true, force: true })
  })

  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${gatewayOrigin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ query }),
    })
    return (await response.json()) as {
      data?: { institution: Record<string, never> | null }
      errors?: { extensions: { code: string } }[]
    }
  }

  it('answers once the first comparison of the directory has ended, and says so until then', async () => {
    const query =
      '{ institution { name company { name } employees(first: 3) { totalCount nodes { name contract { positionTitle } person { statusCode } } } } }'
    let answer = await ask(query)
    for (let tried = 0; tried < 100 && answer.data?.institution?.['employees'] === null; tried += 1) {
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toContain('UPSTREAM_UNAVAILABLE')
      await new Promise((resolve) => setTimeout(resolve, 50))
      answer = await ask(query)
    }
    expect(answer.data?.institution).toMatchObject({
      name: 'Fjordby Kommune',
      company: { name: 'Fjordby Kommune' },
      employees: { nodes: [{}, {}, {}] },
    })
  }, 30_000)

  it('a second copy is refused with one line on a file, and runs beside the first on PostgreSQL', async () => {
    const second = startProduction(join(folder, 'subgraphs.yaml'), isServed ? subgraphNames : partNames)
    if (isServed) await (await second).close()
    else await expect(second).rejects.toThrow(/^The store \S+ is in use by process \d+ on .+ need PostgreSQL/)
  }, 30_000)

  it('says that a token cannot be checked while its issuer is gone, and does not call it worthless', async () => {
    const response = await fetch(`${gatewayOrigin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOfGone}` },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    })
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'The token cannot be checked at the moment.',
          extensions: { code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 30 },
        },
      ],
    })
  })

  it('listens for systems apart, where nobody gets in without a certificate', async () => {
    expect(systemsOrigin).toMatch(/^https:/)
    const agent = new Agent({ connect: { ca: trust } })
    await expect(request(`${systemsOrigin}/health/live`, { dispatcher: agent })).rejects.toThrow()
    await agent.destroy()
  })

  it('has a statement for routers that it knows, and for nobody else', async () => {
    const response = await fetch(`${gatewayOrigin}/statement`, { method: 'POST' })
    expect([response.status, await response.json()]).toEqual([
      401,
      { error: 'invalid_client', error_description: 'The router is not known.' },
    ])
  })

  it('has neither introspection, nor GraphiQL, nor the sandbox’s tokens', async () => {
    expect((await ask('{ __schema { queryType { name } } }')).errors?.[0]?.extensions.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    )
    const origin = gatewayOrigin
    expect((await fetch(`${origin}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(401)
    expect((await fetch(`${origin}/graphql/sandbox-tokens`)).status).toBe(404)
  })

  it('its subgraphs answer nobody but the gateway', async () => {
    const asGateway = new Agent({ connect: gatewayIdentity })
    for (const name of subgraphNames) {
      const { statusCode, body } = await request(`${subgraphsOrigin}/${name}/graphql`, {
        dispatcher: asGateway,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ _service { sdl } }' }),
      })
      expect([statusCode, await body.json()]).toEqual([
        401,
        { errors: [{ message: 'The call carries no valid statement.', extensions: { code: 'UNAUTHENTICATED' } }] },
      ])
    }
    await asGateway.destroy()
    // With certificates between the machines, nobody else gets as far as that.
    const stranger = new Agent({ connect: { ca: trust } })
    const knocked = request(`${subgraphsOrigin}/health/live`, { dispatcher: stranger })
    if (isServed) await expect(knocked).rejects.toThrow()
    else expect((await knocked).statusCode).toBe(200)
    await stranger.destroy()
  })

  it('parts in processes of their own are refused a file for their store', async () => {
    writeFileSync(
      join(folder, 'apart.yaml'),
      readFileSync(join(folder, 'subgraphs.yaml'), 'utf8').replace(/^store:(\n .*)+/m, 'store: { path: apart.sqlite }'),
    )
    await expect(startProduction(join(folder, 'apart.yaml'), subgraphNames)).rejects.toThrow(
      /access registry, which takes PostgreSQL/,
    )
  })

  it.runIf(isServed)('a subgraph process that is gone costs its fields, with a code', async () => {
    await processes[0]?.close()
    const { data, errors } = await ask('{ institution { name } }')
    expect(data).toEqual({ institution: null })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 5 })
  })

  it('cpr:reconcile reads the same settings, mends, and tells no CPR number', async () => {
    for (const one of processes.splice(0).toReversed()) await one.close()
    const settings = join(folder, 'subgraphs.yaml')
    let said = ''
    const print = (text: string): void => {
      said += text
    }
    expect(await reconcileCpr({ settings, repair: true }, print)).toBe(0)
    expect(await reconcileCpr({ settings }, print)).toBe(0)
    expect(said.match(/subscribed = active; [1-9]\d* active/g)?.length).toBeGreaterThan(1)
    for (const { cprNumber } of simulators.town.people) expect(said).not.toContain(cprNumber)
    expect(await reconcileCpr({ settings: join(folder, 'none.yaml') }, print)).toBe(2)
  }, 60_000)
})
