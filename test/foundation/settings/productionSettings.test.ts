import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { newTrailKey } from '#foundation/audit/trailKey.ts'
import { readSettings, SettingsRefused } from '#foundation/settings/settings.ts'
import {
  type PartName,
  partNames,
  partsNamed,
  settingsShape,
  subgraphsAmong,
  trailSettingsShape,
} from '../../../start/settings.ts'
import { client, grant, seed } from '../seed.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const secretFile = (name: string, text: string) => ({ file: file(name, text) })
/** What every process needs, whatever it runs. */
const shared = () => ({
  store: { path: join(folder, 'store.sqlite') },
  keys: Object.fromEntries(
    ['id', 'hash', 'seal'].map((name, index) => [name, secretFile(name, Buffer.alloc(32, index).toString('base64'))]),
  ),
  trail: { signingKey: secretFile('trail.jwk', JSON.stringify(newTrailKey())) },
  registry: file('registry.yaml', stringify(seed([client('a', [grant('fjord')])]))),
})
const gateway = { issuers: [{ issuer: 'i', audience: 'a', jwks: 'https://issuer.test/jwks' }], listen: {} }
const elsewhere = Object.fromEntries(
  ['institutions', 'sls', 'opus', 'cpr', 'cvr', 'transactions'].map((name) => [
    name,
    `https://subgraphs.test/${name}/graphql`,
  ]),
)
const privateKey = () => secretFile('statement.key', JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd' }))

const read = (settings: object, parts: readonly PartName[]) =>
  readSettings(file('settings.yaml', stringify(settings)), settingsShape(parts))
const faultsOf = (settings: object, parts: readonly PartName[]): readonly string[] => {
  try {
    read(settings, parts)
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsRefused)
    return (error as SettingsRefused).faults
  }
  return []
}
const placesOf = (faults: readonly string[]): string[] => faults.map((fault) => fault.split(':')[0] ?? '').toSorted()

describe('the settings of a process', () => {
  it('for a gateway alone are read, with their defaults', () => {
    const settings = read({ ...shared(), gateway, subgraphUrls: elsewhere, statement: { privateKey: privateKey() } }, [
      'gateway',
    ])
    expect(settings.keys.hash).toEqual(new Uint8Array(32).fill(1))
    expect(settings.registry.institutions).toHaveLength(3)
    expect(settings.gateway?.listen).toEqual({ host: '127.0.0.1', port: 4000 })
    expect(settings.gateway?.limits.upstreamCalls).toBe(1_500)
    expect([settings.gateway?.graphiql, settings.gateway?.introspection]).toEqual([false, false])
    expect([settings.log.level, settings.cacheEntries]).toEqual(['info', 20_000])
  })

  it('must hold what the parts that it runs need, and all that is missing is told at once', () => {
    expect(placesOf(faultsOf({ ...shared() }, partNames))).toEqual(['cpr', 'cvr', 'gateway', 'opus', 'sls'])
    expect(placesOf(faultsOf({ ...shared() }, ['sls', 'cvr']))).toEqual([
      'cvr',
      'sls',
      'statement.publicKey',
      'subgraphListener',
    ])
    expect(placesOf(faultsOf({ ...shared(), gateway }, ['gateway', 'institutions']))).toEqual([
      'statement.privateKey',
      'subgraphUrls.cpr',
      'subgraphUrls.cvr',
      'subgraphUrls.opus',
      'subgraphUrls.sls',
      'subgraphUrls.transactions',
    ])
    expect(faultsOf({ ...shared(), gateway, subgraphUrls: elsewhere }, ['gateway'])).toHaveLength(1)
  })

  it('tell every fault of form, and all that is missing, at once, each by its place, and repeat no value', () => {
    const faults = faultsOf(
      {
        ...shared(),
        store: { path: '' },
        keys: {
          id: secretFile('short', Buffer.alloc(16).toString('base64')),
          hash: 'hunter2-written-out',
          seal: { file: join(folder, 'none') },
        },
        log: { level: 'hunter2' },
        gateway: { ...gateway, issuers: [] },
        sls: { endpoint: 'http://hunter2.test', credentials: {} },
        unknown: 'hunter2',
      },
      ['gateway'],
    )
    expect(new Set(placesOf(faults))).toEqual(
      new Set([
        '(top)',
        'gateway.issuers',
        'keys.hash',
        'keys.id',
        'keys.seal',
        'log.level',
        'sls.endpoint',
        'statement.privateKey',
        'store.path',
        'subgraphUrls.cpr',
        'subgraphUrls.cvr',
        'subgraphUrls.institutions',
        'subgraphUrls.opus',
        'subgraphUrls.sls',
        'subgraphUrls.transactions',
      ]),
    )
    expect(faults.join('\n')).not.toContain('hunter2')
  })

  it('hold the key that signs the trail, and those that signed it before', () => {
    const { d: _secret, ...publicHalf } = newTrailKey()
    const former = secretFile('former.jwk', JSON.stringify(publicHalf))
    const { trail } = readSettings(
      file('trail.yaml', stringify({ ...shared(), trail: { ...shared().trail, formerKeys: [former] } })),
      trailSettingsShape,
    )
    expect(trail.formerKeys).toEqual([publicHalf])
    expect(trail.signingKey.d).toEqual(expect.any(String))
    // A public key cannot sign, and a key of another kind neither signs nor verifies.
    const other = secretFile('other.jwk', JSON.stringify({ kty: 'oct', k: 'hunter2' }))
    const faults = faultsOf({ ...shared(), gateway, trail: { signingKey: former, formerKeys: [former, other] } }, [
      'gateway',
      'institutions',
    ])
    expect(faults.filter((fault) => fault.startsWith('trail'))).toEqual([
      'trail.signingKey: must be a secret Ed25519 JSON Web Key',
      'trail.formerKeys.1: must be an Ed25519 JSON Web Key',
    ])
    expect(faults.join()).not.toContain('hunter2')
    const { trail: _without, ...rest } = shared()
    expect(placesOf(faultsOf({ ...rest, gateway }, ['gateway']))).toContain('trail')
  })

  it('tell the registry’s faults among their own', () => {
    const broken = seed([client('a', [grant('elsewhere')])])
    const registry = file('broken.yaml', stringify(broken))
    expect(faultsOf({ ...shared(), registry, gateway }, ['gateway', 'institutions']).join('\n')).toContain(
      'clients.0.grants.0.institution: there is no institution elsewhere',
    )
    expect(faultsOf({ ...shared(), registry: join(folder, 'gone.yaml') }, ['gateway']).join('\n')).toContain(
      'cannot be read as YAML',
    )
  })
})

describe('the parts of a process', () => {
  it('are all, or those named', () => {
    expect(partsNamed(undefined)).toEqual(['gateway', 'institutions', 'sls', 'opus', 'cpr', 'cvr', 'transactions'])
    expect(partsNamed('gateway, sls')).toEqual(['gateway', 'sls'])
    expect(() => partsNamed('gateway,sap')).toThrow('--only knows gateway')
    expect(subgraphsAmong(['gateway', 'cvr', 'sls'])).toEqual(['sls', 'cvr'])
  })
})
