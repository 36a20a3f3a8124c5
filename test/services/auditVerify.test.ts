import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { openTrail, type Trail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner } from '#foundation/audit/trailKey.ts'
import { silentLog } from '#foundation/log/log.ts'
import { openStore, type Store } from '#foundation/store/store.ts'
import { type FreshSchema, freshSchema, pastTheStore } from '../store.ts'
import { openedEntry } from './openedEntry.ts'

const command = fileURLToPath(new URL('../../start/onPinnedNode.mjs', import.meta.url))

describe('audit:verify of a store in PostgreSQL', () => {
  let folder: string
  let fresh: FreshSchema
  let store: Store
  let trail: Trail
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'))
    fresh = freshSchema()
    const key = newTrailKey()
    writeFileSync(join(folder, 'trail.jwk'), JSON.stringify(key))
    writeFileSync(
      join(folder, 'settings.yaml'),
      stringify({ store: fresh.settings, trail: { signingKey: { file: join(folder, 'trail.jwk') } } }),
    )
    store = await openStore(fresh.place, silentLog)
    trail = await openTrail({ database: store.database, signer: trailSigner(key), log: silentLog })
  })
  afterEach(async () => {
    await trail.close()
    await store.close()
    await fresh.clear()
    rmSync(folder, { recursive: true, force: true })
  })

  const append = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => trail.append(openedEntry(`v${index}`))))
  const verify = (): Promise<{ readonly code: number; readonly lines: readonly string[] }> =>
    new Promise((resolve) => {
      const options = ['audit:verify', '--settings', join(folder, 'settings.yaml')]
      execFile(process.execPath, [command, ...options], (error, output) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines: output.trim().split('\n') }),
      )
    })

  it('finds it whole, at one moment, while others go on writing', async () => {
    let isOver = false
    const writing = (async () => {
      while (!isOver) await append(20)
    })()
    const { code, lines } = await verify()
    isOver = true
    await writing
    expect(lines).toEqual([expect.stringMatching(/^The trail is whole: \d+ rows of 1 writers, 1 signed heads/)])
    expect(code).toBe(0)
  })

  it('names each place that was damaged, and an index that is not valid', async () => {
    await append(6)
    await trail.close()
    await pastTheStore(fresh.place, "update trail set body = body || ' ' where number = 2")
    await pastTheStore(fresh.place, 'delete from trail where number in (4, 6)')
    await pastTheStore(
      fresh.place,
      "update pg_index set indisvalid = false where indexrelid = 'trail_institution'::regclass",
    )
    const { code, lines } = await verify()
    expect(lines.map((line) => line.replace(/writer \S+,/, 'writer,'))).toEqual([
      'store damaged: the index trail_institution is not valid',
      'row, writer, number 2 (sequence 2): changed',
      'row, writer, number 4: missing',
      'row, writer, number 6: cut off',
      expect.stringMatching(/^4 problems in the trail: 4 rows of 1 writers, 2 signed heads/),
    ])
    expect(code).toBe(1)
  })

  it('says so when the database has no store, and when it is not there', async () => {
    await pastTheStore(fresh.place, 'drop table trail')
    expect(await verify()).toMatchObject({ code: 2, lines: [expect.stringContaining('Not verified: ')] })
    const elsewhere = { postgres: { url: 'postgres://nobody@127.0.0.1:1/none' } }
    writeFileSync(
      join(folder, 'settings.yaml'),
      stringify({ store: elsewhere, trail: { signingKey: { file: join(folder, 'trail.jwk') } } }),
    )
    expect(await verify()).toMatchObject({ code: 2, lines: [expect.stringContaining('Not verified: ')] })
    await pastTheStore(fresh.place, 'create table trail (number bigint, hash text, writer text)')
  })
})
