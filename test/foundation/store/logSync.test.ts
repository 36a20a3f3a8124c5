import { mkdtempSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { silentLog } from '#foundation/log/log.ts'
import { sharedSync } from '#foundation/store/logSync.ts'
import { openStore } from '#foundation/store/store.ts'

/** A disk whose syncs end when a test says so. */
function slowDisk() {
  const begun: { end(): void; fail(): void }[] = []
  const { synced } = sharedSync(
    () =>
      new Promise<void>((resolve, reject) => {
        begun.push({ end: resolve, fail: () => reject(new Error('the disk has failed')) })
      }),
  )
  return { begun, synced }
}

describe('a sync that many share', () => {
  it('is over for nobody before one has ended that began after they asked, and none runs beside another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('ask', 'end', 'turn'), { maxLength: 40 }), async (steps) => {
        const { begun, synced } = slowDisk()
        let ended = 0
        const asked: { readonly after: number; endedAt: number | null }[] = []
        for (const step of steps) {
          if (step === 'ask') {
            const one: (typeof asked)[number] = { after: begun.length, endedAt: null }
            asked.push(one)
            void synced().then(() => {
              one.endedAt = ended
            })
          }
          if (step === 'end' && ended < begun.length) {
            begun[ended]?.end()
            ended += 1
          }
          if (step === 'turn') await turn()
          expect(begun.length - ended).toBeLessThanOrEqual(1)
        }
        for (; ended < begun.length || asked.some(({ endedAt }) => endedAt === null); ended += 1) {
          await turn()
          begun[ended]?.end()
          await turn()
          if (ended > steps.length) break
        }
        // The first that began afterwards is the one numbered `after`, counted from nought.
        for (const { after, endedAt } of asked) expect(endedAt).toBeGreaterThanOrEqual(after)
        expect(asked.filter(({ endedAt }) => endedAt === null)).toEqual([])
      }),
    )
  })

  it('is never taken for done again once the disk has failed', async () => {
    const { begun, synced } = slowDisk()
    const first = synced()
    await turn()
    const second = synced()
    begun[0]?.fail()
    await expect(first).rejects.toThrow('the disk has failed')
    await expect(second).rejects.toThrow('the disk has failed')
    await expect(synced()).rejects.toThrow('the disk has failed')
    expect(begun).toHaveLength(1)
  })
})

describe('whoever writes to a store in a file', () => {
  let folder: string
  let disk: FileHandle
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sync-'))
    disk = await open(join(folder, 'any'), 'w')
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await disk.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const watchDisk = (then: () => Promise<void>) =>
    vi.spyOn(Object.getPrototypeOf(disk) as FileHandle, 'datasync').mockImplementation(then)
  const value = (institution: string) => ({ institution_id: institution, filled_at: null, next_position: 1 })

  it('hears of it when it is on the disk; others read meanwhile, and for what only reads nobody waits', async () => {
    const { database, close } = await openStore({ path: join(folder, 'store.sqlite') }, silentLog)
    let end = (): void => undefined
    const datasync = watchDisk(
      () =>
        new Promise((resolve) => {
          end = resolve
        }),
    )
    let isHeard = false
    const rows = () => database.selectFrom('directory_state').select('institution_id').execute()
    await database
      .transaction()
      .setAccessMode('read only')
      .execute(async (transaction) => {
        await transaction.selectFrom('directory_state').selectAll().execute()
      })
    expect(datasync).not.toHaveBeenCalled()
    const written = database
      .insertInto('directory_state')
      .values(value('a'))
      .execute()
      .then(() => {
        isHeard = true
      })
    await vi.waitUntil(() => datasync.mock.calls.length === 1)
    expect(await rows()).toEqual([{ institution_id: 'a' }])
    expect(isHeard).toBe(false)
    end()
    await written
    await database
      .transaction()
      .execute(async (transaction) => {
        await transaction.insertInto('directory_state').values(value('b')).execute()
        throw new Error('not this')
      })
      .catch(() => undefined)
    expect(datasync).toHaveBeenCalledTimes(1)
    await close()
  })

  it('is told where the disk has failed, and so is everybody after them', async () => {
    const { database, close } = await openStore({ path: join(folder, 'store.sqlite') }, silentLog)
    watchDisk(() => Promise.reject(new Error('EIO')))
    const write = (institution: string) => database.insertInto('directory_state').values(value(institution)).execute()
    await expect(write('a')).rejects.toThrow('EIO')
    vi.restoreAllMocks()
    await expect(write('b')).rejects.toThrow('EIO')
    await close()
  })
})
