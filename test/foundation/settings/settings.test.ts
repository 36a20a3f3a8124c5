import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fileContent, secret } from '#foundation/settings/secret.ts'
import { readSettings, SettingsRefused } from '#foundation/settings/settings.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  delete process.env['PERSONALEPORT_TEST_SECRET']
})

const write = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const shape = z.strictObject({
  port: z.int().min(1),
  password: secret,
  certificate: fileContent.optional(),
  nested: z.strictObject({ level: z.enum(['info', 'warn']) }),
})
const faultsOf = (text: string): readonly string[] => {
  try {
    readSettings(write('settings.yaml', text), shape)
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsRefused)
    return (error as SettingsRefused).faults
  }
  return []
}

describe('settings', () => {
  it('take a secret from a file, without its last line break, or from the environment', () => {
    const path = write('password', 'hunter2\n')
    const rest = 'port: 1\nnested: { level: info }\n'
    expect(readSettings(write('a.yaml', `${rest}password: { file: ${path} }`), shape).password).toBe('hunter2')
    process.env['PERSONALEPORT_TEST_SECRET'] = 'hunter3'
    const fromEnvironment = write('b.yaml', `${rest}password: { env: PERSONALEPORT_TEST_SECRET }\ncertificate: ${path}`)
    expect(readSettings(fromEnvironment, shape)).toMatchObject({ password: 'hunter3', certificate: 'hunter2\n' })
  })

  it('tell every fault at once, each by its place', () => {
    const faults = faultsOf(
      'port: many\npassword: { env: PERSONALEPORT_TEST_SECRET }\ncertificate: /nowhere/x.pem\nnested: { level: loud }\nextra: 1\n',
    )
    expect(faults.map((fault) => fault.split(':')[0]).toSorted()).toEqual([
      '(top)',
      'certificate',
      'nested.level',
      'password',
      'port',
    ])
  })

  it('never repeat a value: a secret written where it must not stand is refused without being told', () => {
    const faults = faultsOf('port: hunter4\npassword: hunter5\nnested: { level: hunter6 }\n')
    expect(faults).toHaveLength(3)
    expect(faults.join('\n')).not.toContain('hunter')
    expect(new SettingsRefused(faults).message).not.toContain('hunter')
  })

  it('refuse an empty variable and a missing file', () => {
    process.env['PERSONALEPORT_TEST_SECRET'] = ''
    const rest = 'port: 1\nnested: { level: info }\n'
    expect(faultsOf(`${rest}password: { env: PERSONALEPORT_TEST_SECRET }`)).toEqual([
      'password: the environment has no PERSONALEPORT_TEST_SECRET',
    ])
    expect(faultsOf(`${rest}password: { file: /nowhere }`)).toEqual(['password: the file /nowhere cannot be read'])
  })

  it('say so where there is no file, where it is no YAML and where it is empty', () => {
    expect(() => readSettings(join(folder, 'none.yaml'), shape)).toThrow('there is no such file')
    expect(faultsOf('a: [')).toEqual([expect.stringContaining('not readable as YAML')])
    expect(faultsOf('')).toEqual([expect.stringMatching(/^\(top\): /)])
  })
})
