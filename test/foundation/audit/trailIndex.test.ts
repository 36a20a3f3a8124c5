import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TrailProblem } from '#foundation/audit/problem.ts'
import { openTrail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner, trailVerifier } from '#foundation/audit/trailKey.ts'
import { verifyTrail } from '#foundation/audit/verify.ts'
import { silentLog } from '#foundation/log/log.ts'
import type { Store } from '#foundation/store/store.ts'
import { openTestStore } from '../../store.ts'
import { closedBy, openedBy } from './entries.ts'

const key = newTrailKey()
let store: Store

beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())

const write = async (...entries: Parameters<Awaited<ReturnType<typeof openTrail>>['append']>[0][]): Promise<void> => {
  const trail = await openTrail({ database: store.database, signer: trailSigner(key), log: silentLog })
  for (const entry of entries) await trail.append(entry)
  await trail.close()
}
const entered = async () => ({
  persons: await store.database
    .selectFrom('trail_person')
    .select(['institution_id', 'person_hash', 'sequence'])
    .orderBy('sequence')
    .orderBy('person_hash')
    .execute(),
  employments: await store.database.selectFrom('trail_employment').selectAll().orderBy('sequence').execute(),
})
const verify = async (): Promise<Pick<TrailProblem, 'kind' | 'from' | 'sequence'>[]> => {
  const problems: Pick<TrailProblem, 'kind' | 'from' | 'sequence'>[] = []
  await verifyTrail(store.database, trailVerifier([key]), ({ kind, from, sequence }) =>
    problems.push({ kind, from, sequence }),
  )
  return problems
}

/** Two visits about two persons each, one of them both times. */
const twoVisits = () => [
  openedBy('one'),
  closedBy('one', { persons: ['anna', 'bo', 'anna'], employments: ['e1'] }),
  openedBy('two'),
  closedBy('two', { persons: ['anna'], employments: ['e1', 'e2'] }),
]

describe('the index of the trail', () => {
  it('holds whom each row names, each once, as soon as the row is there', async () => {
    await write(...twoVisits())
    expect(await entered()).toEqual({
      persons: [
        { institution_id: 'fjord', person_hash: 'anna', sequence: 2 },
        { institution_id: 'fjord', person_hash: 'bo', sequence: 2 },
        { institution_id: 'fjord', person_hash: 'anna', sequence: 4 },
      ],
      employments: [
        { institution_id: 'fjord', employment_id: 'e1', sequence: 2 },
        { institution_id: 'fjord', employment_id: 'e1', sequence: 4 },
        { institution_id: 'fjord', employment_id: 'e2', sequence: 4 },
      ],
    })
    expect(await verify()).toEqual([])
  })

  it('takes a row that names a thousand', async () => {
    const persons = Array.from({ length: 1_234 }, (_, nth) => `person ${nth}`)
    await write(openedBy('list'), closedBy('list', { persons, employments: persons }))
    expect((await entered()).persons).toHaveLength(1_234)
    expect(await verify()).toEqual([])
  })

  it('is made for rows that are older than it when the trail is opened, and not missed before', async () => {
    for (let nth = 0; nth < 3; nth += 1) await write(...twoVisits())
    const whole = await entered()
    await store.database.deleteFrom('trail_person').execute()
    await store.database.deleteFrom('trail_employment').execute()
    await store.database.updateTable('trail_index').set({ entered: 0, until: 12 }).execute()
    expect(await verify()).toEqual([])
    await write()
    expect(await entered()).toEqual(whole)
    expect(await store.database.selectFrom('trail_index').selectAll().execute()).toEqual([{ entered: 12, until: 12 }])
  })

  it('is gone on with where a process died while it was made', async () => {
    const visits = Array.from({ length: 600 }, (_, nth) => [
      openedBy(`v${nth}`),
      closedBy(`v${nth}`, { persons: ['anna'] }),
    ]).flat()
    const trail = await openTrail({ database: store.database, signer: trailSigner(key), log: silentLog })
    await Promise.all(visits.map((entry) => trail.append(entry)))
    await trail.close()
    await store.database.deleteFrom('trail_person').where('sequence', '>', 500).execute()
    await store.database.updateTable('trail_index').set({ entered: 500, until: 1_200 }).execute()
    await write()
    expect((await entered()).persons).toHaveLength(600)
    expect(await verify()).toEqual([])
  })

  it('is told of where it lacks somebody whom a row names', async () => {
    await write(...twoVisits())
    await store.database.deleteFrom('trail_person').where('person_hash', '=', 'bo').execute()
    expect(await verify()).toEqual([{ kind: 'NOT_INDEXED', from: 2, sequence: 2 }])
    await store.database.deleteFrom('trail_employment').where('sequence', '=', 4).execute()
    expect(await verify()).toEqual([
      { kind: 'NOT_INDEXED', from: 2, sequence: 2 },
      { kind: 'NOT_INDEXED', from: 4, sequence: 4 },
    ])
  })

  it('is told of where it leads from somebody to a row that does not name them, or to none', async () => {
    await write(...twoVisits())
    await store.database
      .insertInto('trail_person')
      .values([
        { institution_id: 'fjord', person_hash: 'cecilie', sequence: 4 },
        { institution_id: 'another', person_hash: 'anna', sequence: 2 },
        { institution_id: 'fjord', person_hash: 'anna', sequence: 900 },
      ])
      .execute()
    expect(await verify()).toEqual([
      { kind: 'INDEX_ALIEN', from: 2, sequence: 2 },
      { kind: 'INDEX_ALIEN', from: 4, sequence: 4 },
      { kind: 'INDEX_ALIEN', from: null, sequence: 900 },
    ])
  })

  it('says nothing of a row that was changed: the chain names that', async () => {
    await write(...twoVisits())
    await store.database.updateTable('trail').set({ body: '{' }).where('sequence', '=', 2).execute()
    expect(await verify()).toEqual([{ kind: 'CHANGED', from: 2, sequence: 2 }])
  })

  it('is held against the rows at the seams of what is read at once', async () => {
    const trail = await openTrail({ database: store.database, signer: trailSigner(key), log: silentLog })
    const entries = Array.from({ length: 300 }, (_, nth) => [
      openedBy(`v${nth}`),
      closedBy(`v${nth}`, { persons: [`person ${nth}`] }),
    ]).flat()
    await Promise.all(entries.map((entry) => trail.append(entry)))
    await trail.close()
    expect(await verify()).toEqual([])
    await store.database.deleteFrom('trail_person').where('sequence', 'in', [200, 202, 400, 600]).execute()
    expect((await verify()).map(({ sequence }) => sequence)).toEqual([200, 202, 400, 600])
  })
})
