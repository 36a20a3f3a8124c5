import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectNoCprNumberOf } from '../../cprNumbers.ts'
import { clientsOf } from '../../streamClients.ts'
import { isSigned, openReceiver, type Received, type Receiver } from '../../subgraphs/transactions/webhooks/receiver.ts'
import { type Json, openTown, type TestTown } from '../../town.ts'
import { accessWords } from '../access/accessTown.ts'

/** Of the kind that is never issued. */
const CPR_LIKE = '711290-1234'
const COME = { timeout: 20_000 }
const QUIET_MS = 400

let town: TestTown
let receiver: Receiver
let employeeId: string
beforeAll(async () => {
  town = await openTown({
    employees: 20,
    adjust: (settings) => ({ ...settings, webhooks: { ...settings.webhooks, firstPauseMs: 20 } }),
  })
  const { data } = await ask(
    '{ institution { employees(first: 20, filter: {active: true}) { nodes { id absences(period: {from: "2026-12-01", to: "2026-12-31"}) { nodes { id } } } } } }',
  )
  employeeId = data.institution.employees.nodes.find(({ absences }: Json) => absences.nodes.length === 0).id
  receiver = await openReceiver()
}, 60_000)
afterAll(async () => {
  await town.close()
  await receiver.close()
})
afterEach(async () => {
  receiver.behave(() => 204)
  for (const key of ['fjordstyrelsen', 'fjordby']) {
    const { data } = await ask('{ institution { webhooks { id } } }', {}, administrator(key))
    for (const { id } of data.institution.webhooks)
      await ask('mutation ($id: ID!) { removeWebhook(id: $id) { state } }', { id }, administrator(key))
  }
})

const administrator = (institution = 'fjordstyrelsen') => town.token(institution, 'administrator')
const ask = (query: string, variables: Record<string, unknown> = {}, token = town.token('fjordstyrelsen')) =>
  town.ask(token, query, variables)
const WEBHOOK = `{ webhook { id systemName url only events description state failures formerSecretUntil lastHttpStatus } secret }`
const set = async (input: Record<string, unknown>, token?: string) => {
  const { data, errors } = await ask(
    `mutation ($input: SetWebhookInput!) { setWebhook(input: $input) ${WEBHOOK} }`,
    { input },
    token,
  )
  return { ...(data?.setWebhook as Json), errors }
}
const listed = async (token?: string): Promise<Json[]> => {
  const { data, text } = await ask(
    `{ institution { webhooks { id state failures lastHttpStatus
       deliveries { nodes { id transactionId transactionStatus sequence state attempts lastHttpStatus failure nextAttemptAt endedAt } } } } }`,
    {},
    token,
  )
  expect(text).not.toContain('whsec_')
  return data.institution.webhooks
}
let day = 0
const register = async (idempotencyKey: string, token?: string) => {
  day += 1
  const date = `2026-12-${String(day).padStart(2, '0')}`
  const { data, errors } = await ask(
    'mutation ($input: RegisterAbsenceInput!) { registerAbsence(input: $input) { transaction { id status } } }',
    { input: { employeeId, code: '100', from: date, to: date, idempotencyKey, waitSeconds: 5 } },
    token,
  )
  expect(errors).toEqual([])
  return data.registerAbsence.transaction as Json
}
const at = (path: string) => receiver.received.filter((one) => one.path === path)
const bodyOf = ({ text }: Received): Json => JSON.parse(text)
const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET_MS))

describe('the outcome of a change', () => {
  it('that waited for a closed payroll system comes by webhook and by stream when it opens', async () => {
    const { overSse } = clientsOf(town)
    const { secret, errors } = await set({ url: `${receiver.origin}/closed` })
    expect(errors).toEqual([])
    await set({ url: `${receiver.origin}/elsewhere`, only: 'ALL_VISIBLE' }, town.token('fjordby'))
    const { payroll } = town.simulators.sls
    payroll.payrollRun('closed')
    let taken: Json
    try {
      taken = await register('waits')
      expect(taken.status).toBe('QUEUED')
    } finally {
      payroll.payrollRun('open')
    }
    const stream = overSse(
      town.token('fjordstyrelsen'),
      'subscription ($id: ID) { transactionChanged(id: $id) { status } }',
      { id: taken.id },
    )
    await stream.count(1)
    expect(at('/closed')).toEqual([])
    // Nobody waits for the next look at the closed system.
    await town.house.store.database
      .updateTable('change')
      .set({ not_before: '2026-01-01T00:00:00.000Z' })
      .where('id', '=', taken.id)
      .execute()
    await expect.poll(() => at('/closed').length, COME).toBe(1)
    const [message] = at('/closed') as [Received]
    expect(await isSigned(message, secret)).toBe(true)
    expect(bodyOf(message)).toMatchObject({
      type: 'transaction.changed',
      institution: {
        cvrNumber: town.card.institutions.find(({ payrollSystem }) => payrollSystem === 'SLS')?.cvrNumber,
      },
      transaction: { id: taken.id, operation: 'registerAbsence', status: expect.stringMatching(/^COMPLETED/) },
      employee: { id: employeeId },
      sequence: 1,
    })
    await expect
      .poll(() => stream.results.at(-1)?.data.transactionChanged.status, COME)
      .toBe(bodyOf(message).transaction.status)
    stream.stop()
    await quiet()
    expect(at('/elsewhere')).toEqual([])
    // No value of the change, and no CPR number.
    expectNoCprNumberOf(town.simulators.town, message.text)
    expect(Object.keys(bodyOf(message)).sort()).toEqual(
      ['employee', 'id', 'institution', 'messages', 'occurredAt', 'sequence', 'transaction', 'type'].sort(),
    )
  })

  it('goes to whoever may see it: its submitter, another system that asked for all, and no other', async () => {
    const other = town.token('fjordstyrelsen', 'noCpr')
    await set({ url: `${receiver.origin}/mine` })
    await set({ url: `${receiver.origin}/other-own` }, other)
    await set({ url: `${receiver.origin}/other-all`, only: 'ALL_VISIBLE' }, other)
    await set({ url: `${receiver.origin}/administrator`, only: 'ALL_VISIBLE' }, administrator())
    const { id } = await register('seen by two')
    const told = () => receiver.received.filter((one) => bodyOf(one).transaction?.id === id).map(({ path }) => path)
    await expect.poll(told, COME).toHaveLength(2)
    await quiet()
    expect(told().toSorted()).toEqual(['/mine', '/other-all'])
  })

  it('tells every status where that is asked for, in order', async () => {
    const events = ['QUEUED', 'IN_FLIGHT', 'COMPLETED', 'COMPLETED_WITH_WARNINGS']
    await set({ url: `${receiver.origin}/every`, events })
    await register('every')
    const told = () => at('/every').map((one) => [bodyOf(one).sequence, bodyOf(one).transaction.status])
    await expect.poll(told, COME).toEqual([
      [1, 'QUEUED'],
      [2, 'IN_FLIGHT'],
      [3, expect.stringMatching(/^COMPLETED/)],
    ])
  })
})

describe('a webhook', () => {
  it('shows its secret once, and how it goes', async () => {
    const { webhook, secret } = await set({ url: `${receiver.origin}/shown`, description: `For ${CPR_LIKE}` })
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(webhook).toMatchObject({ only: 'OWN', state: 'ACTIVE', failures: 0, formerSecretUntil: null })
    expect(webhook.events).toContain('COMPLETED')
    expect(webhook.events).not.toContain('IN_FLIGHT')
    expect(webhook.description).not.toContain(CPR_LIKE)
    const { id } = await register('shown')
    await expect.poll(async () => (await listed())[0].deliveries.nodes[0]?.state, COME).toBe('DELIVERED')
    expect(await listed()).toMatchObject([
      {
        id: webhook.id,
        lastHttpStatus: 204,
        deliveries: {
          nodes: [
            { transactionId: id, sequence: 1, attempts: 1, lastHttpStatus: 204, failure: null, nextAttemptAt: null },
          ],
        },
      },
    ])
    const changed = await set({ id: webhook.id, url: `${receiver.origin}/changed`, only: 'ALL_VISIBLE' })
    expect(changed).toMatchObject({
      secret: null,
      webhook: { id: webhook.id, only: 'ALL_VISIBLE', events: webhook.events },
    })
  })

  it('is tried by a test, FAILING while its receiver is, and tells again what was given up when that is asked for', async () => {
    const { webhook } = await set({ url: `${receiver.origin}/tried` })
    receiver.behave(() => 500)
    const test = await ask('mutation ($id: ID!) { testWebhook(id: $id) { id state attempts transactionId } }', {
      id: webhook.id,
    })
    expect(test.data.testWebhook).toMatchObject({ state: 'PENDING', attempts: 0, transactionId: null })
    await expect.poll(async () => (await listed())[0].deliveries.nodes[0]?.state, COME).toBe('FAILED')
    expect(await listed()).toMatchObject([
      {
        state: 'FAILING',
        failures: 1,
        deliveries: { nodes: [{ failure: 'ANSWER', lastHttpStatus: 500, attempts: 1 }] },
      },
    ])
    receiver.behave(() => 204)
    const redeliver = 'mutation ($id: ID!) { redeliver(deliveryId: $id) { id state } }'
    const { id } = test.data.testWebhook
    expect((await ask(redeliver, { id })).data).toEqual({ redeliver: { id, state: 'PENDING' } })
    await expect.poll(async () => (await listed())[0].state, COME).toBe('ACTIVE')
    expect(at('/tried').map((one) => [bodyOf(one).type, one.headers['webhook-id']])).toEqual([
      ['webhook.test', id],
      ['webhook.test', id],
    ])
    expect((await ask(redeliver, { id }, town.token('fjordby'))).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ])
  })

  it('has another secret when that is asked for, and signs with both for a day', async () => {
    const { webhook, secret } = await set({ url: `${receiver.origin}/rotated` })
    const { data } = await ask(`mutation ($id: ID!) { rotateWebhookSecret(id: $id) ${WEBHOOK} }`, { id: webhook.id })
    const fresh = data.rotateWebhookSecret.secret as string
    expect(fresh).not.toBe(secret)
    const hours = (Date.parse(data.rotateWebhookSecret.webhook.formerSecretUntil) - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(23.9)
    expect(hours).toBeLessThanOrEqual(24)
    await ask('mutation ($id: ID!) { testWebhook(id: $id) { id } }', { id: webhook.id })
    await expect.poll(() => at('/rotated').length, COME).toBe(1)
    const [message] = at('/rotated') as [Received]
    expect([await isSigned(message, fresh), await isSigned(message, secret)]).toEqual([true, true])
  })

  it('that is removed is told nothing more, and that of another is as unknown as none', async () => {
    const { webhook } = await set({ url: `${receiver.origin}/removed` })
    const remove = 'mutation ($id: ID!) { removeWebhook(id: $id) { state } }'
    for (const token of [town.token('fjordby'), administrator('fjordby'), town.token('fjordstyrelsen', 'noCpr')])
      for (const mutation of [
        remove,
        'mutation ($id: ID!) { testWebhook(id: $id) { state } }',
        `mutation ($id: ID!) { rotateWebhookSecret(id: $id) ${WEBHOOK} }`,
      ])
        expect((await ask(mutation, { id: webhook.id }, token)).errors).toMatchObject([
          { extensions: { code: 'NOT_FOUND' } },
        ])
    expect(
      (await set({ id: webhook.id, url: `${receiver.origin}/stolen` }, town.token('fjordby'))).errors,
    ).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    expect((await ask(remove, { id: webhook.id })).data).toEqual({ removeWebhook: { state: 'REMOVED' } })
    await register('removed')
    await quiet()
    expect(at('/removed')).toEqual([])
    expect(await listed()).toEqual([])
  })

  it.each([
    'http://example.dk/',
    'https://example.dk:22/',
    'https://10.0.0.1/',
    'https://169.254.169.254/',
    'https://anna:secret@example.dk/',
    `https://example.dk/${CPR_LIKE}`,
    'nonsense',
  ])('is not set to %s', async (url) => {
    const { errors } = await set({ url })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'url' } }])
    expect(await listed()).toEqual([])
  })

  it('is one of five at most', async () => {
    for (let count = 0; count < 5; count += 1)
      expect((await set({ url: `${receiver.origin}/${count}` })).errors).toEqual([])
    expect((await set({ url: receiver.origin })).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }])
    expect(await listed()).toHaveLength(5)
  })
})

describe('an access administrator', () => {
  it('sets another’s webhook, sees all of the institution, and of changes only what is open to them', async () => {
    const systems = await ask('{ institution { externalSystems { id name } } }', {}, administrator())
    const system = (systems.data.institution.externalSystems as Json[]).find(({ name }) => name.includes('all rights'))
    const asked = { url: `${receiver.origin}/for-another`, systemId: system.id }
    expect((await set(asked, town.token('fjordstyrelsen', 'noCpr'))).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ])
    const { webhook, errors } = await set(asked, administrator())
    expect(errors).toEqual([])
    expect(webhook.systemName).toBe(system.name)
    await set({ url: `${receiver.origin}/second` }, town.token('fjordstyrelsen', 'noCpr'))
    const { id } = await register('for another')
    await expect.poll(() => at('/for-another').length, COME).toBe(1)
    expect(bodyOf(at('/for-another')[0] as Received).transaction.id).toBe(id)
    // Received is a moment before it is noted as delivered.
    await expect.poll(async () => (await listed(administrator()))[0].deliveries.nodes[0]?.state, COME).toBe('DELIVERED')
    const all = await listed(administrator())
    expect(all).toHaveLength(2)
    expect(all[0].deliveries.nodes).toMatchObject([
      { transactionId: null, transactionStatus: null, state: 'DELIVERED' },
    ])
    expect(JSON.stringify(all)).not.toContain(id)
    expect(await listed()).toHaveLength(1)
    expect(await listed(administrator('fjordby'))).toEqual([])
    const { data } = await ask(
      '{ institution { accessEvents(first: 5) { nodes { event actor } } } }',
      {},
      administrator(),
    )
    expect(data.institution.accessEvents.nodes.map(({ event }: Json) => event)).toContain('WEBHOOK_SET')
  })

  it('closes an access, and nothing more is told to its system', async () => {
    const { newSystem, open, change } = accessWords(town)
    const system = await newSystem('system:short-lived')
    const grants = await open(system.id, { interfaces: ['SLS_OPDATER'] })
    await set({ url: `${receiver.origin}/closed-access`, only: 'ALL_VISIBLE' }, system.token)
    await register('before')
    await expect.poll(() => at('/closed-access').length, COME).toBe(1)
    const closed = await change('closeAccess', '$input: CloseAccessInput!|input: $input', {
      input: { grantIds: grants.map(({ id }) => id), reason: 'CUSTOMER_REQUEST' },
    })
    expect(closed.faults).toEqual([])
    await register('after')
    await quiet()
    expect(at('/closed-access')).toHaveLength(1)
    const rows = await town.house.store.database.selectFrom('webhook_delivery').selectAll().execute()
    expect(rows.filter(({ state }) => state === 'PENDING')).toEqual([])
  })
})
