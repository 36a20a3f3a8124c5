import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TrailEntry } from '#foundation/audit/entry.ts'
import { openTrail, type Trail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner } from '#foundation/audit/trailKey.ts'
import { everyVisit, openVisitLog, type VisitQuestion } from '#foundation/audit/visits.ts'
import { silentLog } from '#foundation/log/log.ts'
import type { Store } from '#foundation/store/store.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import { openTestStore } from '../../store.ts'
import { closedBy, openedBy } from './entries.ts'

let store: Store
let trail: Trail
beforeEach(async () => {
  store = await openTestStore()
  trail = await openTrail({ database: store.database, signer: trailSigner(newTrailKey()), log: silentLog })
})
afterEach(async () => {
  await trail.close()
  await store.close()
})

const write = async (...entries: TrailEntry[]): Promise<void> => {
  await Promise.all(entries.map((entry) => trail.append(entry)))
}
const page = (question: Partial<VisitQuestion> = {}, institution = 'fjord') =>
  openVisitLog(store.database, institution).page({ ...everyVisit, first: 50, ...question })
const ids = async (question: Partial<VisitQuestion> = {}, institution = 'fjord') =>
  (await page(question, institution))?.visits.map(({ id }) => id)
const moment = (text: string) => text as DateTime

describe('the log of visits', () => {
  it('joins the rows of a visit', async () => {
    await write(
      openedBy('one', { purpose: 'duty roster' }),
      openedBy('one', { purpose: 'hiring', at: '2026-11-21T08:00:00.050Z' }),
      closedBy('one', {
        persons: ['a', 'b', 'a'],
        employments: ['e1'],
        services: { lookup: 2 },
        fields: ['Person.name'],
        discarded: 3,
        result: 'ANSWERED_IN_PART',
      }),
    )
    expect(await page()).toEqual({
      visits: [
        {
          id: 'one',
          requestId: 'request of one',
          at: '2026-11-21T08:00:00.000Z',
          closedAt: '2026-11-21T08:00:00.100Z',
          subject: 'roster',
          subgraph: 'sls',
          operation: 'Read',
          purposes: ['duty roster', 'hiring'],
          employments: ['e1'],
          persons: 2,
          services: { lookup: 2 },
          fields: ['Person.name'],
          discarded: 3,
          result: 'ANSWERED_IN_PART',
        },
      ],
      hasNextPage: false,
    })
  })

  it('shows a visit that was opened and never closed as unfinished, and whom it was about as unknown', async () => {
    await write(openedBy('died'))
    expect((await page())?.visits).toMatchObject([
      { id: 'died', closedAt: null, result: 'UNFINISHED', employments: [], fields: [] },
    ])
  })

  it('begins with the newest, and gives each once on pages, however many are added between', async () => {
    const visit = (name: string) => [openedBy(name), openedBy(name, { purpose: 'again' }), closedBy(name)]
    await write(...Array.from({ length: 25 }, (_, nth) => visit(`v${nth}`)).flat())
    const seen: string[] = []
    let after: string | null = null
    for (let turn = 0; ; turn += 1) {
      const found: Awaited<ReturnType<typeof page>> = await page({ first: 4, after })
      seen.push(...(found?.visits ?? []).map(({ id }) => id))
      await write(...visit(`later${turn}`))
      if (found?.hasNextPage !== true) break
      after = seen.at(-1) ?? null
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, nth) => `v${24 - nth}`))
  })

  it('has no page behind what is none of its visits', async () => {
    await write(openedBy('one'), openedBy('foreign', { institutionId: 'by' }))
    expect(await page({ after: 'never' })).toBeNull()
    expect(await page({ after: 'foreign' })).toBeNull()
  })

  it('gives visits by when they began, in whichever offset that is asked', async () => {
    await write(...['07', '08', '09'].map((hour) => openedBy(`at ${hour}`, { at: `2026-11-21T${hour}:00:00.000Z` })))
    expect(await ids({ since: moment('2026-11-21T09:00:00+01:00') })).toEqual(['at 09', 'at 08'])
    expect(await ids({ until: moment('2026-11-21T08:00:00Z') })).toEqual(['at 07'])
    expect(await ids({ since: moment('2026-11-21T07:30:00Z'), until: moment('2026-11-21T08:00:00.001Z') })).toEqual([
      'at 08',
    ])
  })

  it('gives those of a subject, an operation, an end', async () => {
    await write(
      openedBy('a', { subject: 'payroll' }),
      closedBy('a', { result: 'FAILED' }),
      openedBy('b', { operation: 'read' }),
      closedBy('b', { result: 'ANSWERED_IN_PART' }),
      openedBy('c', { operation: 'Read_it', purpose: '"operation":"Other"' }),
      closedBy('c'),
      openedBy('d', { operation: null }),
    )
    expect(await ids({ subject: 'payroll' })).toEqual(['a'])
    // Capitals count, `_` and `%` stand for themselves, and what a purpose says is no operation.
    expect(await ids({ operation: 'Read' })).toEqual(['a'])
    expect(await ids({ operation: 'Read_it' })).toEqual(['c'])
    expect(await ids({ operation: 'Read%' })).toEqual([])
    expect(await ids({ operation: 'Other' })).toEqual([])
    expect(await ids({ result: 'FAILED' })).toEqual(['a'])
    expect(await ids({ result: 'ANSWERED' })).toEqual(['c'])
    expect(await ids({ result: 'ANSWERED_IN_PART' })).toEqual(['b'])
    expect(await ids({ result: 'UNFINISHED' })).toEqual(['d'])
  })

  it('finds words of a purpose, in capitals or not, however far down they are', async () => {
    const many = Array.from({ length: 1_100 }, (_, nth) => openedBy(`v${nth}`, { purpose: `number ${nth}` }))
    await write(openedBy('sought', { purpose: 'Årlig "prøve" af løn' }), ...many)
    expect(await ids({ purposeContains: 'ÅRLIG "PRØVE"' })).toEqual(['sought'])
    expect(await ids({ purposeContains: 'number 7', first: 2 })).toEqual(['v799', 'v798'])
    const first = await page({ purposeContains: 'number 99', first: 11 })
    expect([first?.visits.length, first?.hasNextPage]).toEqual([11, false])
  })

  it('gives those about an employment, and those about a person under any of the numbers', async () => {
    await write(
      openedBy('a'),
      closedBy('a', { persons: ['old'], employments: ['e1', 'e2'] }),
      openedBy('b'),
      closedBy('b', { persons: ['new', 'other'], employments: ['e1'] }),
      openedBy('c'),
      closedBy('c', { persons: ['other'] }),
    )
    expect(await ids({ employment: 'e1' })).toEqual(['b', 'a'])
    expect(await ids({ employment: 'e2' })).toEqual(['a'])
    expect(await ids({ employment: 'e3' })).toEqual([])
    expect(await ids({ persons: ['old', 'new'] })).toEqual(['b', 'a'])
    expect(await ids({ persons: [] })).toEqual([])
    expect(await ids({ persons: ['other'], first: 1 })).toEqual(['c'])
    expect(await ids({ persons: ['other'], first: 1, after: 'c' })).toEqual(['b'])
  })

  it('shows a row that somebody damaged as far as it can be read, and the others whole', async () => {
    await write(openedBy('a'), closedBy('a', { fields: ['Person.name'] }), openedBy('b'), closedBy('b'))
    await store.database.updateTable('trail').set({ body: 'no JSON' }).where('visit_id', '=', 'a').execute()
    expect((await page())?.visits).toMatchObject([
      { id: 'b', result: 'ANSWERED' },
      { id: 'a', operation: null, fields: [], result: 'FAILED' },
    ])
  })

  it('ends when nobody waits any more', async () => {
    await write(openedBy('a'))
    const log = openVisitLog(store.database, 'fjord')
    await expect(log.page({ ...everyVisit, first: 1 }, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  })

  it('is never another institution’s, whatever is asked', async () => {
    const institutions = ['fjord', 'by', 'arkiv']
    for (const institutionId of institutions) {
      const name = `of ${institutionId}`
      await write(
        openedBy(name, { institutionId, purpose: 'shared' }),
        // The same persons and employments everywhere, as if hashes met.
        closedBy(name, { institutionId, persons: ['anna'], employments: ['e1'] }),
      )
    }
    const some = <Value>(value: Value) => fc.constantFrom(null, value)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...institutions),
        fc.record({
          since: some(moment('2020-01-01T00:00:00Z')),
          subject: some('roster'),
          operation: some('Read'),
          purposeContains: some('shared'),
          result: some('ANSWERED' as const),
          employment: some('e1'),
          persons: some(['anna']),
        }),
        async (institution, question) => {
          expect(await ids(question, institution)).toEqual([`of ${institution}`])
        },
      ),
    )
  })
})
