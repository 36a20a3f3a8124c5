import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, openTown, type TestTown } from '../../town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTown({ employees: 30 })
}, 60_000)
afterAll(() => town.close())

const FRAGMENT = `fragment Told on ChangeResult {
  transaction { id idempotencyKey status operation attempts submittedBy completedAt institution { id } employee { id }
    messages { severity code field text } changes { field to } steps { operation status } }
  employee { id }
}`
const ask = (query: string, variables: Record<string, unknown> = {}, token = town.token('fjordstyrelsen')) =>
  town.ask(token, query, variables)
const register = (input: Record<string, unknown>, token?: string) =>
  ask(
    `mutation ($input: RegisterAbsenceInput!) { result: registerAbsence(input: $input) { ...Told } } ${FRAGMENT}`,
    { input: { code: '100', from: '2026-12-07', to: '2026-12-08', waitSeconds: 5, ...input } },
    token,
  )
/** Active employees, of whom nobody is absent in December. */
async function somebody(institution = 'fjordstyrelsen'): Promise<string[]> {
  const { data } = await ask(
    '{ institution { employees(first: 30, filter: {active: true}) { nodes { id absences(period: {from: "2026-12-01", to: "2026-12-31"}) { nodes { id } } } } } }',
    {},
    town.token(institution),
  )
  return data.institution.employees.nodes
    .filter((node: Json) => node.absences.nodes.length === 0)
    .map(({ id }: Json) => id)
}
const registered = async (id: string) => {
  const { data } = await ask(
    'query ($id: ID!) { employee(id: $id) { absences(period: {from: "2026-12-01", to: "2026-12-31"}) { nodes { id code from to } } } }',
    { id },
  )
  return data.employee.absences.nodes as Json[]
}

describe('an idempotency key', () => {
  it('brings the same change once, however often it is sent, and its answer each time', async () => {
    const [employeeId] = await somebody()
    const input = { employeeId, idempotencyKey: 'same' }
    const answers = [
      await register(input),
      await register(input),
      ...(await Promise.all([register(input), register(input)])),
    ]
    expect(new Set(answers.map(({ data }) => data.result.transaction.id)).size).toBe(1)
    for (const { errors, data } of answers) {
      expect(errors).toEqual([])
      expect(data.result.transaction).toMatchObject({ idempotencyKey: 'same', attempts: 1 })
      expect(data.result.transaction.status).toMatch(/^COMPLETED/)
    }
    expect(await registered(employeeId as string)).toHaveLength(1)
  })
  it('may not hold what looks like a CPR number, since it is kept and shown; a UUID may look like anything', async () => {
    const [employeeId] = await somebody()
    for (const idempotencyKey of ['711290-1234', 'absence-7112901234-1']) {
      const { data, errors } = await register({ employeeId, idempotencyKey, validateOnly: true })
      expect(data).toEqual({ result: null })
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'idempotencyKey' } }])
    }
    const idempotencyKey = '0190163D-8694-739B-AEA5-711290123456'
    const { data } = await register({ employeeId, idempotencyKey, validateOnly: true })
    expect(data.result.transaction).toMatchObject({ status: 'VALIDATED', idempotencyKey })
  })
  it('that was used with another content is CONFLICT, and nothing is done', async () => {
    const [employeeId] = await somebody()
    const first = { employeeId, idempotencyKey: 'taken' }
    await register(first)
    const { data, errors } = await register({ ...first, to: '2026-12-09' })
    expect(data).toEqual({ result: null })
    expect(errors).toMatchObject([{ path: ['result'], extensions: { code: 'CONFLICT' } }])
    expect(await registered(employeeId as string)).toMatchObject([{ to: '2026-12-08' }])
  })
})

describe('several changes in one request', () => {
  it('are carried out in their order, and one that is refused hides no other', async () => {
    const [employeeId] = await somebody()
    const { data, errors } = await ask(
      `mutation ($a: RegisterAbsenceInput!, $b: RegisterAbsenceInput!, $c: RegisterAbsenceInput!) {
        a: registerAbsence(input: $a) { ...Told } b: registerAbsence(input: $b) { ...Told } c: registerAbsence(input: $c) { ...Told }
      } ${FRAGMENT}`,
      {
        a: { employeeId, code: '100', from: '2026-12-01', to: '2026-12-01', idempotencyKey: 'three-a' },
        b: { employeeId: 'aaaaaaaaaaaaaaaa', code: '100', from: '2026-12-02', idempotencyKey: 'three-b' },
        c: { employeeId, code: '100', from: '2026-12-03', to: '2026-12-03', idempotencyKey: 'three-c' },
      },
    )
    expect(data.a.transaction.status).toMatch(/^COMPLETED/)
    expect(data.b).toBeNull()
    expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'NOT_FOUND' } }])
    expect(data.c.transaction.status).toMatch(/^COMPLETED/)
    expect(data.a.transaction.completedAt <= data.c.transaction.completedAt).toBe(true)
    expect((await registered(employeeId as string)).map(({ from }) => from).sort()).toEqual([
      '2026-12-01',
      '2026-12-03',
    ])
  })
})

describe('what is wrong with a change', () => {
  it('is told all at once, each with its field, and nothing is sent', async () => {
    const [employeeId] = await somebody()
    const control = town.simulators.sls.control
    const before = control.journal().length
    const { data, errors } = await register({
      employeeId,
      idempotencyKey: 'wrong',
      kind: 'SICKNESS',
      from: '1980-12-08',
      to: '1980-12-07',
    })
    expect(errors).toEqual([])
    expect(data.result.transaction).toMatchObject({ status: 'REJECTED', attempts: 0, steps: [] })
    const { messages } = data.result.transaction
    expect(messages.length).toBeGreaterThan(1)
    for (const message of messages)
      expect(message).toMatchObject({ severity: 'ERROR', code: expect.stringMatching(/.+/) })
    expect(new Set(messages.map(({ field }: Json) => field)).size).toBeGreaterThan(1)
    expect(
      control
        .journal()
        .slice(before)
        .filter(({ operation }) => /Opret|Ajrf|Slet/.test(operation)),
    ).toEqual([])
  })
  it('is told in Danish to those who ask in Danish', async () => {
    const [employeeId] = await somebody()
    const input = { employeeId, code: '100', from: '1980-12-08', to: '1980-12-09', idempotencyKey: 'danish' }
    const { data } = await town.ask(
      town.token('fjordstyrelsen'),
      'mutation ($input: RegisterAbsenceInput!) { registerAbsence(input: $input) { transaction { messages { text } } } }',
      { input },
      { 'accept-language': 'da' },
    )
    const [message] = data.registerAbsence.transaction.messages
    expect(message.text).toMatch(/fravær/i)
  })
  it('that is good but only to be checked is VALIDATED, and nothing is sent', async () => {
    const [employeeId] = await somebody()
    const { data } = await register({ employeeId, idempotencyKey: 'checked', validateOnly: true })
    expect(data.result.transaction).toMatchObject({ status: 'VALIDATED', messages: [], attempts: 0 })
    expect(await registered(employeeId as string)).toEqual([])
  })
})

describe('a payroll system that is closed', () => {
  it('leaves the change in the queue, from which it can be taken back, once', async () => {
    const [employeeId] = await somebody()
    const { payroll } = town.simulators.sls
    payroll.payrollRun('closed')
    try {
      const { data, errors } = await register({ employeeId, idempotencyKey: 'closed' })
      expect(errors).toEqual([])
      expect(data.result.transaction).toMatchObject({ status: 'QUEUED', completedAt: null })
      const cancel = 'mutation ($id: ID!) { cancelTransaction(id: $id) { status } }'
      const { id } = data.result.transaction
      expect((await ask(cancel, { id })).data).toEqual({ cancelTransaction: { status: 'CANCELLED' } })
      expect((await ask(cancel, { id })).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }])
    } finally {
      payroll.payrollRun('open')
    }
    expect(await registered(employeeId as string)).toEqual([])
  })
})

describe('a payroll system that is down', () => {
  const register = (employeeId: string | undefined, idempotencyKey: string, validateOnly: boolean) =>
    ask(
      `mutation ($input: RegisterWagePartInput!) { result: registerWagePart(input: $input) { ...Told } } ${FRAGMENT}`,
      {
        input: {
          employeeId,
          idempotencyKey,
          validateOnly,
          code: '0420',
          recurrence: 'ONE_OFF',
          amount: '99.5',
          date: '2026-12-01',
          waitSeconds: 5,
        },
      },
      town.token('fjordby'),
    )
  it('takes no check that only it can make, but the change itself is taken in and waits', async () => {
    const [employeeId] = await somebody('fjordby')
    town.simulators.opus.control.failNext('unavailable', 50)
    try {
      const checked = await register(employeeId, 'down-check', true)
      expect(checked.data).toEqual({ result: null })
      expect(checked.errors).toMatchObject([
        { extensions: { code: expect.stringMatching(/^UPSTREAM_/), system: 'OPUS' } },
      ])
      const { data, errors } = await register(employeeId, 'down', false)
      expect(errors).toEqual([])
      expect(data.result.transaction).toMatchObject({ status: 'QUEUED', attempts: 1 })
    } finally {
      town.simulators.opus.control.reset()
    }
  })
})

describe('changes that were submitted', () => {
  it('are listed at the institution and the employee, newest first, page by page', async () => {
    const [employeeId] = await somebody()
    const sent: string[] = []
    for (const key of ['l1', 'l2', 'l3']) {
      const { data } = await register({ employeeId, idempotencyKey: key, validateOnly: true })
      sent.unshift(data.result.transaction.id)
    }
    const page = `transactions(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }`
    const query = `query ($id: ID!, $after: String) { institution { ${page} } employee(id: $id) { ${page} } }`
    const first = (await ask(query, { id: employeeId })).data
    expect(first.institution.transactions.nodes.map(({ id }: Json) => id)).toEqual(sent.slice(0, 2))
    expect(first.employee.transactions).toEqual(first.institution.transactions)
    const second = (await ask(query, { id: employeeId, after: first.employee.transactions.pageInfo.endCursor })).data
    expect(second.employee.transactions.nodes[0].id).toBe(sent[2])
    const filtered = await ask(
      '{ institution { transactions(filter: {idempotencyKey: "l2"}) { nodes { id status } } } }',
    )
    expect(filtered.data.institution.transactions.nodes).toEqual([{ id: sent[1], status: 'VALIDATED' }])
  })
  it('are nobody else’s: another institution has them neither by id nor in its list', async () => {
    const [employeeId] = await somebody()
    const { data } = await register({ employeeId, idempotencyKey: 'own', validateOnly: true })
    const { id } = data.result.transaction
    for (const other of ['fjordby', 'arkivnaevnet']) {
      const token = town.token(other)
      const foreign = await ask('query ($id: ID!) { transaction(id: $id) { id } }', { id }, token)
      expect(foreign.data).toEqual({ transaction: null })
      expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
      const { data: listed } = await ask('{ institution { transactions { nodes { id } } } }', {}, token)
      expect(listed.institution.transactions.nodes).not.toContainEqual({ id })
      for (const word of ['cancelTransaction', 'retryTransaction'])
        expect((await ask(`mutation ($id: ID!) { ${word}(id: $id) { id } }`, { id }, token)).errors).toMatchObject([
          { extensions: { code: 'NOT_FOUND' } },
        ])
    }
    expect((await ask('query ($id: ID!) { transaction(id: $id) { id } }', { id })).data).toEqual({
      transaction: { id },
    })
  })
})
