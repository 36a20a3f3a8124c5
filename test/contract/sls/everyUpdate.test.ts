import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, localDate } from '#schema/scalars/LocalDate.ts'
import type { CallOutcome } from '../../../subgraphs/transactions/payroll.ts'
import { list } from '../../subgraphs/sls/slsHouse.ts'
import { openUpdatesHouse, type UpdatesHouse } from '../../subgraphs/sls/updatesHouse.ts'

type Values = Readonly<Record<string, unknown>>

let writing: UpdatesHouse
let unit: string
beforeAll(async () => {
  writing = await openUpdatesHouse()
  unit = writing.town.unit
})
afterAll(() => writing.close())
beforeEach(() => writing.house.simulator.control.reset())

const registered = (object: string) => writing.house.simulator.payroll.registered(writing.number, object)
const done = async (operation: string, values: Values): Promise<CallOutcome> => {
  const outcome = await writing.carryOut(operation, values)
  expect(['COMPLETED', 'COMPLETED_WITH_WARNINGS']).toContain(outcome.kind)
  return outcome
}

interface Life {
  readonly noun: string
  readonly creates?: string
  readonly object: string
  readonly first: () => Values
  readonly registered: () => Values
  readonly changed: () => Values
  readonly after: () => Values
  readonly key: () => Values
}

const lives: readonly Life[] = [
  {
    noun: 'Posting',
    object: 'Kontering',
    first: () => ({ from: '2026-12-01', subAccountUnit: unit, segments: ['25', null, '35'], workplace: '0100' }),
    registered: () => ({
      Fradato: '2026-12-01',
      Delregnskab: unit,
      Segment1: '25',
      Segment3: '35',
      Arbejdssted: '0100',
    }),
    changed: () => ({ from: '2026-12-01', to: '2027-01-31', subAccountUnit: unit, natureAccount: '1811' }),
    after: () => ({ Fradato: '2026-12-01', Tildato: '2027-01-31', Delregnskab: unit, Artskonto: '1811' }),
    key: () => ({ from: '2026-12-01' }),
  },
  {
    noun: 'DeviatingPosting',
    object: 'AfvigendeKontering',
    first: () => ({ from: '2026-12-01', subAccountUnit: unit, segments: ['50'], splitPercentage: '40' }),
    registered: () => ({ Fradato: '2026-12-01', Delregnskab: unit, Segment1: '50', Opsplitningsprocent: '40' }),
    changed: () => ({
      key: { from: '2026-12-01', subAccountUnit: unit, segments: ['50'] },
      from: '2026-12-01',
      subAccountUnit: unit,
      segments: ['51'],
      splitPercentage: '60.5',
    }),
    after: () => ({ Fradato: '2026-12-01', Delregnskab: unit, Segment1: '51', Opsplitningsprocent: '60.5' }),
    key: () => ({ from: '2026-12-01', subAccountUnit: unit, segments: ['51'] }),
  },
  {
    noun: 'PayElementPosting',
    object: 'Loendelskontering',
    first: () => ({ payElementCode: '7110', from: '2026-12-01', subAccountUnit: unit, splitPercentage: '100' }),
    registered: () => ({ Loendelskode: '7110', Fradato: '2026-12-01', Delregnskab: unit, Opsplitningsprocent: '100' }),
    changed: () => ({ payElementCode: '7110', from: '2026-12-01', splitPercentage: '50' }),
    after: () => ({ Loendelskode: '7110', Fradato: '2026-12-01', Opsplitningsprocent: '50' }),
    key: () => ({ payElementCode: '7110', from: '2026-12-01' }),
  },
  {
    noun: 'Statistics',
    object: 'Statistik',
    first: () => ({ from: '2026-12-01', jobFunctionCode: '242100', employmentForm: '1' }),
    registered: () => ({ Fradato: '2026-12-01', JobFunktionsKode: '242100', Ansaettelsesform: '1' }),
    changed: () => ({ from: '2026-12-01', employmentScheme: '70' }),
    after: () => ({
      Fradato: '2026-12-01',
      Beskaeftigelsesordning: '70',
      Ansaettelsesform: '5',
      JobFunktionsKode: '999999',
      JobStatusKode: '9',
    }),
    key: () => ({ from: '2026-12-01' }),
  },
  {
    noun: 'Departure',
    creates: 'register',
    object: 'Afgang',
    first: () => ({ cause: '08', from: '2027-02-01' }),
    registered: () => ({ Afgangsaarsagskode: '08', Fradato: '2027-02-01', Akko: '14' }),
    changed: () => ({ key: { cause: '08', from: '2027-02-01' }, cause: '01', from: '2027-03-01' }),
    after: () => ({ Afgangsaarsagskode: '01', Fradato: '2027-03-01', Akko: '13' }),
    key: () => ({ cause: '01', from: '2027-03-01' }),
  },
  {
    noun: 'Reminder',
    object: 'Erindring',
    first: () => ({ code: '12', date: '2027-06-01', text: '25 års jubilæum & kage' }),
    registered: () => ({
      Erindringskode: '12',
      Erindringsdato: '2027-06-01',
      Erindringstekst: '25 års jubilæum & kage',
    }),
    changed: () => ({ code: '12', date: '2027-06-01', text: 'Ingen kage' }),
    after: () => ({ Erindringskode: '12', Erindringsdato: '2027-06-01', Erindringstekst: 'Ingen kage' }),
    key: () => ({ code: '12', date: '2027-06-01' }),
  },
  {
    noun: 'IndividualPension',
    object: 'Iap',
    first: () => ({
      payElementCode: '7018',
      from: '2026-12-01',
      registrationNumber: '9999',
      accountNumber: '1234567',
      percentage: '5',
      share: 'OWN',
    }),
    registered: () => ({
      Loendelskode: '7018',
      Fradato: '2026-12-01',
      Registreringsnummer: '9999',
      Kontonummer: '1234567',
      Procent: '5',
      Andel: 'E',
    }),
    changed: () => ({
      payElementCode: '7018',
      from: '2026-12-01',
      registrationNumber: '9999',
      accountNumber: '1234567',
      amount: '500.00',
    }),
    after: () => ({
      Loendelskode: '7018',
      Fradato: '2026-12-01',
      Registreringsnummer: '9999',
      Kontonummer: '1234567',
      Beloeb: '500.00',
    }),
    key: () => ({ payElementCode: '7018', from: '2026-12-01' }),
  },
  {
    noun: 'TaxPayElement',
    object: 'Skatteloendel',
    first: () => ({ payElementCode: '0251', from: '2026-12-01', withholdingPercentage: '45', exempt: false }),
    registered: () => ({ Loendelskode: '0251', Fradato: '2026-12-01', Traekprocent: '45', Skattefritagelse: 'false' }),
    changed: () => ({ payElementCode: '0251', from: '2026-12-01', monthlyDeduction: '4000' }),
    after: () => ({ Loendelskode: '0251', Fradato: '2026-12-01', MaanedligtFradrag: '4000' }),
    key: () => ({ payElementCode: '0251', from: '2026-12-01' }),
  },
]

describe.each(lives)('$object', (life) => {
  it('is created, changed and deleted by its natural key', async () => {
    await done(`${life.creates ?? 'create'}${life.noun}`, life.first())
    expect(registered(life.object)).toEqual([life.registered()])
    await done(`change${life.noun}`, { key: life.key(), ...life.changed() })
    expect(registered(life.object)).toEqual([life.after()])
    await done(`delete${life.noun}`, { key: life.key() })
    expect(registered(life.object)).toEqual([])
  })

  it('that exists is not created again, and none that does not is deleted', async () => {
    expect(await writing.carryOut(`delete${life.noun}`, { key: life.key() })).toMatchObject({ kind: 'REJECTED' })
    await done(`${life.creates ?? 'create'}${life.noun}`, life.first())
    expect(await writing.carryOut(`${life.creates ?? 'create'}${life.noun}`, life.first())).toMatchObject({
      kind: 'REJECTED',
    })
  })
})

describe('a change with an update alone', () => {
  it.each<[string, Values, string, Values]>([
    [
      'changeAdvancement',
      { advancementDate: '2027-01-01', finalStep: '08' },
      'Oprykning',
      { Oprykningsdato: '2027-01-01', Oprykningssluttrin: '08' },
    ],
    [
      'setFixedFields',
      { fields: [{ number: '638', operator: '=', value: '1' }] },
      'FasteFelter',
      { FastFeltNummer: '638', VaerdiDetteAar: '1.00' },
    ],
    [
      'changeHolidayEntitlement',
      { year: '2026', type: 'HOLIDAY', operator: 'ADD', days: '2.08' },
      'Ferieret',
      { Ferieaar: '2026', Ferietype: 'F', Operator: '+', Dage: '2.08' },
    ],
    [
      'correctHoliday',
      { year: '2026', type: 'S', from: '2026-12-01', to: '2026-12-02', days: '-1.5' },
      'FerieKorriger',
      { Ferieaar: '2026', Ferietype: 'S', Fradato: '2026-12-01', Tildato: '2026-12-02', Dage: '-1.5' },
    ],
    [
      'changeCareDays',
      { basis: 'ALLOTTED', date: '2026-12-01', child: '6101154011', days: '2' },
      'Omsorgsregnskab',
      { Optjeningsform: 'T', Dato: '2026-12-01', Dage: '2', 'Barn.CPRnummer': '6101154011' },
    ],
    [
      'changeTimeBank',
      { type: 'FLEX', date: '2026-12-01', operator: '-', hours: '7.4' },
      'Timebank',
      { Timebanktype: 'FLEX', Dato: '2026-12-01', Operator: '-', Timer: '7', Minutter: '24' },
    ],
    [
      'changeCivilServantPension',
      { from: '2026-12-01', pensionScaleStep: '31' },
      'Pensab',
      { Fradato: '2026-12-01', Pensionsskalatrin: '31' },
    ],
  ])('%s arrives as it was meant', async (operation, values, object, expected) => {
    await done(operation, values)
    expect(registered(object)).toEqual([expected])
  })
})

describe('a contract', () => {
  const terms = (from: string) => ({
    from,
    personnelCategory: '901',
    payClass: '51',
    payStep: '08',
    positionCode: '9010',
    employmentFraction: { numerator: '32.00', denominator: '37.00' },
  })
  const contracts = async () =>
    list(
      (
        await writing.house.askEmployees(
          writing.caller(),
          [writing.employment.id],
          'contracts { validFrom validTo payStep weeklyHours payForm }',
        )
      ).entities[0]?.['contracts'],
    )

  it('that begins later ends the one before, and is read', async () => {
    await done('createContract', terms('2027-07-01'))
    const read = await contracts()
    expect(read.at(-1)).toMatchObject({
      validFrom: '2027-07-01',
      validTo: null,
      payStep: '08',
      weeklyHours: '32.00',
      payForm: 'IN_ARREARS',
    })
    expect(read.at(-2)?.['validTo']).toBe('2027-06-30')
  })

  it('back in time over a later one updates that one, and the warning is a follow-on', async () => {
    await done('createContract', terms('2027-07-01'))
    const outcome = await done('createContract', { ...terms('2027-05-01'), to: '2027-08-31', payStep: '07' })
    expect(outcome).toMatchObject({
      messages: [{ code: 'OT9305', severity: 'WARNING', transactionCode: 'OVEA', followOn: true }],
    })
    expect((await contracts()).slice(-2)).toMatchObject([
      { validFrom: '2027-05-01', validTo: '2027-08-31', payStep: '07' },
      { validFrom: '2027-09-01', validTo: null, payStep: '08' },
    ])
  })

  it('is refused with all that is wrong with it', async () => {
    expect(
      await writing.carryOut('createContract', { ...terms('2027-07-01'), payStep: '99', payForm: 'HOURLY' }),
    ).toMatchObject({
      kind: 'REJECTED',
      messages: [{ code: 'OT9302' }, { code: 'OT9303' }],
    })
  })
})

describe('an identity', () => {
  it('is changed where the change speaks, emptied where it says so, and kept elsewhere', async () => {
    await done('changeIdentity', { preferredName: 'Bo', positionText: 'Projektleder' })
    const asked = async () =>
      (
        await writing.house.askEmployees(
          writing.caller(),
          [writing.employment.id],
          'preferredName contract { positionTitle }',
        )
      ).entities[0]
    expect(await asked()).toMatchObject({ preferredName: 'Bo', contract: { positionTitle: 'Projektleder' } })
    await done('changeIdentity', { clear: ['preferredName'] })
    expect(await asked()).toMatchObject({ preferredName: null, contract: { positionTitle: 'Projektleder' } })
  })
})

describe('a departure of long ago', () => {
  const old = () => ({ cause: '08', from: addDays(localDate(writing.house.town.today), -400) })

  it('is told before anything is sent, unless it is confirmed', async () => {
    expect(await writing.faults('registerDeparture', old())).toMatchObject([{ code: 'DEPARTURE_OLDER_THAN_11_MONTHS' }])
    const calls = writing.updates.plan(
      writing.change('registerDeparture', { ...old(), confirmOlderThan11Months: true }),
    )
    expect(calls.map(({ service }) => service)).toEqual(['ModstSLSFasteFelterAjrf', 'ModstSLSAfgangOpret'])
    const send = (call: (typeof calls)[number]) =>
      writing.updates.send(writing.desk(), writing.employment, call, randomUUID())
    const [confirm, depart] = calls
    if (confirm === undefined || depart === undefined) throw new Error('two calls are planned')
    expect(await send(depart)).toMatchObject({
      kind: 'REJECTED',
      messages: [
        { code: 'OT0109', severity: 'ERROR', followOn: false },
        { code: 'OT0699', severity: 'WARNING', followOn: false },
      ],
    })
    expect(await send(confirm)).toMatchObject({ kind: 'COMPLETED' })
    expect(await send(depart)).toMatchObject({ kind: 'COMPLETED' })
  })
})

describe('control of input', () => {
  it('discards what was reported since the last run, and is never taken for lost and sent again', async () => {
    await done('createReminder', { code: '12', date: '2027-06-01' })
    writing.house.simulator.control.loseReply()
    const call = await writing.planned('discardPendingInput', {})
    const reference = randomUUID()
    expect(await writing.updates.send(writing.desk(), writing.employment, call, reference)).toEqual({ kind: 'UNKNOWN' })
    expect(await writing.updates.lookUp(writing.desk(), writing.employment, call, reference)).toEqual({
      kind: 'UNDECIDED',
    })
    expect(registered('Erindring')).toEqual([])
  })

  it('stops the other channels of the own group, and of no other', async () => {
    const values = { group: '901', stopOnline: true }
    const change = (given: Values) => ({ ...writing.change('setInputChannels', given), employment: null })
    const [call] = writing.updates.plan(change(values))
    if (call === undefined) throw new Error('one call is planned')
    expect(await writing.updates.send(writing.desk(), null, call, randomUUID())).toEqual({
      kind: 'COMPLETED',
      messages: [],
    })
    const faults = await writing.updates.validate(writing.desk(), change({ group: '902' }))
    expect(faults.map(({ code }) => code)).toEqual(['GROUP_NOT_OWN', 'NOTHING_TO_CHANGE'])
  })
})

describe('a change at fault', () => {
  it.each<[string, string, Values, string[]]>([
    [
      'a field that SLS does not have',
      'createReminder',
      { code: '12', date: '2027-01-01', colour: 'red' },
      ['NOT_IN_SLS'],
    ],
    ['a text beyond Latin-1', 'createReminder', { code: '12', date: '2027-01-01', text: '你好' }, ['FIELD_FORM']],
    [
      'an end before the start',
      'createPosting',
      { from: '2027-01-01', to: '2026-01-01', subAccountUnit: '99010010' },
      ['ENDS_BEFORE_START'],
    ],
    [
      'another institution’s unit',
      'createPosting',
      { from: '2027-01-01', subAccountUnit: '99010810' },
      ['SUB_ACCOUNT_UNIT_NOT_OWN'],
    ],
    ['neither cause nor pay action', 'registerDeparture', { from: '2027-01-01' }, ['ONE_OF_TWO']],
    [
      'days and hours',
      'changeHolidayEntitlement',
      { year: '2026', type: 'F', operator: '+', days: '1', hours: '1' },
      ['ONE_OF_TWO'],
    ],
    [
      'a pension step of the future',
      'changeCivilServantPension',
      { from: '2030-01-01', pensionScaleStep: '31' },
      ['PENSION_STEP_AHEAD'],
    ],
    ['a name that would be emptied', 'changeIdentity', { clear: ['familyName'] }, ['CANNOT_BE_CLEARED']],
    ['nothing to change', 'changeIdentity', {}, ['NOTHING_TO_CHANGE']],
    ['no such change', 'uploadDocument', {}, ['NOT_SUPPORTED']],
  ])('is told: %s', async (_, operation, values, codes) => {
    expect((await writing.faults(operation, values)).map(({ code }) => code)).toEqual(codes)
  })
})
