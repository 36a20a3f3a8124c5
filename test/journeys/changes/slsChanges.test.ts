import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, localDate } from '#schema/scalars/LocalDate.ts'
import type { Json } from '../../town.ts'
import { INSTITUTION, openSlsTown, type SlsTown, type Somebody, TOLD, type Values } from './slsTown.ts'

let sls: SlsTown
let one: Somebody
beforeAll(async () => {
  sls = await openSlsTown()
  one = await sls.somebody()
}, 60_000)
afterAll(() => sls.close())

const done = async (operation: string, input: Values) => {
  const { transaction, employee } = await sls.change(operation, { employeeId: one.id, ...input })
  expect(transaction).toMatchObject({ status: 'COMPLETED', operation, employee: { id: one.id } })
  expect(employee).toMatchObject({ id: one.id })
  return transaction
}
const read = (field: string, id = one.id) => sls.read(id, field)

interface Life {
  readonly noun: string
  readonly creates?: string
  /** The field that shows it, with what is selected beside the id. */
  readonly shows: string
  readonly first: () => Values
  readonly shown: () => Values
  readonly changed: () => Values
  readonly after: () => Values
  /** Where an id is looked up on a day. */
  readonly asOf?: string
}

const segments = (...first: readonly (string | null)[]) => [...first, ...Array(6 - first.length).fill(null)]
const terms = (payStep: string): Values => ({
  personnelCategory: '901',
  payClass: '51',
  payStep,
  positionCode: '9010',
  employmentFraction: { numerator: '32.00', denominator: '37.00' },
})

const lives: readonly Life[] = [
  {
    noun: 'Posting',
    shows: 'postings { id validFrom validTo subAccountUnit natureAccount segments workplace }',
    first: () => ({ from: '2026-12-01', subAccountUnit: one.unit, segments: ['25', null, '35'], workplace: '0100' }),
    shown: () => ({ validFrom: '2026-12-01', segments: segments('25', null, '35'), workplace: '0100' }),
    changed: () => ({ to: '2027-01-31', subAccountUnit: one.unit, natureAccount: '1811' }),
    after: () => ({ validTo: '2027-01-31', natureAccount: '1811', segments: segments(), workplace: null }),
  },
  {
    noun: 'DeviatingPosting',
    shows: 'deviatingPostings { id validFrom subAccountUnit segments splitPercentage }',
    first: () => ({ from: '2026-12-01', subAccountUnit: one.unit, segments: ['50'], splitPercentage: '40' }),
    shown: () => ({ validFrom: '2026-12-01', segments: segments('50'), splitPercentage: '40' }),
    changed: () => ({ segments: ['51'], splitPercentage: '60.5' }),
    after: () => ({ subAccountUnit: one.unit, segments: segments('51'), splitPercentage: '60.5' }),
  },
  {
    noun: 'PayElementPosting',
    shows: 'payElementPostings { id payElementCode validFrom subAccountUnit splitPercentage }',
    first: () => ({ payElementCode: '7110', from: '2026-12-01', subAccountUnit: one.unit, splitPercentage: '100' }),
    shown: () => ({ payElementCode: '7110', validFrom: '2026-12-01', splitPercentage: '100' }),
    changed: () => ({ splitPercentage: '50' }),
    after: () => ({ payElementCode: '7110', subAccountUnit: null, splitPercentage: '50' }),
  },
  {
    noun: 'Contract',
    shows: 'placements { id validFrom validTo payStep employmentFraction { numerator } }',
    first: () => ({ from: '2027-07-01', ...terms('08') }),
    shown: () => ({ validFrom: '2027-07-01', payStep: '08', employmentFraction: { numerator: '32.00' } }),
    changed: () => ({ from: '2027-08-01', ...terms('07') }),
    after: () => ({ validFrom: '2027-08-01', payStep: '07' }),
  },
  {
    noun: 'Departure',
    creates: 'register',
    shows: 'departures { id cause payActionCode validFrom }',
    first: () => ({ cause: '08', from: '2027-02-01' }),
    shown: () => ({ cause: '08', payActionCode: '14', validFrom: '2027-02-01' }),
    changed: () => ({ cause: '01', from: '2027-03-01' }),
    after: () => ({ cause: '01', payActionCode: '13', validFrom: '2027-03-01' }),
  },
  {
    noun: 'Reminder',
    shows: 'reminders { id code date text }',
    first: () => ({ code: '12', date: '2027-06-02', text: '25 års jubilæum & kage' }),
    shown: () => ({ code: '12', date: '2027-06-02', text: '25 års jubilæum & kage' }),
    changed: () => ({ text: 'Ingen kage' }),
    after: () => ({ code: '12', date: '2027-06-02', text: 'Ingen kage' }),
  },
  {
    noun: 'TaxPayElement',
    shows:
      'taxPayElements(asOf: "2026-12-01") { id payElementCode withholdingPercentage monthlyDeduction { amount } exempt }',
    first: () => ({ payElementCode: '0251', from: '2026-12-01', withholdingPercentage: '45', exempt: false }),
    shown: () => ({ payElementCode: '0251', withholdingPercentage: '45', monthlyDeduction: null, exempt: false }),
    changed: () => ({ monthlyDeduction: '4000' }),
    after: () => ({ payElementCode: '0251', withholdingPercentage: null, monthlyDeduction: { amount: '4000' } }),
    asOf: '2026-12-01',
  },
]

describe.each(lives)('$noun', ({ noun, creates = 'create', shows, asOf, ...life }) => {
  it('is created, changed and deleted by its id, which the transaction names and the read shows', async () => {
    const before = await read(shows)
    const added = async (): Promise<readonly Json[]> =>
      (await read(shows)).filter(({ id }: Json) => !before.some((known: Json) => known.id === id))
    const created = await done(`${creates}${noun}`, life.first())
    expect(await added()).toMatchObject([{ id: created.recordIds[0], ...life.shown() }])

    const [recordId] = created.recordIds
    const changed = await done(`change${noun}`, { recordId, asOf, ...life.changed() })
    expect(await added()).toMatchObject([{ id: changed.recordIds[0], ...life.after() }])

    // The id of before the change is as good, also where the record has another by now.
    const deleted = await done(`delete${noun}`, { recordId, asOf })
    expect(deleted.recordIds).toEqual([])
    // What gave way to it may end elsewhere now; it is there all the same, and nothing else is.
    const ids = (records: readonly Json[]): readonly string[] => records.map(({ id }) => id)
    expect(ids(await read(shows))).toEqual(ids(before))
    const { transaction } = await sls.change(`delete${noun}`, { employeeId: one.id, recordId, asOf })
    expect(transaction).toMatchObject({ status: 'REJECTED', messages: [{ code: 'RECORD_CHANGED' }], steps: [] })
  })
})

describe('an individual pension', () => {
  it('is created, changed and deleted by its key, and seen in the input alone', async () => {
    const account = { registrationNumber: '9999', accountNumber: '1234567' }
    const key = { payElementCode: '7018', from: '2026-12-01' }
    const taken = async () =>
      (await read('payrollInputs { transactionCode }'))
        .map(({ transactionCode }: Json) => transactionCode)
        .filter((code: string) => code.startsWith('IAP'))
    const created = await done('createIndividualPension', { ...key, ...account, percentage: '5', share: 'OWN' })
    expect(created.recordIds).toEqual([])
    expect(await taken()).toEqual(['IAPO'])
    await done('changeIndividualPension', { key, ...account, amount: '500.00' })
    await done('deleteIndividualPension', { key })
    expect(await taken()).toEqual(['IAPO', 'IAPA', 'IAPS'])
  })
})

describe('a change with an update alone', () => {
  it.each<[field: string, expected: unknown, ...changes: readonly [operation: string, input: Values][]]>([
    [
      'advancement(asOf: "2026-12-31") { advancementDate }',
      { advancementDate: '2027-01-01' },
      ['changeAdvancement', { advancementDate: '2027-01-01' }],
    ],
    [
      'fixedFields(numbers: ["638"]) { number value }',
      [{ number: '638', value: '1.00' }],
      ['setFixedFields', { fields: [{ number: '638', operator: 'SET', value: '1' }] }],
    ],
    [
      'quotas(asOf: "2026-11-22", kinds: [SPECIAL_HOLIDAY]) { validFrom earned }',
      expect.arrayContaining([{ validFrom: '2026-01-01', earned: '2.50' }]),
      ['changeHolidayEntitlement', { year: 2026, type: 'SPECIAL_HOLIDAY', operator: 'SET', days: '3.5' }],
      ['changeHolidayEntitlement', { year: 2026, type: 'SPECIAL_HOLIDAY', operator: 'ADD', days: '0.5' }],
      ['correctHoliday', { year: 2026, type: 'SPECIAL_HOLIDAY', from: '2026-11-20', to: '2026-11-20', days: '-1.5' }],
    ],
    [
      'quotas(asOf: "2026-12-01", kinds: [CARE_DAYS]) { code earned }',
      expect.arrayContaining([{ code: 'T', earned: '2.00' }]),
      ['changeCareDays', { basis: 'ALLOTTED', date: '2026-12-01', child: '6101154011', days: '2' }],
    ],
    [
      'timeBank(asOf: "2026-12-02") { type hours lastRegistration }',
      expect.arrayContaining([{ type: 'FERIE', hours: '2.60', lastRegistration: '2026-12-02' }]),
      ['changeTimeBank', { type: 'FERIE', date: '2026-12-01', operator: 'SET', hours: '10' }],
      ['changeTimeBank', { type: 'FERIE', date: '2026-12-02', operator: 'SUBTRACT', hours: '7.4' }],
    ],
    [
      'pensionAccounts(asOf: "2026-12-01") { validFrom pensionScaleStep }',
      [{ validFrom: '2026-12-01', pensionScaleStep: 31 }],
      ['changeCivilServantPension', { from: '2026-12-01', pensionScaleStep: 31 }],
    ],
  ])('is read: %s', async (field, expected, ...changes) => {
    for (const [operation, input] of changes) await done(operation, input)
    expect(await read(field)).toEqual(expected)
  })

  it('of the identity changes where it speaks, empties where it says so, and is read at once', async () => {
    await done('changeIdentity', { preferredName: 'Bo', positionText: 'Projektleder' })
    expect(await read('preferredName')).toBe('Bo')
    expect(await read('contract { positionTitle }')).toEqual({ positionTitle: 'Projektleder' })
    await done('changeIdentity', { clear: ['preferredName'] })
    expect(await read('preferredName')).toBeNull()
    expect(await read('contract { positionTitle }')).toEqual({ positionTitle: 'Projektleder' })
  })
})

describe('what the directory keeps of somebody', () => {
  it('is new in the next read: names, unit, status', async () => {
    const somebody = await sls.somebody(5)
    await sls.change('changeIdentity', { employeeId: somebody.id, givenName: 'Testine', familyName: 'Nytnavn' })
    expect(await read('name', somebody.id)).toBe('Testine Nytnavn')
    const today = sls.town.simulators.town.today
    await sls.change('registerDeparture', { employeeId: somebody.id, cause: '05', from: today })
    expect(await read('statusCode', somebody.id)).toBe('14')
    await sls.change('deleteDeparture', { employeeId: somebody.id, key: { cause: '05', from: today } })
    expect(await read('statusCode', somebody.id)).toBeNull()
  })
})

describe('a contract', () => {
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
    expect((await read('contracts { validFrom validTo payStep weeklyHours }')).slice(-2)).toEqual([
      { validFrom: '2028-05-01', validTo: '2028-08-31', payStep: '07', weeklyHours: '32.00' },
      { validFrom: '2028-09-01', validTo: null, payStep: '08', weeklyHours: '32.00' },
    ])
  })
})

describe('statistics', () => {
  it('are created, changed with a warning of what SLS filled in itself, and deleted', async () => {
    const shows = 'statistics { id validFrom employmentForm jobFunctionCode }'
    const before = await read(shows)
    await done('createStatistics', { from: '2026-12-01', jobFunctionCode: '242100', employmentForm: '1' })
    const { transaction } = await sls.change('changeStatistics', {
      employeeId: one.id,
      key: { from: '2026-12-01' },
      employmentScheme: '70',
    })
    expect(transaction).toMatchObject({ status: 'COMPLETED_WITH_WARNINGS', messages: [{ code: 'OT9803' }] })
    expect(await read(shows)).toContainEqual({
      id: transaction.recordIds[0],
      validFrom: '2026-12-01',
      employmentForm: '5',
      jobFunctionCode: '999999',
    })
    await done('deleteStatistics', { recordId: transaction.recordIds[0] })
    expect(await read(shows)).toEqual(before)
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
    expect(await read('fixedFields(numbers: ["638"]) { value }', somebody.id)).toEqual([{ value: '1.00' }])
    expect(await read('departures { id cause validFrom }', somebody.id)).toContainEqual({
      id: transaction.recordIds[0],
      cause: '08',
      validFrom: old.from,
    })
  })
})

describe('pending input', () => {
  it('is discarded for the whole employment', async () => {
    const somebody = await sls.somebody(2)
    const before = await read('reminders { id }', somebody.id)
    await sls.change('createReminder', { employeeId: somebody.id, code: '12', date: '2027-06-02' })
    expect(await read('reminders { id }', somebody.id)).toHaveLength(before.length + 1)
    const { transaction } = await sls.change('discardPendingInput', { employeeId: somebody.id })
    expect(transaction).toMatchObject({ status: 'COMPLETED' })
    expect(await read('reminders { id }', somebody.id)).toEqual(before)
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
    expect((await read('reminders { code }')).map(({ code }: Json) => code)).not.toContain('13')
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

describe('a change that waits for a second person', () => {
  it('shows that person the bank account that the money is to go to, until it is decided, and no other system', async () => {
    const policy = await sls.ask(
      'mutation { setApprovalPolicy(input: { operation: "changeIdentity", submitters: [SYSTEM] }) { id } }',
      {},
      sls.town.token(INSTITUTION, 'administrator'),
    )
    expect(policy.errors).toEqual([])
    const { transaction: bank } = await sls.change('changeIdentity', {
      employeeId: one.id,
      bankAccount: { registrationNumber: '9999', accountNumber: '7654321' },
    })
    expect(bank.status).toBe('AWAITING_APPROVAL')
    const account = async (rights: 'noCpr' | 'approver') => {
      const { data } = await sls.ask(
        'query ($id: ID!) { transaction(id: $id) { changes { field to } } }',
        { id: bank.id },
        sls.town.token(INSTITUTION, rights),
      )
      return data.transaction.changes.find(({ field }: Json) => field === 'bankAccount.accountNumber').to
    }
    expect(await account('approver')).toBe('7654321')
    expect(await account('noCpr')).toBe('WITHHELD')
    const { data } = await sls.ask(
      'mutation ($id: ID!) { rejectTransaction(id: $id, reason: "Ukendt konto") { status messages { text } } }',
      { id: bank.id },
      sls.town.token(INSTITUTION, 'approver'),
      { 'accept-language': 'da' },
    )
    expect(data.rejectTransaction).toEqual({
      status: 'REJECTED',
      messages: [{ text: 'Ikke godkendt: Ukendt konto' }],
    })
    expect(await account('approver')).toBe('WITHHELD')
  })
})
