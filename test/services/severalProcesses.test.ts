import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newTrailKey, trailVerifier } from '#foundation/audit/trailKey.ts'
import { verifyTrail } from '#foundation/audit/verify.ts'
import { compareWhole } from '#foundation/directory/comparison.ts'
import { silentLog } from '#foundation/log/log.ts'
import { openStore, openStoreToRead } from '#foundation/store/store.ts'
import { entry, testKeys } from '../foundation/directory/entries.ts'
import { openInProcess } from '../foundation/store/openInProcess.ts'
import { type FreshSchema, freshSchema } from '../store.ts'

const writer = fileURLToPath(new URL('writingProcess.ts', import.meta.url))
const run = promisify(execFile)

let fresh: FreshSchema
beforeEach(() => {
  fresh = freshSchema()
})
afterEach(() => fresh.clear())

describe('several processes on one store', () => {
  it('open it at once, where nothing was before, and none is refused', async () => {
    const processes = await Promise.all(Array.from({ length: 4 }, () => openInProcess(fresh.place)))
    expect(processes.map(({ said }) => said)).toEqual(['opened', 'opened', 'opened', 'opened'])
    const { database, close } = await openStoreToRead(fresh.place, silentLog)
    expect(await database.selectFrom('store_name').selectAll().execute()).toHaveLength(1)
    await close()
    await Promise.all(processes.map((one) => one.end()))
  }, 30_000)

  it('write to the trail at once, and nothing is lost and the trail is whole', async () => {
    const key = newTrailKey()
    const said = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        run(process.execPath, [writer, JSON.stringify(fresh.place), JSON.stringify(key), name, '250']),
      ),
    )
    const acknowledged = said.flatMap(({ stdout }) => stdout.trim().split('\n'))
    expect(new Set(acknowledged).size).toBe(1_000)
    const { database, close } = await openStoreToRead(fresh.place, silentLog)
    const rows = await database.selectFrom('trail').select(['sequence', 'visit_id']).orderBy('sequence').execute()
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 1))
    expect(new Set(rows.map(({ visit_id }) => visit_id))).toEqual(new Set(acknowledged))
    // They did take turns, rather than one after the other.
    const owners = rows.map(({ visit_id }) => visit_id.slice(0, 1))
    expect(owners.filter((owner, index) => owner !== owners[index - 1]).length).toBeGreaterThan(8)
    const problems: unknown[] = []
    const summary = await verifyTrail(database, trailVerifier([key]), (problem) => problems.push(problem))
    expect(problems).toEqual([])
    expect(summary).toMatchObject({ rows: 1_000, writers: 4, problems: 0, unsigned: 0 })
    await close()
  }, 60_000)

  it('compare an institution’s directory at once, and each employment is there once', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(fresh.place, silentLog)))
    const list = Array.from({ length: 200 }, (_, index) => entry(String(index + 1)))
    const results = await Promise.all(
      stores.map(({ database }) => compareWhole(database, testKeys, 'institution', 'OPUS', list)),
    )
    expect(results.map(({ added }) => added).toSorted((one, other) => one - other)).toEqual([0, 0, 0, 200])
    await Promise.all(stores.map((store) => store.close()))
  })

  it('have one leader, and another when that one is killed', async () => {
    const [one, other] = await Promise.all([openStore(fresh.place, silentLog), openStore(fresh.place, silentLog)])
    const lead = await one.tryLead('nightly')
    expect(lead).not.toBe(null)
    expect(await other.tryLead('nightly')).toBe(null)
    // Whoever ends, in whatever way, leads no more.
    await one.close()
    expect(await other.tryLead('nightly')).not.toBe(null)
    await other.close()
  })

  it('hear each other, and not what is said in another store of the database', async () => {
    const elsewhere = freshSchema()
    const [one, other, stranger] = await Promise.all([
      openStore(fresh.place, silentLog),
      openStore(fresh.place, silentLog),
      openStore(elsewhere.place, silentLog),
    ])
    const heard: (string | null)[] = []
    await other.listen('changes', (word) => heard.push(word))
    await stranger.wake('changes', 'not for us')
    await one.wake('changes', 'for us')
    await expect.poll(() => heard).toEqual(['for us'])
    expect(await stranger.tryLead('nightly')).not.toBe(null)
    expect(await one.tryLead('nightly')).not.toBe(null)
    for (const store of [one, other, stranger]) await store.close()
    await elsewhere.clear()
  })
})
