import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BoundedMap } from '#foundation/cache/boundedMap.ts'
import { createLog, silentLog } from '#foundation/log/log.ts'
import { openStore } from '#foundation/store/store.ts'
import { buildTown } from '../../sandbox/town/build.ts'
import { openTestStore } from '../store.ts'
import { Canary, watched } from './canary.ts'
import { searchFiles } from './searchFiles.ts'
import { searchStore } from './searchStore.ts'
import { watchHeaders } from './watchHeaders.ts'
import { StoreWatch } from './watchStores.ts'

/** Day 99 is neither issued nor constructed: only a canary that was told of it takes it for a number. The one around this file was not. */
const PLANTED = '9901850011'
const SLS_NUMBER = `${PLANTED}001`

describe('a canary', () => {
  let canary: Canary
  beforeEach(() => {
    canary = new Canary()
    canary.learn(PLANTED)
  })

  it.each([
    ['alone', PLANTED],
    ['with a hyphen', '990185-0011'],
    ['within a longer number', `7${SLS_NUMBER}`],
    ['within a word', `x${PLANTED}y`],
    ['in JSON', JSON.stringify({ text: `before ${PLANTED} behind` })],
    // Put together here, so that no file holds it.
    ['in the form of a constructed one, though it was never told of it', ['610185', '0011'].join('')],
  ])('sees a number %s', (_, text) => {
    expect(canary.sees(text)).toBe(true)
  })

  it.each([
    ['other digits', '9901850012 12345678901234'],
    ['a moment and a count of milliseconds', '2026-11-22T08:00:00.000Z 1795334400000'],
    ['an id that happens to hold ten digits in a row', 'a61018500119f'],
  ])('does not take %s for one', (_, text) => {
    expect(canary.sees(text)).toBe(false)
  })

  it('names the place once, and never the number', () => {
    canary.search('here', PLANTED)
    canary.search('here', SLS_NUMBER)
    canary.search('there', 'nothing')
    expect(canary.finds).toEqual(['here'])
    expect(canary.finds.join()).not.toContain(PLANTED)
  })
})

describe('a planted number is found', () => {
  let canary: Canary
  let folder: string
  beforeEach(() => {
    canary = new Canary()
    canary.learn(PLANTED)
    folder = mkdtempSync(join(tmpdir(), 'canary-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('in a column of a table, of a store without a file and of one with a file, when it is closed', async () => {
    const path = join(folder, 'store.sqlite')
    for (const isFile of [false, true]) {
      const own = new Canary()
      own.learn(PLANTED)
      const stores = new StoreWatch(own)
      const opened = await (isFile ? openStore({ path }, silentLog) : openTestStore())
      const store = stores.watch(opened, isFile ? path : null)
      await store.database
        .insertInto('supplier')
        .values({ id: 'a', name: `Leverandør ${PLANTED}`, cvr_number: '99010797' })
        .execute()
      expect(own.finds).toEqual([])
      await store.close()
      expect(own.finds).toContain('table supplier, column name')
    }
  })

  it('in a blob', async () => {
    const store = await openStore({ path: join(folder, 'blob.sqlite') }, silentLog)
    const bytes = Buffer.from(`..${PLANTED}..`)
    await store.database
      .insertInto('supplier')
      .values({ id: 'b', name: bytes as never, cvr_number: '' })
      .execute()
    await searchStore(canary, store.database as never)
    expect(canary.finds).toEqual(['table supplier, column name'])
    await store.close()
  })

  it('in a store that was never closed, and in one that was only overwritten, by its bytes', async () => {
    const path = join(folder, 'open.sqlite')
    const stores = new StoreWatch(canary)
    const { database, close } = await openStore({ path }, silentLog)
    stores.watch({ database, close }, path)
    await database.insertInto('supplier').values({ id: 'a', name: PLANTED, cvr_number: '' }).execute()
    await database.updateTable('supplier').set({ name: 'changed' }).execute()
    await stores.searchOpen()
    expect(canary.finds).toEqual(['file open.sqlite-wal'])
    await close()
  })

  it('in files of a folder, however deep, and in the tables of a store that another has left there', () => {
    mkdirSync(join(folder, '.personaleport'))
    writeFileSync(join(folder, '.personaleport', 'log.jsonl'), `{"person":"${SLS_NUMBER}"}\n`)
    writeFileSync(join(folder, '.personaleport', 'other.json'), '{}')
    const left = new DatabaseSync(join(folder, 'store-12.sqlite'))
    left.exec('create table kept (a text, b integer)')
    left.prepare('insert into kept values (?, ?)').run('x', Number(PLANTED))
    left.close()
    searchFiles(canary, folder, 'folder')
    expect(canary.finds).toEqual([`folder/.personaleport/log.jsonl`, 'table kept, column b'].map(asFile))
  })

  it('and a file that is not there, or is no store although it says so, ends nothing', () => {
    writeFileSync(join(folder, 'damaged.sqlite'), 'SQLite format 3\0 and nothing of the kind')
    searchFiles(canary, folder)
    searchFiles(canary, join(folder, 'none'))
    expect(canary.finds).toEqual([])
  })
})

function asFile(place: string): string {
  return place.startsWith('folder') ? `file ${place}` : place
}

/** What is wrapped around every test file, tried with a canary of its own in the place of the real one. */
describe('around every test file', () => {
  let own: Canary
  const real = watched.canary
  beforeEach(() => {
    own = new Canary()
    own.learn(PLANTED)
    watched.canary = own
  })
  afterEach(() => {
    watched.canary = real
  })

  it('every line of every log is looked at, as it is written', () => {
    const lines: string[] = []
    const log = createLog({ level: 'info', sink: { write: (line) => lines.push(line) } })
    // What the log blanks out is not found, since it is not written.
    log.info('kept_away', { number: ['610185', '0011'].join('') })
    expect([lines.length, own.finds]).toEqual([1, []])
    log.info('let_through', { number: PLANTED })
    expect(own.finds).toEqual(["the log's event let_through"])
  })

  it('every key of a cache is', () => {
    new BoundedMap<string, string>(3).set(`institution:service:${PLANTED}`, 'value')
    expect(own.finds).toEqual(['the key of a cache'])
  })

  it('every town’s numbers are known', () => {
    const { people } = buildTown({ seed: 3, employees: 12, today: '2026-11-22' })
    expect(people.every(({ cprNumber }) => own.seesKnown(cprNumber))).toBe(true)
  })

  it('addresses that are answered and headers are, and what started processes print', async () => {
    watchHeaders()
    const server = createServer((request, response) => {
      const isRefused = request.url?.includes('refuse') === true
      response.writeHead(isRefused ? 400 : 200, request.url === '/header' ? { 'x-about': PLANTED } : {})
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await fetch(`${origin}/refuse?number=${PLANTED}`)
    expect(own.finds).toEqual([])
    await fetch(`${origin}/header`)
    await fetch(`${origin}/${PLANTED}`)
    await new Promise((resolve) => server.close(resolve))

    const child = spawn(process.execPath, ['-e', `process.stdout.write('${PLANTED}')`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += String(chunk)
    })
    await new Promise((resolve) => child.on('close', resolve))
    expect(printed).toBe(PLANTED)
    expect(own.finds).toEqual([
      'the headers of an answer',
      'the address of a request that was answered',
      'the output of a started process',
    ])
  })

  it('folders are, when they are removed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'canary-'))
    writeFileSync(join(folder, 'left.txt'), PLANTED)
    rmSync(folder, { recursive: true })
    expect(own.finds).toEqual([expect.stringMatching(/^file canary-.*left\.txt$/)])
  })
})
