import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#foundation/store/store.ts'
import type { TransactionStatus } from '../../../subgraphs/transactions/model/transaction.ts'
import type { CheckedRow } from '../../../subgraphs/transactions/store/changeFileRows.ts'
import { type ChangeFiles, openChangeFiles } from '../../../subgraphs/transactions/store/changeFiles.ts'
import { openFeeding } from '../../../subgraphs/transactions/store/feeding.ts'
import { openFileDecisions } from '../../../subgraphs/transactions/store/fileDecisions.ts'
import { type Ledger, openLedger } from '../../../subgraphs/transactions/store/ledger.ts'
import { testKeys } from '../../foundation/directory/entries.ts'
import { openTestStore } from '../../store.ts'
import { newChange } from './newChange.ts'

let store: Store
let ledger: Ledger
let files: ChangeFiles
let feed: ReturnType<typeof openFeeding>
const open = async (): Promise<void> => {
  store = await openTestStore()
  ledger = openLedger(store.database, testKeys.seal)
  files = openChangeFiles(store.database, testKeys.seal)
  feed = openFeeding(store.database, testKeys.seal, testKeys.idKey)
}
beforeEach(open)
afterEach(() => store.close())

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 22, 8, 0, second))
const LIMITS = { open: 4, portion: 10 }
let made = 0

/** A file whose rows are of these employments, taken in. */
async function accepted(employments: readonly string[], keys: readonly string[] = []): Promise<string> {
  made += 1
  const id = `file-${made}`
  await files.submit(
    {
      id,
      institutionId: 'institution-1',
      system: 'SLS',
      uploadId: `upload-${made}`,
      format: 'CSV',
      operation: null,
      validateOnly: false,
      idempotencyKey: id,
      bodyHash: 'body',
      subject: 'test:system',
      submittedBy: 'A test',
      submitterKind: 'SYSTEM',
      language: 'en',
      interfaces: ['SLS_OPDATER'],
      scopes: [],
      purpose: null,
    },
    at(0),
  )
  const file = await files.claim('checker', at(0), at(60))
  if (file === null) throw new Error('the file is there to be checked')
  const places = new Map<string, number>()
  const rows = employments.map((employmentId, index): CheckedRow => {
    const place = (places.get(employmentId) ?? 0) + 1
    places.set(employmentId, place)
    return {
      number: index + 1,
      row: index + 2,
      orderKey: employmentId,
      place,
      personKey: `person of ${employmentId}`,
      isPersonWide: false,
      employmentId,
      operation: 'registerAbsence',
      interfaceCode: 'SLS_OPDATER',
      values: { note: `Hemmelig ${index + 1}` },
      bodyHash: 'body',
      idempotencyKey: keys[index] ?? `${id}.${index + 1}`,
    }
  })
  expect(await files.keepRows('checker', file, rows)).toBe(true)
  const receipt = { status: 'ACCEPTED', faults: [], faultCount: 0, rows: rows.length, changes: rows.length } as const
  expect(await files.settle('checker', id, receipt, at(1))).toBe(true)
  return id
}
const fileOf = async (id: string) => {
  const found = await files.byId('institution-1', id, 'test:system')
  if (found === null) throw new Error('the file is gone')
  return found
}
/** Carries out one change of the lane. @returns the row that it came from, or null. */
async function carryOut(status: TransactionStatus = 'COMPLETED', lane: 'BULK' | 'INTERACTIVE' = 'BULK') {
  const claimed = await ledger.claim('worker', lane, at(2), at(62))
  if (claimed === null) return null
  await ledger.settle('worker', claimed.id, { status, messages: [], notBefore: null }, at(3))
  return claimed
}

describe('rows of a file', () => {
  it('come into the queue one of each employment at a time, and no more at once than may be', async () => {
    const id = await accepted(['a', 'a', 'b', 'c', 'd', 'e', 'f'])
    expect(await feed(LIMITS, at(2))).toMatchObject({ changes: 4, ended: 0 })
    expect(await feed(LIMITS, at(2))).toMatchObject({ changes: 0 })
    expect(await fileOf(id)).toMatchObject({ status: 'CARRYING_OUT', progress: { open: 4, waiting: 3 } })
    expect((await carryOut())?.file).toEqual({ id, row: 2 })
    // Of a the next row, before those of others that have not come yet.
    expect(await feed(LIMITS, at(3))).toMatchObject({ changes: 1, ended: 1 })
    const { transactions } = {
      transactions: await files.transactions(await fileOf(id), ['SLS_OPDATER'], { first: 10, after: 0 }),
    }
    expect(transactions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(transactions[1]?.transaction).toMatchObject({
      lane: 'BULK',
      values: { note: 'Hemmelig 2' },
      employmentId: 'a',
    })
  })
  it('are all carried out, in their order of each employment, whatever ends when, and however often feeding breaks off', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 25 }),
        fc.infiniteStream(fc.nat({ max: 3 })),
        async (employments, chance) => {
          await store.close()
          await open()
          const id = await accepted(employments)
          const done: { employmentId: string | null; row: number }[] = []
          for (let step = 0; (await fileOf(id)).status !== 'ENDED'; step += 1) {
            if (step > 1_000) throw new Error('it never ends')
            const what = chance.next().value
            if (what === 0) {
              // As if the process died: what was not committed is not there.
              await store.database
                .transaction()
                .execute(async (transaction) => {
                  await openFeeding(
                    transaction as never,
                    testKeys.seal,
                    testKeys.idKey,
                  )(LIMITS, at(2)).catch(() => undefined)
                  throw new Error('killed')
                })
                .catch(() => undefined)
            } else if (what === 1) {
              const claimed = await carryOut()
              if (claimed !== null) done.push({ employmentId: claimed.employmentId, row: claimed.file?.row ?? 0 })
            } else await feed(LIMITS, at(2))
          }
          expect(done.map(({ row }) => row).sort((a, b) => a - b)).toEqual(employments.map((_, index) => index + 2))
          for (const employment of new Set(employments)) {
            const own = done.filter(({ employmentId }) => employmentId === employment).map(({ row }) => row)
            expect(own).toEqual([...own].sort((a, b) => a - b))
          }
          expect((await fileOf(id)).progress).toMatchObject({ completed: employments.length, waiting: 0, open: 0 })
        },
      ),
      { numRuns: 15 },
    )
  }, 60_000)
  it('hold what is submitted later for the same employment, and nothing that was submitted before or is of another', async () => {
    const { transaction: before } = await ledger.submit(newChange({ employmentId: 'a', personKey: 'p' }), at(0))
    const id = await accepted(['a', 'a'])
    const { transaction: behind } = await ledger.submit(newChange({ employmentId: 'a', personKey: 'p' }), at(2))
    const { transaction: other } = await ledger.submit(newChange({ employmentId: 'b', personKey: 'q' }), at(2))
    expect(behind.turn).toBe(before.turn + 3)
    const interactive = async () => (await carryOut('COMPLETED', 'INTERACTIVE'))?.id ?? null
    expect([await interactive(), await interactive(), await interactive()]).toEqual([before.id, other.id, null])
    for (const _ of [1, 2]) {
      await feed(LIMITS, at(2))
      expect(await interactive()).toBeNull()
      await carryOut()
    }
    await feed(LIMITS, at(3))
    expect((await fileOf(id)).status).toBe('ENDED')
    expect(await interactive()).toBe(behind.id)
  })
  it('behind one that was refused are not sent, those of other employments are', async () => {
    const id = await accepted(['a', 'b', 'a', 'a', 'b'])
    await feed(LIMITS, at(2))
    await carryOut('REJECTED')
    for (let left = 0; left < 3; left += 1) {
      await feed(LIMITS, at(2))
      await carryOut()
    }
    await feed(LIMITS, at(2))
    const file = await fileOf(id)
    expect(file).toMatchObject({ status: 'ENDED', progress: { completed: 2, rejected: 1, notSent: 2 } })
    const refusals = await files.refusals(file, ['SLS_OPDATER'], { first: 10, after: 0 })
    expect(refusals.map(({ row, codes, transaction }) => [row, codes, transaction?.status])).toEqual([
      [2, [], 'REJECTED'],
      [4, ['EARLIER_ROW_REFUSED'], undefined],
      [5, ['EARLIER_ROW_REFUSED'], undefined],
    ])
    expect(await files.refusals(file, [], { first: 10, after: 0 })).toEqual([])
  })
  it('behind one that waits for a person wait, and the others go on', async () => {
    const id = await accepted(['a', 'a', 'b', 'c', 'd', 'e'])
    await feed({ ...LIMITS, open: 1 }, at(2))
    await carryOut('PARKED')
    for (const employment of ['b', 'c', 'd', 'e']) {
      await feed({ ...LIMITS, open: 1 }, at(2))
      expect((await carryOut())?.employmentId).toBe(employment)
    }
    await feed({ ...LIMITS, open: 1 }, at(3))
    expect(await fileOf(id)).toMatchObject({ status: 'CARRYING_OUT', progress: { completed: 4, open: 1, waiting: 1 } })
  })
  it('whose key somebody used in between are not sent, nor those behind', async () => {
    const id = await accepted(['a', 'a'], ['used'])
    await ledger.submit(newChange({ employmentId: 'z', idempotencyKey: 'used' }), at(2))
    await feed(LIMITS, at(3))
    const file = await fileOf(id)
    expect(file).toMatchObject({ status: 'ENDED', progress: { notSent: 2 } })
    expect((await files.refusals(file, ['SLS_OPDATER'], { first: 9, after: 0 })).map(({ codes }) => codes)).toEqual([
      ['IDEMPOTENCY_KEY_USED'],
      ['IDEMPOTENCY_KEY_USED'],
    ])
  })
  it('lie encrypted, and with the file no longer than they have to', async () => {
    await accepted(['a', 'b', 'a'])
    const rows = () => store.database.selectFrom('change_file_row').selectAll().orderBy('number').execute()
    expect(JSON.stringify(await rows())).not.toContain('Hemmelig')
    await feed(LIMITS, at(2))
    expect((await rows()).map(({ sealed }) => sealed === '')).toEqual([true, true, false])
  })
})

describe('a file that is taken back', () => {
  it('gives nothing more into the queue, holds nobody, and is told apart from what went on', async () => {
    const id = await accepted(['a', 'a', 'b', 'a'])
    await feed({ ...LIMITS, open: 1 }, at(2))
    const { transaction: behind } = await ledger.submit(newChange({ employmentId: 'b', personKey: 'p' }), at(2))
    expect(await carryOut('COMPLETED', 'INTERACTIVE')).toBeNull()
    expect(await files.cancel('institution-1', id, at(3))).toBe(true)
    expect(await files.cancel('institution-2', id, at(3))).toBe(false)
    expect((await carryOut('COMPLETED', 'INTERACTIVE'))?.id).toBe(behind.id)
    await carryOut()
    await feed(LIMITS, at(3))
    expect(await fileOf(id)).toMatchObject({
      status: 'CANCELLED',
      progress: { completed: 1, open: 0, waiting: 0, cancelled: 3 },
    })
    expect(await carryOut()).toBeNull()
  })
})

describe('a check', () => {
  const receipt = { status: 'ACCEPTED', faults: [], faultCount: 0, rows: 0, changes: 0 } as const
  it('that was left is taken up by another from the beginning, and the one that left it changes nothing any more', async () => {
    const id = await accepted(['a'])
    await store.database
      .updateTable('change_file')
      .set({ status: 'VALIDATING', claimed_by: 'dead', claimed_until: at(10).toISOString() })
      .where('id', '=', id)
      .execute()
    expect(await files.claim('early', at(9), at(69))).toBeNull()
    expect(await files.claim('heir', at(11), at(71))).toMatchObject({ id, attempts: 2 })
    expect(await store.database.selectFrom('change_file_row').selectAll().execute()).toEqual([])
    expect(await files.renew('dead', id, 5, at(99))).toBe(false)
    expect(await files.settle('dead', id, receipt, at(12))).toBe(false)
    expect(await files.settle('heir', id, { ...receipt, status: 'REJECTED' }, at(12))).toBe(true)
  })
  it('that ends in faults leaves no rows behind', async () => {
    const id = await accepted(['a', 'b'])
    await store.database
      .updateTable('change_file')
      .set({ status: 'REJECTED', first_turn: null })
      .where('id', '=', id)
      .execute()
    while (await files.clear()) {}
    expect(await store.database.selectFrom('change_file_row').selectAll().execute()).toEqual([])
  })
})

describe('a file that waits for approval', () => {
  it('has its places from the approval on', async () => {
    const id = await accepted(['a', 'b'])
    await store.database
      .updateTable('change_file')
      .set({ status: 'AWAITING_APPROVAL', first_turn: null, last_turn: null })
      .where('id', '=', id)
      .execute()
    const { transaction } = await ledger.submit(newChange({ employmentId: 'a', personKey: 'p' }), at(2))
    expect((await carryOut('COMPLETED', 'INTERACTIVE'))?.id).toBe(transaction.id)
    const { decide } = openFileDecisions(store.database, testKeys.seal)
    const said = { subject: 'test:second', name: 'A second', reason: null, faults: [] } as const
    expect(await decide('institution-2', id, { ...said, to: 'ACCEPTED' }, at(3))).toBe(false)
    expect(await decide('institution-1', id, { ...said, to: 'ACCEPTED' }, at(3))).toBe(true)
    expect(await decide('institution-1', id, { ...said, to: 'REJECTED' }, at(3))).toBe(false)
    await feed(LIMITS, at(2))
    expect((await carryOut())?.turn).toBeGreaterThan(transaction.turn)
  })
})
