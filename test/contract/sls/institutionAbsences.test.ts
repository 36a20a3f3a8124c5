import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '#foundation/tenancy/caller.ts'
import type { Haendelse } from '../../../sandbox/sls/records/absence.ts'
import { openSlsSubgraph, type SlsSubgraph } from '../../../subgraphs/sls/subgraph.ts'
import { type Json, list, openSlsHouse, type SlsAnswer, type SlsHouse } from '../../subgraphs/sls/slsHouse.ts'

const KEY = 'fjordstyrelsen'
const NEIGHBOUR = 'arkivnaevnet'
const FIELDS = 'id kind code from to hoursPerDay'
const ALL = `absences(period: {}, first: 500) { nodes { employee { id } absence { ${FIELDS} codeText source { readAt fromCache } } } pageInfo { hasNextPage endCursor } }`

let house: SlsHouse
/** The subgraph that answers: a restart puts another in its place, over the same store. */
let running: SlsSubgraph

const live = (overrides: Partial<Caller> = {}): Caller => house.caller(KEY, { freshness: 'LIVE', ...overrides })
async function restart(): Promise<void> {
  await running.close()
  running = await openSlsSubgraph(house.surroundings.surroundings('sls'), house.settings)
}

async function ask(fields: string, caller = live()): Promise<SlsAnswer> {
  const result = await running.server.execute({
    document: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on SlsInstitution { ${fields} } } }`,
    operationName: null,
    variables: { representations: [{ __typename: 'SlsInstitution', id: caller.institution.id }] },
    caller,
  })
  const text = JSON.stringify(result)
  const parsed = JSON.parse(text) as { data?: { _entities?: Json }; errors?: SlsAnswer['errors'] }
  return { entities: list(parsed.data?._entities), errors: parsed.errors ?? [], text }
}

/** The answer, once the first fill is done. */
async function askFilled(fields = ALL, caller = live()): Promise<SlsAnswer> {
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await ask(fields, caller)
    if (answer.errors[0]?.extensions?.['code'] !== 'UPSTREAM_UNAVAILABLE') return answer
    await running.heldAbsences.settled()
  }
  throw new Error('the store is never full')
}

async function held(): Promise<readonly Json[]> {
  const answer = await askFilled()
  expect(answer.errors).toEqual([])
  return list(answer.entities[0]?.['absences']?.['nodes'])
}

/** What the reads of single employments give, in the same shape. */
async function read(): Promise<readonly string[]> {
  const ids = await Promise.all(house.staff(KEY).map(async (one) => (await house.find(KEY, one)).id))
  const { entities, errors } = await house.askEmployees(live(), ids, `id absences(first: 500) { nodes { ${FIELDS} } }`)
  expect(errors).toEqual([])
  return entities
    .flatMap((one) => list(one['absences']?.['nodes']).map((absence) => JSON.stringify([one['id'], absence])))
    .sort()
}

const comparable = (nodes: readonly Json[]): readonly string[] =>
  nodes
    .map(({ employee, absence }) => {
      const { codeText: _text, source: _source, ...rest } = absence ?? {}
      return JSON.stringify([employee?.['id'], rest])
    })
    .sort()

beforeAll(async () => {
  house = await openSlsHouse({ employees: 12 })
  running = house.subgraph
})
afterEach(() => house.simulator.control.latency(0))
afterAll(async () => {
  await running.close()
  await house.close()
})

describe('who is away at an institution on SLS', () => {
  it('is unavailable with a time to try again while the store is filled, never empty', async () => {
    const { errors, entities } = await ask(ALL)
    expect(errors).toMatchObject([
      { extensions: { code: 'UPSTREAM_UNAVAILABLE', system: 'SLS', retryAfterSeconds: expect.any(Number) } },
    ])
    expect(entities[0]?.['absences']).toBeNull()
    await running.heldAbsences.settled()
    expect((await held()).length).toBeGreaterThan(20)
  })

  it('is what the reads of single employments give, ids included', async () => {
    expect(comparable(await held())).toEqual(await read())
  })

  it('takes one call to the event log when it is asked for again', async () => {
    await held()
    house.simulator.control.clearJournal()
    await held()
    expect(house.calls()).toEqual({ ModstSLSHaendelseLogList: 1 })
  })

  it('asks nothing of SLS within the time that an answer is kept, and says how old it is', async () => {
    await held()
    house.simulator.control.clearJournal()
    const { entities } = await ask(ALL, live({ freshness: 'CACHED' }))
    const [first] = list(entities[0]?.['absences']?.['nodes'])
    expect(first?.['absence']?.['source']).toMatchObject({ fromCache: true })
    expect(house.calls()).toEqual({})
  })

  it('is paged by employee, and the pages together are the whole', async () => {
    const whole = await held()
    const paged: Json[] = []
    let after = ''
    for (;;) {
      const { entities, errors } = await ask(ALL.replace('first: 500', `first: 7${after}`))
      expect(errors).toEqual([])
      const page = entities[0]?.['absences']
      paged.push(...list(page?.['nodes']))
      if (String(page?.['pageInfo']?.['hasNextPage']) !== 'true') break
      after = `, after: "${page?.['pageInfo']?.['endCursor']}"`
    }
    expect(comparable(paged)).toEqual(comparable(whole))
    expect(paged.map(({ employee }) => employee?.['id'])).toEqual(whole.map(({ employee }) => employee?.['id']))
  })

  it('keeps to the period, the kinds and the unit', async () => {
    const whole = await held()
    const day = String(whole[5]?.['absence']?.['from'])
    const { entities } = await ask(
      `on: absences(period: { from: "${day}", to: "${day}" }, first: 500) { nodes { absence { from to } } }
       sick: absences(period: {}, kinds: [SICKNESS], first: 500) { nodes { absence { kind } } }
       nowhere: absences(period: {}, organisationUnit: "00000000") { nodes { absence { id } } }`,
    )
    const on = list(entities[0]?.['on']?.['nodes'])
    const expected = whole.filter(({ absence }) => String(absence?.['from']) <= day && String(absence?.['to']) >= day)
    expect(on).toHaveLength(expected.length)
    const kinds = list(entities[0]?.['sick']?.['nodes']).map(({ absence }) => absence?.['kind'])
    expect(kinds).toEqual(kinds.map(() => 'SICKNESS'))
    expect(kinds).toHaveLength(whole.filter(({ absence }) => String(absence?.['kind']) === 'SICKNESS').length)
    expect(list(entities[0]?.['nowhere']?.['nodes'])).toEqual([])
  })

  it('withholds the reason from whoever may not see it, also as a filter', async () => {
    const caller = live({ scopes: [] })
    const { entities } = await askFilled(ALL, caller)
    for (const { absence } of list(entities[0]?.['absences']?.['nodes']))
      expect(absence).toMatchObject({ kind: 'WITHHELD', code: null, codeText: null })
    const { errors } = await ask('absences(period: {}, kinds: [SICKNESS]) { nodes { absence { id } } }', caller)
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })

  it('has texts in the language of whoever asks, from one store', async () => {
    const text = async (language: Caller['language']): Promise<unknown> => {
      const { entities } = await ask(ALL, live({ language }))
      const nodes = list(entities[0]?.['absences']?.['nodes'])
      return nodes.find(({ absence }) => String(absence?.['code']) === '500')?.['absence']?.['codeText']
    }
    expect([await text('da'), await text('en')]).toEqual(['Ferie', 'Holiday'])
  })

  it('is answered from the store while SLS is down, but not to whoever demands a live read', async () => {
    const before = await held()
    house.simulator.control.failNext('unavailable', 1_000, ({ operation }) => operation === 'ModstSLSHaendelseLogList')
    running.heldAbsences.doubt(house.institution(KEY).id)
    const { entities } = await ask(ALL, live({ freshness: 'CACHED' }))
    expect(comparable(list(entities[0]?.['absences']?.['nodes']))).toEqual(comparable(before))
    expect((await ask(ALL)).errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }])
    house.simulator.control.reset()
  })

  it('lies in the store without a readable reason', async () => {
    await held()
    const rows = await house.surroundings.store.database.selectFrom('held_absence').selectAll().execute()
    expect(rows.length).toBeGreaterThan(20)
    expect(JSON.stringify(rows.map(({ sealed }) => sealed))).not.toMatch(/"100"|"500"|SICKNESS/)
  })
})

describe('whatever happens to absence, by whatever channel', () => {
  const step = fc.record({
    who: fc.nat({ max: 40 }),
    what: fc.constantFrom('create', 'change', 'delete', 'restart', 'compare', 'ask', 'other' as const),
    cause: fc.constantFrom('100', '155', '500', '790'),
    day: fc.nat({ max: 200 }),
    days: fc.nat({ max: 20 }),
  })

  it('the store is what the reads of single employments give, after restarts in the middle of anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        for (const { who, what, cause, day, days } of steps) {
          const staff = house.staff(what === 'other' ? NEIGHBOUR : KEY)
          const { cprNumber, number } = staff[who % staff.length] ?? { cprNumber: '', number: '' }
          const from = addDay(day)
          const event: Haendelse = {
            FastAarsagskode: cause,
            Fradato: from,
            Tildato: addDay(day + days),
            Timer: cause === '155' ? 3 : null,
            Minutter: cause === '155' ? 42 : null,
          }
          const without = (absence: readonly Haendelse[]): readonly Haendelse[] =>
            absence.filter((one) => one.Fradato !== from || one.FastAarsagskode !== cause)
          const report = (become: (absence: readonly Haendelse[]) => readonly Haendelse[]): void =>
            house.simulator.payroll.absenceElsewhere(cprNumber + number, 'HRL', become)
          switch (what) {
            case 'create':
            case 'other':
              report((absence) => [...without(absence), event])
              break
            case 'change':
              report((absence) =>
                absence.map((one, at) => (at === day % absence.length ? { ...one, Tildato: one.Fradato } : one)),
              )
              break
            case 'delete':
              report((absence) => absence.filter((_, at) => at !== day % absence.length))
              break
            case 'restart':
              void ask(ALL)
              await restart()
              break
            case 'compare':
              await running.fillDirectory?.(house.institution(KEY))
              break
            case 'ask':
              await held()
          }
        }
        expect(comparable(await held())).toEqual(await read())
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  it('a first fill that a restart cuts off goes on where it was', async () => {
    const other = house.institution('maaleraadet')
    const caller = house.caller('maaleraadet', { freshness: 'LIVE' })
    house.simulator.control.clearJournal()
    house.simulator.control.latency(30)
    await ask(ALL, caller)
    await new Promise((resolve) => setTimeout(resolve, 150))
    await restart()
    house.simulator.control.latency(0)
    const before = house.calls()['ModstSLSHaendelseList'] ?? 0
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(house.staff('maaleraadet').length)
    const { errors } = await askFilled(ALL, caller)
    expect(errors).toEqual([])
    expect(house.calls()['ModstSLSHaendelseList']).toBe(house.staff('maaleraadet').length)
    expect(other.payroll.system).toBe('SLS')
  })
})

function addDay(days: number): string {
  return Temporal.PlainDate.from('2028-01-15').add({ days }).toString()
}
