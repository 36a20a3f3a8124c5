import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { call, envelope, openSandbox, type RawReply, type Sandbox, send, texts } from './wire.ts'

const ACTION = 'http://rep.oio.dk/modst.dk/sls/xml/wsdl/2016/05/27/ModstSLSPersonLaes'
const PATH = '/sls/ws/ModstSLSPersonLaes'
const PERSON = `<sls:ModstSLSPersonLaesRequest>
  <sls:SLSPersonSoegningStruktur>
    <sls:CPRnummer>6101850011</sls:CPRnummer>
    <sls:Loebenummer>001</sls:Loebenummer>
  </sls:SLSPersonSoegningStruktur>
</sls:ModstSLSPersonLaesRequest>`

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await openSandbox()
})
afterAll(() => sandbox.close())
beforeEach(() => sandbox.simulator.control.reset())

function post(body: string, headers: Readonly<Record<string, string>> = {}): Promise<RawReply> {
  return send(sandbox.simulator, sandbox.caller, {
    path: PATH,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${ACTION}"`, ...headers },
    body,
  })
}

function expectFault(reply: RawReply, code: string): void {
  expect(reply.status).toBe(500)
  expect(texts(reply.text, 'faultcode')).toEqual([`soapenv:${code}`])
  expect(reply.text).not.toMatch(/[0-9]{10}/)
}

describe('the connection', () => {
  it('is refused without a client certificate', async () => {
    const nobody = { trust: sandbox.caller.trust, credential: null }
    await expect(send(sandbox.simulator, nobody, { path: PATH })).rejects.toThrow()
    expect(sandbox.simulator.control.journal()).toEqual([])
  })

  it('is refused with a certificate of another authority', async () => {
    await expect(send(sandbox.simulator, sandbox.stranger, { path: PATH })).rejects.toThrow()
    expect(sandbox.simulator.control.journal()).toEqual([])
  })
})

describe('credentials', () => {
  const withUser = (user: { userCode: string; password: string }) => post(envelope(PERSON, user))

  it('are taken from a UsernameToken in plain text', async () => {
    const reply = await withUser(sandbox.caller.payroll)
    expect(reply.status).toBe(200)
    expect(texts(reply.text, 'Returkode')).toEqual(['8'])
  })

  it('with a wrong password end in the fault Client.Authentication', async () => {
    expectFault(await withUser({ ...sandbox.caller.payroll, password: 'ikke-et-kodeord' }), 'Client.Authentication')
    expect(sandbox.simulator.control.journal()[0]?.institution).toBeNull()
  })

  it('of another institution than the certificate names end in the fault Client.Authentication', async () => {
    expectFault(await withUser(sandbox.neighbour.payroll), 'Client.Authentication')
  })

  it('left out end in the fault Client.Authentication', async () => {
    const bare = envelope(PERSON, sandbox.caller.payroll).replace(/<soapenv:Header>.*<\/soapenv:Header>/s, '')
    expectFault(await post(bare), 'Client.Authentication')
  })

  it('as a password digest end in the fault Client.Authentication', async () => {
    const digest = envelope(PERSON, sandbox.caller.payroll).replace('#PasswordText', '#PasswordDigest')
    expectFault(await post(digest), 'Client.Authentication')
  })

  it('are judged before the schema', async () => {
    const wrong = envelope(PERSON.replace('001', '1'), { userCode: 'TESTWS01', password: 'ikke-et-kodeord' })
    expectFault(await post(wrong), 'Client.Authentication')
  })

  it('as HTTP Basic are taken only where the simulator is told to', async () => {
    const { userCode, password } = sandbox.caller.payroll
    const bare = envelope(PERSON, sandbox.caller.payroll).replace(/<soapenv:Header>.*<\/soapenv:Header>/s, '')
    const authorization = `Basic ${Buffer.from(`${userCode}:${password}`).toString('base64')}`
    expectFault(await post(bare, { authorization }), 'Client.Authentication')

    const open = await openSandbox({ employees: 12, acceptBasicAuthentication: true })
    try {
      const reply = await send(open.simulator, open.caller, {
        path: PATH,
        headers: { 'content-type': 'text/xml', soapaction: ACTION, authorization },
        body: bare,
      })
      expect(texts(reply.text, 'Returkode')).toEqual(['8'])
    } finally {
      await open.close()
    }
  })
})

describe('a request that is not the service’s', () => {
  const good = () => envelope(PERSON, sandbox.caller.payroll)

  it.each([
    ['an element that is too short', (xml: string) => xml.replace('>001<', '>1<'), 'Loebenummer'],
    ['an element that is missing', (xml: string) => xml.replace(/<sls:Loebenummer>001<\/sls:Loebenummer>/, ''), ''],
    [
      'an element too many',
      (xml: string) => xml.replace('<sls:CPRnummer>', '<sls:Navn>x</sls:Navn><sls:CPRnummer>'),
      'Navn',
    ],
    [
      'the wrong order',
      (xml: string) => xml.replace(/(<sls:CPR.*?CPRnummer>)\s*(<sls:Loe.*?nummer>)/s, '$2$1'),
      'Loebenummer',
    ],
  ])('is a Client fault for %s', async (_, spoil, named) => {
    const reply = await post(spoil(good()))
    expectFault(reply, 'Client')
    expect(reply.text).toContain('skemaet')
    expect(reply.text).toContain(named)
  })

  it.each([
    ['bytes that are not XML', () => 'hvad som helst'],
    ['an empty body', () => ''],
    ['a cut-off envelope', (xml: string) => xml.slice(0, -20)],
    ['a NUL character', (xml: string) => xml.replace('001', '0\u00001')],
    ['a document type', (xml: string) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`],
    [
      'SOAP 1.2',
      (xml: string) =>
        xml.replace('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope'),
    ],
    ['two payloads', (xml: string) => xml.replace('</soapenv:Body>', '<x/></soapenv:Body>')],
    ['no payload', (xml: string) => xml.replace(/<sls:ModstSLSPersonLaesRequest>.*Request>/s, '')],
    [
      'another service’s payload',
      (xml: string) => xml.replaceAll('PersonLaes', 'FerieregnskabLaes').replaceAll('SLSPersonS', 'SLSFerieregnskabS'),
    ],
    ['another namespace', (xml: string) => xml.replace('/xml/schemas/2016/05/27/', '/xml/schemas/2015/11/27/')],
  ])('is a Client fault for %s', async (_, spoil) => {
    expectFault(await post(spoil(good())), 'Client')
  })

  it('is a Client fault for another SOAPAction, content type or service', async () => {
    expectFault(await post(good(), { soapaction: '""' }), 'Client')
    expectFault(await post(good(), { soapaction: `"${ACTION}Ajrf"` }), 'Client')
    expectFault(await post(good(), { 'content-type': 'application/soap+xml' }), 'Client')
    const elsewhere = await send(sandbox.simulator, sandbox.caller, {
      path: '/sls/ws/ModstSLSPersonAjrf',
      body: good(),
    })
    expectFault(elsewhere, 'Client')
  })

  it('takes a SOAPAction with and without quotes', async () => {
    expect((await post(good(), { soapaction: ACTION })).status).toBe(200)
  })
})

describe('the description', () => {
  it('is the WSDL at ?wsdl with the simulator’s own address, and the schemas it imports', async () => {
    const wsdl = await send(sandbox.simulator, sandbox.caller, { path: `${PATH}?wsdl`, method: 'GET' })
    expect(wsdl.status).toBe(200)
    expect(wsdl.text).toContain(`<soap:address location="https://127.0.0.1:${sandbox.simulator.port}${PATH}"/>`)
    expect(wsdl.text).toContain('schemaLocation="../xsd/SLSPerson.xsd"')
    const xsd = await send(sandbox.simulator, sandbox.caller, { path: '/sls/xsd/SLSPerson.xsd', method: 'GET' })
    expect(xsd.text).toContain('SLSFaelles.xsd')
    for (const path of ['/sls/xsd/..%2fREADME.md', '/sls/xsd/none.xsd', '/sls/ws/None?wsdl', PATH]) {
      expect((await send(sandbox.simulator, sandbox.caller, { path, method: 'GET' })).status).toBe(404)
    }
  })
})

describe('the control surface', () => {
  const criteria = '<sls:CPRnummer>6101850011</sls:CPRnummer><sls:Loebenummer>001</sls:Loebenummer>'
  const ask = () => call(sandbox, 'ModstSLSPersonLaes', criteria)

  it('makes the service unavailable or closed as a Server fault, then answers again', async () => {
    sandbox.simulator.control.failNext('unavailable')
    sandbox.simulator.control.failNext('closed')
    expectFault(await ask(), 'Server')
    expectFault(await ask(), 'Server')
    expect(texts((await ask()).text, 'Returkode')).toEqual(['8'])
  })

  it('answers with a business code, error or warning or technical, as Returkode 8, 4 or 12', async () => {
    const { employments } = sandbox.town
    const own = employments.find(({ institution }) => institution === sandbox.caller.institution.key)
    const known = `<sls:CPRnummer>${own?.cprNumber}</sls:CPRnummer><sls:Loebenummer>${own?.number}</sls:Loebenummer>`
    const askKnown = () => call(sandbox, 'ModstSLSPersonLaes', known)
    sandbox.simulator.control.failNext({ code: 'OT9002' })
    const refused = (await askKnown()).text
    expect(texts(refused, 'Returkode')).toEqual(['8'])
    expect(texts(refused, 'FejlAdvisKode')).toEqual(['9002'])
    expect(texts(refused, 'Efternavn')).toEqual([])
    sandbox.simulator.control.failNext({ code: 'OT9704', text: 'Saldo er negativ' })
    const warned = (await askKnown()).text
    expect(texts(warned, 'Returkode')).toEqual(['4'])
    expect(texts(warned, 'FejlAdvisTekst')).toEqual(['Saldo er negativ'])
    expect(texts(warned, 'Efternavn')).toHaveLength(1)
    sandbox.simulator.control.failNext({ code: '12' })
    expect(texts((await askKnown()).text, 'Returkode')).toEqual(['12'])
  })

  it('keeps a journal of service, institution, subject and criteria', async () => {
    await call(
      sandbox,
      'ModstSLSHaendelseList',
      `${criteria}<sls:Fradato>2026-01-01</sls:Fradato><sls:FastAarsagskode>155</sls:FastAarsagskode><sls:FastAarsagskode>100</sls:FastAarsagskode><sls:MaxAntal>500</sls:MaxAntal>`,
    )
    expect(sandbox.simulator.control.journal()).toMatchObject([
      {
        operation: 'ModstSLSHaendelseList',
        institution: 'fjordstyrelsen',
        subjects: ['6101850011001'],
        detail: { Fradato: '2026-01-01', FastAarsagskode: '155,100', MaxAntal: '500' },
      },
    ])
  })
})
