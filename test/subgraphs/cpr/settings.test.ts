import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cprSettingsShape } from '../../../subgraphs/cpr/settings.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cpr-'))
  writeFileSync(join(folder, 'password'), 'Abc#1234\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

function given(credentials: object): unknown {
  return { endpoint: {}, credentials: { fjord: { password: { file: join(folder, 'password') }, ...credentials } } }
}

describe('the settings of CPR', () => {
  it('need the credentials alone; the rest is that of the guide, or cautious', () => {
    expect(cprSettingsShape.parse(given({ customerNumber: '9999', userId: 'TESTUSR1' }))).toMatchObject({
      endpoint: { host: 'direkte.cpr.dk', port: 5000 },
      transactionCode: 'OFF4',
      credentials: {
        fjord: { customerNumber: '9999', userId: 'TESTUSR1', password: 'Abc#1234', addressVariant: 'DETECT' },
      },
      constructedNumbers: 'refuse',
      limits: { connections: 4, connectMs: 10_000, readMs: 30_000 },
    })
  })

  it.each([
    ['a customer number of three digits', { customerNumber: '999', userId: 'TESTUSR1' }],
    ['a user of nine characters', { customerNumber: '9999', userId: 'TESTUSR12' }],
    ['a user outside the character set', { customerNumber: '9999', userId: 'USR€' }],
    ['an unknown part', { customerNumber: '9999', userId: 'TESTUSR1', task: '01' }],
  ])('are refused with %s', (_what, credentials) => {
    expect(cprSettingsShape.safeParse(given(credentials)).success).toBe(false)
  })
})
