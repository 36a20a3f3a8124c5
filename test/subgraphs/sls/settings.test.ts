import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slsSettingsShape } from '../../../subgraphs/sls/settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'sls-settings-'))
beforeAll(() => {
  for (const name of ['certificate', 'key', 'password', 'ca']) writeFileSync(join(folder, name), `the ${name}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string): string => join(folder, name)
const credentials = (more: object = {}) => ({ certificate: file('certificate'), key: { file: file('key') }, ...more })
const login = () => ({ userCode: 'WS01', password: { file: file('password') } })

describe('the settings of SLS', () => {
  it('need an address and each institution’s own credentials, and have sensible limits', () => {
    const settings = slsSettingsShape.parse({
      endpoint: 'https://sls-service.sloen.dk/sls/ws/',
      ca: file('ca'),
      credentials: { fjord: credentials(login()) },
    })
    expect(settings).toMatchObject({
      endpoint: 'https://sls-service.sloen.dk/sls/ws',
      ca: 'the ca\n',
      security: 'usernameToken',
      credentials: {
        fjord: { userCode: 'WS01', password: 'the password', certificate: 'the certificate\n', key: 'the key' },
      },
      returnCodes: { '0': 'carriedOut', '4': 'carriedOutWithWarning', '8': 'refused', '12': 'brokenOff' },
      cacheMs: 60_000,
    })
    expect(settings.limits).toEqual({
      concurrent: { interactive: 8, bulk: 2 },
      waiting: 50_000,
      attemptMs: 8_000,
      failuresInARow: 5,
      pauseMs: 10_000,
      repeats: 2,
      connections: 10,
      maxBytes: 10_000_000,
    })
  })

  it('take the certificate alone where the security is that', () => {
    const settings = slsSettingsShape.parse({
      endpoint: 'https://sls.example/ws',
      security: 'certificateOnly',
      credentials: { fjord: credentials() },
    })
    expect(settings.credentials['fjord']).toMatchObject({ userCode: null, password: null })
    expect(settings.ca).toBeNull()
  })

  it.each([
    ['an address without TLS', { endpoint: 'http://sls.example/ws' }, 'endpoint'],
    [
      'a password in the file itself',
      { credentials: { fjord: { ...login(), password: 'hunter2' } } },
      'credentials.fjord.password',
    ],
    ['no certificate', { credentials: { fjord: { key: { env: 'HOME' } } } }, 'credentials.fjord.certificate'],
    ['an outcome that is none', { returnCodes: { '0': 'fine' } }, 'returnCodes.0'],
    ['a setting that does not exist', { adress: 'x' }, ''],
  ])('refuse %s', (_, changes, place) => {
    const result = slsSettingsShape.safeParse({ endpoint: 'https://sls.example/ws', credentials: {}, ...changes })
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toContain(place)
    expect(result.error?.message).not.toContain('hunter2')
  })

  it('refuse credentials without a login where the security needs one', () => {
    const result = slsSettingsShape.safeParse({
      endpoint: 'https://sls.example/ws',
      security: 'basic',
      credentials: { fjord: credentials(), havn: credentials(login()) },
    })
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['credentials.fjord'])
  })
})
