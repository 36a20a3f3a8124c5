import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { call, openSandbox, parts, report, type Sandbox, texts, validate } from './wire.ts'

const LISTS = ['Kontering', 'AfvigendeKontering', 'Loendelskontering', 'Statistik', 'Afgang', 'Erindring'].map(
  (object) => `ModstSLS${object}List`,
)
const READS = ['FasteFelter', 'Oprykning', 'Pensab', 'Skat', 'Timebank'].map((object) => `ModstSLS${object}Laes`)

let sandbox: Sandbox
let number: string
beforeAll(async () => {
  sandbox = await openSandbox({ employees: 30 })
  const employment = sandbox.town.employments.find(
    ({ institution, state, to, from }) =>
      institution === 'fjordstyrelsen' && state === 'ACTIVE' && to === null && from < '2024-01-01',
  )
  if (employment === undefined) throw new Error('nobody is active')
  number = employment.cprNumber + employment.number
})
afterAll(() => sandbox.close())
beforeEach(() => sandbox.simulator.control.reset())

const criteria = (payrollNumber: string, more = '') =>
  `<sls:CPRnummer>${payrollNumber.slice(0, 10)}</sls:CPRnummer><sls:Loebenummer>${payrollNumber.slice(10)}</sls:Loebenummer>${more}`
const on = (day: string) => `<sls:Skaeringsdato>${day}</sls:Skaeringsdato>`
const between = (from: string, to: string) => `<sls:Fradato>${from}</sls:Fradato><sls:Tildato>${to}</sls:Tildato>`
const ask = async (service: string, more = '') => (await call(sandbox, service, criteria(number, more))).text
const codes = (xml: string) =>
  texts(xml, 'FejlAdvisArt').map((art, index) => art + (texts(xml, 'FejlAdvisKode')[index] ?? ''))
const objectOf = (service: string) => service.replace(/^ModstSLS/, '').replace(/(List|Laes)$/, '')
const send = async (service: string, content: string) => {
  expect(texts((await report(sandbox, service, number, content)).text, 'Returkode')).toEqual(['0'])
}

describe('every service of what is registered', () => {
  it('answers within its schema for everybody, and finds something for somebody', async () => {
    const staff = sandbox.town.employments.filter(({ institution }) => institution === 'fjordstyrelsen')
    const found = new Map<string, number>()
    for (const { cprNumber, number: own } of staff) {
      for (const service of [...LISTS, ...READS]) {
        const { text } = await call(sandbox, service, criteria(cprNumber + own))
        validate(text, objectOf(service))
        expect(texts(text, 'CPRnummer')[0]).toBe(cprNumber)
        const isList = service.endsWith('List')
        if (texts(text, 'Returkode')[0] !== '0') expect([isList, codes(text)]).toEqual([false, ['OT9104']])
        else if (!isList || parts(text, objectOf(service)).length > 0) found.set(service, (found.get(service) ?? 0) + 1)
      }
    }
    for (const service of [...LISTS, ...READS]) expect([service, found.has(service)]).toEqual([service, true])
    expect(found.get('ModstSLSKonteringList')).toBe(staff.length)
  })

  it.each([...LISTS, ...READS])(
    '%s refuses a colleague of another institution as one whom nobody knows',
    async (service) => {
      const here = new Set(
        sandbox.town.employments
          .filter(({ institution }) => institution === 'fjordstyrelsen')
          .map((one) => one.cprNumber),
      )
      const foreign = sandbox.town.employments.find(
        ({ institution, cprNumber }) => institution === 'arkivnaevnet' && !here.has(cprNumber),
      )
      if (foreign === undefined) throw new Error('nobody works only elsewhere')
      const { text } = await call(sandbox, service, criteria(foreign.cprNumber + foreign.number))
      expect(codes(text)).toEqual(['OT9102'])
    },
  )
})

describe('what is reported', () => {
  const posting = (from: string, segment: string) =>
    `<sls:KonteringTil><sls:Fradato>${from}</sls:Fradato><sls:Delregnskab>99010010</sls:Delregnskab><sls:Segment1>${segment}</sls:Segment1></sls:KonteringTil>`

  it('of postings leaves one on every day, and deleting it gives the days back', async () => {
    const before = await ask('ModstSLSKonteringList')
    await send('ModstSLSKonteringOpret', posting('2027-02-01', '7'))
    const after = await ask('ModstSLSKonteringList')
    expect(texts(after, 'Tildato').at(-1)).toBe('2027-01-31')
    expect(texts(after, 'Fradato').at(-1)).toBe('2027-02-01')
    expect(parts(await ask('ModstSLSKonteringList', between('2027-02-01', '2027-02-01')), 'Kontering')).toHaveLength(1)
    expect(sandbox.simulator.payroll.registered(number, 'Kontering')).toEqual([
      { Fradato: '2027-02-01', Delregnskab: '99010010', Segment1: '7' },
    ])
    await send('ModstSLSKonteringSlet', '<sls:KonteringFra><sls:Fradato>2027-02-01</sls:Fradato></sls:KonteringFra>')
    expect(await ask('ModstSLSKonteringList')).toBe(before)
  })

  it('is gone when all reporting since the last run is deleted', async () => {
    const before = await ask('ModstSLSKonteringList')
    await send('ModstSLSKonteringOpret', posting('2027-02-01', '7'))
    await report(sandbox, 'ModstSLSLoenmodtagerOpdateringSlet', number, '', { structure: '' })
    expect(await ask('ModstSLSKonteringList')).toBe(before)
  })

  it('of reminders is found by its day', async () => {
    await send(
      'ModstSLSErindringOpret',
      '<sls:ErindringTil><sls:Erindringskode>31</sls:Erindringskode><sls:Erindringsdato>2027-03-03</sls:Erindringsdato></sls:ErindringTil>',
    )
    const found = async (from: string, to: string) =>
      texts(await ask('ModstSLSErindringList', between(from, to)), 'Erindringskode')
    expect(await found('2027-03-03', '2027-03-03')).toEqual(['31'])
    expect(await found('2027-03-04', '2027-03-09')).toEqual([])
  })

  it('of a fixed field keeps last year’s value and those of the others', async () => {
    const fields = async () => parts(await ask('ModstSLSFasteFelterLaes'), 'FastFelt')
    const before = await fields()
    await send(
      'ModstSLSFasteFelterAjrf',
      '<sls:FastFelt><sls:FastFeltNummer>205</sls:FastFeltNummer><sls:Operator>=</sls:Operator><sls:Vaerdi>2</sls:Vaerdi></sls:FastFelt>',
    )
    const after = await fields()
    expect(after).toHaveLength(before.length)
    const taxCard = after.find((field) => texts(field, 'FastFeltNummer')[0] === '205') ?? ''
    expect([texts(taxCard, 'VaerdiDetteAar'), texts(taxCard, 'VaerdiSidsteAar')]).toEqual([['2.00'], ['1.00']])
  })

  it('of the time bank is summed by days, whatever the order in which it came', async () => {
    const change = (day: string, operator: string, hours: number, minutes: number) =>
      send(
        'ModstSLSTimebankAjrf',
        `<sls:Timebanktype>FRI</sls:Timebanktype><sls:Dato>${day}</sls:Dato><sls:Operator>${operator}</sls:Operator><sls:Timer>${hours}</sls:Timer><sls:Minutter>${minutes}</sls:Minutter>`,
      )
    await change('2027-01-03', '-', 3, 30)
    await change('2027-01-01', '=', 2, 20)
    const balance = async (day: string) =>
      parts(await ask('ModstSLSTimebankLaes', on(day)), 'Timebank')
        .filter((account) => texts(account, 'Timebanktype')[0] === 'FRI')
        .map((account) => [texts(account, 'Timer')[0], texts(account, 'SenesteRegistreringsdato')[0]])
    expect(await balance('2026-12-31')).toEqual([])
    expect(await balance('2027-01-02')).toEqual([['2.33', '2027-01-01']])
    expect(await balance('2027-01-03')).toEqual([['-1.17', '2027-01-03']])
  })

  it('of a holiday entitlement counts in the account’s own unit', async () => {
    const inHours = sandbox.town.employments.find(
      ({ institution, state, to, payForm, from }) =>
        institution === 'arkivnaevnet' &&
        state === 'ACTIVE' &&
        to === null &&
        payForm !== 'HOURLY' &&
        from < '2024-01-01',
    )
    if (inHours === undefined) throw new Error('nobody is active')
    const own = inHours.cprNumber + inHours.number
    const earned = async () => {
      const { text } = await call(
        sandbox,
        'ModstSLSFerieregnskabLaes',
        criteria(own, on('2026-11-22')),
        sandbox.neighbour,
      )
      validate(text, 'Ferieregnskab')
      const account = parts(text, 'Ferieregnskab').find(
        (one) => texts(one, 'Ferieaar')[0] === '2026' && texts(one, 'Ferietype')[0] === 'S',
      )
      return Number(texts(account ?? '', 'Optjent')[0])
    }
    const before = await earned()
    await report(
      sandbox,
      'ModstSLSFerieretAjrf',
      own,
      '<sls:Ferieaar>2026</sls:Ferieaar><sls:Ferietype>S</sls:Ferietype><sls:Operator>+</sls:Operator><sls:Dage>2</sls:Dage>',
      { as: sandbox.neighbour },
    )
    expect(await earned()).toBeCloseTo(before + (2 * inHours.weeklyHours) / 5, 2)
  })

  it('of care days for a child without an account opens one, for the year of the day', async () => {
    await send(
      'ModstSLSOmsorgsregnskabAjrf',
      '<sls:Optjeningsform>T</sls:Optjeningsform><sls:Dato>2027-01-05</sls:Dato><sls:Barn><sls:CPRnummer>6101154011</sls:CPRnummer></sls:Barn><sls:Dage>2</sls:Dage>',
    )
    const accounts = async (day: string) =>
      parts(await ask('ModstSLSOmsorgsregnskabLaes', on(day)), 'Omsorgsregnskab').filter((account) =>
        account.includes('6101154011'),
      )
    expect(await accounts('2027-01-04')).toEqual([])
    expect((await accounts('2027-01-05')).map((account) => texts(account, 'Rest'))).toEqual([['2.00']])
    expect(await accounts('2028-01-05')).toEqual([])
  })
})

describe('a new hire', () => {
  it('has no records but those that SLS makes of the hire', async () => {
    const own = '6102904011001'
    const hired = await report(
      sandbox,
      'ModstSLSNyAnsaettelseOpret',
      own,
      `<sls:Gruppe>901</sls:Gruppe><sls:Fradato>2026-11-22</sls:Fradato><sls:Fornavn>Testine</sls:Fornavn><sls:Efternavn>Prøvesen</sls:Efternavn>
       <sls:Skattekorttype>1</sls:Skattekorttype><sls:Personalekategori>901</sls:Personalekategori><sls:Klasse>51</sls:Klasse><sls:Trin>04</sls:Trin>
       <sls:Stillingsbetegnelse>9010</sls:Stillingsbetegnelse><sls:Ansaettelsesbroek><sls:Taeller>32.00</sls:Taeller><sls:Naevner>37.00</sls:Naevner></sls:Ansaettelsesbroek>
       <sls:Delregnskab>99010010</sls:Delregnskab>`,
    )
    expect(texts(hired.text, 'Returkode')).toEqual(['4'])
    const told = async (service: string) => (await call(sandbox, service, criteria(own))).text
    expect(texts(await told('ModstSLSKonteringList'), 'Delregnskab')).toEqual(['99010010'])
    expect(texts(await told('ModstSLSStatistikList'), 'Fradato')).toEqual(['2026-11-22'])
    expect(parts(await told('ModstSLSAfgangList'), 'Afgang')).toEqual([])
    expect(codes(await told('ModstSLSFasteFelterLaes'))).toEqual(['OT9104'])
  })
})
