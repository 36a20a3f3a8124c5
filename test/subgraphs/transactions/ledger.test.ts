import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#foundation/store/store.ts'
import type {
  Transaction,
  TransactionCall,
  TransactionStatus,
} from '../../../subgraphs/transactions/model/transaction.ts'
import {
  EVERY_CHANGE,
  KeyTaken,
  type Ledger,
  openLedger,
  type Settlement,
  type Sight,
} from '../../../subgraphs/transactions/store/ledger.ts'
import { testKeys } from '../../foundation/directory/entries.ts'
import { openTestStore } from '../../store.ts'
import { newChange } from './newChange.ts'

const EVERYTHING: Sight = { interfaces: ['SLS_OPDATER', 'OPRET_FRAVAER'], subject: null, unseen: [] }
let store: Store
let ledger: Ledger
beforeEach(async () => {
  store = await openTestStore()
  ledger = openLedger(store.database, testKeys.seal)
})
afterEach(() => store.close())

/** A moment of the tests' own clock. */
const at = (second: number): Date => new Date(Date.UTC(2026, 10, 22, 8, 0, second))
const taken = async (employmentId = 'employment-1', second = 0): Promise<Transaction> =>
  (await ledger.submit(newChange({ employmentId }), at(second))).transaction
const claim = (worker: string, second: number, until = second + 60) =>
  ledger.claim(worker, 'INTERACTIVE', at(second), at(until))
const claimedId = async (worker: string, second: number) => (await claim(worker, second))?.id ?? null
const leave = (worker: string, id: string, status: TransactionStatus, more: Partial<Settlement> = {}) =>
  ledger.settle(worker, id, { status, messages: [], notBefore: null, ...more }, at(1))
/** As what is told of a change's first call. */
const answered = (state: TransactionCall['state']) => ({ number: 1, state, messages: [], recordIds: [] })
const planned = (reference: string) => [{ service: 'Register', body: { secret: 'Hemmelig' }, reference }]
const statusOf = async ({ institutionId, id }: Transaction) =>
  (await ledger.byId(institutionId, id, EVERYTHING))?.status

describe('what is taken in', () => {
  it('is one change for one key and body, however often it is submitted at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 100 }, () => ledger.submit(newChange({ idempotencyKey: 'k' }), at(0))),
    )
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(results.map(({ transaction }) => transaction.id)).size).toBe(1)
    expect(await store.database.selectFrom('change').select('id').execute()).toHaveLength(1)
  })
  it('is refused where the key was used with another body, both when asked for and when submitted', async () => {
    const change = newChange({ idempotencyKey: 'k' })
    await ledger.submit(change, at(0))
    await expect(ledger.submit({ ...change, id: 'other', bodyHash: 'body-2' }, at(0))).rejects.toThrow(KeyTaken)
    await expect(ledger.byKey(change.institutionId, change.subject, 'k', 'body-2')).rejects.toThrow(KeyTaken)
    expect(await ledger.byKey(change.institutionId, change.subject, 'k', 'body-1')).toMatchObject({ id: change.id })
  })
  it('shares its key with no other submitter and no other institution', async () => {
    const change = newChange({ idempotencyKey: 'k' })
    await ledger.submit(change, at(0))
    for (const other of [{ subject: 'test:other' }, { institutionId: 'institution-2' }])
      expect(
        await ledger.submit(newChange({ idempotencyKey: 'k', bodyHash: 'body-2', ...other }), at(0)),
      ).toMatchObject({ isNew: true })
  })
  it('lies encrypted, its calls too', async () => {
    const { transaction } = await ledger.submit(newChange({ values: { note: 'Hemmelig' } }), at(0))
    await claim('a', 0)
    await ledger.plan('a', transaction.id, planned('r'), at(0), at(60))
    const rows = [
      ...(await store.database.selectFrom('change').selectAll().execute()),
      ...(await store.database.selectFrom('change_call').selectAll().execute()),
    ]
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('Hemmelig')
    expect((await ledger.byId('institution-1', transaction.id, EVERYTHING))?.values).toEqual({ note: 'Hemmelig' })
    expect((await ledger.calls(transaction.id))[0]?.body).toEqual({ secret: 'Hemmelig' })
  })
})

describe('who sees a change', () => {
  const seen = async (institutionId: string, sight: Sight) =>
    (await ledger.list(institutionId, sight, EVERY_CHANGE, { first: 10, before: null })).map(({ id }) => id)

  it('is its institution, by the interface that it may be asked for with; one may be shown its own alone, or not what tells too much', async () => {
    const { transaction: own } = await ledger.submit(newChange({ subject: 'test:own' }), at(0))
    const { transaction: other } = await ledger.submit(newChange({ subject: 'test:other' }), at(0))
    const { transaction: absence } = await ledger.submit(
      newChange({ interfaceCode: 'OPRET_FRAVAER', operation: 'createMaternityCase' }),
      at(0),
    )
    const sights: [Sight, string[]][] = [
      [EVERYTHING, [absence.id, other.id, own.id]],
      [{ interfaces: ['OPRET_FRAVAER', 'CVR'], subject: null, unseen: [] }, [absence.id]],
      [{ interfaces: ['SLS_OPDATER'], subject: 'test:own', unseen: [] }, [own.id]],
      [{ interfaces: [], subject: null, unseen: [] }, []],
      [{ ...EVERYTHING, unseen: ['createMaternityCase'] }, [other.id, own.id]],
    ]
    for (const [sight, ids] of sights) {
      expect(await seen('institution-1', sight)).toEqual(ids)
      expect(await seen('institution-2', sight)).toEqual([])
      for (const { id } of [own, other, absence]) {
        expect((await ledger.byId('institution-1', id, sight)) !== null).toBe(ids.includes(id))
        expect(await ledger.byId('institution-2', id, sight)).toBeNull()
      }
    }
  })
})

describe('the order of an employment', () => {
  it('has one change in flight at a time, and they follow one another as they were taken in', async () => {
    const changes = [await taken(), await taken(), await taken()]
    for (const change of changes) {
      const claims = await Promise.all(['a', 'b', 'c'].map((worker) => claim(worker, 1)))
      const held = claims.filter((one) => one !== null)
      expect(held.map(({ id }) => id)).toEqual([change.id])
      await leave(['a', 'b', 'c'][claims.indexOf(held[0] ?? null)] ?? '', change.id, 'COMPLETED')
    }
    expect(await claimedId('a', 2)).toBeNull()
  })
  it('is nobody else’s: as many employments are in flight as there are claims', async () => {
    for (const employment of ['e1', 'e2', 'e3', 'e1']) await taken(employment)
    const claims = await Promise.all(['a', 'b', 'c', 'd'].map((worker) => claim(worker, 1)))
    expect(claims.flatMap((one) => (one === null ? [] : [one.employmentId])).sort()).toEqual(['e1', 'e2', 'e3'])
  })
  it.each(['OUTCOME_UNKNOWN', 'PARKED', 'QUEUED'] as const)(
    'is held by one that is %s, and no other is',
    async (status) => {
      const first = await taken('e1')
      await taken('e1')
      const other = await taken('e2')
      expect(await claimedId('a', 1)).toBe(first.id)
      await leave('a', first.id, status, { notBefore: at(30) })
      expect(await claimedId('a', 2)).toBe(other.id)
      expect(await claimedId('a', 3)).toBeNull()
    },
  )
  it.each(['REJECTED', 'COMPLETED', 'COMPLETED_WITH_WARNINGS', 'CANCELLED'] as const)(
    'goes on after one that is %s',
    async (status) => {
      const [first, second] = [await taken(), await taken()]
      await claim('a', 1)
      await leave('a', first.id, status)
      expect(await claimedId('a', 2)).toBe(second.id)
    },
  )
  it('takes up again what is QUEUED or OUTCOME_UNKNOWN once its time has come, and PARKED only by somebody’s word', async () => {
    const first = await taken()
    for (const status of ['QUEUED', 'OUTCOME_UNKNOWN'] as const) {
      expect(await claimedId('a', 30)).toBe(first.id)
      await leave('a', first.id, status, { notBefore: at(30) })
      expect(await claimedId('a', 29)).toBeNull()
    }
    await claim('a', 30)
    await leave('a', first.id, 'PARKED', { notBefore: at(30) })
    expect(await claimedId('a', 59)).toBeNull()
    expect(await ledger.retry(first.institutionId, first.id, at(31))).toBe(true)
    expect(await claimedId('a', 31)).toBe(first.id)
  })
})

describe('the order of a person', () => {
  const of = async (employmentId: string, isPersonWide = false, personKey = 'p') =>
    (await ledger.submit(newChange({ employmentId, personKey, isPersonWide }), at(0))).transaction
  const claimedAll = async () => {
    const ids: string[] = []
    for (let id = await claimedId('a', 1); id !== null; id = await claimedId('a', 1)) ids.push(id)
    return ids
  }

  it('is kept where a change is about the person: it waits for those of each employment, and holds those behind it', async () => {
    const [before, other] = [await of('e1'), await of('e2')]
    const wide = await of('e1', true)
    const [behind, elsewhere, somebodyElse] = [await of('e2'), await of('e3'), await of('e4', true, 'q')]
    expect(await claimedAll()).toEqual([before.id, other.id, somebodyElse.id])
    await leave('a', before.id, 'COMPLETED')
    expect(await claimedAll()).toEqual([])
    await leave('a', other.id, 'REJECTED')
    expect(await claimedAll()).toEqual([wide.id])
    await leave('a', wide.id, 'COMPLETED')
    expect(await claimedAll()).toEqual([behind.id, elsewhere.id])
  })
  it('is no matter to another institution, nor between changes that are about an employment alone', async () => {
    await of('e1', true)
    const { transaction } = await ledger.submit(
      newChange({ institutionId: 'institution-2', employmentId: 'f1', personKey: 'p' }),
      at(0),
    )
    expect(await claimedAll()).toHaveLength(2)
    expect(await statusOf(transaction)).toBe('IN_FLIGHT')
  })
  it('goes over to the employment that a hire has made', async () => {
    const { transaction: hire } = await ledger.submit(
      newChange({ employmentId: null, personKey: 'p', isPersonWide: true }),
      at(0),
    )
    await claim('a', 0)
    expect(await ledger.hired('b', hire.id, 'e9')).toBe(false)
    expect(await ledger.hired('a', hire.id, 'e9')).toBe(true)
    await leave('a', hire.id, 'PARKED')
    await of('e9')
    expect(await claimedAll()).toEqual([])
    expect(await ledger.byId(hire.institutionId, hire.id, EVERYTHING)).toMatchObject({ employmentId: 'e9' })
  })
})

describe('a lane', () => {
  it('has its own changes alone, but one order for each employment', async () => {
    const bulk = (await ledger.submit(newChange({ lane: 'BULK' }), at(0))).transaction
    const later = await taken()
    const other = await taken('e2')
    expect(await claimedId('a', 1)).toBe(other.id)
    expect(await claimedId('a', 1)).toBeNull()
    expect((await ledger.claim('b', 'BULK', at(1), at(60)))?.id).toBe(bulk.id)
    await leave('b', bulk.id, 'COMPLETED')
    expect(await claimedId('a', 2)).toBe(later.id)
  })
})

describe('a decision', () => {
  const waiting = async (employmentId = 'employment-1') =>
    (await ledger.submit(newChange({ employmentId, status: 'AWAITING_APPROVAL' }), at(0))).transaction
  const decide = ({ institutionId, id }: Transaction, to: 'QUEUED' | 'REJECTED', subject = 'test:second') =>
    ledger.decide(institutionId, id, { to, subject, name: 'A second', reason: null, messages: [] }, at(5))

  it('counts the order anew: what waited for it held nobody, and comes behind what was taken in meanwhile', async () => {
    const first = await waiting()
    const second = await taken()
    expect(await decide(first, 'QUEUED')).toBe(true)
    expect(await claimedId('a', 6)).toBe(second.id)
    expect(await claimedId('a', 6)).toBeNull()
    await leave('a', second.id, 'COMPLETED')
    expect(await claim('a', 6)).toMatchObject({
      id: first.id,
      decision: { subject: 'test:second', name: 'A second', at: at(5).toISOString(), reason: null },
    })
  })
  it('is taken once', async () => {
    const first = await waiting()
    const both = await Promise.all([decide(first, 'QUEUED', 'test:a'), decide(first, 'REJECTED', 'test:b')])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await decide(await taken(), 'REJECTED')).toBe(false)
  })
})

describe('what waits for a person', () => {
  it('can be taken back although it was sent, and then holds nobody', async () => {
    const [parked, behind] = [await taken(), await taken()]
    await claim('a', 0)
    await ledger.plan('a', parked.id, planned('r'), at(1), at(60))
    await leave('a', parked.id, 'PARKED')
    expect(await ledger.cancel(parked.institutionId, parked.id, [], at(2))).toBe(true)
    expect(await claimedId('a', 2)).toBe(behind.id)
  })
})

describe('a lease', () => {
  it('keeps others away as long as it runs, and runs anew with each sending', async () => {
    const { id } = await taken()
    await claim('a', 0, 10)
    expect(await claimedId('b', 9)).toBeNull()
    expect(await ledger.plan('a', id, planned('r'), at(9), at(30))).toHaveLength(1)
    expect(await claimedId('b', 29)).toBeNull()
    expect(await ledger.sending('a', id, 1, at(29), at(50))).toBe(true)
    expect(await claimedId('b', 49)).toBeNull()
    expect(await claimedId('b', 51)).toBe(id)
  })
  it('that has run out lets another in, and its former holder can do nothing any more', async () => {
    const change = await taken()
    const { id } = change
    await claim('a', 0, 10)
    await ledger.plan('a', id, planned('first'), at(1), at(10))
    expect(await claimedId('b', 11)).toBe(id)
    expect(await ledger.plan('a', id, planned('second'), at(12), at(90))).toBeNull()
    expect(await ledger.sending('a', id, 1, at(12), at(90))).toBe(false)
    expect(await ledger.sending('b', id, 1, at(12), at(40))).toBe(true)
    // The former holder has learnt that its own sending was refused: what the new holder sent is not forgotten by that.
    expect(await ledger.settleCall('a', id, answered('PLANNED'))).toBe(false)
    await leave('a', id, 'COMPLETED', { call: answered('PLANNED') })
    expect(await statusOf(change)).toBe('IN_FLIGHT')
    expect(await ledger.calls(id)).toMatchObject([{ reference: 'first', state: 'SENT', sentAt: at(12).toISOString() }])
    await leave('b', id, 'COMPLETED', { call: answered('COMPLETED') })
    expect(await statusOf(change)).toBe('COMPLETED')
    expect(await ledger.calls(id)).toMatchObject([{ reference: 'first', state: 'COMPLETED' }])
  })
  it('does not let a plan be drawn up anew of which something was sent', async () => {
    const { id } = await taken()
    await claim('a', 0)
    expect(await ledger.plan('a', id, planned('first'), at(0), at(60))).toMatchObject([{ reference: 'first' }])
    expect(await ledger.plan('a', id, planned('second'), at(1), at(60))).toBeNull()
    await ledger.settleCall('a', id, answered('PLANNED'))
    expect(await ledger.plan('a', id, planned('third'), at(2), at(60))).toMatchObject([
      { reference: 'third', state: 'SENT', sentAt: at(2).toISOString() },
    ])
    expect(await ledger.calls(id)).toMatchObject([{ reference: 'third', state: 'SENT' }])
  })
  it('does not let a change be cancelled of which something was sent, though it waits again', async () => {
    const { institutionId, id } = await taken()
    await claim('a', 0)
    await ledger.plan('a', id, planned('r'), at(1), at(60))
    await leave('a', id, 'QUEUED')
    expect(await ledger.cancel(institutionId, id, [], at(2))).toBe(false)
    await claim('b', 2)
    await leave('b', id, 'QUEUED', { call: answered('PLANNED') })
    expect(await ledger.cancel(institutionId, id, [], at(3))).toBe(true)
  })
  it('is not had of a change that was cancelled', async () => {
    const first = await taken()
    const isCancelled = ledger.cancel(first.institutionId, first.id, [], at(1))
    const [cancelled, claimed] = await Promise.all([isCancelled, claim('a', 1)])
    expect([cancelled, claimed !== null].filter(Boolean)).toHaveLength(1)
  })
})
