import { fileURLToPath } from 'node:url'
import { BasicAuthSecurity, WSSecurity } from 'soap'
import { beforeAll, describe, expect, it } from 'vitest'
import { openSoapOperation, type SoapOperation } from '#foundation/soap/envelope.ts'

const wsdl = (name: string): string =>
  fileURLToPath(new URL(`../../../contracts/sls/wsdl/${name}.wsdl`, import.meta.url))
const SLS = 'http://rep.oio.dk/modst.dk/sls/xml/schemas/2016/05/27/'

let operation: SoapOperation
beforeAll(async () => {
  operation = await openSoapOperation(wsdl('ModstSLSPersonLaes'), 'ModstSLSPersonLaes')
})

const message = (number: string) => ({
  UUID: 'c0ffee00-0000-4000-8000-000000000001',
  SLSPersonSoegningStruktur: { CPRnummer: number, Loebenummer: '001', Gruppe: '901' },
})
const token = (user: string) =>
  new WSSecurity(user, `password of ${user}`, {
    passwordType: 'PasswordText',
    hasTimeStamp: false,
    hasTokenCreated: false,
    hasNonce: false,
  })

describe('an envelope', () => {
  it('is written as the WSDL says: names, namespace, order and SOAPAction', () => {
    const { xml, headers } = operation.write(message('6101901234'), null)
    expect(xml).toContain('<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"')
    const body = /<soap:Body>(.*)<\/soap:Body>/s.exec(xml)?.[1] ?? ''
    expect(body).toContain(SLS)
    const plain = body.replace(/ xmlns(:\w+)?="[^"]*"/g, '').replace(/(<\/?)\w+:/g, '$1')
    expect(plain).toBe(
      '<ModstSLSPersonLaesRequest><UUID>c0ffee00-0000-4000-8000-000000000001</UUID>' +
        '<SLSPersonSoegningStruktur><CPRnummer>6101901234</CPRnummer><Loebenummer>001</Loebenummer><Gruppe>901</Gruppe>' +
        '</SLSPersonSoegningStruktur></ModstSLSPersonLaesRequest>',
    )
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    expect(named['soapaction']).toBe('"http://rep.oio.dk/modst.dk/sls/xml/wsdl/2016/05/27/ModstSLSPersonLaes"')
    expect(named['content-type']).toMatch(/^text\/xml; ?charset=utf-8$/i)
  })

  it('escapes what it carries', () => {
    expect(operation.write(message('<&>"'), null).xml).toContain('&lt;&amp;&gt;')
  })

  it('carries the login as text where it is a WS-Security token, in the header alone', () => {
    const { xml, headers } = operation.write(message('6101901234'), token('WSFJORD1'))
    const header = /<soap:Header>(.*)<\/soap:Header>/s.exec(xml)?.[1] ?? ''
    expect(header).toContain('<wsse:Username>WSFJORD1</wsse:Username>')
    expect(header).toMatch(/<wsse:Password[^>]*#PasswordText"[^>]*>password of WSFJORD1<\/wsse:Password>/)
    expect(JSON.stringify(headers)).not.toContain('WSFJORD1')
  })

  it('carries the login in an HTTP header where it is Basic', () => {
    const { xml, headers } = operation.write(message('6101901234'), new BasicAuthSecurity('user', 'secret'))
    expect(xml).not.toContain('user')
    expect(headers['Authorization']).toBe(`Basic ${Buffer.from('user:secret').toString('base64')}`)
  })

  it('never carries the login or the question of another call', async () => {
    const [one, other, none, basic] = await Promise.all([
      (async () => operation.write(message('6101901111'), token('FIRST')))(),
      (async () => operation.write(message('6101902222'), token('SECOND')))(),
      (async () => operation.write(message('6101903333'), null))(),
      (async () => operation.write(message('6101904444'), new BasicAuthSecurity('third', 'x')))(),
    ])
    const again = operation.write(message('6101905555'), null)
    const told = [one, other, none, basic, again].map(({ xml, headers }) => `${xml} ${JSON.stringify(headers)}`)
    const holding = (text: string): number[] => told.flatMap((all, index) => (all.includes(text) ? [index] : []))
    expect(['6101901111', '6101902222', '6101903333', '6101904444', '6101905555'].map(holding)).toEqual([
      [0],
      [1],
      [2],
      [3],
      [4],
    ])
    expect([holding('FIRST'), holding('SECOND'), holding('Authorization')]).toEqual([[0], [1], [3]])
  })

  it('is the same whoever else has opened the WSDL', async () => {
    const again = await openSoapOperation(wsdl('ModstSLSPersonLaes'), 'ModstSLSPersonLaes')
    expect(again.write(message('6101901234'), null)).toEqual(operation.write(message('6101901234'), null))
  })
})

describe('opening', () => {
  it('fails where the file or the operation is missing', async () => {
    await expect(openSoapOperation('/nowhere/x.wsdl', 'x')).rejects.toThrow()
    await expect(openSoapOperation(wsdl('ModstSLSPersonLaes'), 'ModstSLSLoendelList')).rejects.toThrow(
      'no operation ModstSLSLoendelList',
    )
  })
})
