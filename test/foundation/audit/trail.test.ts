import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TrailEntry } from '#foundation/audit/entry.ts'
import { openTrail, type Trail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner, trailVerifier } from '#foundation/audit/trailKey.ts'
import { verifyTrail } from '#foundation/audit/verify.ts'
import { createLog, silentLog } from '#foundation/log/log.ts'
import { type Database, openStore, openStoreToRead, type Store } from '#foundation/store/store.ts'
import { lastingPlace, pastTheStore } from '../../store.ts'
import type { FreshPlace } from '../../storeFile.ts'
import { storeMigratedBy } from '../store/migratedBy.ts'

let lasting: FreshPlace
let store: Store
let trail: Trail

const key = newTrailKey()
const signer = trailSigner(key)
const open = (database: Database): Promise<Trail> => openTrail({ database, signer, log: silentLog })

beforeEach(async () => {
  lasting = lastingPlace()
  store = await openStore(lasting.place, silentLog)
  trail = await open(store.database)
})
afterEach(async () => {
  await trail.close()
  await store.close()
  await lasting.clear()
})

function opened(visitId: string): TrailEntry {
  return {
    kind: 'OPENED',
    at: '2026-11-21T08:00:00Z',
    requestId: 'request',
    visitId,
    institutionId: 'institution',
    subject: 'subject',
    subgraph: 'sls',
    operation: 'Read',
    purpose: null,
    grants: null,
    certificate: null,
  }
}

/** What another connection sees: only what has been committed. */
async function onDisk(): Promise<{ readonly visit_id: string; readonly body: string }[]> {
  const other = await openStoreToRead(lasting.place, silentLog)
  try {
    return await other.database.selectFrom('trail').select(['visit_id', 'body']).orderBy('sequence').execute()
  } finally {
    await other.close()
  }
}
const sabotage = (statement: string): Promise<void> => pastTheStore(lasting.place, statement)

describe('the trail', () => {
  it('has an entry on disk when append resolves', async () => {
    await trail.append(opened('one'))
    expect(await onDisk()).toEqual([
      { visit_id: 'one', body: JSON.stringify({ operation: 'Read', purpose: null, grants: null, certificate: null }) },
    ])
    await trail.append({
      ...opened('one'),
      kind: 'CLOSED',
      persons: ['hash'],
      employments: ['id'],
      services: { lookup: 1 },
      fields: ['Person.name'],
      discarded: 0,
      result: 'ANSWERED',
    })
    expect(JSON.parse((await onDisk())[1]?.body ?? '')).toMatchObject({ persons: ['hash'], result: 'ANSWERED' })
  })

  it('writes many entries in the order in which they came, all of them on disk before any is acknowledged', async () => {
    const names = Array.from({ length: 1_200 }, (_, index) => `visit${index}`)
    const seenAtFirst = await new Promise<number>((resolve, reject) => {
      const all = names.map((name) => trail.append(opened(name)))
      all[0]?.then(async () => resolve((await onDisk()).length)).catch(reject)
      Promise.all(all).catch(reject)
    })
    expect(seenAtFirst).toBe(1_200)
    expect((await onDisk()).map(({ visit_id }) => visit_id)).toEqual(names)
  })

  it('shares one write among entries that come together', async () => {
    let writes = 0
    const counting = await open(
      new Proxy(store.database, {
        get: (database, name, receiver) => {
          if (name === 'transaction') writes += 1
          const value = Reflect.get(database, name, receiver) as unknown
          return typeof value === 'function' ? value.bind(database) : value
        },
      }),
    )
    const atOpening = writes
    await Promise.all(['a', 'b', 'c'].map((name) => counting.append(opened(name))))
    expect(writes - atOpening).toBe(1)
    expect(await onDisk()).toHaveLength(3)
    await counting.close()
  })

  it('writes what waits when it is closed, and refuses what comes later', async () => {
    const waiting = trail.append(opened('last'))
    await trail.close()
    await waiting
    expect(await onDisk()).toHaveLength(1)
    await expect(trail.append(opened('late'))).rejects.toThrow('closed')
    expect(await onDisk()).toHaveLength(1)
  })

  it('rejects every entry that waits when the database fails, and goes on when it is mended', async () => {
    await sabotage('alter table trail rename to gone')
    const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => trail.append(opened(name))))
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await sabotage('alter table gone rename to trail')
    await trail.append(opened('d'))
    expect((await onDisk()).map(({ visit_id }) => visit_id)).toEqual(['d'])
  })
})

/** What verification says of the file as others see it. */
async function verified(): Promise<{ readonly rows: number; readonly heads: number; readonly problems: string[] }> {
  const problems: string[] = []
  const { rows, heads } = await verifyTrail(store.database, trailVerifier([key]), ({ kind, from }) =>
    problems.push(`${kind} ${from}`),
  )
  return { rows, heads, problems }
}

const chains = () =>
  store.database
    .selectFrom('trail')
    .select(['visit_id', 'writer', 'number', 'previous_hash', 'hash'])
    .orderBy('sequence')
    .execute()
const heads = () =>
  store.database.selectFrom('trail_head').select(['kind', 'writer', 'number', 'hash']).orderBy('sequence').execute()

/** The database as it is, with something else happening instead of each transaction. */
function instead(execute: (real: () => Promise<unknown>) => Promise<unknown>): Database {
  return new Proxy(store.database, {
    get: (database, name) => {
      const value = Reflect.get(database, name) as unknown
      if (name === 'transaction')
        return () => ({ execute: (work: never) => execute(() => database.transaction().execute(work)) })
      return typeof value === 'function' ? value.bind(database) : value
    },
  })
}

describe('the chain of the trail', () => {
  it('links each row to the one before, from the first head on, across groups', async () => {
    await Promise.all(['a', 'b'].map((name) => trail.append(opened(name))))
    await trail.append(opened('c'))
    const rows = await chains()
    const [genesis] = await heads()
    expect(genesis).toMatchObject({ kind: 'GENESIS', number: 0, writer: rows[0]?.writer })
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(rows.map(({ previous_hash }) => previous_hash)).toEqual([genesis?.hash, rows[0]?.hash, rows[1]?.hash])
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(3)
    expect(await verified()).toEqual({ rows: 3, heads: 1, problems: [] })
  })

  it('is a new one for each opening, and several are whole beside each other', async () => {
    const other = await open(store.database)
    for (const name of ['a', 'b', 'c']) await Promise.all([trail.append(opened(name)), other.append(opened(name))])
    await other.close()
    const rows = await chains()
    expect(new Set(rows.map(({ writer }) => writer)).size).toBe(2)
    expect(await verified()).toEqual({ rows: 6, heads: 3, problems: [] })
  })

  it('is signed where it has come to, as often as told, when it has grown, and where it ends', async () => {
    const lines: string[] = []
    const log = createLog({ level: 'info', sink: { write: (line) => lines.push(line) } })
    const often = await openTrail({ database: store.database, signer, log, headMs: 20 })
    await often.append(opened('a'))
    const reached = async () => (await heads()).filter(({ kind }) => kind === 'REACHED')
    await expect.poll(reached).toHaveLength(1)
    // A chain that has not grown is not signed again.
    await new Promise((resolve) => setTimeout(resolve, 60))
    const after = await reached()
    expect(after).toHaveLength(1)
    expect(after[0]).toMatchObject({ number: 1, hash: (await chains())[0]?.hash })
    await often.append(opened('b'))
    await often.close()
    await often.close()
    const closing = (await heads()).at(-1)
    expect(closing).toMatchObject({ kind: 'CLOSED', number: 2, hash: (await chains())[1]?.hash })
    expect(await verified()).toMatchObject({ rows: 2, problems: [] })
    // A copy of each head lies in the log, out of reach of whoever can change the store.
    expect(lines.map((line) => JSON.parse(line) as object).at(-1)).toMatchObject({
      msg: 'trail_head',
      number: 2,
      hash: closing?.hash,
    })
  })

  it('stays whole when a group fails', async () => {
    await trail.append(opened('a'))
    await sabotage('alter table trail rename to gone')
    await expect(trail.append(opened('lost'))).rejects.toThrow()
    await sabotage('alter table gone rename to trail')
    await trail.append(opened('b'))
    expect((await chains()).map(({ visit_id, number }) => [visit_id, number])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect((await verified()).problems).toEqual([])
  })

  it('stays whole when a group came to disk although its writing failed', async () => {
    let fails = false
    const shaky = await open(
      instead(async (real) => {
        const result = await real()
        if (fails) throw new Error('the line broke')
        return result
      }),
    )
    await shaky.append(opened('a'))
    fails = true
    await expect(shaky.append(opened('b'))).rejects.toThrow('the line broke')
    fails = false
    await shaky.append(opened('c'))
    expect((await chains()).map(({ visit_id, number }) => [visit_id, number])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
    expect((await verified()).problems).toEqual([])
    await shaky.close()
  })

  it('is left as it is, with an alarm, and begun anew, when somebody else changed its end while it failed', async () => {
    let fails = false
    const lines: string[] = []
    const shaky = await openTrail({
      database: instead(async (real) => {
        if (fails) throw new Error('the line broke')
        return real()
      }),
      signer,
      log: createLog({ level: 'info', sink: { write: (line) => lines.push(line) } }),
    })
    await shaky.append(opened('a'))
    fails = true
    await expect(shaky.append(opened('b'))).rejects.toThrow('the line broke')
    fails = false
    await store.database.updateTable('trail').set({ hash: 'forged' }).execute()
    await shaky.append(opened('c'))
    expect(lines.join('')).toContain('trail_changed_by_another')
    expect((await chains()).map(({ visit_id, number }) => [visit_id, number])).toEqual([
      ['a', 1],
      ['c', 1],
    ])
    expect((await verified()).problems).toEqual(['CHANGED 1'])
    await shaky.close()
  })

  it('goes on without a head that cannot be written, and signs with the next', async () => {
    let fails = false
    const lines: string[] = []
    const shaky = await openTrail({
      database: instead(async (real) => {
        if (fails) throw new Error('the line broke')
        return real()
      }),
      signer,
      log: createLog({ level: 'info', sink: { write: (line) => lines.push(line) } }),
      headMs: 20,
    })
    await shaky.append(opened('a'))
    fails = true
    await expect.poll(() => lines.join('')).toContain('trail_head_not_written')
    fails = false
    await expect.poll(async () => (await heads()).at(-1)).toMatchObject({ kind: 'REACHED', number: 1 })
    await shaky.close()
  })

  it('is not opened where its first head cannot be written', async () => {
    await expect(open(instead(() => Promise.reject(new Error('disk full'))))).rejects.toThrow('disk full')
  })
})

describe('rows from before the chain', () => {
  it('are chained and signed when the trail is opened next; one that is slipped in later is not', async () => {
    await trail.close()
    await store.close()
    await lasting.clear()
    lasting = lastingPlace()
    const before = await storeMigratedBy(lasting.place, ['001_employmentDirectory', '002_trail'])
    const older = (sequence: number) => ({
      sequence,
      at: '2026-11-20T08:00:00Z',
      kind: 'OPENED',
      request_id: 'r',
      visit_id: `visit${sequence}`,
      institution_id: 'i',
      subject: 's',
      subgraph: 'sls',
      body: '{}',
    })
    for (let first = 1; first <= 1_203; first += 401)
      await before.database
        .insertInto('trail')
        .values(Array.from({ length: 401 }, (_, index) => older(first + index)) as never)
        .execute()
    await before.close()

    store = await openStore(lasting.place, silentLog)
    trail = await open(store.database)
    await trail.append(opened('new'))
    expect(await verified()).toEqual({ rows: 1_204, heads: 3, problems: [] })
    const rows = await chains()
    expect([rows[0]?.number, rows[1_202]?.number, rows[1_203]?.number]).toEqual([1, 1_203, 1])

    await sabotage(`insert into trail (sequence, at, kind, request_id, visit_id, institution_id, subject, subgraph, body)
      values (9000, '2026-11-20T08:00:00Z', 'OPENED', 'r', 'slipped in', 'i', 's', 'sls', '{}')`)
    await sabotage("delete from trail where visit_id = 'visit700'")
    await (await open(store.database)).close()
    expect((await verified()).problems).toEqual(['INSERTED null', 'MISSING 700'])
  })
})
