import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTrail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner, trailVerifier } from '#foundation/audit/trailKey.ts'
import { verifyTrail } from '#foundation/audit/verify.ts'
import { createLog, type Log } from '#foundation/log/log.ts'
import { openStore, type Store } from '#foundation/store/store.ts'
import { openTown } from '../town.ts'
import { openedEntry } from './openedEntry.ts'
import { type OwnRole, ownRole } from './ownRole.ts'

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('when the server cuts the connections', () => {
  let own: OwnRole
  let store: Store
  let lines: string[]
  let log: Log
  beforeEach(async () => {
    own = await ownRole()
    lines = []
    log = createLog({ level: 'info', sink: { write: (line) => lines.push(line) } })
    store = await openStore(own.place, log)
  })
  afterEach(async () => {
    await store.close()
    await own.clear()
  })
  const nameOf = () => store.database.selectFrom('store_name').selectAll().execute()

  it('those that nobody uses are told in the log, and the next question is answered', async () => {
    await nameOf()
    await own.cut()
    await expect.poll(() => lines.join('')).toContain('store_connection_lost')
    expect(await nameOf()).toHaveLength(1)
  })

  it('in the middle of a transaction, its work fails whole and the process goes on', async () => {
    const failing = store.database.transaction().execute(async (transaction) => {
      await transaction.insertInto('store_name').values({ name: 'half' }).execute()
      await own.cut()
      // Nothing is asked just now: there is nobody to whom the loss could be told.
      await moment(100)
      await transaction.insertInto('store_name').values({ name: 'other half' }).execute()
    })
    await expect(failing).rejects.toThrow()
    expect(await nameOf()).toHaveLength(1)
  })

  it('an entry of the trail that was on its way is refused, the next is written, and the trail is whole', async () => {
    const key = newTrailKey()
    const trail = await openTrail({ database: store.database, signer: trailSigner(key), log })
    await trail.append(openedEntry('before'))
    const letOn = await own.holdTrail()
    const cut = trail.append(openedEntry('cut'))
    const outcome = cut.then(
      () => 'written',
      () => 'refused',
    )
    await moment(200)
    await own.cut()
    expect(await outcome).toBe('refused')
    await letOn()
    await trail.append(openedEntry('after'))
    await trail.close()
    const rows = await store.database.selectFrom('trail').select('visit_id').orderBy('sequence').execute()
    expect(rows.map(({ visit_id }) => visit_id)).toEqual(['before', 'after'])
    expect(await verifyTrail(store.database, trailVerifier([key]), () => undefined)).toMatchObject({
      rows: 2,
      problems: 0,
      unsigned: 0,
    })
  })

  it('whoever listens hears that words may have been missed, and then the words again', async () => {
    const heard: (string | null)[] = []
    await store.listen('changes', (word) => heard.push(word))
    await own.cut()
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual([null])
    await store.wake('changes', 'again')
    await expect.poll(() => heard).toEqual([null, 'again'])
  })

  it('whoever led is told that it leads no more, and may lead again', async () => {
    const lead = await store.tryLead('nightly')
    await own.cut()
    await expect.poll(() => lead?.lost.aborted).toBe(true)
    expect(lines.join('')).toContain('store_lead_lost')
    expect(await store.tryLead('nightly')).not.toBe(null)
  })

  it('a caller gets an error and no answer, and the next an answer', async () => {
    const town = await openTown({ employees: 14, store: own.place })
    const ask = () => town.ask(town.token('fjordby'), '{ institution { employees(first: 3) { nodes { name } } } }')
    expect((await ask()).errors).toEqual([])
    const letOn = await own.holdTrail()
    const asked = ask()
    await moment(300)
    await own.cut()
    const { data, errors, text } = await asked
    expect(errors.map(({ extensions }) => extensions['code'])).toContain('INTERNAL')
    expect(data?.institution?.employees ?? null).toBe(null)
    expect(text).not.toMatch(/terminat|connection|postgres/i)
    await letOn()
    // Of the cut connections that lay idle, the program may not have heard yet.
    await expect.poll(async () => (await ask()).errors, { timeout: 5_000 }).toEqual([])
    await town.close()
  }, 30_000)
})

describe('what the server tells of a row that it refuses', () => {
  it('is in no error, since it quotes the row', async () => {
    const own = await ownRole()
    const lines: string[] = []
    const log = createLog({ level: 'info', sink: { write: (line) => lines.push(line) } })
    const store = await openStore(own.place, log)
    await own.tell("insert into store_name values ('Somebody Own')")
    const failure = await store.database
      .insertInto('store_name')
      .values({ name: 'Somebody Own' })
      .execute()
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    log.error('failed', {}, failure)
    expect(JSON.stringify(failure) + String(failure) + lines.join('')).not.toContain('Somebody')
    await store.close()
    await own.clear()
  })
})
