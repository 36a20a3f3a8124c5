import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TownRights } from '../../../start/townRegistry.ts'
import type { Json } from '../../town.ts'
import { accessWords } from '../access/accessTown.ts'
import { type ApprovalTown, openApprovalTown } from './approvalTown.ts'

let town: ApprovalTown
beforeAll(async () => {
  town = await openApprovalTown()
}, 60_000)
afterAll(() => town.close())

const STATE = 'fjordstyrelsen'
const COUNTY = 'fjordby'
let keys = 0
const key = () => {
  keys += 1
  return `approval-${keys}`
}
/** An absence in December that the caseworker submits. */
const day = (employeeId: string | undefined, date: string, more: Json = {}) => ({
  code: '100',
  from: date,
  to: date,
  employeeId,
  idempotencyKey: key(),
  ...more,
})
const refused = (code: string, reason?: string) => [
  { path: ['result'], extensions: { code, ...(reason === undefined ? {} : { reason }) } },
]

describe('a change that a person submits where the institution asks for a second one', () => {
  let people: string[]
  beforeAll(async () => {
    await town.policy(STATE, { operation: 'registerAbsence' })
    people = await town.somebody(STATE)
  })

  it('waits, says why, and sends nothing', async () => {
    const { control } = town.simulators.sls
    control.clearJournal()
    const waiting = await town.absence('caseworker', STATE, day(people[0], '2026-12-01'))
    expect(waiting).toMatchObject({
      status: 'AWAITING_APPROVAL',
      completedAt: null,
      decidedBy: null,
      steps: [],
      messages: [{ severity: 'INFORMATION', code: 'APPROVAL_NEEDED' }],
      approval: { policies: [{ terms: { operation: 'registerAbsence', amountAbove: null, submitters: ['PERSON'] } }] },
    })
    const days = (Date.parse(waiting.approval.expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(29.9)
    expect(days).toBeLessThanOrEqual(30)
    expect(control.journal().filter(({ operation }) => operation.endsWith('Opret'))).toEqual([])
    const { data } = await town.as(
      'approver',
      STATE,
    )('{ institution { transactions(filter: {status: [AWAITING_APPROVAL]}) { nodes { id changes { field to } } } } }')
    expect(data.institution.transactions.nodes).toContainEqual({
      id: waiting.id,
      changes: expect.arrayContaining([{ field: 'from', to: '2026-12-01' }]),
    })
  })

  it('is not approved or rejected by the submitter, nor by a system', async () => {
    const { id } = await town.absence('caseworker', STATE, day(people[0], '2026-12-02'))
    for (const word of [
      (rights: TownRights) => town.approve(rights, STATE, id),
      (rights: TownRights) => town.reject(rights, STATE, id, 'Nej'),
    ]) {
      expect((await word('caseworker')).errors).toMatchObject(refused('FORBIDDEN', 'OWN_CHANGE'))
      expect((await word('full')).errors).toMatchObject(refused('FORBIDDEN', 'PERSON_REQUIRED'))
      // Who is let in to accesses alone sees no changes.
      expect((await word('administrator')).errors).toMatchObject(refused('NOT_FOUND'))
    }
    expect(await town.read('caseworker', STATE, id)).toMatchObject({ status: 'AWAITING_APPROVAL', decidedBy: null })
  })

  it('is not approved by a person whose token does not say so, nor is its id known elsewhere', async () => {
    const { id } = await town.absence('caseworker', STATE, day(people[0], '2026-12-03'))
    const ask = (token: string) =>
      town.ask(token, 'mutation ($id: ID!) { result: approveTransaction(id: $id) { id } }', { id })
    const without = await town.issuer.token(`town:${STATE}:approver`, ['absence:reason'])
    const { errors } = await ask(without)
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'changes:approve' } }])
    for (const other of [COUNTY, 'arkivnaevnet'])
      expect((await ask(town.token(other, 'approver'))).errors).toMatchObject(refused('NOT_FOUND'))
  })

  it('is carried out once another person approves it, and says by whom', async () => {
    const input = day(people[1], '2026-12-04')
    const { id } = await town.absence('caseworker', STATE, input)
    const { data, errors } = await town.approve('approver', STATE, id)
    expect(errors).toEqual([])
    expect(data.result).toMatchObject({ id, decidedBy: expect.stringContaining('approver'), decisionReason: null })
    const done = await town.until(STATE, id, /^COMPLETED/)
    expect(done.status).toMatch(/^COMPLETED/)
    expect(done.decidedAt <= done.completedAt).toBe(true)
    expect(await town.absencesOf(STATE, people[1] ?? '')).toMatchObject([{ from: '2026-12-04' }])
    // The key has the same answer as ever, and the same word again the same.
    expect(await town.absence('caseworker', STATE, input)).toMatchObject({ id, status: done.status })
    expect((await town.approve('approver', STATE, id)).data.result).toMatchObject({ id, status: done.status })
    expect((await town.reject('approver', STATE, id, 'For sent')).errors).toMatchObject(refused('CONFLICT'))
  })

  it('is not carried out once another person rejects it; the reason is told without personal numbers', async () => {
    const { id } = await town.absence('caseworker', STATE, day(people[2], '2026-12-07'))
    const [employment] = town.simulators.town.employments
    expect((await town.reject('approver', STATE, id, '  ')).errors).toMatchObject(refused('BAD_USER_INPUT'))
    const { data } = await town.reject('approver', STATE, id, `Forkert person: ${employment?.cprNumber}`)
    expect(data.result).toMatchObject({
      status: 'REJECTED',
      decidedBy: expect.stringContaining('approver'),
      decisionReason: 'Forkert person: [redacted]',
      messages: [{ severity: 'ERROR', code: 'NOT_APPROVED', text: 'Not approved: Forkert person: [redacted]' }],
    })
    expect((await town.reject('approver', STATE, id, 'Igen')).data.result).toMatchObject({ status: 'REJECTED' })
    expect((await town.approve('approver', STATE, id)).errors).toMatchObject(refused('CONFLICT'))
    expect(await town.absencesOf(STATE, people[2] ?? '')).toEqual([])
  })

  it('takes its turn from its approval: one that was submitted later is carried out before it', async () => {
    const waiting = await town.absence('caseworker', STATE, day(people[3], '2026-12-08'))
    const later = await town.absence('full', STATE, day(people[3], '2026-12-09'))
    expect(later.status).toMatch(/^COMPLETED/)
    await town.approve('approver', STATE, waiting.id)
    const done = await town.until(STATE, waiting.id, /^COMPLETED/)
    expect(later.completedAt < done.completedAt).toBe(true)
    expect(await town.absencesOf(STATE, people[3] ?? '')).toHaveLength(2)
  })

  it('is judged once more when it is approved: what has become wrong meanwhile is rejected', async () => {
    const registered = await town.absence('full', STATE, day(people[4], '2026-12-10'))
    expect(registered.status).toMatch(/^COMPLETED/)
    await town.policy(STATE, { operation: 'deleteAbsence' })
    const [absence] = await town.absencesOf(STATE, people[4] ?? '')
    const remove = (rights: TownRights) =>
      town.as(rights, STATE)(
        'mutation ($input: DeleteAbsenceInput!) { deleteAbsence(input: $input) { transaction { id status changes { field from to } } } }',
        { input: { absenceId: absence.id, idempotencyKey: key(), waitSeconds: 5 } },
      )
    const { transaction } = (await remove('caseworker')).data.deleteAbsence
    // Of what is to go the second person sees what it says.
    expect(transaction.changes).toEqual(
      expect.arrayContaining([
        { field: 'code', from: '100', to: null },
        { field: 'from', from: '2026-12-10', to: null },
      ]),
    )
    expect((await remove('full')).data.deleteAbsence.transaction.status).toMatch(/^COMPLETED/)
    const { data } = await town.approve('approver', STATE, transaction.id)
    expect(data.result).toMatchObject({
      status: 'REJECTED',
      decidedBy: expect.stringContaining('approver'),
      messages: [{ code: 'RECORD_CHANGED' }],
      steps: [],
    })
  })

  it('shows what was there before, and is not carried out upon something else than was shown', async () => {
    await town.policy(STATE, { operation: 'changeWagePart', amountAbove: '1000' })
    const [employeeId] = people
    const named = { employeeId, code: '2913', recurrence: 'ONE_OFF', date: '2026-12-01' }
    const part = await town.wagePart('full', STATE, { ...named, amount: '4500.00', idempotencyKey: key() })
    expect(part.status).toMatch(/^COMPLETED/)
    const change = async (rights: TownRights, amount: string): Promise<Json> => {
      const { data } = await town.as(rights, STATE)(
        'mutation ($input: ChangeWagePartInput!) { result: changeWagePart(input: $input) { transaction { id status changes { field from to } } } }',
        { input: { key: named, amount, idempotencyKey: key(), waitSeconds: 5 } },
      )
      return data.result.transaction
    }
    expect((await change('caseworker', '1000')).status).toMatch(/^COMPLETED/)
    const approved = await change('caseworker', '5000')
    expect(approved).toMatchObject({
      status: 'AWAITING_APPROVAL',
      changes: expect.arrayContaining([{ field: 'amount', from: '1000.00', to: '5000' }]),
    })
    const outdated = await change('caseworker', '6000')
    expect((await town.approve('approver', STATE, approved.id)).errors).toEqual([])
    expect((await town.until(STATE, approved.id, /^COMPLETED/)).status).toMatch(/^COMPLETED/)
    const { data } = await town.approve('approver', STATE, outdated.id)
    expect(data.result).toMatchObject({ status: 'REJECTED', messages: [{ code: 'RECORD_CHANGED' }] })
  })

  it('is taken back by whoever submitted it, and is then approved no more', async () => {
    const { id } = await town.absence('caseworker', STATE, day(people[5], '2026-12-11'))
    const { data } = await town.as('caseworker', STATE)(
      'mutation ($id: ID!) { cancelTransaction(id: $id) { status } }',
      {
        id,
      },
    )
    expect(data.cancelTransaction.status).toBe('CANCELLED')
    expect((await town.approve('approver', STATE, id)).errors).toMatchObject(refused('CONFLICT'))
    expect(await town.absencesOf(STATE, people[5] ?? '')).toEqual([])
  })

  it('is REJECTED at once where it is wrong; a mere check says that a second person will be needed', async () => {
    const wrong = await town.absence('caseworker', STATE, { ...day(people[5], '1980-12-08'), to: '1980-12-07' })
    expect(wrong).toMatchObject({ status: 'REJECTED', approval: null })
    const checked = await town.absence('caseworker', STATE, day(people[5], '2026-12-14', { validateOnly: true }))
    expect(checked).toMatchObject({
      status: 'VALIDATED',
      approval: null,
      messages: [{ severity: 'INFORMATION', code: 'APPROVAL_NEEDED' }],
    })
    const bySystem = await town.absence('full', STATE, day(people[5], '2026-12-14', { validateOnly: true }))
    expect(bySystem).toMatchObject({ status: 'VALIDATED', messages: [] })
  })

  it('has its approval in the institution’s log, with whom it was about', async () => {
    const { id } = await town.absence('caseworker', STATE, day(people[6], '2026-12-15'))
    await town.as('approver', STATE)('mutation Godkend($id: ID!) { approveTransaction(id: $id) { id } }', { id })
    const { data } = await town.as(
      'administrator',
      STATE,
    )('{ institution { accessLog(first: 50) { nodes { operation subject } } } }')
    expect(data.institution.accessLog.nodes).toContainEqual({
      operation: 'Godkend',
      subject: expect.stringMatching(/approver$/),
    })
  })
})

describe('two persons who decide at the same moment', () => {
  it('are not both heard: one word counts, and the other is a CONFLICT', async () => {
    await town.policy('maaleraadet', { submitters: ['SYSTEM'] })
    const people = await town.somebody('maaleraadet')
    for (const [index, date] of ['2026-12-01', '2026-12-02', '2026-12-03'].entries()) {
      const { id, status } = await town.absence('full', 'maaleraadet', day(people[index], date))
      expect(status).toBe('AWAITING_APPROVAL')
      const answers = await Promise.all([
        town.approve('caseworker', 'maaleraadet', id),
        town.reject('approver', 'maaleraadet', id, 'Nej'),
      ])
      const [heard, ...others] = answers.filter(({ errors }) => errors.length === 0)
      expect(others).toEqual([])
      expect(answers.filter(({ errors }) => errors[0]?.extensions['code'] === 'CONFLICT')).toHaveLength(1)
      const found = await town.until('maaleraadet', id, /^(COMPLETED|REJECTED)/)
      expect(found.decidedBy).toBe(heard?.data.result.decidedBy)
      expect(/^COMPLETED/.test(found.status)).toBe(found.decidedBy.endsWith('caseworker'))
    }
  })
})

describe('policies', () => {
  const part = (employeeId: string | undefined, amount: string) => ({
    employeeId,
    amount,
    code: '0420',
    recurrence: 'ONE_OFF',
    date: '2026-12-01',
    idempotencyKey: key(),
  })
  it('are by operation and amount, at the amount to the hundredth, signs aside', async () => {
    const people = await town.somebody(COUNTY)
    await town.policy(COUNTY, { operation: 'registerWagePart', amountAbove: '1000.00' })
    const status = async (rights: TownRights, amount: string) =>
      (await town.wagePart(rights, COUNTY, part(people[0], amount))).status
    expect(await status('caseworker', '1000')).toMatch(/^COMPLETED/)
    expect(await status('caseworker', '1000.01')).toBe('AWAITING_APPROVAL')
    expect(await status('caseworker', '-1000.01')).toBe('AWAITING_APPROVAL')
    expect(await status('full', '1000.01')).toMatch(/^COMPLETED/)
    const { data } = await town.as('full', COUNTY)('{ institution { absenceTypes { code kind requires attendance } } }')
    const { code } = data.institution.absenceTypes.find(
      ({ kind, requires, attendance }: Json) => kind === 'SICKNESS' && requires === 'NONE' && !attendance,
    )
    const absence = await town.absence('caseworker', COUNTY, { ...day(people[0], '2026-12-01'), code })
    expect(absence.status).toMatch(/^COMPLETED/)
  })

  it('trust systems, but for one whose changes they name', async () => {
    const people = await town.somebody(COUNTY)
    const client = 'town:fjordby:noCpr'
    await town.policy(COUNTY, { operation: 'registerWagePart', client })
    const named = await town.wagePart('noCpr', COUNTY, part(people[1], '12'))
    expect(named).toMatchObject({
      status: 'AWAITING_APPROVAL',
      approval: { policies: [{ terms: { client, submitters: ['SYSTEM'] } }] },
    })
    expect((await town.wagePart('full', COUNTY, part(people[2], '12'))).status).toMatch(/^COMPLETED/)
    expect((await town.approve('approver', COUNTY, named.id)).errors).toEqual([])
    expect((await town.until(COUNTY, named.id, /^COMPLETED/)).status).toMatch(/^COMPLETED/)
  })

  it('are set by persons who look after accesses, and by nobody else', async () => {
    for (const rights of ['full', 'caseworker', 'approver'] as const) {
      const { errors } = await town.as(
        rights,
        COUNTY,
      )(
        'mutation { setApprovalPolicy(input: {}) { id } removeApprovalPolicy(policyId: "x") { id } confirmApprovalPolicy(proposalId: "x") { id } }',
      )
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'])
    }
  })

  it('are read by those who set, log or approve, and by nobody else', async () => {
    const seen = (rights: TownRights) => town.as(rights, COUNTY)('{ institution { approvalPolicies { id } } }')
    for (const rights of ['administrator', 'full', 'approver'] as const)
      expect((await seen(rights)).data.institution.approvalPolicies).toHaveLength(2)
    const { data, errors } = await seen('noCpr')
    expect(data.institution).toEqual({ approvalPolicies: null })
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })

  it.each([
    [{ operation: 'createDeparture' }, 'operation'],
    [{ amountAbove: '-1' }, 'amountAbove'],
    [{ submitters: [] }, 'submitters'],
    [{ client: 'town:fjordstyrelsen:full' }, 'client'],
    [{ client: 'town:fjordby:full', submitters: ['PERSON'] }, 'submitters'],
    [{ validFrom: '2026-01-01' }, 'validFrom'],
    [{ expiresAfterDays: 0 }, 'expiresAfterDays'],
  ])('%j is refused, naming %s', async (input, argument) => {
    const { errors } = await town.as('administrator', COUNTY)(
      'mutation ($input: ApprovalPolicyInput!) { setApprovalPolicy(input: $input) { id } }',
      { input },
    )
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }])
  })
})

describe('a weaker policy', () => {
  const OWN = 'arkivnaevnet'
  const SAID = `{ id amountAbove removedAt setBy proposal { id proposedBy terms { amountAbove } } events { event by terms { amountAbove } } }`
  const administer = (mutation: string, variables: Json, token = town.token(OWN, 'administrator')) =>
    town.ask(token, `mutation ($input: ApprovalPolicyInput!) { result: ${mutation} ${SAID} }`, {
      input: {},
      ...variables,
    })
  const byId = (mutation: string, argument: string, id: string, token = town.token(OWN, 'administrator')) =>
    town.ask(token, `mutation ($id: ID!) { result: ${mutation}(${argument}: $id) ${SAID} }`, { id })
  /** A second person who looks after the institution's accesses. */
  const secondAdministrator = async (name = 'Anden administrator'): Promise<string> => {
    const { change, open } = accessWords(town)
    const subject = key()
    const input = { name, subject, kind: 'PERSON' }
    const { system, faults } = await change(
      'registerSystem',
      '$input: RegisterSystemInput!|input: $input',
      { input },
      OWN,
    )
    expect(faults).toEqual([])
    await open(
      system?.id ?? '',
      { interfaces: ['ACCESS_ADMINISTRATION'], scopes: ['access:administer'], purpose: 'Adgangsstyring' },
      OWN,
    )
    return town.issuer.token(subject, ['access:administer'])
  }
  it('counts only when another administrator confirms it; until then the policy stays, and all of it is kept', async () => {
    const set = async (input: Json) => (await administer('setApprovalPolicy(input: $input)', { input })).data.result
    const { id } = await set({ amountAbove: '500' })
    // Stricter: at once.
    expect(await set({ policyId: id, amountAbove: '100' })).toMatchObject({ id, amountAbove: '100', proposal: null })
    const proposed = await set({ policyId: id, amountAbove: '9000' })
    expect(proposed).toMatchObject({ amountAbove: '100', proposal: { terms: { amountAbove: '9000' } } })
    const confirm = (token?: string) => byId('confirmApprovalPolicy', 'proposalId', proposed.proposal.id, token)
    expect((await confirm()).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'OWN_PROPOSAL' } }])
    const [employeeId] = await town.somebody(OWN)
    const part = (amount: string) => ({
      employeeId,
      amount,
      code: '2913',
      recurrence: 'ONE_OFF',
      date: '2026-12-01',
      idempotencyKey: key(),
    })
    const waiting = await town.wagePart('caseworker', OWN, part('4500.00'))
    expect(waiting.status).toBe('AWAITING_APPROVAL')

    const second = await secondAdministrator()
    const foreign = await town.ask(
      town.token(STATE, 'administrator'),
      'mutation ($id: ID!) { confirmApprovalPolicy(proposalId: $id) { id } }',
      { id: proposed.proposal.id },
    )
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    expect((await confirm(second)).data.result).toMatchObject({
      amountAbove: '9000',
      proposal: null,
      events: [
        { event: 'SET', terms: { amountAbove: '500' } },
        { event: 'SET', terms: { amountAbove: '100' } },
        { event: 'PROPOSED', by: expect.stringContaining('access administrator'), terms: { amountAbove: '9000' } },
        { event: 'CONFIRMED', by: 'Anden administrator', terms: { amountAbove: '9000' } },
      ],
    })
    expect((await confirm(second)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    // What waits goes on waiting, with the policy as it was.
    expect(await town.read('caseworker', OWN, waiting.id)).toMatchObject({
      status: 'AWAITING_APPROVAL',
      approval: { policies: [{ id, terms: { amountAbove: '100' } }] },
    })
    expect((await town.wagePart('caseworker', OWN, part('4600.00'))).status).toMatch(/^COMPLETED/)
  })

  it('is not confirmed by the same person under another subject', async () => {
    const { id } = await town.policy(OWN, { operation: 'endWagePart' })
    const { data } = await byId('removeApprovalPolicy', 'policyId', id)
    expect(data.result).toMatchObject({ removedAt: null, proposal: { terms: null } })
    const { name } = (await town.as('administrator', OWN)('{ viewer { name } }')).data.viewer
    const again = await secondAdministrator(name)
    const { errors } = await byId('confirmApprovalPolicy', 'proposalId', data.result.proposal.id, again)
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'OWN_PROPOSAL' } }])
  })

  it('that another covers wholly goes at once, and is listed on request', async () => {
    const { id } = await town.policy(OWN, { operation: 'changeWagePart' })
    await town.policy(OWN, {})
    expect((await byId('removeApprovalPolicy', 'policyId', id)).data.result.removedAt).not.toBeNull()
    const listed = async (includeRemoved: boolean) => {
      const { data } = await town.as('approver', OWN)(
        'query ($all: Boolean!) { institution { approvalPolicies(includeRemoved: $all) { id } } }',
        { all: includeRemoved },
      )
      return data.institution.approvalPolicies
    }
    expect(await listed(false)).not.toContainEqual({ id })
    expect(await listed(true)).toContainEqual({ id })
    const { errors } = await byId('removeApprovalPolicy', 'policyId', id)
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }])
    const foreign = await town.ask(
      town.token(STATE, 'administrator'),
      'mutation ($id: ID!) { removeApprovalPolicy(policyId: $id) { id } }',
      { id },
    )
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
  })
})
