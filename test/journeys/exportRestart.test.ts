import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lastingPlace } from '../store.ts'
import type { FreshPlace } from '../storeFile.ts'
import { type Json, openTown } from '../town.ts'
import { exportClient } from './exportClient.ts'

const program = fileURLToPath(new URL('exportProcess.ts', import.meta.url))
const SELECTION = '{ id name contract { positionTitle } }'

let folder: string
let fresh: FreshPlace
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'))
  fresh = lastingPlace()
})
afterEach(async () => {
  await fresh.clear()
  rmSync(folder, { recursive: true, force: true })
})

/** Orders an export in another process and kills it in the middle of a page. @returns the export's id and the rows it was seen with. */
async function killedInTheMiddle(key: string): Promise<{ id: string; seen: number }> {
  const child = spawn(process.execPath, [program, JSON.stringify(fresh.place), folder, key, SELECTION], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let id = ''
  let seen = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (id === '') id = line
    else seen = Number(line)
    if (seen >= 4) break
  }
  child.kill('SIGKILL')
  await ended
  return { id, seen }
}

describe('an export whose process was killed', () => {
  it.each(['arkivnaevnet', 'fjordby'])(
    'is taken up where it stood, with nothing lost and nothing twice, at %s',
    async (key) => {
      const { id, seen } = await killedInTheMiddle(key)
      expect(seen).toBeGreaterThanOrEqual(4)
      const town = await openTown({ folder, store: fresh.place, exports: { pageRows: 3, pageMs: 5_000, againMs: 100 } })
      try {
        const client = exportClient(town)
        const token = town.token(key)
        const before = await client.until(token, id, () => true)
        expect(before.rows).toBeGreaterThanOrEqual(seen)
        const { data } = await town.ask(token, `{ institution { employees(first: 500) { nodes ${SELECTION} } } }`)
        const expected: Json[] = data.institution.employees.nodes
        expect(before.rows, 'it was killed before the end').toBeLessThan(expected.length)
        const done = await client.until(token, id, ({ endedAt }) => endedAt !== null)
        expect(done).toMatchObject({ status: 'COMPLETED', rows: expected.length, faultCount: 0 })
        const { text } = await client.fetched(token, done.path)
        const rows = text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Json)
        expect(rows.map((row) => row.data)).toEqual(expected)
      } finally {
        await town.close()
      }
    },
    60_000,
  )
})
