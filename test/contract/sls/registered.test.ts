import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expectNoCprNumberOf } from '../../cprNumbers.ts'
import { type Json, list } from '../../subgraphs/sls/slsHouse.ts'
import { INSTITUTION, openUpdatesHouse, type UpdatesHouse } from '../../subgraphs/sls/updatesHouse.ts'

type Values = Readonly<Record<string, unknown>>

let writing: UpdatesHouse
let unit: string
beforeAll(async () => {
  writing = await openUpdatesHouse()
  unit = writing.town.unit
})
afterAll(() => writing.close())
beforeEach(() => writing.house.simulator.control.reset())

const ask = async (fields: string, overrides = {}): Promise<Json> => {
  const { entities, errors } = await writing.house.askEmployees(
    writing.caller(overrides),
    [writing.employment.id],
    fields,
  )
  expect(errors).toEqual([])
  return entities[0] ?? {}
}
const rows = async (field: string, selection: string): Promise<readonly Json[]> =>
  list((await ask(`rows: ${field} { ${selection} }`))['rows'])
const done = async (operation: string, values: Values): Promise<void> => {
  expect((await writing.carryOut(operation, values)).kind).toMatch(/^COMPLETED/)
}

interface Life {
  readonly field: string
  readonly selection: string
  readonly noun: string
  readonly creates?: string
  readonly first: () => Values
  readonly read: () => Values
  readonly changed: () => Values
  readonly after: () => Values
  readonly key: () => Values
}

const segments = (first: string) => [first, null, null, null, null, null]
const lives: readonly Life[] = [
  {
    field: 'postings',
    selection: 'id validFrom validTo subAccountUnit subAccountUnitName natureAccount segments workplace',
    noun: 'Posting',
    first: () => ({ from: '2026-12-01', subAccountUnit: unit, segments: ['25'], workplace: '0100' }),
    read: () => ({ validFrom: '2026-12-01', subAccountUnit: unit, segments: segments('25'), workplace: '0100' }),
    changed: () => ({ from: '2026-12-01', subAccountUnit: unit, natureAccount: '1811' }),
    after: () => ({ validFrom: '2026-12-01', validTo: null, natureAccount: '1811', workplace: null }),
    key: () => ({ from: '2026-12-01' }),
  },
  {
    field: 'deviatingPostings',
    selection: 'id validFrom validTo subAccountUnit segments splitPercentage',
    noun: 'DeviatingPosting',
    first: () => ({ from: '2026-12-01', subAccountUnit: unit, segments: ['50'], splitPercentage: '40' }),
    read: () => ({ validFrom: '2026-12-01', segments: segments('50'), splitPercentage: '40' }),
    changed: () => ({
      key: { from: '2026-12-01', subAccountUnit: unit, segments: ['50'] },
      from: '2026-12-01',
      to: '2027-01-31',
      subAccountUnit: unit,
      segments: ['51'],
      splitPercentage: '60.5',
    }),
    after: () => ({ validTo: '2027-01-31', segments: segments('51'), splitPercentage: '60.5' }),
    key: () => ({ from: '2026-12-01', subAccountUnit: unit, segments: ['51'] }),
  },
  {
    field: 'payElementPostings',
    selection: 'id payElementCode payElementText validFrom subAccountUnit splitPercentage',
    noun: 'PayElementPosting',
    first: () => ({ payElementCode: '7110', from: '2026-12-01', subAccountUnit: unit, splitPercentage: '100' }),
    read: () => ({ payElementCode: '7110', payElementText: 'ATP-bidrag', subAccountUnit: unit }),
    changed: () => ({ payElementCode: '7110', from: '2026-12-01', splitPercentage: '50' }),
    after: () => ({ payElementCode: '7110', subAccountUnit: null, splitPercentage: '50' }),
    key: () => ({ payElementCode: '7110', from: '2026-12-01' }),
  },
  {
    field: 'statistics',
    selection: 'id validFrom employmentForm employmentScheme employmentSchemeText jobFunctionCode jobStatusCode',
    noun: 'Statistics',
    first: () => ({ from: '2026-12-01', jobFunctionCode: '242100', employmentForm: '1' }),
    read: () => ({ validFrom: '2026-12-01', jobFunctionCode: '242100', employmentForm: '1', employmentScheme: null }),
    changed: () => ({ from: '2026-12-01', employmentScheme: '70' }),
    after: () => ({
      employmentScheme: '70',
      employmentSchemeText: 'Fleksjob',
      employmentForm: '5',
      jobStatusCode: '9',
    }),
    key: () => ({ from: '2026-12-01' }),
  },
  {
    field: 'departures',
    selection: 'id cause causeText payActionCode payActionText validFrom validTo',
    noun: 'Departure',
    creates: 'register',
    first: () => ({ cause: '08', from: '2027-02-01' }),
    read: () => ({ cause: '08', causeText: 'Andet, efter ansøgning', payActionCode: '14', validFrom: '2027-02-01' }),
    changed: () => ({ key: { cause: '08', from: '2027-02-01' }, cause: '01', from: '2027-03-01' }),
    after: () => ({ cause: '01', payActionCode: '13', payActionText: 'Afgang, alder', validFrom: '2027-03-01' }),
    key: () => ({ cause: '01', from: '2027-03-01' }),
  },
  {
    field: 'reminders',
    selection: 'id code date text',
    noun: 'Reminder',
    first: () => ({ code: '12', date: '2027-06-03', text: '25 års jubilæum & kage' }),
    read: () => ({ code: '12', date: '2027-06-03', text: '25 års jubilæum & kage' }),
    changed: () => ({ code: '12', date: '2027-06-03' }),
    after: () => ({ code: '12', date: '2027-06-03', text: null }),
    key: () => ({ code: '12', date: '2027-06-03' }),
  },
  {
    field: 'taxPayElements(asOf: "2026-12-01")',
    selection:
      'id payElementCode validFrom withholdingPercentage monthlyDeduction { amount currency } exempt automatic',
    noun: 'TaxPayElement',
    first: () => ({ payElementCode: '0251', from: '2026-12-01', withholdingPercentage: '45', exempt: false }),
    read: () => ({ payElementCode: '0251', withholdingPercentage: '45', exempt: false, automatic: false }),
    changed: () => ({ payElementCode: '0251', from: '2026-12-01', monthlyDeduction: '4000' }),
    after: () => ({ payElementCode: '0251', withholdingPercentage: null, monthlyDeduction: { amount: '4000' } }),
    key: () => ({ payElementCode: '0251', from: '2026-12-01' }),
  },
]

describe.each(lives)('$field', (life) => {
  const named = ([record]: readonly Json[]): Values => ({
    recordId: record?.['id'],
    ...(life.field.includes('asOf') ? { asOf: '2026-12-01' } : {}),
  })

  it('shows what is created, changed and deleted, and all of it as before afterwards', async () => {
    const before = await rows(life.field, life.selection)
    const added = async () => {
      const now = await rows(life.field, life.selection)
      return now.filter(({ id }) => !before.some((one) => one['id'] === id))
    }
    const leaves = async (operation: string, values: Values) => {
      const call = await writing.planned(operation, values)
      return writing.updates.recordsLeft?.(writing.desk(), writing.employment, call, 'reference')
    }
    const creates = `${life.creates ?? 'create'}${life.noun}`
    await done(creates, life.first())
    const created = await added()
    expect(created).toMatchObject([life.read()])
    expect(created.map(({ id }) => id)).toEqual(await leaves(creates, life.first()))
    // By its id, but for the naming fields that are to be others.
    const { key: _, ...wanted } = life.changed()
    await done(`change${life.noun}`, { ...named(created), ...wanted })
    const changed = await added()
    expect(changed).toMatchObject([life.after()])
    const byKey = { key: life.key(), ...life.changed() }
    expect(changed.map(({ id }) => id)).toEqual(await leaves(`change${life.noun}`, byKey))
    await done(`delete${life.noun}`, named(changed))
    expect(await rows(life.field, life.selection)).toEqual(before)
  })
})

describe('a record that a change names', () => {
  const codes = async (operation: string, values: Values) =>
    (await writing.faults(operation, values)).map(({ code, field }) => [code, field])
  const reminderId = async (): Promise<string> => {
    await done('createReminder', { code: '12', date: '2027-06-03' })
    const all = await rows('reminders', 'id code date')
    return String(all.find(({ date }) => String(date) === '2027-06-03')?.['id'])
  }

  it('is named by id or by key, and by one of them alone', async () => {
    const [recordId, key] = [await reminderId(), { code: '12', date: '2027-06-03' }]
    expect(await codes('deleteReminder', { recordId })).toEqual([])
    expect(await codes('deleteReminder', { key })).toEqual([])
    expect(await codes('deleteReminder', { recordId, key })).toEqual([['ONE_OF_TWO', 'recordId']])
    expect(await codes('deleteReminder', {})).toContainEqual(['ONE_OF_TWO', 'recordId'])
    expect(await codes('changeReminder', { recordId, key, text: 'Kage' })).toEqual([['ONE_OF_TWO', 'recordId']])
  })

  it('is there: an id that is gone, another employee’s or another kind’s is RECORD_CHANGED', async () => {
    const recordId = await reminderId()
    const [other] = writing.house.staff(INSTITUTION).filter(({ cprNumber }) => cprNumber !== writing.town.cprNumber)
    if (other === undefined) throw new Error('nobody else is employed')
    const employment = await writing.house.find(INSTITUTION, other)
    const change = writing.change('deleteReminder', { recordId })
    expect(await writing.updates.validate(writing.desk(), { ...change, employment })).toMatchObject([
      { code: 'RECORD_CHANGED' },
    ])
    expect(await codes('deletePosting', { recordId })).toEqual([['RECORD_CHANGED', null]])
    await done('deleteReminder', { recordId })
    expect(await codes('deleteReminder', { recordId })).toEqual([['RECORD_CHANGED', null]])
  })

  it('keeps nobody from being told of a field that SLS does not take, though SLS does not answer', async () => {
    const recordId = await reminderId()
    const closed = () => writing.house.simulator.control.failNext('garbled')
    closed()
    await expect(writing.faults('changeReminder', { recordId, text: 'Kage' })).rejects.toThrow()
    closed()
    expect(await codes('changeReminder', { recordId, text: '你好' })).toEqual([['FIELD_FORM', 'text']])
  })
})

describe('a posting', () => {
  it('ends the one that it begins in, bears the name of its unit, and is found by day and period', async () => {
    await done('createPosting', { from: '2026-12-01', subAccountUnit: unit })
    const { all, on, touching, before } = await ask(
      `all: postings { validFrom validTo subAccountUnitName } on: postings(asOf: "2026-12-01") { validFrom }
       touching: postings(period: { from: "2026-11-30", to: "2026-12-01" }) { validFrom }
       before: postings(period: { to: "1950-01-01" }) { validFrom }`,
    )
    expect(list(all).slice(-2)).toMatchObject([{ validTo: '2026-11-30' }, { validFrom: '2026-12-01', validTo: null }])
    expect(list(all).every(({ subAccountUnitName }) => String(subAccountUnitName).length > 3)).toBe(true)
    expect(on).toEqual([{ validFrom: '2026-12-01' }])
    expect(list(touching)).toHaveLength(2)
    expect(before).toEqual([])
    expect(writing.house.calls()['ModstSLSKonteringList']).toBe(1)
  })

  it.each([
    'postings(asOf: "2026-01-01", period: {}) { id }',
    'departures(period: { from: "2026-02-01", to: "2026-01-01" }) { id }',
  ])('is not asked for by arguments that do not go together: %s', async (fields) => {
    const { errors } = await writing.house.askEmployees(writing.caller(), [writing.employment.id], fields)
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    expect(writing.house.calls()).toEqual({})
  })
})

describe('a placement', () => {
  it('shows all that a contract is reported with, and is named by the change that makes it', async () => {
    const values = {
      from: '2027-07-01',
      personnelCategory: '901',
      payClass: '51',
      payStep: '08',
      paySeniorityDate: '2020-05-01',
      positionCode: '9010',
      employmentFraction: { numerator: '32', denominator: '37' },
      payPool: 'LOCAL',
      negotiatingOrganisation: '042',
      trialScheme: '07',
    }
    await done('createContract', values)
    const [read] = await rows(
      'placements(asOf: "2027-07-01")',
      `id validFrom validTo personnelCategory payClass payStep advancementDate paySeniorityDate positionCode payForm payFormCode
       employmentFraction { numerator denominator } payPoolCode negotiatingOrganisation trialScheme`,
    )
    const { from: _, payPool: __, ...same } = values
    expect(read).toMatchObject({
      ...same,
      validFrom: '2027-07-01',
      validTo: null,
      advancementDate: null,
      payForm: 'IN_ARREARS',
      employmentFraction: { numerator: '32.00', denominator: '37.00' },
      payPoolCode: 'L',
    })
    const call = await writing.planned('createContract', values)
    expect(await writing.updates.recordsLeft?.(writing.desk(), writing.employment, call, 'r')).toEqual([read?.['id']])
  })
})

describe('what holds on a day', () => {
  it('shows a fixed field that was set, added to and left alone', async () => {
    const field = (operator: string, value: string) => ({ fields: [{ number: '638', operator, value }] })
    const read = () => rows('fixedFields(numbers: ["638"])', 'number name group value valueLastYear')
    expect(await read()).toEqual([])
    await done('setFixedFields', field('=', '1'))
    await done('setFixedFields', field('+', '2.50'))
    expect(await read()).toEqual([
      { number: '638', name: 'Er afgangsdato korrekt?', group: 'Indikatorer 3', value: '3.50', valueLastYear: null },
    ])
    expect((await rows('fixedFields', 'number')).map(({ number }) => number)).toEqual(
      expect.arrayContaining(['101', '205', '638']),
    )
  })

  it('shows the advancement that was reported, until its day', async () => {
    await done('changeAdvancement', { advancementDate: '2027-01-01', payForm: 'IN_ARREARS', finalStep: '08' })
    const { now, later } = await ask(
      `now: advancement(asOf: "2026-12-31") { advancementDate payForm payFormCode finalStep source { service } }
       later: advancement(asOf: "2027-01-02") { advancementDate }`,
    )
    expect(now).toEqual({
      advancementDate: '2027-01-01',
      payForm: 'IN_ARREARS',
      payFormCode: '2',
      finalStep: '08',
      source: { service: 'ModstSLSOprykningLaes' },
    })
    expect(later).toBeNull()
  })

  it('shows the pension step from its first day on', async () => {
    await done('changeCivilServantPension', {
      from: '2026-12-01',
      pensionScaleStep: '31',
      employmentFraction: { numerator: '32', denominator: '37' },
    })
    const read = (day: string) =>
      rows(`pensionAccounts(asOf: "${day}")`, 'kind validFrom pensionScaleStep employmentFraction { numerator }')
    expect(await read('2026-12-01')).toEqual([
      { kind: 'CIVIL_SERVANT', validFrom: '2026-12-01', pensionScaleStep: 31, employmentFraction: { numerator: '32' } },
    ])
    expect((await read('2026-11-30')).map(({ pensionScaleStep }) => pensionScaleStep)).not.toContain(31)
  })

  it('shows a time bank filled, drawn on and overdrawn, as of each day', async () => {
    const change = (date: string, operator: string, hours: string) =>
      done('changeTimeBank', { type: 'FERIE', date, operator, hours })
    await change('2026-12-01', '=', '7.4')
    await change('2026-12-03', '-', '10')
    await change('2026-12-02', '+', '1.5')
    const read = async (day: string) =>
      (await rows(`timeBank(asOf: "${day}")`, 'type hours lastRegistration')).find(
        ({ type }) => String(type) === 'FERIE',
      )
    expect(await read('2026-11-30')).toBeUndefined()
    expect(await read('2026-12-01')).toEqual({ type: 'FERIE', hours: '7.40', lastRegistration: '2026-12-01' })
    expect(await read('2026-12-02')).toMatchObject({ hours: '8.90' })
    expect(await read('2026-12-03')).toEqual({ type: 'FERIE', hours: '-1.10', lastRegistration: '2026-12-03' })
  })
})

describe('accounts', () => {
  const quotas = (day: string, kind: string) =>
    rows(`quotas(asOf: "${day}", kinds: [${kind}])`, 'code unit earned used remaining validFrom')

  it('of holiday follow what is added, set and corrected', async () => {
    const special = async () =>
      (await quotas('2026-11-22', 'SPECIAL_HOLIDAY')).find(({ validFrom }) => String(validFrom) === '2026-01-01')
    const before = await special()
    if (before === undefined) throw new Error('nobody earns special holidays')
    const entitlement = (operator: string, days: string) =>
      done('changeHolidayEntitlement', { year: '2026', type: 'SPECIAL_HOLIDAY', operator, days })
    await entitlement('ADD', '2')
    expect(Number((await special())?.['earned'])).toBeCloseTo(Number(before['earned']) + 2)
    await entitlement('SET', '4')
    expect(await special()).toMatchObject({ earned: '4.00', remaining: (4 - Number(before['used'])).toFixed(2) })
    await done('correctHoliday', { year: '2026', type: 'S', from: '2026-11-20', to: '2026-11-20', days: '-1.5' })
    expect((await special())?.['earned']).toBe('2.50')
  })

  it('of care days follow what is converted, from its day on and in its year', async () => {
    const converted = async (day: string) =>
      (await quotas(day, 'CARE_DAYS'))
        .filter(({ code }) => String(code) === 'K')
        .reduce((sum, { earned }) => sum + Number(earned), 0)
    const before = await converted('2026-12-01')
    await done('changeCareDays', { basis: 'CONVERTED', date: '2026-12-01', days: '1.5' })
    expect(await converted('2026-11-30')).toBe(before)
    expect(await converted('2026-12-01')).toBe(before + 1.5)
    expect(await converted('2027-01-01')).toBe(await converted('2027-06-01'))
  })
})

describe('input', () => {
  it('shows what was taken in, what it set off, and in which period; refused input leaves nothing', async () => {
    const fields = `reference transactionCode transactionName payrollGeneration payrollRun channel channelCode registeredAt approved followOn setOffBy
      messages { code text transactionCode } source { service }`
    expect(await rows('payrollInputs', fields)).toEqual([])
    const reference = '7b0f4a52-1d0e-4c6e-9a60-2f1f5f0c1a01'
    await writing.carryOut('registerDeparture', { cause: '08', from: '2027-02-01' }, reference)
    await writing.carryOut('registerDeparture', { cause: '08', from: '2027-02-01' })
    const taken = await rows('payrollInputs', fields)
    expect(taken).toMatchObject([
      { reference, transactionCode: 'AFGO', transactionName: 'Afgang opret', channel: 'WEB_SERVICE', followOn: false },
      { reference: null, transactionCode: 'AKKO', followOn: true, setOffBy: reference, approved: true, messages: [] },
    ])
    const day = String(taken[0]?.['registeredAt']).slice(0, 10)
    expect(await rows(`payrollInputs(period: { from: "${day}", to: "${day}" })`, 'reference')).toHaveLength(2)
    expect(await rows('payrollInputs(period: { to: "2020-01-01" })', 'reference')).toEqual([])
    expectNoCprNumberOf(writing.house.town, JSON.stringify(taken))
  })
})

describe('without the scope for reasons', () => {
  it('the cause of a departure and the employment scheme are null, and what they do to pay is not', async () => {
    await done('registerDeparture', { cause: '02', from: '2027-02-01' })
    await done('createStatistics', { from: '2026-12-01', employmentScheme: '121', substituteScheme: 'B1' })
    const { departures, statistics } = await ask(
      'departures { cause causeText payActionCode validFrom } statistics(asOf: "2026-12-01") { employmentScheme employmentSchemeText substituteScheme employmentForm }',
      { scopes: [] },
    )
    expect(list(departures).at(-1)).toEqual({
      cause: null,
      causeText: null,
      payActionCode: '14',
      validFrom: '2027-02-01',
    })
    expect(statistics).toEqual([
      { employmentScheme: null, employmentSchemeText: null, substituteScheme: null, employmentForm: '5' },
    ])
  })
})

describe('rows of others in an answer', () => {
  it.each(['postings { id validFrom segments }', 'statistics { id jobFunctionCode }'])(
    'are thrown away: %s',
    async (fields) => {
      const honest = await ask(fields)
      writing.house.simulator.control.foreignRows(true)
      expect(await ask(fields)).toEqual(honest)
    },
  )

  it.each(['fixedFields { number }', 'taxPayElements { id }'])(
    'instead of the one asked for are a fault: %s',
    async (fields) => {
      writing.house.simulator.control.foreignRows(true)
      const { entities, errors } = await writing.house.askEmployees(writing.caller(), [writing.employment.id], fields)
      expect(Object.values(entities[0] ?? {})).toEqual([null])
      expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE', system: 'SLS' } }])
    },
  )
})

describe('what SLS tells agrees with the town', () => {
  it('in units, ends and departures, with ids that are all different', async () => {
    const staff = writing.house.staff(INSTITUTION)
    const ids = await Promise.all(staff.map(async (one) => (await writing.house.find(INSTITUTION, one)).id))
    const { entities, errors } = await writing.house.askEmployees(
      writing.caller(),
      ids,
      `status postings { id validFrom validTo subAccountUnit } departures { id validFrom validTo payActionCode } statistics { id }
       reminders { id } deviatingPostings { id } payElementPostings { id } taxPayElements { id automatic }`,
    )
    expect(errors).toEqual([])
    const seen: string[] = []
    staff.forEach((employment, index) => {
      const told = entities[index] ?? {}
      const postings = list(told['postings'])
      expect(postings[0]?.['validFrom']).toBe(employment.from)
      expect(postings.at(-1)).toMatchObject({ subAccountUnit: employment.unit, validTo: employment.to })
      const final = list(told['departures']).filter(({ validTo }) => validTo === null)
      expect(final).toHaveLength(employment.to === null ? 0 : 1)
      for (const field of Object.values(told)) for (const one of list(field)) seen.push(String(one['id']))
    })
    expect(seen.length).toBeGreaterThan(staff.length * 2)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.every((id) => /^[a-z2-7]{16}\.[a-z2-7]{16}$/.test(id))).toBe(true)
  })
})
