import { statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '#foundation/log/log.ts'
import { lockFile, StoreInUse } from '#foundation/store/fileLock.ts'
import { openStore, openStoreToRead } from '#foundation/store/store.ts'
import { freshFile } from '../../storeFile.ts'
import { openInProcess } from './openInProcess.ts'

let file: ReturnType<typeof freshFile>
beforeEach(() => {
  file = freshFile()
})
afterEach(() => file.clear())

describe('the file of an embedded store', () => {
  it('is refused to a second process, with one line that names the first and what to do', async () => {
    const first = await openInProcess(file.place)
    expect(first.said).toBe('opened')
    const refused = await openStore(file.place, silentLog).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(StoreInUse)
    const { message } = refused as StoreInUse
    expect(message).toContain(`is in use by process ${first.pid} on `)
    expect(message).toContain('need PostgreSQL')
    expect(message).not.toContain('\n')
    expect((await openInProcess(file.place)).said).toBe(message)
    await first.end()
  })

  it('is free again when the first closes it', async () => {
    const first = await openInProcess(file.place)
    await first.end()
    const second = await openInProcess(file.place)
    expect(second.said).toBe('opened')
    await second.end()
  })

  it('is free again when the first was killed', async () => {
    const first = await openInProcess(file.place)
    await first.kill()
    const store = await openStore(file.place, silentLog)
    await store.close()
  })

  it('is given to exactly one of those that open it at once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const processes = await Promise.all(Array.from({ length: 4 }, () => openInProcess(file.place)))
      const said = processes.map((one) => one.said)
      expect(said.filter((word) => word === 'opened')).toHaveLength(1)
      expect(said.filter((word) => word.includes('is in use by'))).toHaveLength(3)
      await Promise.all(processes.map((one) => one.end()))
    }
  }, 60_000)

  it('is refused a second time within a process, and that leaves it to the first', async () => {
    const store = await openStore(file.place, silentLog)
    await expect(openStore(file.place, silentLog)).rejects.toThrow(`is in use by process ${process.pid} on `)
    expect((await openInProcess(file.place)).said).toContain('is in use by')
    await store.close()
  })

  it('can be read beside the process that has it', async () => {
    const first = await openInProcess(file.place)
    const { database, close } = await openStoreToRead(file.place, silentLog)
    expect(await database.selectFrom('store_name').selectAll().execute()).toHaveLength(1)
    await expect(database.deleteFrom('store_name').execute()).rejects.toThrow('readonly')
    await close()
    await first.end()
  })

  it('and what lies beside it are its owner’s alone', async () => {
    const store = await openStore(file.place, silentLog)
    for (const ending of ['', '.lock']) expect(statSync(file.place.path + ending).mode & 0o777).toBe(0o600)
    await store.close()
  })

  it('is not kept where it cannot be opened as a store', async () => {
    const { release } = lockFile(file.place.path)
    await expect(openStore(file.place, silentLog)).rejects.toThrow(StoreInUse)
    release()
    await (await openStore(file.place, silentLog)).close()
  })
})
