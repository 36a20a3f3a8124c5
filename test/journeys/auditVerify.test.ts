import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { openTown, type TestTown } from '../town.ts'

const command = fileURLToPath(new URL('../../start/onPinnedNode.mjs', import.meta.url))

const verify = (...options: string[]): Promise<{ readonly code: number; readonly lines: readonly string[] }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [command, 'audit:verify', ...options], (error, output) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines: output.trim().split('\n') }),
    )
  })

describe('audit:verify', () => {
  let folder: string
  let town: TestTown
  const path = (name: string): string => join(folder, name)
  const file = (): string => ('path' in town.store ? town.store.path : '')
  const byKey = () => ['--store', file(), '--key', path('trail.jwk')]

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'))
    town = await openTown({ folder })
    for (let asked = 0; asked < 3; asked += 1)
      await town.ask(town.token('fjordby'), '{ institution { employees(first: 3) { nodes { name } } } }')
  })
  afterAll(async () => {
    await town.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('finds the trail of a running house whole', async () => {
    const { code, lines } = await verify(...byKey())
    expect(lines.at(-1)).toMatch(/^The trail is whole: \d+ rows of 1 writers, 1 signed heads, \d+ rows newer than/)
    expect(code).toBe(0)
  })

  it('says so when it cannot verify', async () => {
    expect(await verify()).toEqual({
      code: 2,
      lines: ['Not verified: audit:verify needs --settings FILE, or --store FILE and --key FILE'],
    })
    expect((await verify('--store', path('none.sqlite'), '--key', path('trail.jwk'))).lines[0]).toContain('is no store')
    expect((await verify('--store', file(), '--key', file())).code).toBe(2)
    expect((await verify('--settings', path('none.yaml'))).lines.join(' ')).toContain('there is no such file')
  })

  it('names each damaged place in a line, by the settings’ file and key, too', async () => {
    await town.close()
    const whole = await verify(...byKey())
    expect(whole.lines).toEqual([expect.stringMatching(/2 signed heads, 0 rows newer/)])
    const key = readFileSync(path('trail.jwk'), 'utf8')
    const { d: _secret, ...publicHalf } = JSON.parse(key) as Record<string, unknown>
    const settings = path('settings.yaml')
    // The rest of the settings is not looked at: whoever verifies needs no other secret.
    writeFileSync(
      settings,
      stringify({
        store: { path: file() },
        trail: { signingKey: { file: path('trail.jwk') } },
        keys: { id: { file: path('elsewhere') } },
      }),
    )
    expect((await verify('--settings', settings)).code).toBe(0)
    writeFileSync(path('public.jwks'), JSON.stringify({ keys: [publicHalf] }))
    expect((await verify('--store', file(), '--key', path('public.jwks'))).code).toBe(0)

    const damaged = new DatabaseSync(file())
    const { writer, last } = damaged.prepare('select writer, max(number) as last from trail').get() as {
      writer: string
      last: number
    }
    damaged.exec("update trail set body = body || ' ' where number = 2")
    damaged.exec('delete from trail where number = 4')
    damaged.exec(`delete from trail where number = ${last}`)
    damaged.exec(`insert into trail select 1000000, at, kind, request_id, visit_id, institution_id, subject, subgraph, body,
      char(27) || '[2J', number, previous_hash, hash from trail where number = 1`)
    damaged.exec(`insert into trail select 1000001, at, kind, request_id, visit_id, institution_id, subject, subgraph, body,
      writer, 1152921504606846977, previous_hash, hash from trail where number = 1 and writer = '${writer}'`)
    damaged.close()
    const { code, lines } = await verify(...byKey())
    expect(lines).toEqual([
      'row, writer "\\u001b[2J", number 1 (sequence 1000000): inserted',
      `row, writer ${writer}, no number (sequence 1000001): inserted`,
      `row, writer ${writer}, number 2 (sequence 2): changed`,
      `row, writer ${writer}, number 4: missing`,
      `row, writer ${writer}, number ${last}: cut off`,
      // The index still tells of the row that was cut off.
      `row, writer none, no number (sequence ${last}): the index leads here from somebody whom no row names here`,
      expect.stringMatching(/^6 problems in the trail: \d+ rows of 1 writers, 2 signed heads/),
    ])
    expect(code).toBe(1)
    expect(await verify('--settings', settings)).toEqual({ code, lines })
  }, 30_000)
})
