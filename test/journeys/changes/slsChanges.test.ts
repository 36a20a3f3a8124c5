import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, localDate } from '#schema/scalars/LocalDate.ts'
import { INSTITUTION, openSlsTown, type SlsTown, type Somebody, TOLD, type Values } from './slsTown.ts'

let sls: SlsTown
let one: Somebody
beforeAll(async () => {
  sls = await openSlsTown()
  one = await sls.somebody()
}, 60_000)
afterAll(() => sls.close())

const registered = (object: string) => sls.registered(one.number, object)
const done = async (operation: string, input: Values) => {
  const { transaction, employee } = await sls.change(operation, { employeeId: one.id, ...input })
  expect(transaction).toMatchObject({ status: 'COMPLETED', operation, employee: { id: one.id } })
  expect(employee).toMatchObject({ id: one.id })
  return transaction
}

interface Life {
  readonly noun: string
  readonly creates?: string
  readonly object: string
  readonly first: () => Values
  readonly registered: () => Values
  readonly key: () => Values
  readonly changed: () => Values
  readonly after: () => Values
  readonly lastKey: () => Values
}

const lives: readonly Life[] = [
  {
    noun: 'Posting',
    object: 'Kontering',
    first: () => ({ from: '2026-12-01', subAccountUnit: one.unit, segments: ['25', null, '35'], workplace: '0100' }),
    registered: () => ({ Fradato: '2026-12-01', Segment1: '25', Segment3: '35', Arbejdssted: '0100' }),
    key: () => ({ from: '2026-12-01' }),
    changed: () => ({ to: '2027-01-31', subAccountUnit: one.unit, natureAccount: '1811' }),
    after: () => ({ Fradato: '2026-12-01', Tildato: '2027-01-31', Artskonto: '1811' }),
    lastKey: () => ({ from: '2026-12-01' }),
  },
  {
    noun: 'DeviatingPosting',
    object: 'AfvigendeKontering',
    first: () => ({ from: '2026-12-01', subAccountUnit: one.unit, segments: ['50'], splitPercentage: '40' }),
    registered: () => ({ Fradato: '2026-12-01', Segment1: '50', Opsplitningsprocent: '40' }),
    key: () => ({ from: '2026-12-01', subAccountUnit: one.unit, segments: ['50'] }),
    changed: () => ({ segments: ['51'], splitPercentage: '60.5' }),
    after: () => ({ Fradato: '2026-12-01', Segment1: '51', Opsplitningsprocent: '60.5' }),
    lastKey: () => ({ from: '2026-12-01', subAccountUnit: one.unit, segments: ['51'] }),
  },
  {
    noun: 'PayElementPosting',
    object: 'Loendelskontering',
    first: () => ({
      payElementCode: '7110',
      from: '2026-12-01',
      subAccountUnit: one.unit,
      splitPercentage: '100',
    }),
    registered: () => ({ Loendelskode: '7110', Fradato: '2026-12-01', Opsplitningsprocent: '100' }),
    key: () => ({ payElementCode: '7110', from: '2026-12-01' }),
    changed: () => ({ splitPercentage: '50' }),
    after: () => ({ Loendelskode: '7110', Fradato: '2026-12-01', Opsplitningsprocent: '50' }),
    lastKey: () => ({ payElementCode: '7110', from: '2026-12-01' }),
  },
  {
    noun: 'Departure',
    creates: 'register',
    object: 'Afgang',
    first: () => ({ cause: '08', from: '2027-02-01' }),
    registered: () => ({ Afgangsaarsagskode: '08', Fradato: '2027-02-01', Akko: '14' }),
    key: () => ({ cause: '08', from: '2027-02-01' }),
    changed: () => ({ cause: '01', from: '2027-03-01' }),
    after: () => ({ Afgangsaarsagskode: '01', Fradato: '2027-03-01', Akko: '13' }),
    lastKey: () => ({ cause: '01', from: '2027-03-01' }),
  },
  {
    noun: 'Reminder',
    object: 'Erindring',
    first: () => ({ code: '12', date: '2027-06-01', text: '25 års jubilæum & kage' }),
    registered: () => ({ Erindringskode: '12', Erindringstekst: '25 års jubilæum & kage' }),
    key: () => ({ code: '12', date: '2027-06-01' }),
    changed: () => ({ text: 'Ingen kage' }),
    after: () => ({ Erindringskode: '12', Erindringsdato: '2027-06-01', Erindringstekst: 'Ingen kage' }),
    lastKey: () => ({ code: '12', date: '2027-06-01' }),
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
    registered: () => ({ Loendelskode: '7018', Kontonummer: '1234567', Procent: '5', Andel: 'E' }),
    key: () => ({ payElementCode: '7018', from: '2026-12-01' }),
    changed: () => ({ registrationNumber: '9999', accountNumber: '1234567', amount: '500.00' }),
    after: () => ({ Loendelskode: '7018', Kontonummer: '1234567', Beloeb: '500.00' }),
    lastKey: () => ({ payElementCode: '7018', from: '2026-12-01' }),
  },
  {
    noun: 'TaxPayElement',
    object: 'Skatteloendel',
    first: () => ({ payElementCode: '0251', from: '2026-12-01', withholdingPercentage: '45', exempt: false }),
    registered: () => ({ Loendelskode: '0251', Traekprocent: '45', Skattefritagelse: 'false' }),
    key: () => ({ payElementCode: '0251', from: '2026-12-01' }),
    changed: () => ({ monthlyDeduction: '4000' }),
    after: () => ({ Loendelskode: '0251', MaanedligtFradrag: '4000' }),
    lastKey: () => ({ payElementCode: '0251', from: '2026-12-01' }),
  },
]

describe.each(lives)('$noun', (life) => {
  it('is created, changed and deleted through the API by its key', async () => {
    await done(`${life.creates ?? 'create'}${life.noun}`, life.first())
    expect(registered(life.object)).toMatchObject([life.registered()])
    await done(`change${life.noun}`, { key: life.key(), ...life.changed() })
    expect(registered(life.object)).toMatchObject([life.after()])
    const { steps } = await done(`delete${life.noun}`, { key: life.lastKey() })
    expect(steps).toMatchObject([{ operation: `ModstSLS${life.object}Slet`, status: 'COMPLETED' }])
    expect(registered(life.object)).toEqual([])
  })
})

describe('a change with an update alone', () => {
  it.each<[string, Values, string, Values]>([
    ['changeAdvancement', { advancementDate: '2027-01-01' }, 'Oprykning', { Oprykningsdato: '2027-01-01' }],
    [
      'setFixedFields',
      { fields: [{ number: '638', operator: 'SET', value: '1' }] },
      'FasteFelter',
      { FastFeltNummer: '638', VaerdiDetteAar: '1.00' },
    ],
    [
      'changeHolidayEntitlement',
      { year: 2026, type: 'HOLIDAY', operator: 'ADD', days: '2.08' },
      'Ferieret',
      { Ferieaar: '2026', Ferietype: 'F', Operator: '+', Dage: '2.08' },
    ],
    [
      'correctHoliday',
      { year: 2026, type: 'SPECIAL_HOLIDAY', from: '2026-12-01', to: '2026-12-02', days: '-1.5' },
      'FerieKorriger',
      { Ferieaar: '2026', Ferietype: 'S', Dage: '-1.5' },
    ],
    [
      'changeCareDays',
      { basis: 'ALLOTTED', date: '2026-12-01', child: '6101154011', days: '2' },
      'Omsorgsregnskab',
      { Optjeningsform: 'T', 'Barn.CPRnummer': '6101154011' },
    ],
    [
      'changeTimeBank',
      { type: 'FLEX', date: '2026-12-01', operator: 'SUBTRACT', hours: '7.4' },
      'Timebank',
      { Timebanktype: 'FLEX', Operator: '-', Timer: '7', Minutter: '24' },
    ],
    [
      'changeCivilServantPension',
      { from: '2026-12-01', pensionScaleStep: 31 },
      'Pensab',
      { Fradato: '2026-12-01', Pensionsskalatrin: '31' },
    ],
  ])('%s arrives as it was meant', async (operation, input, object, expected) => {
    await done(operation, input)
    expect(registered(object)).toMatchObject([expected])
  })

  it('of the identity changes where it speaks, empties where it says so, and is read at once', async () => {
    const read = async () =>
      (
        await sls.ask(
          'query ($id: ID!) { employee(id: $id) { ... on SlsEmployee { preferredName } contract { positionTitle } } }',
          { id: one.id },
        )
      ).data.employee
    await done('changeIdentity', { preferredName: 'Bo', positionText: 'Projektleder' })
    expect(await read()).toEqual({ preferredName: 'Bo', contract: { positionTitle: 'Projektleder' } })
    await done('changeIdentity', { clear: ['preferredName'] })
    expect(await read()).toEqual({ preferredName: null, contract: { positionTitle: 'Projektleder' } })
  })
})

describe('what the directory keeps of somebody', () => {
  it('is new in the next read: names, unit, status', async () => {
    const somebody = await sls.somebody(5)
    const read = async () =>
      (
        await sls.ask('query ($id: ID!) { employee(id: $id) { givenName familyName name statusCode } }', {
          id: somebody.id,
        })
      ).data.employee
    await sls.change('changeIdentity', { employeeId: somebody.id, givenName: 'Testine', familyName: 'Nytnavn' })
    expect(await read()).toMatchObject({ givenName: 'Testine', familyName: 'Nytnavn' })
    const today = sls.town.simulators.town.today
    await sls.change('registerDeparture', { employeeId: somebody.id, cause: '05', from: today })
    expect(await read()).toMatchObject({ statusCode: '14' })
    await sls.change('deleteDeparture', { employeeId: somebody.id, key: { cause: '05', from: today } })
    expect(await read()).toMatchObject({ statusCode: null })
  })
})

describe('a contract', () => {
  const terms = (payStep: string): Values => ({
    personnelCategory: '901',
    payClass: '51',
    payStep,
    positionCode: '9010',
    employmentFraction: { numerator: '32.00', denominator: '37.00' },
  })
  const contracts = async () =>
    (
      await sls.ask('query ($id: ID!) { employee(id: $id) { contracts { validFrom validTo payStep weeklyHours } } }', {
        id: one.id,
      })
    ).data.employee.contracts

  it('is created, changed and deleted, and read each time', async () => {
    const before = await contracts()
    await done('createContract', { from: '2027-07-01', ...terms('08') })
    expect((await contracts()).at(-1)).toMatchObject({ validFrom: '2027-07-01', payStep: '08', weeklyHours: '32.00' })
    await done('changeContract', { key: { from: '2027-07-01' }, ...terms('07') })
    expect((await contracts()).at(-1)).toMatchObject({ validFrom: '2027-07-01', payStep: '07' })
    await done('deleteContract', { key: { from: '2027-07-01' } })
    expect(await contracts()).toHaveLength(before.length)
  })

  it('back in time over a later one warns, by the transaction that followed from it', async () => {
    await done('createContract', { from: '2028-07-01', ...terms('08') })
    const { transaction } = await sls.change('createContract', {
      employeeId: one.id,
      from: '2028-05-01',
      to: '2028-08-31',
      ...terms('07'),
    })
    expect(transaction).toMatchObject({
      status: 'COMPLETED_WITH_WARNINGS',
      messages: [{ severity: 'WARNING', code: 'OT9305', transactionCode: 'OVEA', followOn: true }],
    })
  })
})

describe('statistics', () => {
  it('are created, changed with a warning of what SLS filled in itself, and deleted', async () => {
    await done('createStatistics', { from: '2026-12-01', jobFunctionCode: '242100', employmentForm: '1' })
    const { transaction } = await sls.change('changeStatistics', {
      employeeId: one.id,
      key: { from: '2026-12-01' },
      employmentScheme: '70',
    })
    expect(transaction).toMatchObject({ status: 'COMPLETED_WITH_WARNINGS', messages: [{ code: 'OT9803' }] })
    expect(registered('Statistik')).toMatchObject([{ Ansaettelsesform: '5', JobFunktionsKode: '999999' }])
    await done('deleteStatistics', { key: { from: '2026-12-01' } })
    expect(registered('Statistik')).toEqual([])
  })
})

describe('a follow-on that fails', () => {
  it('is told by its own transaction, and the change is not plainly completed', async () => {
    sls.town.simulators.sls.payroll.failFollowOn('AKKO', 'OT9602')
    const { transaction } = await sls.change('registerDeparture', {
      employeeId: one.id,
      cause: '08',
      from: '2027-05-01',
    })
    expect(transaction).toMatchObject({
      status: 'COMPLETED_WITH_WARNINGS',
      messages: [{ code: 'OT9602', transactionCode: 'AKKO', followOn: true }],
      steps: [{ operation: 'ModstSLSAfgangOpret', status: 'COMPLETED_WITH_WARNINGS' }],
    })
    await done('deleteDeparture', { key: { cause: '08', from: '2027-05-01' } })
  })
})

describe('a departure of long ago', () => {
  it('is told before anything is sent, and sets the fixed field first where it is confirmed', async () => {
    const somebody = await sls.somebody(1)
    const old = { employeeId: somebody.id, cause: '08', from: addDays(localDate(sls.town.simulators.town.today), -400) }
    expect((await sls.change('registerDeparture', old)).transaction).toMatchObject({
      status: 'REJECTED',
      messages: [{ code: 'DEPARTURE_OLDER_THAN_11_MONTHS', field: 'confirmOlderThan11Months' }],
      steps: [],
    })
    const { transaction } = await sls.change('registerDeparture', { ...old, confirmOlderThan11Months: true })
    expect(transaction.steps).toMatchObject([
      { operation: 'ModstSLSFasteFelterAjrf', status: 'COMPLETED' },
      { operation: 'ModstSLSAfgangOpret', status: 'COMPLETED' },
    ])
  })
})

describe('pending input', () => {
  it('is discarded for the whole employment', async () => {
    const somebody = await sls.somebody(2)
    await sls.change('createReminder', { employeeId: somebody.id, code: '12', date: '2027-06-01' })
    expect(sls.registered(somebody.number, 'Erindring')).toHaveLength(1)
    const { transaction } = await sls.change('discardPendingInput', { employeeId: somebody.id })
    expect(transaction).toMatchObject({ status: 'COMPLETED' })
    expect(sls.registered(somebody.number, 'Erindring')).toEqual([])
  })
})

describe('what stands in the way of a change', () => {
  it('that it is only to be checked: nothing is sent', async () => {
    const { transaction } = await sls.change('createReminder', {
      employeeId: one.id,
      code: '13',
      date: '2027-06-01',
      validateOnly: true,
    })
    expect(transaction).toMatchObject({ status: 'VALIDATED', steps: [] })
    expect(registered('Erindring')).toEqual([])
  })
  it('that the employee’s payroll system has no such change: NOT_SUPPORTED, and nothing is written', async () => {
    const token = sls.town.token('fjordby')
    const { data: people } = await sls.ask('{ institution { employees(first: 1) { nodes { id } } } }', {}, token)
    const [{ id }] = people.institution.employees.nodes
    const { data, errors } = await sls.ask(
      `mutation ($input: CreateReminderInput!) { result: createReminder(input: $input) { ${TOLD} } }`,
      { input: { employeeId: id, code: '12', date: '2027-06-01', idempotencyKey: 'opus' } },
      token,
    )
    expect(data).toEqual({ result: null })
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED', system: 'OPUS' } }])
    const listed = await sls.ask('{ institution { transactions { nodes { id } } } }', {}, token)
    expect(listed.data.institution.transactions.nodes).toEqual([])
  })
  it('that channels of input are an administrator’s to stop', async () => {
    const { data, errors } = await sls.ask(
      `mutation ($input: SetInputChannelsInput!) { result: setInputChannels(input: $input) { ${TOLD} } }`,
      { input: { group: '901', stopOnline: true, idempotencyKey: 'channels' } },
    )
    expect(data).toEqual({ result: null })
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'access:administer' } }])
  })
})

describe('what is told of a change to others', () => {
  it('is without CPR numbers for who may not read them, and without bank accounts for who did not give them', async () => {
    const { transaction: care } = await sls.change('changeCareDays', {
      employeeId: one.id,
      basis: 'ALLOTTED',
      date: '2026-12-02',
      child: '6101154011',
      days: '2',
    })
    const { transaction: bank } = await sls.change('changeIdentity', {
      employeeId: one.id,
      bankAccount: { registrationNumber: '9999', accountNumber: '1234567' },
    })
    const seenBy = async (rights: 'full' | 'noCpr', id: string) => {
      const { data } = await sls.ask(
        'query ($id: ID!) { transaction(id: $id) { changes { field to } } }',
        { id },
        sls.town.token(INSTITUTION, rights),
      )
      return data.transaction.changes
    }
    expect(await seenBy('full', care.id)).toContainEqual({ field: 'child', to: '6101154011' })
    expect(await seenBy('noCpr', care.id)).toContainEqual({ field: 'child', to: 'WITHHELD' })
    expect(await seenBy('full', bank.id)).toContainEqual({ field: 'bankAccount.accountNumber', to: '1234567' })
    expect(await seenBy('noCpr', bank.id)).toContainEqual({ field: 'bankAccount.accountNumber', to: 'WITHHELD' })
  })
})
