import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newTrailKey, trailVerifier } from '#foundation/audit/trailKey.ts'
import { verifyTrail } from '#foundation/audit/verify.ts'
import { silentLog } from '#foundation/log/log.ts'
import { openStoreToRead } from '#foundation/store/store.ts'
import { lastingPlace } from '../../store.ts'
import type { FreshPlace } from '../../storeFile.ts'

let lasting: FreshPlace
beforeEach(() => {
  lasting = lastingPlace()
})
afterEach(() => lasting.clear())

const program = fileURLToPath(new URL('visitingProcess.ts', import.meta.url))

interface Remains {
  readonly signal: string | null
  /** Visits whose data were read, and those whose answer left. */
  readonly read: ReadonlySet<string>
  readonly answered: ReadonlySet<string>
  /** Visits with an opening and with a closing row on disk. */
  readonly opened: ReadonlySet<string>
  readonly closed: ReadonlySet<string>
  readonly problems: readonly string[]
}

/** Runs the visiting process until it dies, by itself or by our hand as soon as so many answers have left. */
async function runUntilKilled(plan: string, killAfter = Number.POSITIVE_INFINITY): Promise<Remains> {
  const { place } = lasting
  const key = newTrailKey()
  const child = spawn(process.execPath, [program, JSON.stringify(place), plan, JSON.stringify(key)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    if (output.split('answered').length > killAfter) child.kill('SIGKILL')
  })
  const signal = await new Promise<string | null>((resolve, reject) => {
    child.on('close', (_code, by) => resolve(by))
    child.on('error', reject)
  })
  // Without what was cut off in the middle of a line.
  const said = (word: string): ReadonlySet<string> =>
    new Set([...output.matchAll(new RegExp(`^${word} (\\w+)\\n`, 'gm'))].map(([, name]) => name ?? ''))
  const store = await openStoreToRead(place, silentLog)
  try {
    const rows = await store.database.selectFrom('trail').select(['kind', 'request_id']).execute()
    const of = (kind: string): ReadonlySet<string> =>
      new Set(rows.filter((row) => row.kind === kind).map(({ request_id }) => request_id))
    const problems: string[] = []
    await verifyTrail(store.database, trailVerifier([key]), ({ kind }) => problems.push(kind))
    return {
      signal,
      read: said('read'),
      answered: said('answered'),
      opened: of('OPENED'),
      closed: of('CLOSED'),
      problems,
    }
  } finally {
    await store.close()
  }
}

describe('a process that is killed', () => {
  it('between the read and the closing entry has answered nothing without its rows', async () => {
    const remains = await runUntilKilled('before:41')
    expect(remains.signal).toBe('SIGKILL')
    // What was read when it died stands as opened, and did not leave.
    expect(remains.read).toContain('visit41')
    expect(remains.opened).toContain('visit41')
    expect(remains.closed).not.toContain('visit41')
    expect(remains.answered).not.toContain('visit41')
    expect(remains.answered.size).toBeGreaterThanOrEqual(40)
    expect(remains.answered.difference(remains.closed)).toEqual(new Set())
    expect(remains.read.difference(remains.opened)).toEqual(new Set())
    expect(remains.problems).toEqual([])
  })

  it('between the closing entry and the answer leaves the entry', async () => {
    const remains = await runUntilKilled('after:41')
    expect(remains.closed).toContain('visit41')
    expect(remains.answered).not.toContain('visit41')
    expect(remains.answered.difference(remains.closed)).toEqual(new Set())
    expect(remains.problems).toEqual([])
  })

  it.each([1, 57, 333])('after %i answers, wherever it was, has answered nothing without its rows', async (answers) => {
    const { signal, read, answered, opened, closed, problems } = await runUntilKilled('never:0', answers)
    expect(signal).toBe('SIGKILL')
    expect(answered.size).toBeGreaterThanOrEqual(answers)
    expect(answered.difference(closed)).toEqual(new Set())
    expect(read.difference(opened)).toEqual(new Set())
    expect(problems).toEqual([])
  })
})
