import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { call, openSandbox, report, type Sandbox, texts, UUID, validate } from './wire.ts'

let sandbox: Sandbox
let number: string
beforeAll(async () => {
  sandbox = await openSandbox({ employees: 20 })
  const employment = sandbox.town.employments.find(
    ({ institution, state, to, from }) =>
      institution === 'fjordstyrelsen' && state === 'ACTIVE' && to === null && from < '2024-01-01',
  )
  if (employment === undefined) throw new Error('nobody is active')
  number = employment.cprNumber + employment.number
})
afterAll(() => sandbox.close())
beforeEach(() => sandbox.simulator.control.reset())

const asked = () =>
  `<sls:CPRnummer>${number.slice(0, 10)}</sls:CPRnummer><sls:Loebenummer>${number.slice(10)}</sls:Loebenummer>`
const event = (cause: string, from: string, to: string, more = '') =>
  `<sls:FastAarsagskode>${cause}</sls:FastAarsagskode><sls:Fradato>${from}</sls:Fradato><sls:Tildato>${to}</sls:Tildato>${more}`
const til = (content: string) => `<sls:HaendelseTil>${content}</sls:HaendelseTil>`
const fra = (cause: string, from: string) =>
  `<sls:HaendelseFra><sls:FastAarsagskode>${cause}</sls:FastAarsagskode><sls:Fradato>${from}</sls:Fradato></sls:HaendelseFra>`
const events = async () =>
  texts(
    (await call(sandbox, 'ModstSLSHaendelseList', `${asked()}<sls:Fradato>2028-01-01</sls:Fradato>`)).text,
    'FastAarsagskode',
  )
const codes = (xml: string) =>
  texts(xml, 'FejlAdvisArt').map((art, index) => art + (texts(xml, 'FejlAdvisKode')[index] ?? ''))
const input = async (criteria: string) => (await call(sandbox, 'ModstSLSInddataList', criteria)).text

describe('an event that was reported', () => {
  it('is listed, kept as input under its UUID, logged, changed and deleted', async () => {
    const made = await report(
      sandbox,
      'ModstSLSHaendelseOpret',
      number,
      til(event('155', '2028-02-01', '2028-02-20', '<sls:Timer>3</sls:Timer><sls:Minutter>42</sls:Minutter>')),
    )
    validate(made.text, 'HaendelseOpdatering')
    expect(texts(made.text, 'Returkode')).toEqual(['0'])
    expect(texts(made.text, 'UUID')).toEqual([UUID])
    expect(await events()).toEqual(['155'])
    const found = await input(`<sls:SoegUUID>${UUID}</sls:SoegUUID>`)
    validate(found, 'Inddata')
    expect(texts(found, 'Transaktionskode')).toEqual(['HAEO'])
    expect(texts(found, 'Loengeneration')).toEqual(['2026-12'])
    await report(
      sandbox,
      'ModstSLSHaendelseAjrf',
      number,
      fra('155', '2028-02-01') + til(event('100', '2028-02-02', '2028-02-03')),
    )
    expect(await events()).toEqual(['100'])
    await report(sandbox, 'ModstSLSHaendelseSlet', number, fra('100', '2028-02-02'))
    expect(await events()).toEqual([])
    expect(sandbox.simulator.payroll.events().map(({ Haendelsestype }) => Haendelsestype)).toEqual(['O', 'A', 'S'])
  })

  it.each([
    ['of no cause', event('999', '2028-02-01', '2028-02-01'), ['OT9701']],
    ['that ends before it begins', event('100', '2028-02-02', '2028-02-01'), ['OT9005']],
    ['over days with hours', event('100', '2028-02-01', '2028-02-02', '<sls:Timer>3</sls:Timer>'), ['OT9702']],
    ['with two faults', event('999', '2028-02-02', '2028-02-01'), ['OT9701', 'OT9005']],
  ])('%s is refused with all that is wrong, and leaves no trace', async (_, content, wrong) => {
    const { text } = await report(sandbox, 'ModstSLSHaendelseOpret', number, til(content))
    expect(texts(text, 'Returkode')).toEqual(['8'])
    expect(codes(text)).toEqual(wrong)
    expect(await events()).toEqual([])
    expect(texts(await input(`<sls:SoegUUID>${UUID}</sls:SoegUUID>`), 'Inddata')).toEqual([])
  })

  it('does not overlap another, and cannot be changed where there is none', async () => {
    await report(sandbox, 'ModstSLSHaendelseOpret', number, til(event('100', '2028-02-01', '2028-02-20')))
    const second = await report(
      sandbox,
      'ModstSLSHaendelseOpret',
      number,
      til(event('500', '2028-02-20', '2028-02-21')),
    )
    expect(codes(second.text)).toEqual(['OT9703'])
    const missing = await report(sandbox, 'ModstSLSHaendelseSlet', number, fra('500', '2028-02-20'))
    expect(codes(missing.text)).toEqual(['OT9104'])
  })

  it('of somebody at another institution is refused as one that nobody knows', async () => {
    const { text } = await report(
      sandbox,
      'ModstSLSHaendelseOpret',
      number,
      til(event('100', '2028-02-01', '2028-02-01')),
      { as: sandbox.neighbour },
    )
    expect(codes(text)).toEqual(['OT9102'])
  })
})

describe('a payroll run', () => {
  it('refuses updates while it lasts, and goes on answering questions', async () => {
    sandbox.simulator.payroll.payrollRun('closed')
    const { text } = await report(
      sandbox,
      'ModstSLSHaendelseOpret',
      number,
      til(event('100', '2028-02-01', '2028-02-01')),
    )
    expect([texts(text, 'Returkode'), codes(text)]).toEqual([['8'], ['OT9001']])
    expect(await events()).toEqual([])
    sandbox.simulator.payroll.payrollRun('open')
    expect(
      texts(
        (await report(sandbox, 'ModstSLSHaendelseOpret', number, til(event('100', '2028-02-01', '2028-02-01')))).text,
        'Returkode',
      ),
    ).toEqual(['0'])
  })

  it('is how far deleting all reporting goes back', async () => {
    await report(sandbox, 'ModstSLSHaendelseOpret', number, til(event('100', '2028-02-01', '2028-02-01')))
    sandbox.simulator.payroll.payrollRun('closed')
    sandbox.simulator.payroll.payrollRun('open')
    await report(sandbox, 'ModstSLSHaendelseOpret', number, til(event('500', '2028-03-01', '2028-03-01')))
    expect(await events()).toEqual(['100', '500'])
    await report(sandbox, 'ModstSLSLoenmodtagerOpdateringSlet', number, '', { structure: '' })
    expect(await events()).toEqual(['100'])
    expect(texts(await input(asked()), 'Loenkoersel')).toEqual(['1'])
  })
})

describe('a follow-on', () => {
  const element = (code: string, date: string) =>
    `<sls:EngangsloendelTil><sls:Loendelskode>${code}</sls:Loendelskode><sls:Dato>${date}</sls:Dato><sls:Enheder>1</sls:Enheder></sls:EngangsloendelTil>`

  it('is carried out with what set it off', async () => {
    await report(sandbox, 'ModstSLSEngangsloendelOpret', number, element('0232', '2026-11-30'))
    expect(sandbox.simulator.payroll.registered(number, 'FasteFelter')).toEqual([
      { FastFeltNummer: '638', VaerdiDetteAar: '1.00' },
    ])
    expect(
      sandbox.simulator.payroll.inddata(number).map(({ Transaktionskode, UdloestAf }) => [Transaktionskode, UdloestAf]),
    ).toEqual([
      ['ENGO', null],
      ['FAST', UUID],
    ])
  })

  it('that fails is a warning under its own transaction, and what set it off stands', async () => {
    sandbox.simulator.payroll.failFollowOn('FAST', 'OT9801')
    const { text } = await report(sandbox, 'ModstSLSEngangsloendelOpret', number, element('0232', '2026-11-30'))
    expect([texts(text, 'Returkode'), codes(text), texts(text, 'Transaktionskode')]).toEqual([
      ['4'],
      ['OT9801'],
      ['FAST'],
    ])
    expect(sandbox.simulator.payroll.registered(number, 'FasteFelter')).toEqual([])
    expect(sandbox.simulator.payroll.inddata(number)).toHaveLength(1)
  })
})

describe('a request on a bad line', () => {
  const send = () => report(sandbox, 'ModstSLSHaendelseOpret', number, til(event('100', '2028-02-01', '2028-02-01')))

  it('that is lost before it arrives changes nothing', async () => {
    sandbox.simulator.control.failNext('refused')
    await expect(send()).rejects.toThrow()
    expect(await events()).toEqual([])
  })

  it('whose reply is lost was carried out', async () => {
    sandbox.simulator.control.loseReply()
    await expect(send()).rejects.toThrow()
    expect(await events()).toEqual(['100'])
  })

  it('that is delivered twice is refused the second time', async () => {
    sandbox.simulator.control.failNext('deliveredTwice')
    expect(codes((await send()).text)).toEqual(['OT9703'])
    expect(await events()).toEqual(['100'])
  })

  it('is forgotten when the simulator is reset', async () => {
    await send()
    sandbox.simulator.control.reset()
    expect(await events()).toEqual([])
    expect(sandbox.simulator.payroll.events()).toEqual([])
  })
})
