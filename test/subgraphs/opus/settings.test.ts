import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { opusSettingsShape } from '../../../subgraphs/opus/settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'opus-settings-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const least = {
  paymentsEndpoint: 'https://opus.example/api',
  credentials: { fjordby: { certificate: file('chain.pem', 'CHAIN\n'), key: { file: file('key.pem', 'KEY\n') } } },
}

describe('the settings of Opus', () => {
  it('need the payments address and a certificate for each customer; the rest has sensible values', () => {
    expect(opusSettingsShape.parse(least)).toMatchObject({
      endpoint: 'https://kmdpiprd.kmd.dk',
      ca: null,
      credentials: { fjordby: { certificate: 'CHAIN\n', key: 'KEY' } },
      limits: { concurrent: { interactive: 8, bulk: 2 }, attemptMs: 120_000, repeats: 2 },
      cacheMs: { contracts: 600_000, absences: 60_000 },
      wageTypes: {},
      inventedWageTypes: false,
    })
  })

  it.each([
    ['an address without TLS', { ...least, endpoint: 'http://opus.example' }],
    [
      'a key written into the file',
      { ...least, credentials: { fjordby: { certificate: file('c.pem', 'C'), key: 'KEY' } } },
    ],
    [
      'a certificate that is not there',
      { ...least, credentials: { fjordby: { certificate: '/nowhere/c.pem', key: { file: '/nowhere/k.pem' } } } },
    ],
    ['a name that it does not know', { ...least, retries: 3 }],
    [
      'a wage type of three digits',
      { ...least, wageTypes: { fjordby: [{ code: '417', runningNumber: 2, text: 'Kantine', direction: 'PAY' }] } },
    ],
  ])('refuse %s', (_, settings) => {
    expect(opusSettingsShape.safeParse(settings).success).toBe(false)
  })
})
