import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Trail } from '#foundation/audit/trail.ts'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Checks, Desk } from '#foundation/doorway/doorway.ts'
import type { UnscreenedReply, Visit } from '#foundation/doorway/visit.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { Permit } from '#foundation/tenancy/permit.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { callerAt } from '../callers.ts'
import { cpr, cprOf, entry } from '../directory/entries.ts'
import { openStanding, type Standing } from '../standing.ts'

interface Row {
  readonly number: string
  readonly key?: string
  readonly value?: string
}

let standing: Standing
let own: Employment
let other: Employment
let foreign: Employment
let calls: Permit[]

const OWN_KEY = '901/99010010'
const FOREIGN_KEY = '901/99010810'

beforeEach(async () => {
  standing = await openStanding()
  const mine = await standing.fill('fjord', [entry('1001'), entry('1002')])
  const theirs = await standing.fill('arkiv', [entry('2001')])
  const [first, second] = mine
  const [third] = theirs
  if (first === undefined || second === undefined || third === undefined) throw new Error('not filled')
  own = first
  other = second
  foreign = third
  calls = []
})
afterEach(async () => {
  vi.useRealTimers()
  await standing.close()
})

const desk = (overrides: Partial<Caller> = {}, checks: Partial<Checks> = {}, trail?: Trail): Desk =>
  standing
    .doorway(trail === undefined ? { checks } : { checks, trail })
    .desk(callerAt(standing.institution('fjord').id, { interfaces: ['SLS_LAES'], ...overrides }), 'Read')

const visit = (overrides: Partial<Visit<Row, string | null>> = {}): Visit<Row, string | null> => ({
  service: 'HaendelseList',
  interfaceCode: 'SLS_LAES',
  about: { employments: [own] },
  ownerOf: ({ number, key }) => ({ subject: number, ...(key === undefined ? {} : { institutionKey: key }) }),
  ...overrides,
})

/** A client that gives these rows, and keeps the permits with which it was called. */
const giving =
  (rows: readonly Row[], head: string | null = null) =>
  async (permit: Permit): Promise<UnscreenedReply<Row, string | null>> => {
    calls.push(permit)
    return { unscreenedRows: rows, head }
  }

describe('a visit', () => {
  it('calls with a genuine permit for the caller’s institution, and gives the screened rows', async () => {
    const answer = await desk().pass(visit(), giving([{ number: '1001', key: OWN_KEY }]))
    expect(answer).toMatchObject({ rows: [{ number: '1001' }], head: null, fromCache: false })
    const [permit] = calls
    expect(permit?.institutionId).toBe(standing.institution('fjord').id)
    expect(permit !== undefined && Permit.isGenuine(permit)).toBe(true)
    expect(permit?.lane).toBe('interactive')
  })

  it('is forbidden without the interface, before any call and without a trace of the person', async () => {
    const at = desk({ interfaces: ['CPR_DIREKTE'] })
    await expect(at.pass(visit(), giving([]))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN', interfaceCode: 'SLS_LAES' },
    })
    await at.close('FAILED')
    expect(calls).toEqual([])
    expect(await standing.trail()).toEqual([])
  })

  it('needs no interface at a public register', async () => {
    const at = desk({ interfaces: [] })
    const about = { publicRegister: true, subjects: ['99010207'] } as const
    const answer = await at.pass(visit({ interfaceCode: null, about }), giving([{ number: '99010207' }]))
    expect(answer.rows).toHaveLength(1)
  })

  it('about another institution’s employment is refused before any call', async () => {
    await expect(
      desk().pass(visit({ about: { employments: [own, foreign] } }), giving([{ number: '2001' }])),
    ).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } })
    expect(calls).toEqual([])
  })

  it('about another institution’s employment is let through with the check off, so that the refusal above means something', async () => {
    const answer = await desk({}, { directory: false }).pass(
      visit({ about: { employments: [foreign] } }),
      giving([{ number: '2001' }]),
    )
    expect(answer.rows).toEqual([{ number: '2001' }])
    expect(calls).toHaveLength(1)
  })

  it('is not opened for an institution that is not registered', () => {
    expect(() => standing.doorway().desk(callerAt('aaaaaaaaaaaaaaaa'), null)).toThrow('not registered')
  })

  it('gives up at its time: the permit’s signal ends, and its deadline lies before the request’s', async () => {
    const deadline = Date.now() + 200
    await desk({ deadline }).pass(visit(), giving([]))
    const [permit] = calls
    expect(permit?.deadline).toBeLessThanOrEqual(deadline)
    await vi.waitFor(() => expect(permit?.signal.aborted).toBe(true), { timeout: 1_000 })
    expect(Date.now()).toBeLessThan(deadline + 100)
  })
})

describe('what comes back', () => {
  const mixed: Row[] = [
    { number: '1001', key: OWN_KEY, value: 'mine' },
    { number: '1002', key: OWN_KEY, value: 'not asked for' },
    { number: '1001', key: FOREIGN_KEY, value: 'another institution’s' },
    { number: '2001', value: 'another person’s' },
  ]

  it('is shown only where it is what was asked for; the rest is counted and alarmed', async () => {
    const at = desk()
    const answer = await at.pass(visit(), giving(mixed))
    expect(answer.rows.map(({ value }) => value)).toEqual(['mine'])
    await at.close('ANSWERED')
    expect(await standing.trail()).toMatchObject([{ kind: 'OPENED' }, { kind: 'CLOSED', discarded: 3 }])
    expect(standing.alarms).toEqual(['foreign_rows'])
    expect(standing.logLines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { msg: 'foreign_rows', alarm: true, rows: 3, service: 'HaendelseList', subgraph: 'sls' },
    ])
    expect(standing.logLines.join()).not.toContain('2001')
  })

  it('is a fault where every record is another’s', async () => {
    const at = desk()
    await expect(at.pass(visit(), giving(mixed.slice(1)))).rejects.toMatchObject({
      kind: 'foreign',
      system: 'SLS',
      operation: 'HaendelseList',
      code: 'UPSTREAM_UNAVAILABLE',
    })
    await at.close('FAILED')
    expect((await standing.trail()).at(-1)).toMatchObject({ kind: 'CLOSED', discarded: 3 })
  })

  it('may be empty without being a fault', async () => {
    expect((await desk().pass(visit(), giving([]))).rows).toEqual([])
    expect(standing.alarms).toEqual([])
  })

  it('about the whole institution is held against the institution alone', async () => {
    const answer = await desk().pass(visit({ about: { institution: true } }), giving(mixed))
    expect(answer.rows.map(({ value }) => value)).toEqual(['mine', 'not asked for', 'another person’s'])
    const none = await desk().pass(visit({ about: { institution: true } }), giving([{ number: '9', key: FOREIGN_KEY }]))
    expect(none.rows).toEqual([])
  })

  it('is a fault, whole, where its head echoes another', async () => {
    const at = desk()
    const headOwnerOf = (head: string | null) => (head === null ? {} : { subject: head })
    await expect(at.pass(visit({ headOwnerOf }), giving([{ number: '1001' }], '1002'))).rejects.toMatchObject({
      kind: 'foreign',
    })
    expect(standing.alarms).toEqual(['foreign_reply'])
    const echoed = await at.pass(visit({ headOwnerOf }), giving([{ number: '1001' }], '1001'))
    expect(echoed.rows).toHaveLength(1)
  })

  it('comes out unscreened with the check off, so that the refusals above mean something', async () => {
    const at = desk({}, { replies: false })
    expect((await at.pass(visit(), giving(mixed))).rows).toHaveLength(4)
    expect((await at.pass(visit({ headOwnerOf: () => ({ subject: '1002' }) }), giving(mixed))).rows).toHaveLength(4)
    expect(standing.alarms).toEqual([])
  })

  it('about persons must speak of those persons', async () => {
    const [asked, somebody] = [cpr('6101901234'), cpr('6101905678')]
    const about = { persons: [asked] }
    const answer = await desk().pass(
      visit({ interfaceCode: null, about }),
      giving([{ number: asked }, { number: somebody }]),
    )
    expect(answer.rows).toEqual([{ number: asked }])
    await expect(
      desk().pass(visit({ interfaceCode: null, about }), giving([{ number: somebody }])),
    ).rejects.toMatchObject({ kind: 'foreign', system: 'CPR' })
    expect(standing.logLines.join()).not.toContain(asked)
  })
})

describe('kept answers', () => {
  const cached = (overrides: Partial<Visit<Row, string | null>> = {}): Visit<Row, string | null> =>
    visit({ cache: { question: ['1001'], ttlMs: 60_000 }, ...overrides })

  it('are taken without a call, screened again, and counted as a use of the service', async () => {
    const rows: Row[] = [{ number: '1001' }, { number: '2001' }]
    await desk().pass(cached(), giving(rows))
    const at = desk()
    const again = await at.pass(cached(), giving([]))
    expect(again).toMatchObject({ rows: [{ number: '1001' }], fromCache: true })
    expect(calls).toHaveLength(1)
    await at.close('ANSWERED')
    expect((await standing.trail()).at(-1)).toMatchObject({ services: { HaendelseList: 1 }, discarded: 1 })
  })

  it('never hold an answer that was wholly another’s', async () => {
    await expect(desk().pass(cached(), giving([{ number: '2001' }]))).rejects.toMatchObject({ kind: 'foreign' })
    const again = await desk().pass(cached(), giving([{ number: '1001' }]))
    expect(again).toMatchObject({ rows: [{ number: '1001' }], fromCache: false })
  })

  it('are not reached by a caller without the interface', async () => {
    await desk().pass(cached(), giving([{ number: '1001' }]))
    await expect(desk({ interfaces: [] }).pass(cached(), giving([]))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    })
  })
})

describe('the trail of a desk', () => {
  it('is empty where nothing was asked', async () => {
    await desk().close('ANSWERED')
    expect(await standing.trail()).toEqual([])
  })

  it('is opened before the first call', async () => {
    const seen: string[] = []
    await desk().pass(visit(), async () => {
      seen.push(...(await standing.trail()).map(({ kind }) => kind))
      return { unscreenedRows: [], head: null }
    })
    expect(seen).toEqual(['OPENED'])
  })

  it('names services, employments, persons and fields, and never a value or a number', async () => {
    const at = desk({ purpose: 'Monthly check' })
    const person = cprOf(31)
    await at.pass(visit(), giving([{ number: '1001', value: 'secret amount' }]))
    await at.pass(visit(), giving([{ number: '1001', value: 'secret amount' }]))
    await at.pass(visit({ service: 'PersonLaes', about: { employments: [own, other] } }), giving([]))
    await at.pass(visit({ service: 'lookup', interfaceCode: null, about: { persons: [person] } }), giving([]))
    at.noteFields(['SlsEmployee.absences', 'Person.name', 'Person.name'])
    await at.close('ANSWERED_IN_PART')
    const { id } = standing.institution('fjord')
    const entries = await standing.trail()
    expect(entries).toMatchObject([
      { kind: 'OPENED', institutionId: id, subject: 'test:system', subgraph: 'sls', operation: 'Read' },
      {
        kind: 'CLOSED',
        institutionId: id,
        persons: [own.personHash, other.personHash, standing.directory.personHash(id, person)],
        employments: [own.id, other.id],
        services: { HaendelseList: 2, PersonLaes: 1, lookup: 1 },
        fields: ['SlsEmployee.absences', 'Person.name'],
        discarded: 0,
        result: 'ANSWERED_IN_PART',
      },
    ])
    expect(entries[0]).toMatchObject({ purpose: 'Monthly check' })
    expect(entries[0]?.visitId).toBe(entries[1]?.visitId)
    const text = JSON.stringify(entries)
    for (const hidden of ['secret', person, own.keys.cprNumber, '1001', 'Prøvesen']) expect(text).not.toContain(hidden)
  })

  it('has an opening of its own for a purpose that was stated for one question', async () => {
    const at = desk({ purpose: 'Roster' })
    await at.pass(visit(), giving([]))
    await at.pass(visit({ purpose: 'Hiring' }), giving([]))
    await at.pass(visit({ purpose: 'Hiring' }), giving([]))
    await at.close('ANSWERED')
    expect(await standing.trail()).toMatchObject([
      { kind: 'OPENED', purpose: 'Roster' },
      { kind: 'OPENED', purpose: 'Hiring' },
      { kind: 'CLOSED' },
    ])
  })

  it('keeps no CPR number that a caller wrote into a purpose', async () => {
    const at = desk({ purpose: 'Hiring 610190-1234' })
    await at.pass(visit(), giving([]))
    await at.pass(visit({ purpose: 'Hiring 6101901234' }), giving([]))
    await at.close('ANSWERED')
    const text = JSON.stringify(await standing.trail())
    expect(text).toContain('Hiring')
    expect(text).not.toMatch(/610190/)
  })

  it('stops a call that it cannot record', async () => {
    const broken: Trail = { append: () => Promise.reject(new Error('disk full')), close: async () => undefined }
    const at = desk({}, {}, broken)
    await expect(at.pass(visit(), giving([]))).rejects.toThrow('disk full')
    await expect(at.employments.find([own.id])).rejects.toThrow('disk full')
    expect(calls).toEqual([])
    await expect(at.close('FAILED')).rejects.toThrow('disk full')
  })

  it('tells the desk when the closing entry could not be written', async () => {
    const ending: Trail = {
      append: ({ kind }) => (kind === 'OPENED' ? Promise.resolve() : Promise.reject(new Error('disk full'))),
      close: async () => undefined,
    }
    const at = desk({}, {}, ending)
    await at.pass(visit(), giving([]))
    await expect(at.close('ANSWERED')).rejects.toThrow('disk full')
  })
})

describe('the caller’s own employments', () => {
  const question = {
    first: 10,
    after: null,
    active: null,
    nameContains: null,
    unit: null,
    on: localDate('2026-11-21'),
  }

  it('hold the caller’s and nobody else’s, by every way of asking, and stand in the trail', async () => {
    const at = desk()
    const { employments } = at
    expect((await employments.page(question)).items.map(({ employment }) => employment.id)).toEqual([own.id, other.id])
    expect(await employments.count(question)).toBe(2)
    expect((await employments.get(own.id)).id).toBe(own.id)
    await expect(employments.get(foreign.id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } })
    expect((await employments.find([foreign.id, own.id, 'x', own.id])).map((one) => one?.id ?? null)).toEqual([
      null,
      own.id,
      null,
      own.id,
    ])
    expect(await employments.findByNumber('2001')).toBeNull()
    expect((await employments.findByNumber('1002'))?.id).toBe(other.id)
    expect(await employments.findByCprNumber(foreign.keys.cprNumber)).toEqual([])
    expect((await employments.findByCprNumber(own.keys.cprNumber)).map(({ id }) => id)).toEqual([own.id])
    expect(await employments.others(own)).toEqual([])
    expect(Date.parse(await employments.filledAt())).toBeGreaterThan(Date.now() - 60_000)
    await at.close('ANSWERED')
    expect((await standing.trail()).at(-1)).toMatchObject({ employments: [own.id, other.id] })
    expect(JSON.stringify(await standing.trail())).not.toContain(foreign.id)
  })

  it('show another institution’s with the check off, so that the emptiness above means something', async () => {
    const at = desk({}, { directory: false })
    expect((await at.employments.find([foreign.id]))[0]?.id).toBe(foreign.id)
  })

  it('are shown to nobody without the interface of the directory, where the subgraph has one', async () => {
    const doorway = standing.doorway({ directoryInterface: 'MEDARBEJDEROPLYSNINGER' })
    const at = (interfaces: string[]): Desk =>
      doorway.desk(callerAt(standing.institution('fjord').id, { interfaces }), 'Read')
    const without = at(['SLS_LAES'])
    const { employments } = without
    for (const asking of [
      () => employments.page(question),
      () => employments.count(question),
      () => employments.find([own.id]),
      () => employments.get(own.id),
      () => employments.findByNumber('1001'),
      () => employments.findByCprNumber(own.keys.cprNumber),
      () => employments.others(own),
    ])
      await expect(asking()).rejects.toMatchObject({
        extensions: { code: 'FORBIDDEN', interfaceCode: 'MEDARBEJDEROPLYSNINGER' },
      })
    await without.close('FAILED')
    expect(await standing.trail()).toEqual([])
    expect((await at(['MEDARBEJDEROPLYSNINGER']).employments.get(own.id)).id).toBe(own.id)
  })

  it('are not said to be none while the first fill runs', async () => {
    const empty = standing.doorway().desk(callerAt(standing.institution('by').id), null)
    await expect(empty.employments.page(question)).rejects.toMatchObject({
      extensions: { code: 'UPSTREAM_UNAVAILABLE', system: 'OPUS', retryAfterSeconds: 10 },
    })
  })

  it('note what CPR told for the caller’s institution alone', async () => {
    const cprNumber = cprOf(555)
    await standing.fill('fjord', [entry('1003', { cprNumber })])
    await standing.fill('arkiv', [entry('2003', { cprNumber })])
    await desk().employments.noteProtection(cprNumber, true)
    await desk().employments.noteReplacedCprNumber(cprNumber, cprOf(556))
    const [here, there] = await Promise.all(
      (['fjord', 'arkiv'] as const).map((key) =>
        standing.directory.byNumber(standing.institution(key).id, key === 'fjord' ? '1003' : '2003'),
      ),
    )
    expect([here?.protected, here?.keys.cprNumber]).toEqual([true, cprOf(556)])
    expect([there?.protected, there?.keys.cprNumber]).toEqual([null, cprNumber])
  })
})

describe('ids', () => {
  it('of a record begin with the employment’s and change with the natural key', () => {
    const at = desk()
    const id = at.recordId(own, 'absence', '2026-01-01', '155')
    expect(id).toMatch(new RegExp(`^${own.id}\\.[a-z2-7]{16}$`))
    expect(at.recordId(own, 'absence', '2026-01-01', '155')).toBe(id)
    for (const changed of [
      at.recordId(own, 'absence', '2026-01-02', '155'),
      at.recordId(own, 'wagePart', '2026-01-01', '155'),
      at.recordId(other, 'absence', '2026-01-01', '155'),
      at.recordId(own, 'absence', '2026-01-0', '1155'),
    ])
      expect(changed).not.toBe(id)
  })

  it('of a person differ from institution to institution', () => {
    const there = standing.doorway().desk(callerAt(standing.institution('arkiv').id), null)
    expect(desk().personId(cprOf(1))).toMatch(/^[a-z2-7]{16}$/)
    expect(desk().personId(cprOf(1))).not.toBe(there.personId(cprOf(1)))
    expect(desk().personId(cprOf(1))).toBe(desk().personId(cprOf(1)))
  })
})
