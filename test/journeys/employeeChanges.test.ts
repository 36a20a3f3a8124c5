import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChangeSubject, FeedName } from '#foundation/follow/employeeChange.ts'
import { forgetEmployeeChanges } from '#foundation/follow/forgetEmployeeChanges.ts'
import { noteEmployeeChanges } from '#foundation/follow/noteEmployeeChanges.ts'
import { bearer, openStreamingTown, type StreamingTown } from '../streamClients.ts'
import type { Json } from '../town.ts'

const FIELDS = `cursor hasMore readAllAnew entries { employeeId subjects feed observedAt employee { id __typename } }`
const CHANGES = `query ($since: String, $first: Int) { institution { changes(since: $since, first: $first) { ${FIELDS} } } }`
const FOLLOW = `subscription ($since: String) { employeeChanged(since: $since) { ${FIELDS} } }`

let town: StreamingTown
let sls: string
let opus: string
beforeAll(async () => {
  town = await openStreamingTown()
  const keyOf = (system: string) =>
    town.simulators.town.institutions.find(({ payroll }) => payroll.system === system)?.key ?? ''
  sls = keyOf('SLS')
  opus = keyOf('OPUS')
}, 60_000)
afterAll(() => town.close())
beforeEach(() => town.idle())

const institutionId = (key: string): string => {
  const found = town.house.registry.institutions.find((one) => one.key === key)
  if (found === undefined) throw new Error(`no institution ${key}`)
  return found.id
}

/** Ids of some of the institution's employees. */
const employees = async (key: string): Promise<string[]> => {
  const { data } = await town.ask(
    town.token(key),
    '{ institution { ... on SlsInstitution { employees(first: 5) { nodes { id } } } ... on OpusInstitution { employees(first: 5) { nodes { id } } } } }',
  )
  return (data.institution.employees.nodes as Json[]).map(({ id }) => id as string)
}

const note = (
  key: string,
  changes: readonly {
    employmentId: string
    subjects?: readonly ChangeSubject[]
    feed?: FeedName
    interfaceCode?: string
  }[],
  at = new Date(),
): Promise<void> =>
  town.house.store.database.transaction().execute((transaction) =>
    noteEmployeeChanges(
      transaction,
      changes.map(({ subjects = ['CONTRACT'], feed = 'SLS_INPUTS', ...change }) => ({
        ...change,
        subjects,
        feed,
        institutionId: institutionId(key),
      })),
      at,
    ),
  )

const changes = async (
  key: string,
  variables: { since?: string; first?: number } = {},
  rights: 'full' | 'noCpr' = 'full',
): Promise<Json> => {
  const { data, errors } = await town.ask(town.token(key, rights), CHANGES, variables)
  expect(errors).toEqual([])
  return data.institution.changes
}
const now = async (key: string): Promise<string> => (await changes(key)).cursor as string
const told = (page: Json): readonly string[] =>
  (page.entries as Json[]).map(({ employeeId, subjects }) => `${employeeId} ${(subjects as string[]).join('+')}`)

describe('what has changed at an institution', () => {
  it('counts from the first time on that somebody asks', async () => {
    const [employee = ''] = await employees(sls)
    await note(sls, [{ employmentId: employee }])
    const begun = await changes(sls)
    expect(begun).toMatchObject({ entries: [], hasMore: false, readAllAnew: false })
    expect((await changes(sls, { since: begun.cursor })).entries).toEqual([])
    await note(sls, [{ employmentId: employee, subjects: ['ABSENCE', 'QUOTA'], feed: 'SLS_EVENT_LOG' }])
    expect(await changes(sls, { since: begun.cursor })).toMatchObject({
      entries: [
        {
          employeeId: employee,
          subjects: ['ABSENCE', 'QUOTA'],
          feed: 'SLS_EVENT_LOG',
          employee: { id: employee, __typename: 'SlsEmployee' },
        },
      ],
      hasMore: false,
    })
  })

  it('is told page by page, each once, as the concrete type of the payroll system', async () => {
    const ids = await employees(opus)
    let since = await now(opus)
    for (const employmentId of ids) await note(opus, [{ employmentId, feed: 'OPUS_REGISTRATIONS' }])
    const seen: string[] = []
    for (let more = true; more; ) {
      const page = await changes(opus, { since, first: 2 })
      expect(page.entries.length).toBeLessThanOrEqual(2)
      for (const { employee } of page.entries as Json[]) {
        expect(employee.__typename).toBe('OpusEmployee')
        seen.push(employee.id)
      }
      since = page.cursor
      more = page.hasMore
    }
    expect(seen).toEqual(ids)
  })

  it('makes the next read fresh', async () => {
    const [employee = ''] = await employees(opus)
    const query = 'query ($id: ID!) { employee(id: $id) { ... on OpusEmployee { quotas { source { fromCache } } } } }'
    const quotas = async (): Promise<boolean[]> => {
      const { data } = await town.ask(town.token(opus), query, { id: employee })
      return (data.employee.quotas as Json[]).map(({ source }) => source.fromCache as boolean)
    }
    await quotas()
    expect((await quotas()).every(Boolean)).toBe(true)
    await note(opus, [{ employmentId: employee, feed: 'OPUS_REGISTRATIONS' }])
    expect((await quotas()).some(Boolean)).toBe(false)
  })

  it('is the institution’s alone: a cursor of another is none here, and no entry crosses', async () => {
    const [employee = ''] = await employees(sls)
    const [mine, foreign] = [await now(opus), await now(sls)]
    await note(sls, [{ employmentId: employee }])
    expect((await changes(opus, { since: mine })).entries).toEqual([])
    for (const since of [foreign, 'cDE', '%%%', ''])
      expect((await town.ask(town.token(opus), CHANGES, { since })).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', argument: 'since' } },
      ])
  })

  it('tells nothing of what the caller’s accesses do not show, and not that there was something', async () => {
    const [employee = ''] = await employees(opus)
    const hidden = ['OPRET_FRAVAER', 'HENT_FRAVAERSKVOTER']
    town.registry.change(
      (grant) => grant.subject === `town:${opus}:full` && hidden.includes(grant.interfaceCode),
      (grant) => ({ ...grant, state: 'SUSPENDED' }),
    )
    const since = await now(opus)
    await note(opus, [{ employmentId: employee, subjects: ['ABSENCE', 'QUOTA'], feed: 'OWN_CHANGES' }])
    const nothing = await changes(opus, { since, first: 1 })
    expect(nothing).toMatchObject({ entries: [], hasMore: false, readAllAnew: false })
    await note(opus, [{ employmentId: employee, subjects: ['ABSENCE', 'CONTRACT'], feed: 'OWN_CHANGES' }])
    await note(opus, [{ employmentId: employee, subjects: ['QUOTA'], feed: 'OWN_CHANGES' }])
    const page = await changes(opus, { since, first: 1 })
    expect(told(page)).toEqual([`${employee} CONTRACT`])
    expect(page.hasMore).toBe(false)
  })

  it('says so where a cursor is older than changes are kept, and goes on from now', async () => {
    const [employee = ''] = await employees(sls)
    const since = await now(sls)
    await note(sls, [{ employmentId: employee }, { employmentId: 'aaaaaaaaaaaaaaaa' }])
    await forgetEmployeeChanges(town.house.store.database, new Date('2100-01-01'))
    const lost = await changes(sls, { since })
    expect(lost).toMatchObject({ entries: [], readAllAnew: true, hasMore: false })
    await note(sls, [{ employmentId: employee }])
    expect(await changes(sls, { since: lost.cursor })).toMatchObject({
      entries: [{ employeeId: employee }],
      readAllAnew: false,
    })
  })

  it('names an employee whom the institution no longer knows, and that it does not', async () => {
    const since = await now(sls)
    await note(sls, [{ employmentId: 'aaaaaaaaaaaaaaaa' }])
    const { data, errors } = await town.ask(town.token(sls), CHANGES, { since })
    expect(data.institution.changes.entries).toMatchObject([{ employeeId: 'aaaaaaaaaaaaaaaa', employee: null }])
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
  })

  it('is followed by what coverage names: each kind of data, what tells of it, and what nothing tells of', async () => {
    const { data } = await town.ask(
      town.token(opus),
      '{ institution { changes { coverage { subject what feed delaySeconds readAt } } } }',
    )
    const rows = data.institution.changes.coverage as Json[]
    expect(rows).toContainEqual({
      subject: 'CONTRACT',
      what: expect.any(String),
      feed: 'OPUS_REGISTRATIONS',
      delaySeconds: 300,
      readAt: null,
    })
    const unfollowed = rows.filter(({ feed }) => feed === null)
    expect(unfollowed.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['QUOTA', 'WAGE_PART']))
    expect(unfollowed.every(({ delaySeconds, readAt }) => delaySeconds === null && readAt === null)).toBe(true)
  })
})

describe.each(['SSE', 'WebSocket'])('whoever follows over %s', (transport) => {
  const follow = (key: string, variables: Record<string, unknown> = {}) =>
    transport === 'SSE'
      ? town.overSse(town.token(key), FOLLOW, variables)
      : town.overSocket(bearer(town.token(key)), FOLLOW, variables)
  const eventsOf = (results: readonly Json[]): readonly Json[] =>
    results.map(({ data, errors }) => {
      expect(errors).toBeUndefined()
      return data.employeeChanged
    })

  it('is given a cursor at once, and then each change as it becomes known', async () => {
    const [one = '', two = ''] = await employees(sls)
    const reading = follow(sls)
    await reading.count(1)
    expect(eventsOf(reading.results)[0]).toMatchObject({ entries: [], readAllAnew: false })
    await note(sls, [{ employmentId: one }])
    await reading.count(2)
    await note(sls, [{ employmentId: two, subjects: ['WAGE_PART'] }])
    await reading.count(3)
    expect(eventsOf(reading.results).map(told)).toEqual([[], [`${one} CONTRACT`], [`${two} WAGE_PART`]])
    reading.stop()
  })

  it('comes again with the last cursor and is told what happened meanwhile, first and in order', async () => {
    const ids = await employees(opus)
    const before = follow(opus)
    await before.count(1)
    before.stop()
    const { cursor } = before.results[0].data.employeeChanged
    for (const employmentId of ids) await note(opus, [{ employmentId, feed: 'OPUS_REGISTRATIONS' }])
    const after = follow(opus, { since: cursor })
    await after.count(1)
    await note(opus, [{ employmentId: ids[0] ?? '', subjects: ['PERSON'], feed: 'OPUS_REGISTRATIONS' }])
    await after.count(2)
    expect(eventsOf(after.results).flatMap(told)).toEqual([...ids.map((id) => `${id} CONTRACT`), `${ids[0]} PERSON`])
    after.stop()
  })

  it('hears nothing of other institutions', async () => {
    const [employee = ''] = await employees(sls)
    const other = follow(opus)
    await other.count(1)
    const mine = follow(sls)
    await mine.count(1)
    await note(sls, [{ employmentId: employee }])
    await mine.count(2)
    expect(other.results).toHaveLength(1)
    other.stop()
    mine.stop()
  })

  it('is told more than one page, page by page and without a gap', async () => {
    const ids = await employees(sls)
    const since = await now(sls)
    for (let round = 0; round < 60; round++)
      await note(
        sls,
        ids.map((employmentId) => ({ employmentId })),
      )
    const reading = follow(sls, { since })
    await expect
      .poll(() => reading.results.flatMap(({ data }) => told(data.employeeChanged)).length, { timeout: 5_000 })
      .toBe(60 * ids.length)
    expect(reading.results.flatMap(({ data }) => told(data.employeeChanged))).toEqual(
      Array.from({ length: 60 }, () => ids.map((id) => `${id} CONTRACT`)).flat(),
    )
    reading.stop()
  })

  it('is told what is wrong with a cursor that is none', async () => {
    const reading = follow(sls, { since: 'nonsense' })
    await reading.count(1)
    expect(reading.results[0]).toMatchObject({
      data: { employeeChanged: null },
      errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'since' } }],
    })
    reading.stop()
  })
})
