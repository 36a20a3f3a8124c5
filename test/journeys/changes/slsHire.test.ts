import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bringAccess } from '../../isolation/bringAccess.ts'
import type { Json } from '../../town.ts'
import { INSTITUTION, openSlsTown, type SlsTown, TOLD, type Values } from './slsTown.ts'

let sls: SlsTown
let unit: string
let today: string
beforeAll(async () => {
  sls = await openSlsTown()
  unit = (await sls.somebody()).unit
  today = sls.town.simulators.town.today
}, 60_000)
afterAll(() => sls.close())
afterEach(() => {
  // Faults alone: a reset would take the hires away.
  sls.town.simulators.sls.control.latency(0)
})

const hire = (cprNumber: string): Values => ({
  cprNumber,
  group: '901',
  from: today,
  givenName: 'Testine',
  familyName: 'Prøvesen',
  taxCardType: 'MAIN',
  personnelCategory: '901',
  payClass: '51',
  payStep: '04',
  paySeniorityDate: '2024-09-01',
  positionCode: '9010',
  employmentFraction: { numerator: '32.00', denominator: '37.00' },
  subAccountUnit: unit,
  purpose: 'Hiring a caseworker',
})
const further = (): Values => ({
  identity: { preferredName: 'Tine' },
  posting: { segments: ['25'], workplace: '0100' },
  wageParts: [
    { recurrence: 'ONE_OFF', code: '3440', date: today, amount: '500' },
    { recurrence: 'RECURRING', code: '3804', validFrom: today, amount: '1000' },
  ],
  reminders: [{ code: '12', date: '2027-06-01', text: 'Prøvetid' }],
})
const sent = (service: string): number =>
  sls.town.simulators.sls.control.journal().filter(({ operation }) => operation === service).length
const refuseNext = (service: string): void =>
  sls.town.simulators.sls.control.failNext({ code: 'OT9004' }, 1, ({ operation }) => operation === service)
const byId = async (id: string, headers: Record<string, string> = {}): Promise<Json> =>
  (
    await sls.ask(
      `query ($id: ID!) { transaction(id: $id) { id status employee { id } messages { code text } steps { operation status } } }`,
      { id },
      undefined,
      headers,
    )
  ).data.transaction

describe('a hire', () => {
  it('is one change with a step for each call, and the new employee is there at once', async () => {
    const { transaction, employee } = await sls.change('hireEmployee', { ...hire('6103914011'), ...further() })
    expect(transaction).toMatchObject({
      status: 'COMPLETED_WITH_WARNINGS',
      messages: [{ code: 'OT9204', transactionCode: 'SKAT', followOn: true }],
      employee: { id: employee.id },
    })
    expect(transaction.steps.map(({ operation, status }: Json) => [operation, status])).toEqual([
      ['ModstSLSNyAnsaettelseOpret', 'COMPLETED_WITH_WARNINGS'],
      ['ModstSLSPersonAjrf', 'COMPLETED'],
      ['ModstSLSKonteringAjrf', 'COMPLETED'],
      ['ModstSLSLoebendeLoendelOpret', 'COMPLETED'],
      ['ModstSLSEngangsloendelOpret', 'COMPLETED'],
      ['ModstSLSErindringOpret', 'COMPLETED'],
    ])
    const { data } = await sls.ask(
      `query ($id: ID!) { employee(id: $id) { givenName familyName employeeNumber employedFrom contract { payStep }
        ... on SlsEmployee { preferredName reminders { code date text } } wageParts { nodes { code } } transactions { nodes { id } } } }`,
      { id: employee.id },
    )
    expect(data.employee).toMatchObject({
      givenName: 'Testine',
      familyName: 'Prøvesen',
      employeeNumber: '6103914011001',
      employedFrom: today,
      preferredName: 'Tine',
      reminders: [{ code: '12', date: '2027-06-01', text: 'Prøvetid' }],
      contract: { payStep: '04' },
      transactions: { nodes: [{ id: transaction.id }] },
    })
    expect(data.employee.wageParts.nodes.map(({ code }: Json) => code).sort()).toEqual(['3440', '3804'])
  })

  it('whose first answer is lost is looked up and not sent again', async () => {
    const before = sent('ModstSLSNyAnsaettelseOpret')
    sls.town.simulators.sls.control.loseReply(1, ({ operation }) => operation === 'ModstSLSNyAnsaettelseOpret')
    const { transaction } = await sls.change('hireEmployee', {
      ...hire('6104914011'),
      identity: { preferredName: 'Tine' },
    })
    expect(transaction).toMatchObject({ status: 'COMPLETED_WITH_WARNINGS', employee: { id: expect.any(String) } })
    expect(sent('ModstSLSNyAnsaettelseOpret')).toBe(before + 1)
  })

  it('that is refused at once leaves nothing, and is REJECTED', async () => {
    refuseNext('ModstSLSNyAnsaettelseOpret')
    const { transaction, employee } = await sls.change('hireEmployee', { ...hire('6105914011'), ...further() })
    expect(transaction).toMatchObject({ status: 'REJECTED', employee: null, messages: [{ code: 'OT9004' }] })
    expect(transaction.steps.map(({ status }: Json) => status).slice(0, 2)).toEqual(['REJECTED', 'QUEUED'])
    expect(employee).toBeNull()
  })
})

describe('a hire of which a later step is refused', () => {
  const partly = async (cprNumber: string): Promise<Json> => {
    refuseNext('ModstSLSKonteringAjrf')
    return (await sls.change('hireEmployee', { ...hire(cprNumber), ...further() })).transaction
  }

  it('waits for a person, and says what is done and what can be done', async () => {
    const { id, status, employee, messages } = await partly('6106914011')
    expect(status).toBe('PARKED')
    expect(employee).toEqual({ id: expect.any(String) })
    const [, refused, told] = messages
    expect(refused).toMatchObject({ code: 'OT9004', severity: 'ERROR' })
    expect(told).toMatchObject({ code: 'PARTLY_CARRIED_OUT', severity: 'ERROR' })
    expect(told.text).toMatch(
      /ModstSLSNyAnsaettelseOpret, ModstSLSPersonAjrf.*Refused: ModstSLSKonteringAjrf.*deleteHire/,
    )
    const danish = (await byId(id, { 'accept-language': 'da' })).messages.at(-1)
    expect(danish.text).toMatch(/Gennemført.*Afvist: ModstSLSKonteringAjrf/)
  })

  it('goes on with that step when somebody has it retried, and repeats none', async () => {
    const { id, employee } = await partly('6107914011')
    const hires = sent('ModstSLSNyAnsaettelseOpret')
    const { errors } = await sls.ask('mutation ($id: ID!) { retryTransaction(id: $id) { id } }', { id })
    expect(errors).toEqual([])
    await expect.poll(async () => (await byId(id)).status, { timeout: 10_000 }).toBe('COMPLETED_WITH_WARNINGS')
    expect((await byId(id)).steps.map(({ status }: Json) => status)).toEqual([
      'COMPLETED_WITH_WARNINGS',
      ...Array(5).fill('COMPLETED'),
    ])
    expect(sent('ModstSLSNyAnsaettelseOpret')).toBe(hires)
    expect(await sls.read(employee.id, 'postings { validFrom segments workplace }')).toEqual([
      { validFrom: today, segments: ['25', null, null, null, null, null], workplace: '0100' },
    ])
  })

  it('holds the person’s later changes until it is cancelled, behind which the hire can be taken back', async () => {
    const { id, employee } = await partly('6108914011')
    const undo = await sls.change('deleteHire', { employeeId: employee.id, from: today, waitSeconds: 1 })
    expect(undo.transaction.status).toBe('QUEUED')
    const { data } = await sls.ask('mutation ($id: ID!) { cancelTransaction(id: $id) { status messages { code } } }', {
      id,
    })
    expect(data.cancelTransaction.status).toBe('CANCELLED')
    expect(data.cancelTransaction.messages.map(({ code }: Json) => code)).toEqual([
      'OT9204',
      'OT9004',
      'PARTLY_CARRIED_OUT',
    ])
    await expect.poll(async () => (await byId(undo.transaction.id)).status, { timeout: 10_000 }).toMatch(/^COMPLETED/)
    expect(
      sls.town.simulators.sls.payroll.inddata('6108914011001').map(({ Transaktionskode }) => Transaktionskode),
    ).toContain('NYSL')
  })
})

describe('a hire of somebody who is employed already', () => {
  it('holds the changes of the other employment until it has ended, since both have one name', async () => {
    const somebody = await sls.somebody(4)
    const { data } = await sls.ask('query ($id: ID!) { employee(id: $id) { givenName familyName } }', {
      id: somebody.id,
    })
    refuseNext('ModstSLSKonteringAjrf')
    const cprNumber = somebody.number.slice(0, 10)
    const { transaction } = await sls.change('hireEmployee', { ...hire(cprNumber), ...data.employee, ...further() })
    expect(transaction).toMatchObject({ status: 'PARKED' })
    expect(transaction.employee.id).not.toBe(somebody.id)
    const waiting = (
      await sls.change('createReminder', {
        employeeId: somebody.id,
        code: '12',
        date: '2027-06-01',
        waitSeconds: 1,
      })
    ).transaction
    expect(waiting).toMatchObject({ status: 'QUEUED', attempts: 0 })
    await sls.ask('mutation ($id: ID!) { retryTransaction(id: $id) { id } }', { id: transaction.id })
    await expect.poll(async () => (await byId(waiting.id)).status, { timeout: 10_000 }).toBe('COMPLETED')
    expect((await byId(transaction.id)).status).toBe('COMPLETED_WITH_WARNINGS')
  })
})

describe('what stands in the way of a hire', () => {
  const ask = (input: Values, institution = INSTITUTION) =>
    sls.ask(
      `mutation ($input: HireEmployeeInput!) { result: hireEmployee(input: $input) { ${TOLD} } }`,
      { input: { idempotencyKey: crypto.randomUUID(), ...input } },
      sls.town.token(institution),
    )

  it.each([
    ['no purpose', { purpose: ' ' }],
    ['a purpose with a CPR number', { purpose: 'Hiring 6101854011' }],
  ])('%s: BAD_USER_INPUT', async (_, wrong) => {
    const { data, errors } = await ask({ ...hire('6109914011'), ...wrong })
    expect(data).toEqual({ result: null })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'purpose' } }])
  })
  it('another payroll system: NOT_SUPPORTED', async () => {
    const { errors } = await ask(hire('6109914011'), 'fjordby')
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED', system: 'OPUS' } }])
  })
  it('a CPR number in the text of the operation', async () => {
    const { errors, text } = await sls.ask(
      'mutation { hireEmployee(input: {cprNumber: "6109914011", group: "901"}) { transaction { id } } }',
    )
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(text).not.toContain('6109914011')
  })
  it('faults of its steps: all are told, each with the place where it stands', async () => {
    const { data } = await ask({
      ...hire('6109914011'),
      subAccountUnit: '99020010',
      reminders: [{ code: '1', date: '2027-06-01' }],
    })
    expect(data.result.transaction.status).toBe('REJECTED')
    expect(data.result.transaction.messages.map(({ field }: Json) => field)).toEqual([
      'subAccountUnit',
      'reminders.0.code',
    ])
  })
})

describe('a hire in the trail', () => {
  it('names the person and why, also where nothing came of it', async () => {
    refuseNext('ModstSLSNyAnsaettelseOpret')
    const purpose = 'Hiring somebody after all'
    await sls.change('hireEmployee', { ...hire('6110914011'), purpose })
    const { data } = await sls.ask(
      '{ institution { accessLog(first: 50) { nodes { operation purposes personCount employeeIds services { service } } } } }',
    )
    expect(data.institution.accessLog.nodes).toContainEqual({
      operation: 'hireEmployee',
      purposes: [purpose],
      personCount: 1,
      employeeIds: [],
      services: [{ service: 'ModstSLSNyAnsaettelseOpret' }],
    })
  })
})

describe('the CPR number of a hire', () => {
  it('stands neither in the log nor readable in the ledger', async () => {
    const cprNumber = '6111914011'
    refuseNext('ModstSLSKonteringAjrf')
    const { transaction } = await sls.change('hireEmployee', { ...hire(cprNumber), ...further() })
    expect(transaction.changes).toContainEqual({ field: 'cprNumber', from: null, to: cprNumber })
    const { database } = sls.town.house.store
    const kept = [
      await database.selectFrom('change').selectAll().execute(),
      await database.selectFrom('change_call').selectAll().execute(),
      await database.selectFrom('employment').selectAll().execute(),
    ]
    const { changes: _, ...open } = transaction
    for (const text of [JSON.stringify(kept), JSON.stringify(open), sls.town.logLines.join('\n')])
      expect(text.includes(cprNumber)).toBe(false)
  })
})

describe('channels of input', () => {
  it('are stopped by an administrator whose access opens SLS’s updates', async () => {
    const { town } = sls
    const subject = `town:${INSTITUTION}:administrator`
    const system = await town.house.store.database
      .selectFrom('external_system')
      .select('id')
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow()
    const institutionId = town.house.registry.institutions.find(({ key }) => key === INSTITUTION)?.id ?? ''
    await bringAccess(
      { town, secrets: [{ key: INSTITUTION, institutionId }] },
      {
        system,
        institution: INSTITUTION,
        interfaces: ['SLS_OPDATER'],
        purpose: 'channels',
        scopes: [],
        withheldFields: [],
      },
    )
    const { transaction, employee } = await sls.change(
      'setInputChannels',
      { group: '901', stopOnline: true, stopOedup: false },
      town.token(INSTITUTION, 'administrator'),
    )
    expect(transaction).toMatchObject({
      status: 'COMPLETED',
      employee: null,
      steps: [{ operation: 'ModstSLSInddataStopAjrf' }],
    })
    expect(employee).toBeNull()
  })
})

describe('a hire that a second person approves', () => {
  it('makes nobody before that, and the employee then', async () => {
    const policy = await sls.ask(
      'mutation { setApprovalPolicy(input: { operation: "hireEmployee", amountAbove: "900", submitters: [SYSTEM] }) { id } }',
      {},
      sls.town.token(INSTITUTION, 'administrator'),
    )
    expect(policy.errors).toEqual([])
    const before = sent('ModstSLSNyAnsaettelseOpret')
    const { transaction, employee } = await sls.change('hireEmployee', { ...hire('6103914097'), ...further() })
    expect([transaction.status, employee]).toEqual(['AWAITING_APPROVAL', null])
    expect(sent('ModstSLSNyAnsaettelseOpret')).toBe(before)
    const { data, errors } = await sls.ask(
      'mutation ($id: ID!) { approveTransaction(id: $id) { messages { code } } }',
      { id: transaction.id },
      sls.town.token(INSTITUTION, 'approver'),
    )
    expect(errors).toEqual([])
    expect(data.approveTransaction.messages).toEqual([])
    await expect.poll(async () => (await byId(transaction.id)).status, { timeout: 15_000 }).toMatch(/^COMPLETED/)
    expect((await byId(transaction.id)).employee).not.toBeNull()
  })
})
