import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startCheckpoints } from '#foundation/store/checkpoints.ts'
import { openSqlite } from '#foundation/store/nodeSqlite.ts'
import { Turns } from '#foundation/store/turns.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checkpoints-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What stands in the head of the log and is drawn anew each time that it is begun. */
const saltOf = (path: string): string => {
  const file = openSync(`${path}-wal`, 'r')
  const head = Buffer.alloc(32)
  readSync(file, head, 0, 32, 0)
  closeSync(file)
  return head.toString('hex', 16, 24)
}

describe('the log of a file that many write to without a pause', () => {
  it('is begun anew again and again, and nothing of it is lost', async () => {
    const path = join(folder, 'store.sqlite')
    const { raw, close } = openSqlite(path)
    raw.exec('create table written (id integer primary key, text text)')
    let held = 0
    /** Whoever writes here begins and ends a turn; whoever ends the log asks for one. */
    class CountedTurns extends Turns {
      override within<Result>(work: () => Promise<Result>): Promise<Result> {
        held += 1
        return super.within(work)
      }
    }
    const turns = new CountedTurns()
    const checkpoints = startCheckpoints(path, turns, { commits: 100, longPages: 200 })
    const insert = raw.prepare('insert into written (text) values (?)')
    const salts = new Set<string>()
    let written = 0
    const until = performance.now() + 15_000
    const write = async (): Promise<void> => {
      while ((salts.size < 3 || held < 2) && performance.now() < until) {
        await turns.begin()
        insert.run('x'.repeat(900))
        turns.end()
        written += 1
        checkpoints.committed()
        if (written % 20 === 0) salts.add(saltOf(path))
        await turn()
      }
    }
    await Promise.all([write(), write()])
    expect(salts.size).toBeGreaterThanOrEqual(3)
    expect(held).toBeGreaterThanOrEqual(2)
    await checkpoints.stop()
    expect(raw.prepare('select count(*) as count from written').get()).toEqual({ count: written })
    expect(raw.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    close()
  })
})

describe('turns', () => {
  it('are taken one at a time, in the order of coming, also behind one that failed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ waits: fc.nat(3), fails: fc.boolean() }), { maxLength: 12 }),
        async (all) => {
          const turns = new Turns()
          const begun: number[] = []
          let inside = 0
          let most = 0
          await Promise.allSettled(
            all.map(({ waits, fails }, index) =>
              turns.within(async () => {
                begun.push(index)
                inside += 1
                most = Math.max(most, inside)
                for (let count = 0; count < waits; count += 1) await turn()
                inside -= 1
                if (fails) throw new Error('as told')
              }),
            ),
          )
          expect(most).toBe(Math.min(1, all.length))
          expect(begun).toEqual(all.map((_, index) => index))
        },
      ),
    )
  })
})
