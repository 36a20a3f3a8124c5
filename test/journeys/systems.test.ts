import '../../sandbox/kit/reflectMetadata.ts'
import { once } from 'node:events'
import { connect } from 'node:tls'
import { ExtendedKeyUsage } from '@peculiar/x509'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { keyPem } from '../../sandbox/kit/authority.ts'
import { type Credential, createPki, organisationName } from '../../sandbox/kit/pki.ts'
import { townScopes, townSubject } from '../../start/townRegistry.ts'
import { FJORDBY, openSystemsTown, type SystemsTown } from '../gateway/systemsTown.ts'

const SYSTEM = townSubject('fjordby', 'full')
const subject = { cvrNumber: FJORDBY, organisation: 'Fjordby Kommune', systemName: 'Vagtplan' }
const query = '{ viewer { name } institution { cvrNumber } }'

/** Systems that prove themselves by a client certificate, to the gateway itself. */
describe('a system with a client certificate', () => {
  let systems: SystemsTown
  let registered: Credential

  /** A certificate that the registry knows as the system's. */
  const newCertificate = async (): Promise<Credential> => {
    const credential = await systems.pki.clientCertificate(subject)
    await systems.registry.register({ fingerprint: credential.fingerprint, subject: SYSTEM, ownerCvrNumber: FJORDBY })
    return credential
  }

  beforeAll(async () => {
    systems = await openSystemsTown({ certificateOnly: [SYSTEM] })
    registered = await newCertificate()
  }, 60_000)
  afterAll(() => systems.close())

  it('is answered for its institution, with every scope of its accesses', async () => {
    const { status, body } = await systems
      .client(registered)
      .ask('{ viewer { name scopes } institution { cvrNumber } }')
    expect([status, body.errors]).toEqual([200, undefined])
    expect(body.data.institution.cvrNumber).toBe(FJORDBY)
    expect(body.data.viewer.scopes.toSorted()).toEqual(townScopes.full.toSorted())
  })

  it('is nobody where the registry does not know the certificate, or knows it as another organisation’s', async () => {
    const stranger = await systems.pki.clientCertificate(subject)
    const other = await systems.pki.clientCertificate({ ...subject, cvrNumber: '99010207' })
    await systems.registry.register({ fingerprint: other.fingerprint, subject: SYSTEM, ownerCvrNumber: FJORDBY })
    for (const credential of [stranger, other]) {
      const { status, body } = await systems.client(credential).ask(query)
      expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
    }
  })

  it('stays out at its next request when the registry no longer knows the certificate', async () => {
    const credential = await newCertificate()
    const client = systems.client(credential)
    expect((await client.ask(query)).status).toBe(200)
    await systems.registry.block(credential.fingerprint)
    expect((await client.ask(query)).status).toBe(401)
  })

  it('does not get through the handshake without a certificate that holds', async () => {
    const stranger = await createPki()
    const { issuing } = systems.pki
    const name = { subject: organisationName(subject), extendedUsages: [ExtendedKeyUsage.clientAuth] }
    const expired = await issuing.issue({
      ...name,
      notBefore: new Date(Date.now() - 9e8),
      notAfter: new Date(Date.now() - 1e8),
    })
    const forServers = await issuing.issue({ ...name, extendedUsages: [ExtendedKeyUsage.serverAuth] })
    const selfMade = await issuing.authority({ subject: [{ CN: ['self-made'] }] })
    const below = await selfMade.issue(name)
    const chained = async (issued: typeof expired, ...above: { readonly pem: string }[]) => ({
      chain: [issued, ...above].map(({ pem }) => pem).join('\n'),
      key: await keyPem(issued.keys),
    })
    for (const credential of [
      null,
      await stranger.clientCertificate(subject),
      await chained(expired, issuing),
      await chained(forServers, issuing),
      await chained(below, selfMade, issuing),
    ])
      await expect(systems.client(credential).ask(query)).rejects.toThrow()
    await vi.waitFor(() => expect(systems.town.logLines.join('')).toContain('handshake_refused'))
  })

  it('does not get through with a version of TLS below 1.2', async () => {
    const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }
    await expect(systems.client(registered, old).ask(query)).rejects.toThrow()
    const { status } = await systems.client(registered, { maxVersion: 'TLSv1.2' }).ask(query)
    expect(status).toBe(200)
  })

  it('goes through the whole handshake each time: no session is resumed', async () => {
    const { hostname, port } = new URL(systems.origin)
    const { chain: cert, key } = registered
    const connection = { host: hostname, port: Number(port), ca: systems.pki.trust, cert, key }
    const spoken = async (session?: Buffer) => {
      const socket = connect({ ...connection, ...(session === undefined ? {} : { session }) })
      const sessions: Buffer[] = []
      socket.on('session', (one) => sessions.push(one))
      socket.write('GET /health/live HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
      socket.resume()
      await once(socket, 'end')
      return { reused: socket.isSessionReused(), session: sessions[0] ?? socket.getSession() }
    }
    const { session } = await spoken()
    expect((await spoken(session)).reused).toBe(false)
  })

  it('may leave out the issuing authority that is configured', async () => {
    const { certificate, key } = registered
    expect((await systems.client({ chain: certificate, key }).ask(query)).status).toBe(200)
  })

  it('is what its connection proves, whatever certificate stands in a header', async () => {
    const stranger = await systems.pki.clientCertificate(subject)
    const header = (pem: string): string => `:${pem.replace(/-----[^-]+-----|\s/g, '')}:`
    const headers = {
      'client-cert': header(registered.certificate),
      'client-cert-chain': header(systems.pki.issuing.pem),
      'ssl-client-cert': encodeURIComponent(registered.certificate),
      'x-forwarded-for': '127.0.0.1',
    }
    expect((await systems.client(stranger).ask(query, headers)).status).toBe(401)
    expect((await systems.client(registered).ask(query, { 'client-cert': 'rubbish' })).status).toBe(200)
  })

  it('shows no certificate to the other listener, where nobody is asked for one', async () => {
    const { status } = await systems.town.ask(null, query)
    expect(status).toBe(401)
    const header = `:${registered.certificate.replace(/-----[^-]+-----|\s/g, '')}:`
    expect((await systems.town.ask(null, query, {}, { 'client-cert': header })).status).toBe(401)
  })

  describe('and a token', () => {
    const bound = (fingerprint: string) =>
      systems.town.issuer.token(SYSTEM, townScopes.full, 300, {
        cnf: { 'x5t#S256': Buffer.from(fingerprint, 'hex').toString('base64url') },
      })

    it('that is bound to it acts as the token says, with what only the certificate opens', async () => {
      const authorization = `Bearer ${await bound(registered.fingerprint)}`
      const { status, body } = await systems.client(registered).ask(query, { authorization })
      expect([status, body.data?.institution]).toEqual([200, { cvrNumber: FJORDBY }])
    })

    it('that is bound to another is refused, here and on the listener without certificates', async () => {
      const other = await newCertificate()
      const authorization = `Bearer ${await bound(other.fingerprint)}`
      expect((await systems.client(registered).ask(query, { authorization })).status).toBe(401)
      expect((await systems.town.ask(null, query, {}, { authorization })).status).toBe(401)
      expect(systems.town.logLines.join('')).toContain('bound to another certificate')
    })

    it('that is not bound is the token’s: the certificate opens nothing', async () => {
      const token = await systems.town.issuer.token(SYSTEM, townScopes.full)
      const { status, body } = await systems.client(registered).ask(query, { authorization: `Bearer ${token}` })
      expect([status, body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN'])
    })

    it('that is worthless is not made good by the certificate', async () => {
      const authorization = 'Bearer rubbish'
      expect((await systems.client(registered).ask(query, { authorization })).status).toBe(401)
    })
  })

  it('has its page on the listener for people, and on no other', async () => {
    const { status } = await systems
      .client(registered)
      .send('/graphql', { method: 'GET', headers: { accept: 'text/html' } })
    expect(status).not.toBe(200)
    const { status: tokens } = await systems.client(registered).send('/graphql/sandbox-tokens', { method: 'GET' })
    expect(tokens).toBe(404)
    const page = await fetch(systems.town.card.graphql, { headers: { accept: 'text/html' } })
    expect(page.headers.get('content-type')).toContain('text/html')
  })

  it('that is revoked stays out at the next request of a connection that is open, and at the next handshake', async () => {
    const credential = await newCertificate()
    const other = systems.client(registered)
    const client = systems.client(credential)
    expect((await client.ask(query)).status).toBe(200)
    expect((await other.ask(query)).status).toBe(200)
    systems.publish(await systems.pki.revocationLists([credential.serial]))
    await vi.waitFor(async () => expect((await client.ask(query)).status).toBe(401), { timeout: 5_000, interval: 100 })
    await vi.waitFor(() => expect(systems.client(credential).ask(query)).rejects.toThrow(), { timeout: 5_000 })
    expect((await other.ask(query)).status).toBe(200)
    expect((await systems.client(registered).ask(query)).status).toBe(200)
    expect(systems.town.logLines.join('')).toContain('"reason":"REVOKED"')
  })
})

describe('a system on both listeners', () => {
  it('is counted once: what it asks of one is taken from the other', async () => {
    const systems = await openSystemsTown({ limits: { requestsPerMinute: 3 } })
    try {
      const credential = await systems.pki.clientCertificate(subject)
      await systems.registry.register({ fingerprint: credential.fingerprint, subject: SYSTEM, ownerCvrNumber: FJORDBY })
      const client = systems.client(credential)
      const statuses = [
        (await client.ask(query)).status,
        (await systems.town.ask(systems.town.token('fjordby'), query)).status,
        (await client.ask(query)).status,
        (await systems.town.ask(systems.town.token('fjordby'), query)).status,
        (await client.ask(query)).status,
      ]
      expect(statuses).toEqual([200, 200, 200, 429, 429])
    } finally {
      await systems.close()
    }
  }, 60_000)

  it('finds both closed when the gateway has closed', async () => {
    const systems = await openSystemsTown()
    const credential = await systems.pki.clientCertificate(subject)
    const client = systems.client(credential)
    await client.ask(query)
    await systems.town.gateway.close()
    await expect(client.ask(query)).rejects.toThrow()
    await expect(systems.town.ask(null, query)).rejects.toThrow()
    await systems.close()
  }, 60_000)
})
