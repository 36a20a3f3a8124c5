import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareWhole } from '#foundation/directory/comparison.ts'
import { openDirectory } from '#foundation/directory/directory.ts'
import { silentLog } from '#foundation/log/log.ts'
import { openSqlite } from '#foundation/store/nodeSqlite.ts'
import { openStore } from '#foundation/store/store.ts'
import { entry, testKeys } from '../directory/entries.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a store in a file', () => {
  it('keeps what it holds, and the ids in it, when it is opened again', async () => {
    const path = join(folder, 'deep', 'er', 'store.sqlite')
    const first = await openStore({ path }, silentLog)
    await compareWhole(first.database, testKeys, 'institution', 'OPUS', [entry('1')])
    const before = await openDirectory(first.database, testKeys).byNumber('institution', '1')
    await first.close()
    expect(statSync(path).size).toBeGreaterThan(0)
    const second = await openStore({ path }, silentLog)
    const after = await openDirectory(second.database, testKeys).byNumber('institution', '1')
    expect([after?.id, after?.keys.cprNumber]).toEqual([before?.id, entry('1').cprNumber])
    expect(await compareWhole(second.database, testKeys, 'institution', 'OPUS', [entry('1'), entry('2')])).toEqual({
      added: 1,
      changed: 0,
      unchanged: 1,
    })
    await second.close()
  })

  it('refuses a file that is no database', async () => {
    const path = join(folder, 'store.sqlite')
    writeFileSync(path, 'this is not a database, and long enough to be taken for a header of one'.repeat(20))
    await expect(openStore({ path }, silentLog)).rejects.toThrow('not a database')
  })

  it('refuses tables that it cannot bring up to date', async () => {
    const path = join(folder, 'store.sqlite')
    const stranger = openSqlite(path)
    stranger.raw.exec('create table employment (a text)')
    stranger.close()
    await expect(openStore({ path }, silentLog)).rejects.toThrow('employment')
  })

  it('has none of its tables where one of them could not be made', async () => {
    const path = join(folder, 'store.sqlite')
    const stranger = openSqlite(path)
    stranger.raw.exec('create table feed_position (a text)')
    stranger.close()
    await expect(openStore({ path }, silentLog)).rejects.toThrow('feed_position')
    const left = openSqlite(path)
    const tables = left.raw.prepare("select name from sqlite_schema where type = 'table'").all()
    expect(tables.map(({ name }) => name).filter((name) => !String(name).startsWith('kysely'))).toEqual([
      'feed_position',
    ])
    left.close()
  })

  it('has a log whose commits are whole and in order, and syncs it before whoever wrote hears of it', async () => {
    const path = join(folder, 'store.sqlite')
    const { raw, close } = openSqlite(path)
    expect(raw.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
    // 1 is NORMAL: the log's head is synced when it is begun, and the log before it is moved.
    expect(raw.prepare('pragma synchronous').get()).toEqual({ synchronous: 1 })
    close()
  })

  it('takes flags for 0 and 1 and what is left out for null, and nothing that it could not give back', () => {
    const sqlite = openSqlite(':memory:')
    const one = sqlite.prepare('select ? as value')
    const back = (value: unknown): unknown => one.all([value])[0]
    expect([back(true), back(false), back(undefined), back('å'), back(7)]).toEqual([
      { value: 1 },
      { value: 0 },
      { value: null },
      { value: 'å' },
      { value: 7 },
    ])
    expect(() => back({ number: '6101901234' })).toThrow('a object cannot be stored')
    sqlite.close()
  })
})
