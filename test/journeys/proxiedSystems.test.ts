import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Credential, createPki } from '../../sandbox/kit/pki.ts'
import { townScopes, townSubject } from '../../start/townRegistry.ts'
import { FJORDBY, openSystemsTown, type SystemsClient, type SystemsTown } from '../gateway/systemsTown.ts'

const SYSTEM = townSubject('fjordby', 'full')
const subject = { cvrNumber: FJORDBY, organisation: 'Fjordby Kommune', systemName: 'Vagtplan' }
const query = '{ institution { cvrNumber } }'

/** The listener for systems behind a proxy that ends TLS and hands on the certificate; here everybody at 127.0.0.1 is one. */
describe('a system behind a proxy', () => {
  let systems: SystemsTown
  let nginx: SystemsTown
  let registered: Credential
  let proxy: SystemsClient

  const sequence = (pem: string): string => `:${pem.replace(/-----[^-]+-----|\s/g, '')}:`
  const registerIn = async (where: SystemsTown): Promise<Credential> => {
    const credential = await where.pki.clientCertificate(subject)
    await where.registry.register({ fingerprint: credential.fingerprint, subject: SYSTEM, ownerCvrNumber: FJORDBY })
    return credential
  }
  const reasons = (): string => systems.town.logLines.join('')

  beforeAll(async () => {
    const behind = (header: string) => ({ tls: false, systems: { proxies: { addresses: ['127.0.0.1/32'], header } } })
    systems = await openSystemsTown(behind('client-cert'))
    nginx = await openSystemsTown(behind('ssl-client-cert'))
    registered = await registerIn(systems)
    proxy = systems.client(null)
  }, 60_000)
  afterAll(async () => {
    await systems.close()
    await nginx.close()
  })

  it('is told by Client-Cert and Client-Cert-Chain (RFC 9440)', async () => {
    expect(systems.origin).toMatch(/^http:/)
    const whole = {
      'client-cert': sequence(registered.certificate),
      'client-cert-chain': `${sequence(systems.pki.issuing.pem)}, ${sequence(systems.pki.root.pem)}`,
    }
    const { status, body } = await proxy.ask(query, whole)
    expect([status, body.data]).toEqual([200, { institution: { cvrNumber: FJORDBY } }])
    expect((await proxy.ask(query, { 'client-cert': whole['client-cert'] })).status).toBe(200)
  })

  it('is told by a header of PEM, where settings name one, and then by no other', async () => {
    const credential = await registerIn(nginx)
    const client = nginx.client(null)
    expect((await client.ask(query, { 'ssl-client-cert': encodeURIComponent(credential.certificate) })).status).toBe(
      200,
    )
    expect((await client.ask(query, { 'ssl-client-cert': encodeURIComponent(credential.chain) })).status).toBe(200)
    expect((await client.ask(query, { 'client-cert': sequence(credential.certificate) })).status).toBe(401)
    for (const header of ['rubbish', '%zz', encodeURIComponent(credential.key)])
      expect((await client.ask(query, { 'ssl-client-cert': header })).status).toBe(401)
  })

  it('is nobody from an address that is no proxy’s, whatever it says of where it comes from', async () => {
    const elsewhere = systems.client(null, { localAddress: '127.0.0.2' })
    const headers = {
      'client-cert': sequence(registered.certificate),
      'x-forwarded-for': '127.0.0.1',
      forwarded: 'for=127.0.0.1',
      'x-real-ip': '127.0.0.1',
    }
    const { status, body } = await elsewhere.ask(query, headers)
    expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
    expect((await proxy.ask(query, headers)).status).toBe(200)
    // As if it were absent: who has a token is answered by it.
    const authorization = `Bearer ${systems.town.token('fjordby')}`
    expect((await elsewhere.ask(query, { ...headers, 'client-cert': 'rubbish', authorization })).status).toBe(200)
    const cnf = { 'x5t#S256': Buffer.from(registered.fingerprint, 'hex').toString('base64url') }
    const bound = `Bearer ${await systems.town.issuer.token(SYSTEM, townScopes.full, 300, { cnf })}`
    expect((await elsewhere.ask(query, { ...headers, authorization: bound })).status).toBe(401)
    expect((await proxy.ask(query, { ...headers, authorization: bound })).status).toBe(200)
  })

  it('is nobody with no header, or an empty one, as a proxy sends that was shown no certificate', async () => {
    for (const headers of [{}, { 'client-cert': '' }, { 'client-cert': '  ' }]) {
      const { status, body } = await proxy.ask(query, headers)
      expect([status, body.errors[0].message]).toEqual([401, 'The request carries no valid token.'])
    }
  })

  it('is refused with a header that stands twice: the client may have sent one of them', async () => {
    const one = sequence(registered.certificate)
    const stranger = sequence((await systems.pki.clientCertificate(subject)).certificate)
    const issuing = sequence(systems.pki.issuing.pem)
    for (const headers of [
      { 'client-cert': [one, one] },
      { 'client-cert': [stranger, one] },
      { 'client-cert': `${one}, ${one}` },
      { 'client-cert': one, 'client-cert-chain': [issuing, issuing] },
    ])
      expect((await proxy.ask(query, headers as Record<string, string | string[]>)).status).toBe(401)
  })

  it.each<[string, (value: string) => string]>([
    ['without its colons', (value) => value.slice(1, -1)],
    ['with parameters', (value) => `${value};a=1`],
    ['with half of it', (value) => `${value.slice(0, 200)}:`],
    ['of another alphabet', (value) => value.replaceAll('+', '-').replaceAll('/', '_').replace('A', '_')],
    ['as PEM', () => encodeURIComponent('-----BEGIN CERTIFICATE-----')],
    ['of nothing', () => '::'],
  ])('is refused with a header %s', async (_what, change) => {
    expect((await proxy.ask(query, { 'client-cert': change(sequence(registered.certificate)) })).status).toBe(401)
    expect(reasons()).toContain('"reason":"MALFORMED"')
  })

  it('is refused with a header that is too long, and the gateway goes on', async () => {
    const one = sequence(registered.certificate)
    // The answer may come while the header is still being sent, which some clients take for a lost connection.
    const endless = systems.client(null).ask(query, { 'client-cert': `:${'A'.repeat(40_000)}:` })
    expect([431, 'cut off']).toContain(await endless.then(({ status }) => status).catch(() => 'cut off'))
    const long = { 'client-cert': one, 'client-cert-chain': Array(11).fill(sequence(systems.pki.root.pem)).join(', ') }
    expect((await proxy.ask(query, long)).status).toBe(401)
    expect((await proxy.ask(query, { 'client-cert': one })).status).toBe(200)
  })

  it('has its chain verified here, though the proxy has: right CVR number, unknown root', async () => {
    const stranger = await createPki()
    const forged = await stranger.clientCertificate(subject)
    await systems.registry.register({ fingerprint: forged.fingerprint, subject: SYSTEM, ownerCvrNumber: FJORDBY })
    const headers = {
      'client-cert': sequence(forged.certificate),
      'client-cert-chain': `${sequence(stranger.issuing.pem)}, ${sequence(stranger.root.pem)}`,
    }
    expect((await proxy.ask(query, headers)).status).toBe(401)
    expect(reasons()).toContain('"reason":"NOT_TRUSTED"')
  })

  it('is not believed on the other listener', async () => {
    const headers = { 'client-cert': sequence(registered.certificate) }
    expect((await systems.town.ask(null, query, {}, headers)).status).toBe(401)
  })
})
