import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatewaySettingsShape } from '../../gateway/settings.ts'
import { createPki, type SandboxPki } from '../../sandbox/kit/pki.ts'

/** The part of the settings about certificates, tokens and routers: a slip is told before anything listens. */
describe('settings of identities', () => {
  let folder: string
  let pki: SandboxPki
  let systems: Record<string, unknown>
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'personaleport-settings-'))
    pki = await createPki()
    systems = {
      certificate: file('server.pem', pki.server.chain),
      key: { file: file('server.key', pki.server.key) },
      authorities: [{ pki: 'TEST', roots: file('roots.pem', pki.trust) }],
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const issuers = [{ issuer: 'https://a.test', audience: 'x', jwks: 'https://a.test/jwks' }]
  const read = (part: object) => gatewaySettingsShape.safeParse({ listen: {}, issuers, ...part })
  const faults = (part: object): string[] =>
    (read(part).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)

  it('are few where nothing is wanted, and strict where something is', () => {
    expect(read({}).data).toMatchObject({ routers: [], issuers: [{ requireBound: false }] })
    const { data } = read({ systems })
    expect(data?.systems).toMatchObject({
      listen: { host: '127.0.0.1', port: 4443 },
      demandRevocationLists: true,
      revocationLists: [],
    })
  })

  it('of the listener for systems need a certificate with its key, unless proxies stand in front', () => {
    const needs = 'systems: needs both certificate and key, or, behind proxies, neither'
    const { certificate, key, authorities } = systems
    const proxies = { addresses: ['10.0.0.0/28'] }
    expect(faults({ systems: { authorities } })).toEqual([needs])
    expect(faults({ systems: { authorities, certificate } })).toEqual([needs])
    expect(faults({ systems: { authorities, key, proxies } })).toEqual([needs])
    expect(read({ systems: { authorities, proxies } }).data?.systems?.proxies?.header).toBe('client-cert')
    const other = { file: file('other.key', 'no key') }
    const unfit = 'certificate and key cannot be used together'
    expect(faults({ systems: { ...systems, key: other } })).toEqual([`systems: ${unfit}`])
    expect(faults({ tls: { certificate, key: other } })).toEqual([`tls: ${unfit}`])
  })

  it('of authorities and proxies are tried out', () => {
    const issuing = [{ pki: 'TEST', roots: file('issuing.pem', pki.issuing.pem) }]
    expect(faults({ systems: { ...systems, authorities: issuing } })).toEqual([
      'systems.authorities: the authorities of TEST hold no root',
    ])
    expect(faults({ systems: { ...systems, authorities: [] } })).toHaveLength(1)
    const at = (address: string, header = 'X-Cert') => ({ ...systems, proxies: { addresses: [address], header } })
    expect(read({ systems: at('10.0.0.1') }).data?.systems?.proxies?.header).toBe('x-cert')
    expect(faults({ systems: at('everywhere') })).toEqual(['systems.proxies.addresses: everywhere is no address'])
    expect(faults({ systems: at('10.0.0.1', 'no header') })).toEqual([
      'systems.proxies.header: must be the name of a header',
    ])
  })

  it('of routers need a proof that is no guess, and a name of their own', () => {
    const secret = { file: file('secret', 's'.repeat(32)) }
    const short = { file: file('short', 's'.repeat(31)) }
    expect(
      faults({
        routers: [
          { name: 'a', secret },
          { name: 'b', certificates: ['a1'.repeat(32)] },
        ],
      }),
    ).toEqual([])
    expect(
      faults({
        routers: [
          { name: 'a', secret },
          { name: 'a', secret },
        ],
      }),
    ).toEqual(['routers: a name stands twice'])
    expect(faults({ routers: [{ name: 'a' }] })).toEqual(['routers.0: needs a secret or certificates'])
    expect(faults({ routers: [{ name: 'a', secret: short }] })).toEqual([
      'routers.0.secret: must have 32 characters at least',
    ])
    expect(faults({ routers: [{ name: 'a', certificates: ['A1:B2'] }] })).toHaveLength(1)
  })

  it('of issuers name each once', () => {
    expect(faults({ issuers: [...issuers, ...issuers] })).toEqual(['issuers: an issuer stands twice'])
  })
})
