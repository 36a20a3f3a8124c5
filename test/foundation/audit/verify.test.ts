import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { TrailProblem } from '#foundation/audit/problem.ts'
import { openTrail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner, trailVerifier } from '#foundation/audit/trailKey.ts'
import { verifyTrail } from '#foundation/audit/verify.ts'
import { silentLog } from '#foundation/log/log.ts'
import { casesPlayed } from '../../caseNumbers.ts'
import { isServed } from '../../store.ts'
import {
  entryArbitrary,
  type Row,
  type SpoilableTrail,
  testTrailKey,
  withFittingHash,
  writeTrail,
  writingArbitrary,
} from './damagedTrail.ts'

const textColumns = [
  'at',
  'kind',
  'request_id',
  'visit_id',
  'institution_id',
  'subject',
  'subgraph',
  'body',
  'previous_hash',
  'hash',
] as const
const headTextColumns = ['kind', 'writer', 'hash', 'at', 'key_id', 'signature'] as const

const some = fc.nat({ max: 1_000_000 })
const pick = <Item>(items: readonly Item[], nth: number): Item => {
  const item = items[nth % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
const place = ({ kind, writer, from, to }: TrailProblem) => ({ kind, writer, from, to })
const at = (kind: TrailProblem['kind'], { writer, number }: Pick<Row, 'writer' | 'number'>) => ({
  kind,
  writer,
  from: number,
  to: number,
})
const flipped = (value: string, nth: number): Buffer => {
  const bytes = Buffer.from(value, 'utf8')
  const index = Math.floor(nth / 8) % bytes.byteLength
  bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << (nth % 8)), index)
  // PostgreSQL takes no bytes that are no text: then it is the next bit.
  return isServed && (!isUtf8(bytes) || bytes.includes(0)) ? flipped(value, nth + 1) : bytes
}
const lastOf = (trail: SpoilableTrail, { writer }: Row): number => trail.lengthOf(writer)

/** Many damages of one random trail, each by itself. */
const forRandomDamage = (
  judge: (trail: SpoilableTrail, nth: readonly [number, number, number]) => Promise<void>,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      writingArbitrary,
      fc.array(fc.tuple(some, some, some), { minLength: 8, maxLength: 12 }),
      async (writing, damages) => {
        const trail = await writeTrail(writing)
        try {
          expect(await trail.verify()).toEqual([])
          for (const nth of damages) await judge(trail, nth)
          expect(await trail.verify()).toEqual([])
        } finally {
          await trail.close()
        }
      },
    ),
    { numRuns: casesPlayed(8, 40) },
  )

describe('verification of the trail names', () => {
  it('the row of which one bit was flipped in a text, and nothing else', async () => {
    await forRandomDamage(async (trail, [nth, column, bit]) => {
      const row = pick(trail.rows, nth)
      const name = pick(textColumns, column)
      const problems = await trail.after(() =>
        trail.overwrite('trail', row.sequence, name, flipped(String(row[name]), bit)),
      )
      expect(problems.map(place)).toEqual([at('CHANGED', row)])
    })
  }, 60_000)

  it('the row of which a bit was flipped in its place in the store', async () => {
    await forRandomDamage(async (trail, [nth, bit]) => {
      const row = pick(trail.rows, nth)
      const sequence = row.sequence ^ (2 ** (bit % 30))
      if (trail.rows.some((other) => other.sequence === sequence)) return
      const problems = await trail.after(() => trail.overwrite('trail', row.sequence, 'sequence', sequence))
      expect(problems).toHaveLength(1)
      expect([at('CHANGED', row), at('REORDERED', row)]).toContainEqual(place(problems[0] as TrailProblem))
    })
  }, 60_000)

  it('the row that is gone from its number, and the one that is where none was, when a bit of the number was flipped', async () => {
    await forRandomDamage(async (trail, [nth, bit]) => {
      const row = pick(trail.rows, nth)
      const number = row.number ^ (2 ** (bit % 30))
      const problems = await trail.after(() => trail.overwrite('trail', row.sequence, 'number', number))
      const gone = row.number === lastOf(trail, row) ? 'CUT_OFF' : 'MISSING'
      expect(problems.map(place)).toHaveLength(2)
      expect(problems.map(place)).toEqual(
        expect.arrayContaining([at(gone, row), at('INSERTED', { writer: row.writer, number })]),
      )
    })
  }, 60_000)

  it('the row that is gone from its writer, and the one whose writer is unknown, when a bit of the writer was flipped', async () => {
    await forRandomDamage(async (trail, [nth, bit]) => {
      const row = pick(trail.rows, nth)
      const writer = flipped(row.writer, bit)
      const problems = await trail.after(() => trail.overwrite('trail', row.sequence, 'writer', writer))
      const gone = row.number === lastOf(trail, row) ? 'CUT_OFF' : 'MISSING'
      expect(problems.map(({ kind, from }) => [kind, from]).toSorted()).toEqual(
        [
          [gone, row.number],
          ['INSERTED', row.number],
        ].toSorted(),
      )
    })
  }, 60_000)

  it('rows that were removed, in the middle and at the end', async () => {
    await forRandomDamage(async (trail, [nth, length]) => {
      const row = pick(trail.rows, nth)
      const last = lastOf(trail, row)
      const to = row.number + (length % (last - row.number + 1))
      const problems = await trail.after(async () => {
        await trail.database
          .deleteFrom('trail')
          .where('writer', '=', row.writer)
          .where('number', '>=', row.number)
          .where('number', '<=', to)
          .execute()
      })
      expect(problems.map(place)).toEqual([
        { kind: to === last ? 'CUT_OFF' : 'MISSING', writer: row.writer, from: row.number, to },
      ])
    })
  }, 60_000)

  it('a row that was slipped in, even with a hash that fits', async () => {
    await forRandomDamage(async (trail, [nth, where, hash]) => {
      const model = pick(trail.rows, nth)
      const number = 1 + (where % (lastOf(trail, model) + 2))
      const before = trail.rows.find((row) => row.writer === model.writer && row.number === number - 1)
      const forged = {
        ...model,
        sequence: trail.rows.length + 1,
        subject: `${model.subject} and another`,
        number,
        previous_hash: hash % 2 === 0 ? model.previous_hash : (before?.hash ?? model.previous_hash),
      }
      const problems = await trail.after(async () => {
        await trail.database
          .insertInto('trail')
          .values(hash % 3 === 0 ? forged : withFittingHash(forged))
          .execute()
      })
      expect(problems).toEqual([{ ...at('INSERTED', forged), sequence: forged.sequence }])
    })
  }, 60_000)

  it('both of two rows that changed places', async () => {
    await forRandomDamage(async (trail, [one, two]) => {
      const [a, b] = [pick(trail.rows, one), pick(trail.rows, two)]
      if (a === b) return
      const problems = await trail.after(async () => {
        await trail.overwrite('trail', a.sequence, 'sequence', -1)
        await trail.overwrite('trail', b.sequence, 'sequence', a.sequence)
        await trail.overwrite('trail', -1, 'sequence', b.sequence)
      })
      const places = problems.map(({ writer, from, to }) => [writer, from, to].join())
      expect(places.toSorted()).toEqual([a, b].map(({ writer, number }) => [writer, number, number].join()).toSorted())
      // Of one writer: the order itself shows it.
      if (a.writer === b.writer) expect(problems.map(({ kind }) => kind)).toContain('REORDERED')
    })
  }, 60_000)

  it('a row that was changed together with its hash, or the stretch up to the signed head', async () => {
    await forRandomDamage(async (trail, [nth]) => {
      const row = pick(trail.rows, nth)
      const problems = await trail.after(async () => {
        await trail.database
          .updateTable('trail')
          .set(withFittingHash({ ...row, subject: 'somebody else' }))
          .where('sequence', '=', row.sequence)
          .execute()
      })
      expect(problems).toHaveLength(1)
      const [problem] = problems
      // Without a row behind it, only the head tells.
      if (problem?.kind === 'REWRITTEN') {
        expect(row.number).toBe(lastOf(trail, row))
        expect(problem.to).toBe(row.number)
        expect(problem.from).toBeLessThanOrEqual(row.number)
      } else expect(place(problem as TrailProblem)).toEqual(at('CHANGED', row))
    })
  }, 60_000)

  it('the stretch up to each signed head, when all that follows was written anew', async () => {
    await forRandomDamage(async (trail, [nth]) => {
      const row = pick(trail.rows, nth)
      const problems = await trail.after(async () => {
        let previous = row.previous_hash
        for (const one of trail.rows.filter(({ writer, number }) => writer === row.writer && number >= row.number)) {
          const changed = one === row ? { ...one, subject: 'somebody else' } : one
          const anew = withFittingHash({ ...changed, previous_hash: previous })
          previous = anew.hash
          await trail.database.updateTable('trail').set(anew).where('sequence', '=', one.sequence).execute()
        }
      })
      expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['REWRITTEN']))
      expect(problems[0]?.from).toBeLessThanOrEqual(row.number)
      expect(problems[0]?.to).toBeGreaterThanOrEqual(row.number)
      expect(problems.at(-1)?.to).toBe(lastOf(trail, row))
    })
  }, 60_000)

  it('every row of several that were changed', async () => {
    await forRandomDamage(async (trail, [nth, step, bit]) => {
      const rows = trail.rows.filter((_, index) => (index + nth) % (2 + (step % 4)) === 0)
      const problems = await trail.after(async () => {
        for (const row of rows) await trail.overwrite('trail', row.sequence, 'body', flipped(row.body, bit))
      })
      const places = problems.map(({ kind, writer, from }) => [kind, writer, from].join())
      expect(places.toSorted()).toEqual(rows.map(({ writer, number }) => ['CHANGED', writer, number].join()).toSorted())
    })
  }, 60_000)

  it('a head that was changed', async () => {
    await forRandomDamage(async (trail, [nth, column, bit]) => {
      const head = pick(trail.heads, nth)
      const name = pick(headTextColumns, column)
      const value = flipped(String(head[name]), bit)
      const problems = await trail.after(() => trail.overwrite('trail_head', head.sequence, name, value))
      expect(problems[0]).toMatchObject({ kind: 'HEAD_UNVERIFIABLE', sequence: head.sequence, from: head.number })
      // The rows themselves are whole, as long as another head of the writer says whose they are.
      expect(problems.filter(({ writer }) => writer === head.writer).every(({ kind }) => kind.startsWith('HEAD'))).toBe(
        true,
      )
    })
  }, 60_000)

  it('that a head is gone, by the one behind it', async () => {
    await forRandomDamage(async (trail, [nth]) => {
      const head = pick(trail.heads.slice(0, -1), nth)
      const behind = trail.heads[trail.heads.indexOf(head) + 1]
      const problems = await trail.after(async () => {
        await trail.database.deleteFrom('trail_head').where('sequence', '=', head.sequence).execute()
      })
      expect(problems.map(({ kind, sequence }) => ({ kind, sequence }))).toEqual([
        { kind: 'HEAD_MISSING', sequence: behind?.sequence },
      ])
    })
  }, 60_000)
})

describe('verification of the trail', () => {
  const aTrail = (rows: number, writers = 1): Promise<SpoilableTrail> => {
    const [entry] = fc.sample(entryArbitrary, { numRuns: 1, seed: 1 })
    if (entry === undefined) throw new Error('no entry')
    return writeTrail(
      Array.from({ length: writers }, () => [{ entries: Array.from({ length: rows }, () => entry), pause: false }]),
    )
  }

  it('reads a trail that is longer than it holds in memory, and names rows at the seams', async () => {
    const trail = await aTrail(2_345)
    expect(await trail.verify()).toEqual([])
    const problems = await trail.after(async () => {
      for (const number of [1, 1_000, 1_001, 2_000, 2_345])
        await trail.database.updateTable('trail').set({ subject: 'changed' }).where('number', '=', number).execute()
      await trail.database.deleteFrom('trail').where('number', 'in', [500, 501, 1_500]).execute()
    })
    expect(problems.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['CHANGED', 1, 1],
      ['MISSING', 500, 501],
      ['CHANGED', 1_000, 1_000],
      ['CHANGED', 1_001, 1_001],
      ['MISSING', 1_500, 1_500],
      ['CHANGED', 2_000, 2_000],
      ['CHANGED', 2_345, 2_345],
    ])
    await trail.close()
  }, 30_000)

  it('names rows without a chain, of an unknown writer, and with numbers that none can have', async () => {
    const trail = await aTrail(3)
    const [model] = trail.rows
    if (model === undefined) throw new Error('no rows')
    const problems = await trail.after(async () => {
      await trail.database
        .insertInto('trail')
        .values([
          { ...model, sequence: 11, writer: null },
          { ...model, sequence: 12, number: null },
          { ...model, sequence: 13, writer: 'nobody' },
          { ...model, sequence: 14, number: 0 },
          // PostgreSQL's columns refuse it.
          ...(isServed ? [] : [{ ...model, sequence: 15, number: 1.5 }]),
        ])
        .execute()
    })
    expect(problems.map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['INSERTED', 11],
      ['INSERTED', 12],
      ['INSERTED', 13],
      ['INSERTED', 14],
      ...(isServed ? [] : [['INSERTED', 15]]),
    ])
    await trail.close()
  })

  it('names a writer that was removed whole, rows and heads, by the next head', async () => {
    const trail = await aTrail(4, 2)
    const first = trail.heads[0]?.writer
    const problems = await trail.after(async () => {
      await sql`delete from trail where writer = ${first}`.execute(trail.database)
      await sql`delete from trail_head where writer = ${first}`.execute(trail.database)
    })
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['HEAD_MISSING']))
    await trail.close()
  })

  it('names all rows as cut off when they are gone and their heads are left', async () => {
    const trail = await aTrail(4)
    const problems = await trail.after(async () => {
      await trail.database.deleteFrom('trail').execute()
    })
    expect(problems.map(({ kind, from, to }) => [kind, from, to])).toEqual([['CUT_OFF', 1, 4]])
    await trail.close()
  })

  it('trusts no key but those it is given, takes older ones, and no head of another store', async () => {
    const trail = await aTrail(2)
    const heard: string[] = []
    const verifyWith = async (...keys: ReturnType<typeof newTrailKey>[]): Promise<string[]> => {
      heard.length = 0
      await verifyTrail(trail.database, trailVerifier(keys), ({ kind }) => heard.push(kind))
      return [...heard]
    }
    const { d: _secret, ...publicHalf } = testTrailKey
    expect(await verifyWith(newTrailKey())).toEqual(trail.heads.map(() => 'HEAD_UNVERIFIABLE'))
    expect(await verifyWith(newTrailKey(), publicHalf)).toEqual([])
    const next = newTrailKey()
    await (await openTrail({ database: trail.database, signer: trailSigner(next), log: silentLog })).close()
    expect(await verifyWith(next, testTrailKey)).toEqual([])
    expect(await verifyWith(testTrailKey)).toEqual(['HEAD_UNVERIFIABLE', 'HEAD_UNVERIFIABLE'])
    await trail.database.updateTable('store_name').set({ name: 'another store' }).execute()
    expect(new Set(await verifyWith(next, testTrailKey))).toEqual(new Set(['HEAD_UNVERIFIABLE']))
    await trail.close()
  })

  it('tells how many rows of a running writer are not signed yet', async () => {
    const trail = await aTrail(2)
    const running = await openTrail({
      database: trail.database,
      signer: trailSigner(testTrailKey),
      log: silentLog,
    })
    const [entry] = fc.sample(entryArbitrary, { numRuns: 1, seed: 2 })
    if (entry === undefined) throw new Error('no entry')
    await Promise.all([running.append(entry), running.append(entry), running.append(entry)])
    const summary = (): Promise<{ readonly rows: number; readonly unsigned: number; readonly problems: number }> =>
      verifyTrail(trail.database, trailVerifier([testTrailKey]), () => undefined)
    expect(await summary()).toMatchObject({ rows: 5, writers: 2, unsigned: 3, problems: 0 })
    await running.close()
    expect(await summary()).toMatchObject({ rows: 5, unsigned: 0, problems: 0 })
    await trail.close()
  })
})

describe('a key of the trail', () => {
  it('is a secret Ed25519 key to sign with, and an Ed25519 key to verify with', () => {
    const { d: _secret, ...publicHalf } = newTrailKey()
    expect(() => trailSigner(publicHalf)).toThrow('secret Ed25519')
    expect(() => trailSigner({ kty: 'EC', crv: 'P-256', d: 'd', x: 'x', y: 'y' })).toThrow('Ed25519')
    expect(() => trailVerifier([publicHalf, { kty: 'OKP', crv: 'Ed25519', x: 'short' }])).toThrow('Ed25519')
    expect(() => trailVerifier([publicHalf])).not.toThrow()
  })
})
