import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#foundation/store/store.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { keepApprovals } from '../../../subgraphs/transactions/approval/keepApprovals.ts'
import { whyItWaits } from '../../../subgraphs/transactions/approval/whyItWaits.ts'
import type { ApprovalPolicy } from '../../../subgraphs/transactions/model/approvalPolicy.ts'
import { type ChangeApprovals, openChangeApprovals } from '../../../subgraphs/transactions/store/changeApprovals.ts'
import { type Ledger, openLedger } from '../../../subgraphs/transactions/store/ledger.ts'
import { testKeys } from '../../foundation/directory/entries.ts'
import { openTestStore } from '../../store.ts'
import { newChange } from './newChange.ts'

let store: Store
let ledger: Ledger
let approvals: ChangeApprovals
/** What the ledger says of changes whose status is another. */
const notes: string[] = []
beforeEach(async () => {
  store = await openTestStore()
  ledger = openLedger(
    store.database,
    testKeys.seal,
    async (_within, { id, status }) => void notes.push(`${id} ${status}`),
  )
  approvals = openChangeApprovals(store.database, testKeys.seal)
  notes.length = 0
})
afterEach(() => store.close())

const SUBMITTED = new Date('2026-11-22T08:00:00.000Z')
const daysLater = (days: number, ms = 0): Date => new Date(SUBMITTED.getTime() + days * 86_400_000 + ms)
const policy = (id: string, expiresAfterDays: number): ApprovalPolicy => ({
  id,
  operation: null,
  amountAbove: null,
  submitters: ['PERSON'],
  client: null,
  validFrom: '2026-11-22' as LocalDate,
  expiresAfterDays,
  setBy: 'A',
  setAt: SUBMITTED.toISOString(),
  removedAt: null,
  proposal: null,
  events: [],
})
const waits = async (id: string, policies: readonly ApprovalPolicy[]) => {
  const change = newChange({ id, status: 'AWAITING_APPROVAL', submitterKind: 'PERSON' })
  const existing = { text: 'Hemmelig' }
  const why = whyItWaits({ ...change, existing }, policies, { kind: 'PERSON', subject: 'a' }, SUBMITTED)
  if (why === null) throw new Error('it needs no approval')
  await ledger.submit(change, SUBMITTED, (within) => approvals.write(within, { ...why, changeId: id }))
}
const keep = (now: Date) => keepApprovals({ ledger, approvals }, now)
const told = async (id: string) => {
  const found = await ledger.byId('institution-1', id, { interfaces: ['SLS_OPDATER'], subject: null, unseen: [] })
  return { status: found?.status, codes: found?.messages.map(({ code }) => code), completedAt: found?.completedAt }
}

describe('a change that nobody approves', () => {
  it('is taken back when its days are over, and not a moment before', async () => {
    await waits('a', [policy('p', 30)])
    expect(await keep(daysLater(30, -1))).toBe(0)
    expect(await told('a')).toMatchObject({ status: 'AWAITING_APPROVAL', completedAt: null })
    expect(await keep(daysLater(30))).toBe(1)
    expect(await told('a')).toEqual({
      status: 'CANCELLED',
      codes: ['APPROVAL_EXPIRED'],
      completedAt: daysLater(30).toISOString(),
    })
    expect(notes).toEqual(['a AWAITING_APPROVAL', 'a CANCELLED'])
    expect(await keep(daysLater(31))).toBe(0)
  })

  it('waits as long as the policy says that leaves it the shortest time', async () => {
    await waits('a', [policy('p', 30), policy('q', 3)])
    expect(await keep(daysLater(3))).toBe(1)
  })
})

describe('a change that was decided', () => {
  const verdict = { subject: 'b', name: 'B', reason: null, messages: [] }
  it('stays decided when its days are over', async () => {
    await waits('a', [policy('p', 1)])
    await waits('b', [policy('p', 1)])
    expect(await ledger.decide('institution-1', 'a', { ...verdict, to: 'QUEUED' }, daysLater(0, 1))).toBe(true)
    expect(await ledger.decide('institution-1', 'b', { ...verdict, to: 'REJECTED' }, daysLater(0, 1))).toBe(true)
    expect(await keep(daysLater(2))).toBe(0)
    expect((await told('a')).status).toBe('QUEUED')
    expect((await told('b')).status).toBe('REJECTED')
    expect(await ledger.expire('institution-1', 'a', [], daysLater(2))).toBe(false)
  })
})

describe('why a change waits', () => {
  it('lies encrypted where it tells the record, comes back as it was, and is not rewritten', async () => {
    await waits('a', [policy('q', 30), policy('p', 30)])
    const rows = await store.database.selectFrom('change_approval').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('Hemmelig')
    expect(await approvals.of(['x', 'a'])).toMatchObject([
      null,
      { changeId: 'a', policies: [{ id: 'p' }, { id: 'q' }], existing: { text: 'Hemmelig' } },
    ])
    await expect(store.database.updateTable('change_approval').set({ expires_at: '9999' }).execute()).rejects.toThrow()
  })

  it('is gone once its change is, and only then', async () => {
    await waits('a', [policy('p', 30)])
    await store.database
      .insertInto('change_approval')
      .values({ change_id: 'gone', policies: '[]', sealed: null, expires_at: '2026-11-22' })
      .execute()
    await keep(daysLater(1))
    expect((await approvals.of(['a', 'gone'])).map((one) => one?.changeId)).toEqual(['a', undefined])
  })

  it('is not written where the key brought the change before', async () => {
    await waits('a', [policy('p', 30)])
    const [row] = await store.database.selectFrom('change').select('idempotency_key').execute()
    const again = newChange({ id: 'b', idempotencyKey: row?.idempotency_key ?? '' })
    let written = 0
    const { isNew } = await ledger.submit(again, SUBMITTED, async () => {
      written += 1
    })
    expect({ isNew, written }).toEqual({ isNew: false, written: 0 })
  })
})
