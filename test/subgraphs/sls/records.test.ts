import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { expectNoCprNumberOf } from '../../cprNumbers.ts'
import { askedWith, list, openSlsHouse, type SlsHouse } from './slsHouse.ts'

const FJORD = 'fjordstyrelsen'
const TODAY = danishDay(new Date())

let house: SlsHouse
beforeAll(async () => {
  house = await openSlsHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  house.simulator.control.reset()
})

/** Live, so that one test's answers are not another's. */
const live = () => house.caller(FJORD, { freshness: 'LIVE' })
const idsOf = async (count: number, key = FJORD): Promise<string[]> =>
  Promise.all(
    house
      .staff(key)
      .filter(({ state }) => state === 'ACTIVE')
      .slice(0, count)
      .map(async (employment) => (await house.find(key, employment)).id),
  )
const oneId = async (key = FJORD): Promise<string> => (await idsOf(1, key))[0] ?? ''

describe('the calls that a question takes', () => {
  it.each([
    ['names and status', 'name status active source { readAt }', {}],
    ['a contract', 'contract { payStep }', { ModstSLSOverenskomstList: 1 }],
    [
      'contracts on any days',
      `contract { payStep } a: contract(asOf: "2020-01-01") { validFrom } contracts { payClass employmentFraction { numerator } }`,
      { ModstSLSOverenskomstList: 1 },
    ],
    [
      'a position’s title beside',
      'contract { positionTitle } contracts { positionTitle } preferredName',
      { ModstSLSOverenskomstList: 1, ModstSLSPersonLaes: 1 },
    ],
    ['a preferred name', 'preferredName', { ModstSLSPersonLaes: 1 }],
    [
      'absences of two periods',
      `absences(period: {from: "2026-01-01"}) { nodes { id } } a: absences(period: {from: "2026-01-01"}, kinds: [HOLIDAY]) { nodes { id } } b: absences(period: {to: "2026-06-30"}) { nodes { id } }`,
      { ModstSLSHaendelseList: 2 },
    ],
    ['all quotas', 'quotas { kind }', { ModstSLSFerieregnskabLaes: 1, ModstSLSOmsorgsregnskabLaes: 1 }],
    [
      'holiday alone',
      'quotas(kinds: [HOLIDAY]) { kind } a: quotas(kinds: [SPECIAL_HOLIDAY]) { kind }',
      { ModstSLSFerieregnskabLaes: 1 },
    ],
    ['care days alone', 'quotas(kinds: [CARE_DAYS]) { kind }', { ModstSLSOmsorgsregnskabLaes: 1 }],
    ['quotas that SLS does not keep', 'quotas(kinds: [SENIOR_DAYS, TIME_BANK]) { kind }', {}],
    ['no kinds of quotas', 'quotas(kinds: []) { kind }', {}],
    ['wage parts', 'wageParts { nodes { code } }', { ModstSLSLoendelList: 1 }],
    [
      'an id of another employee',
      'absence(id: "bbbbbbbbbbbbbbbb.cccccccccccccccc") { id } wagePart(id: "b.c") { id }',
      {},
    ],
    ['a page size that is none', 'absences(first: 0) { nodes { id } } wageParts(first: 501) { nodes { id } }', {}],
    [
      'a period that ends before it begins',
      'absences(period: {from: "2026-02-01", to: "2026-01-01"}) { nodes { id } }',
      {},
    ],
  ] as const)('%s', async (_, fields, calls) => {
    await house.askEmployees(live(), [await oneId()], fields)
    expect(house.calls()).toEqual(calls)
  })

  it('is one for each employee of a page, and none for a second request while the answer is kept', async () => {
    const ids = await idsOf(7, 'maaleraadet')
    const caller = house.caller('maaleraadet')
    const first = await house.askEmployees(
      caller,
      [...ids, ...ids],
      'contract { payStep source { fromCache service } }',
    )
    expect(first.errors).toEqual([])
    expect(house.calls()).toEqual({ ModstSLSOverenskomstList: 7 })
    expect(first.entities[0]?.['contract']?.['source']).toEqual({
      fromCache: false,
      service: 'ModstSLSOverenskomstList',
    })
    const again = await house.askEmployees(
      house.caller('maaleraadet'),
      ids,
      'contract { payStep source { fromCache } }',
    )
    expect(house.calls()).toEqual({ ModstSLSOverenskomstList: 7 })
    expect(again.entities[0]?.['contract']?.['source']).toEqual({ fromCache: true })
  })

  it('asks SLS for the period, the day and the kind that was asked for', async () => {
    await house.askEmployees(
      live(),
      [await oneId()],
      `absences(period: {from: "2026-01-01", to: "2026-06-30"}) { nodes { id } } quotas(asOf: "2026-03-01") { kind }
       wageParts(asOf: "2026-03-15") { nodes { id } } a: wageParts(period: {from: "2026-01-01"}, recurrence: ONE_OFF) { nodes { id } }
       b: wageParts(recurrence: RECURRING) { nodes { id } }`,
    )
    const journal = house.simulator.control.journal()
    const common = { Gruppe: '901', MaxAntal: '500' }
    expect(askedWith(journal, 'ModstSLSHaendelseList')).toEqual([
      { ...common, Fradato: '2026-01-01', Tildato: '2026-06-30' },
    ])
    expect(askedWith(journal, 'ModstSLSFerieregnskabLaes')).toEqual([{ Gruppe: '901', Skaeringsdato: '2026-03-01' }])
    expect(askedWith(journal, 'ModstSLSOmsorgsregnskabLaes')).toEqual([{ Gruppe: '901', Skaeringsdato: '2026-03-01' }])
    expect(askedWith(journal, 'ModstSLSLoendelList')).toEqual(
      expect.arrayContaining([
        { ...common, Fradato: '2026-03-15', Tildato: '2026-03-15', Loendelstype: 'B' },
        { ...common, Fradato: '2026-01-01', Loendelstype: 'E' },
        { ...common, Fradato: TODAY, Tildato: TODAY, Loendelstype: 'L' },
      ]),
    )
    expect(journal.every(({ institution }) => institution === FJORD)).toBe(true)
  })
})

describe('a contract', () => {
  it('has today’s organisational unit on the span that holds today, with its name', async () => {
    const employment = house.staff(FJORD).find(({ state }) => state === 'ACTIVE')
    if (employment === undefined) throw new Error('nobody is active')
    const { id } = await house.find(FJORD, employment)
    const { entities, errors } = await house.askEmployees(
      live(),
      [id],
      'contract { validFrom positionCode positionTitle payFormCode weeklyHours organisationUnit organisationUnitName } contracts { validFrom validTo organisationUnit positionTitle }',
    )
    expect(errors).toEqual([])
    const contract = entities[0]?.['contract']
    const contracts = list(entities[0]?.['contracts'])
    const { payroll } = house.institution(FJORD)
    const unit =
      payroll.system === 'SLS' ? payroll.subAccountUnits.find(({ code }) => code === employment.unit) : undefined
    expect(contract).toMatchObject({
      positionCode: employment.positionCode,
      organisationUnit: employment.unit,
      organisationUnitName: unit?.name,
    })
    expect(contract?.['positionTitle']).toBeTruthy()
    const withUnit = contracts.filter((span) => span['organisationUnit'] !== null)
    expect(withUnit.map((span) => span['validFrom'])).toEqual([contract?.['validFrom']])
  })

  it('is null before the employment', async () => {
    const { entities } = await house.askEmployees(live(), [await oneId()], 'contract(asOf: "1960-01-01") { validFrom }')
    expect(entities[0]).toEqual({ contract: null })
  })

  it('has the person’s own position text before that of the code', async () => {
    const ids = await idsOf(40)
    const { entities } = await house.askEmployees(live(), ids, 'contract { positionCode positionTitle }')
    const titles = new Map<string, Set<string>>()
    for (const entity of entities) {
      const code = String(entity['contract']?.['positionCode'])
      titles.set(code, (titles.get(code) ?? new Set()).add(String(entity['contract']?.['positionTitle'])))
    }
    expect([...titles.values()].some((texts) => texts.size > 1)).toBe(true)
  })
})

describe('absences', () => {
  const FIELDS = `nodes { id kind code codeText from to openEnded hoursPerDay hours days startTime calendarDays source { service } } edges { cursor } pageInfo { endCursor hasNextPage }`
  /** Somebody with several of them. */
  const busyId = async (): Promise<string> => {
    for (const id of await idsOf(30)) {
      const { entities } = await house.askEmployees(live(), [id], 'absences { nodes { kind } }')
      if (new Set(list(entities[0]?.['absences']?.['nodes']).map((absence) => absence['kind'])).size > 2) return id
    }
    throw new Error('nobody is absent')
  }

  it('are paged by their own ids, filtered by kind, and each found again by its id', async () => {
    const id = await busyId()
    const { entities } = await house.askEmployees(live(), [id], `absences { ${FIELDS} }`)
    const all = list(entities[0]?.['absences']?.['nodes'])
    expect(new Set(all.map((absence) => absence['id'])).size).toBe(all.length)
    for (const absence of all)
      expect(absence).toMatchObject({ openEnded: false, hours: null, days: null, startTime: null, calendarDays: null })
    const order = all.map((absence) => `${absence['from']}${absence['code']}`)
    expect(order).toEqual([...order].sort())

    const paged: string[] = []
    for (let after = ''; ; ) {
      const answer = await house.askEmployees(
        live(),
        [id],
        `absences(first: 2${after === '' ? '' : `, after: "${after}"`}) { ${FIELDS} }`,
      )
      const page = answer.entities[0]?.['absences']
      paged.push(...list(page?.['nodes']).map((node) => String(node['id'])))
      if (String(page?.['pageInfo']?.['hasNextPage']) !== 'true') break
      after = String(page?.['pageInfo']?.['endCursor'])
    }
    expect(paged).toEqual(all.map((absence) => absence['id']))

    const kind = all[0]?.['kind']
    const filtered = await house.askEmployees(live(), [id], `absences(kinds: [${kind}]) { nodes { id } }`)
    expect(filtered.entities[0]?.['absences']?.['nodes']).toEqual(
      all.filter((absence) => absence['kind'] === kind).map((absence) => ({ id: absence['id'] })),
    )

    const found = await house.askEmployees(live(), [id], `absence(id: "${all.at(-1)?.['id']}") { from code }`)
    expect(found.entities[0]).toEqual({
      absence: { from: all.at(-1)?.['from'], code: all.at(-1)?.['code'] },
    })
  })

  it('that are no more are NOT_FOUND, with a reason only for an id that was this employee’s', async () => {
    const id = await oneId()
    const { entities, errors } = await house.askEmployees(
      live(),
      [id],
      `absence(id: "${id}.aaaaaaaaaaaaaaaa") { id } wagePart(id: "aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaa") { id }`,
    )
    expect(entities[0]).toEqual({ absence: null, wagePart: null })
    const byField = Object.fromEntries(errors.map(({ path, extensions }) => [path?.at(-1), extensions]))
    expect(byField).toEqual({
      absence: { code: 'NOT_FOUND', reason: 'RECORD_CHANGED' },
      wagePart: { code: 'NOT_FOUND' },
    })
  })

  it('do not tell the reason without the scope, nor by a filter', async () => {
    const caller = house.caller(FJORD, { freshness: 'LIVE', scopes: ['cpr:read'] })
    const id = await busyId()
    house.simulator.control.clearJournal()
    const { entities, errors } = await house.askEmployees(
      caller,
      [id],
      `absences { nodes { kind code codeText from } } a: absences(kinds: [SICKNESS]) { nodes { from } }`,
    )
    expect(entities[0]?.['a']).toBeNull()
    expect(errors).toMatchObject([
      { path: ['_entities', 0, 'a'], extensions: { code: 'FORBIDDEN', scope: 'absence:reason' } },
    ])
    const absences = list(entities[0]?.['absences']?.['nodes'])
    expect(absences.length).toBeGreaterThan(2)
    for (const absence of absences) expect(absence).toMatchObject({ kind: 'WITHHELD', code: null, codeText: null })
  })

  it('may be registered by the causes of the list', async () => {
    const { entities } = await house.askInstitution(
      live(),
      'absenceTypes { code kind text attendance defaultForKind requires partOfDay quotaKinds }',
    )
    const types = list(entities[0]?.['absenceTypes'])
    expect(types.length).toBeGreaterThan(20)
    expect(types.filter((type) => type['defaultForKind']).map((type) => [type['kind'], type['code']])).toEqual([
      ['SICKNESS', '100'],
      ['BEREAVEMENT', '401'],
      ['HOLIDAY', '500'],
    ])
    expect(types.every((type) => String(type['kind']) !== 'OTHER')).toBe(true)
    expect(house.calls()).toEqual({})
  })
})

describe('wage parts', () => {
  it('are by default the recurring ones of today and the one-off ones of a year back and later', async () => {
    const ids = await idsOf(20)
    const { entities, errors } = await house.askEmployees(
      live(),
      ids,
      'wageParts(first: 500) { notReadable nodes { id recurrence code direction amount { amount currency } date validFrom validTo automatic reference sequenceNumber posting { segments costCentre } source { service } } }',
    )
    expect(errors).toEqual([])
    const yearAgo = Temporal.PlainDate.from(TODAY).subtract({ years: 1 }).toString()
    const parts = entities.flatMap((entity) => list(entity['wageParts']?.['nodes']))
    for (const part of parts) {
      const [from, to] = [part['validFrom'], part['validTo']]
      if (String(part['recurrence']) === 'ONE_OFF') expect(String(part['date']) >= yearAgo && from === null).toBe(true)
      else expect(String(from) <= TODAY && (to === null || String(to) >= TODAY) && part['date'] === null).toBe(true)
    }
    expect(new Set(parts.map((part) => part['recurrence']))).toEqual(new Set(['ONE_OFF', 'RECURRING']))
    expect(new Set(parts.map((part) => part['direction']))).toEqual(new Set(['PAY', 'DEDUCTION', 'TECHNICAL']))
    expect(entities[0]?.['wageParts']?.['notReadable']).toEqual([])

    const [first] = entities
    const [wanted] = list(first?.['wageParts']?.['nodes'])
    const found = await house.askEmployees(live(), [ids[0] ?? ''], `wagePart(id: "${wanted?.['id']}") { code }`)
    expect(found.entities[0]).toEqual({ wagePart: { code: wanted?.['code'] } })
  })
})

describe('quotas', () => {
  it('are empty where SLS has nothing for the day', async () => {
    const { entities, errors } = await house.askEmployees(
      live(),
      [await oneId()],
      'quotas(asOf: "1950-01-01") { kind }',
    )
    expect(errors).toEqual([])
    expect(entities[0]).toEqual({ quotas: [] })
  })

  it('never name a child', async () => {
    const ids = await idsOf(40)
    const { entities, text } = await house.askEmployees(
      live(),
      ids,
      'quotas { kind code unit earned used remaining childNumber lastRegistration takeTo source { service } }',
    )
    const quotas = entities.flatMap((entity) => list(entity['quotas']))
    expect(new Set(quotas.map((quota) => quota['kind']))).toEqual(new Set(['HOLIDAY', 'SPECIAL_HOLIDAY', 'CARE_DAYS']))
    expect(quotas.every((quota) => quota['childNumber'] === null)).toBe(true)
    expectNoCprNumberOf(house.town, text)
  })
})
