import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { newTrailKey, trailSigner } from '#foundation/audit/trailKey.ts'
import { readSettings, SettingsRefused } from '#foundation/settings/settings.ts'
import { partNames, settingsShape } from '../../start/settings.ts'

const docs = new URL('../../docs/', import.meta.url)
const environment = [
  'SLS_FJORDSTYRELSEN_PASSWORD',
  'CPR_FJORDSTYRELSEN_PASSWORD',
  'CPR_FJORDBY_PASSWORD',
  'CVR_PASSWORD',
]

describe('the example settings', () => {
  let folder: string
  const path = (name: string): string => join(folder, name)

  /** The files that the example names, in a folder of their own; their paths are relative, so they are made absolute here. */
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'personaleport-settings-'))
    for (const name of ['secrets', 'certificates']) mkdirSync(path(name))
    cpSync(new URL('registry.example.yaml', docs), path('registry.yaml'))
    for (const name of ['id', 'hash', 'seal'])
      writeFileSync(path(`secrets/${name}.key`), `${Buffer.alloc(32, name).toString('base64')}\n`)
    for (const name of ['fjordstyrelsen', 'fjordby']) {
      writeFileSync(path(`certificates/${name}.pem`), 'a certificate')
      writeFileSync(path(`secrets/${name}.key.pem`), 'a key')
    }
    writeFileSync(path('secrets/store.password'), 'a password')
    for (const name of ['db-ca', 'between', 'between-ca']) writeFileSync(path(`certificates/${name}.pem`), 'a root')
    writeFileSync(path('secrets/between.key.pem'), 'a key')
    writeFileSync(path('secrets/trail.jwk'), JSON.stringify(newTrailKey()))
    writeFileSync(path('secrets/statement.private.jwk'), '{"kty":"OKP"}')
    writeFileSync(path('secrets/statement.public.jwk'), '{"kty":"OKP"}')
    for (const name of environment) vi.stubEnv(name, 'secret')
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
    vi.unstubAllEnvs()
  })

  const example = (): string => readFileSync(new URL('settings.example.yaml', docs), 'utf8')
  const written = (text: string): string => {
    const file = path('settings.yaml')
    writeFileSync(
      file,
      text.replace(/(?<=[ {])((?:secrets|certificates)\/[\w.-]+|registry\.yaml)/g, (relative) => path(relative)),
    )
    return file
  }

  it('are good for the whole program as they stand', () => {
    const settings = readSettings(written(example()), settingsShape(partNames))
    expect(settings.keys.id).toHaveLength(32)
    expect(settings.registry.institutions.map(({ key }) => key)).toEqual(['fjordstyrelsen', 'fjordby'])
    expect(settings.cpr?.constructedNumbers).toBe('refuse')
    expect(settings.gateway?.graphiql).toBe(false)
  })

  it('show the defaults of every limit of the gateway', () => {
    const content = parse(example()) as { gateway: Record<string, unknown> }
    const { limits: _limits, requestMs: _requestMs, ...rest } = content.gateway
    const shown = readSettings(written(example()), settingsShape(partNames)).gateway
    const defaults = readSettings(written(stringify({ ...content, gateway: rest })), settingsShape(partNames)).gateway
    expect(shown).toEqual(defaults)
  })

  it('are good for a gateway and subgraphs apart, with the part that is commented out', () => {
    const [whole = '', offered = ''] = example().split('# Only where gateways')
    const apart = whole + offered.replace(/^.*\n#\n/, '').replace(/^# /gm, '')
    const gateway = readSettings(written(apart), settingsShape(['gateway']))
    expect(Object.keys(gateway.subgraphUrls).sort()).toEqual([
      'cpr',
      'cvr',
      'institutions',
      'opus',
      'sls',
      'transactions',
    ])
    const subgraphs = readSettings(
      written(apart),
      settingsShape(['institutions', 'sls', 'opus', 'cpr', 'cvr', 'transactions']),
    )
    expect(subgraphs.subgraphListener?.port).toBe(4100)
  })

  it('are good with the store in PostgreSQL, as it is commented out', () => {
    const [store = '', ...others] = example().split(/(?=\n# 32 bytes)/)
    const offered = store
      .replace(/^ {2}path: .*\n/m, '')
      .replace(/^ {2}# Instead of path:\n/m, '')
      .replace(/^ {2}# (postgres:| {2}\w)/gm, '  $1')
    const read = (text: string) => readSettings(written([text, ...others].join('')), settingsShape(partNames)).store
    expect(read(offered)).toMatchObject({
      postgres: { host: 'db.example.dk', password: 'a password', tls: { ca: 'a root' } },
    })
    // What is shown as a default is one.
    const least = offered.replace(/^ {4}(tls|schema|poolSize|connectMs|statementMs): .*\n/gm, '')
    expect(least).not.toBe(offered)
    expect(read(least)).toEqual(read(offered))
  })

  it('name every institution that the registry lets use a system', () => {
    const settings = readSettings(written(example()), settingsShape(partNames))
    for (const { payroll, credentials } of settings.registry.institutions) {
      expect(Object.keys((payroll.system === 'SLS' ? settings.sls : settings.opus)?.credentials ?? {})).toContain(
        credentials,
      )
      expect(Object.keys(settings.cpr?.credentials ?? {})).toContain(credentials)
    }
  })

  it('show how to make the key of the trail, by a command that makes one', () => {
    const command = /node -p "([^"]+)" > secrets\/trail\.jwk/.exec(example())?.[1] ?? ''
    const made = execFileSync(process.execPath, ['-p', command], { encoding: 'utf8' })
    expect(trailSigner(JSON.parse(made)).keyId).toHaveLength(43)
  })

  it('are refused with all faults at once, and without the values, when they are wrong', () => {
    const wrong = example()
      .replace('port: 4000', 'port: 400000')
      .replace('level: info', 'level: everything')
      .replace('cacheEntries: 20000', 'cacheEntries: -5')
    try {
      readSettings(written(wrong), settingsShape(partNames))
    } catch (error) {
      if (!(error instanceof SettingsRefused)) throw error
      expect(error.faults.map((fault) => fault.split(':')[0])).toEqual(
        expect.arrayContaining(['gateway.listen.port', 'log.level', 'cacheEntries']),
      )
      expect(error.message).not.toContain('400000')
      return
    }
    throw new Error('the settings were let through')
  })
})
