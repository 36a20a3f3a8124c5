import { describe, expect, it } from 'vitest'
import { writeQuestion } from '../../../../subgraphs/sls/wire/exchange.ts'
import { person } from '../../../../subgraphs/sls/wire/person.ts'
import { type SecurityKind, securityOf } from '../../../../subgraphs/sls/wire/security.ts'
import { xmlMeaning } from './xmlMeaning.ts'

const LOGIN = { userCode: 'TESTWS01', password: 'a<b&"c' }
const UUID = '2c9be1b4-0f5f-4a0c-a7b1-3d5c7e9f1b22'
const ask = (kind: SecurityKind, login: typeof LOGIN | null = LOGIN) =>
  writeQuestion(person, { CPRnummer: '6101850011', Loebenummer: '001' }, UUID, securityOf(kind, login))
const WSSE = '{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd}'

describe('whose a call is', () => {
  it('stands in a UsernameToken, with characters of XML in the password kept', async () => {
    const { xml, headers } = await ask('usernameToken')
    const lines = xmlMeaning(xml).map((line) => line.trim())
    expect(lines).toContain(`${WSSE}Username TESTWS01`)
    expect(lines.find((line) => line.startsWith(`${WSSE}Password`))).toMatch(/#PasswordText a<b&"c$/)
    expect(headers).not.toHaveProperty('Authorization')
  })

  it('or in HTTP Basic, and then not in the envelope', async () => {
    const { xml, headers } = await ask('basic')
    expect(headers['Authorization']).toBe(`Basic ${Buffer.from('TESTWS01:a<b&"c').toString('base64')}`)
    expect(xml).not.toContain('TESTWS01')
  })

  it('or in the certificate alone', async () => {
    const { xml, headers } = await ask('certificateOnly', null)
    expect(xml).not.toContain('Security')
    expect(headers).not.toHaveProperty('Authorization')
  })

  it('never lingers from one call to the next', async () => {
    await ask('usernameToken')
    await ask('basic')
    const { xml, headers } = await ask('certificateOnly')
    expect(xml).not.toContain('TESTWS01')
    expect(headers).not.toHaveProperty('Authorization')
  })

  it.each(['usernameToken', 'basic'] as const)('cannot be shown by %s without a login', (kind) => {
    expect(() => securityOf(kind, null)).toThrow('needs a user code')
  })
})
