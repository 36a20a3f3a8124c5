import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { HopResult } from '../../../gateway/federation/hop.ts'
import { representationsOf, type Script, scripted } from './scriptedHops.ts'

/** Two subgraphs: one lists staff by key, the other knows more about each. */
const staff = {
  lists: `
    type Query { team: [Worker] teams: [[Worker!]!]! lead: Worker first: Worker }
    type Mutation { hire(name: String): Worker dismiss(name: String): Worker }
    type Worker @key(fields: "id") { id: ID! badge: String }
  `,
  facts: `
    type Query { count: Int }
    type Mutation { rename(name: String): String }
    type Worker @key(fields: "id") { id: ID! name: String age: Int! rank: Int! boss: Worker desk: Desk }
    type Desk { floor: Int! rooms: [Room!]! }
    type Room { number: Int! }
  `,
}

const worker = (id: string) => ({ __typename: 'Worker', id })
const rows = (call: { variables: Readonly<Record<string, unknown>> }) =>
  call.variables['representations'] as { id: string }[]

describe('executing a plan', () => {
  it('asks for an entity once, however often it stands in the answer, and puts it at every place', async () => {
    const { ask, calls } = scripted(staff, {
      lists: () => ({ data: { team: [worker('a'), worker('b'), worker('a')], lead: worker('a') } }),
      facts: (call) => ({ data: { _entities: rows(call).map(({ id }) => ({ name: `name ${id}` })) } }),
    })
    const { data, errors } = await ask('{ team { name } }')
    expect(errors).toEqual([])
    expect(data).toEqual({ team: [{ name: 'name a' }, { name: 'name b' }, { name: 'name a' }] })
    expect(calls.map((call) => call.subgraph)).toEqual(['lists', 'facts'])
    expect(representationsOf(calls[1])).toEqual([worker('a'), worker('b')])
  })

  it('asks one subgraph once for all places of a node', async () => {
    const { ask, calls } = scripted(staff, {
      lists: () => ({ data: { _c_one: worker('a'), _c_two: worker('b') } }),
      facts: (call) => ({ data: { _e0: reply(call.variables), _entities: reply(call.variables) } }),
    })
    const reply = (variables: Readonly<Record<string, unknown>>) =>
      (Object.values(variables)[0] as { id: string }[]).map(({ id }) => ({ name: id }))
    expect(await ask('{ one: lead { name } two: first { name } }')).toEqual({
      data: { one: { name: 'a' }, two: { name: 'b' } },
      errors: [],
    })
    expect(calls.map((call) => call.subgraph)).toEqual(['lists', 'facts'])
  })

  it('does not ask the second subgraph when the first has nothing to ask about', async () => {
    const { ask, calls } = scripted(staff, { lists: () => ({ data: { team: [null, null] } }) })
    expect(await ask('{ team { name } }')).toEqual({ data: { team: [null, null] }, errors: [] })
    expect(calls).toHaveLength(1)
  })

  it('rewrites an entity error to every path at which the entity stands, list indexes included, with its extensions', async () => {
    const { federation } = scripted(staff, {
      lists: () => ({ data: { teams: [[worker('a')], [worker('b'), worker('a')]] } }),
      facts: (call) => ({
        data: { _entities: rows(call).map(({ id }) => ({ desk: id === 'a' ? null : { rooms: [{ number: 1 }] } })) },
        errors: [
          {
            message: 'SLS does not answer.',
            path: ['_entities', 0, 'desk', 'rooms', 2, 'number'],
            extensions: { code: 'UPSTREAM_TIMEOUT', system: 'SLS', reason: 'SLOW' },
          },
        ],
      }),
    })

    const result = await federation.execute({
      document: parse('{ teams { desk { rooms { number } } } }'),
      context: null,
    })
    expect(result.errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual(
      [
        ['teams', 0, 0, 'desk', 'rooms', 2, 'number'],
        ['teams', 1, 1, 'desk', 'rooms', 2, 'number'],
      ].map((path) => ({
        message: 'SLS does not answer.',
        path,
        extensions: { code: 'UPSTREAM_TIMEOUT', system: 'SLS', reason: 'SLOW' },
      })),
    )
  })

  it('says a client alias in an error path as the client wrote it', async () => {
    const { ask } = scripted(staff, {
      lists: () => ({ data: { _c_boss: worker('a') } }),
      facts: () => ({
        data: { _entities: [{ _c_place: null }] },
        errors: [{ message: 'x', path: ['_entities', 0, '_c_place', '_c_storey'], extensions: { code: 'NOT_FOUND' } }],
      }),
    })
    expect((await ask('{ boss: lead { place: desk { storey: floor } } }')).errors).toEqual([
      'boss.place.storey NOT_FOUND',
    ])
  })

  it('fails exactly the fields of a fetch that failed, and answers all others', async () => {
    const { ask } = scripted(staff, { lists: () => ({ data: { team: [worker('a'), worker('b')] } }) })
    expect(await ask('{ team { id name desk { floor } } }')).toEqual({
      data: {
        team: [
          { id: 'a', name: null, desk: null },
          { id: 'b', name: null, desk: null },
        ],
      },
      errors: ['team.0.name', 'team.0.desk', 'team.1.name', 'team.1.desk'].map(
        (path) => `${path} UPSTREAM_UNAVAILABLE`,
      ),
    })
  })

  describe('fields of one subgraph that require different values of others', () => {
    const sdls = {
      lists: 'type Query { team: [Worker] } type Worker @key(fields: "id") { id: ID! }',
      ages: 'type Worker @key(fields: "id") { id: ID! age: Int }',
      grades:
        'type Worker @key(fields: "id") { id: ID! grade: Grade } type Grade @shareable { step: Int label: String }',
      texts: `type Worker @key(fields: "id") {
          id: ID! age: Int @external grade: Grade @external
          aged(style: String): Telling @requires(fields: "age") graded: String @requires(fields: "grade { step }") plain: String
        }
        type Grade { step: Int @external } type Telling { long(times: Int): String }`,
    }
    const script = (grades: HopResult, ages: HopResult): Script => ({
      lists: () => ({ data: { team: [worker('a'), worker('b')] } }),
      grades: () => grades,
      ages: () => ages,
      texts: ({ document, variables }) => ({
        data: {
          _entities: (variables['representations'] as Record<string, unknown>[]).map(({ id, age, grade }) => ({
            ...(document.includes('aged')
              ? { _c_old: { _c_long: `${id} is ${age}, ${variables['times']} times` } }
              : {}),
            ...(document.includes('graded') ? { graded: `${id} has ${JSON.stringify(grade)}` } : {}),
            plain: `plain ${id}`,
          })),
        },
      }),
    })
    const question =
      'query ($times: Int) { team { old: aged(style: "x") { ...long } graded plain } } fragment long on Telling { long(times: $times) }'
    const told = { data: { _entities: [{ grade: { step: 1 } }, { grade: { step: 2 } }] } }
    const aged = { data: { _entities: [{ age: 40 }, { age: 50 }] } }
    const down = { errors: [{ message: 'down', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] }
    const answer = (id: string, age: number | null, grade: number | null) => ({
      old: age === null ? null : { long: `${id} is ${age}, 2 times` },
      graded: grade === null ? null : `${id} has {"step":${grade}}`,
      plain: `plain ${id}`,
    })

    it('are asked together where all of them are there', async () => {
      const { ask, calls } = scripted(sdls, script(told, aged))
      expect(await ask(question, { times: 2 })).toEqual({
        data: { team: [answer('a', 40, 1), answer('b', 50, 2)] },
        errors: [],
      })
      expect(calls.filter(({ subgraph }) => subgraph === 'texts')).toHaveLength(1)
    })

    it('lose only those whose value cannot be had', async () => {
      const { ask, calls } = scripted(sdls, script(down, aged))
      expect(await ask(question, { times: 2 })).toEqual({
        data: { team: [answer('a', 40, null), answer('b', 50, null)] },
        errors: ['team.0.graded UPSTREAM_UNAVAILABLE', 'team.1.graded UPSTREAM_UNAVAILABLE'],
      })
      const [call] = calls.filter(({ subgraph }) => subgraph === 'texts')
      expect(representationsOf(call)).toEqual([
        { __typename: 'Worker', id: 'a', age: 40 },
        { __typename: 'Worker', id: 'b', age: 50 },
      ])
      expect(call?.document).not.toContain('graded')
      expect(call?.variables).toMatchObject({ times: 2 })
    })

    it('lose it for the objects of which it cannot be had, and others are asked whole', async () => {
      const missing = { code: 'NOT_FOUND' }
      const some = { ...aged, data: { _entities: [{ age: null }, { age: 50 }] } }
      const errors = [{ message: 'x', path: ['_entities', 0, 'age'], extensions: missing }]
      const { ask, calls } = scripted(sdls, script(told, { ...some, errors }))
      expect(await ask(question, { times: 2 })).toEqual({
        data: { team: [answer('a', null, 1), answer('b', 50, 2)] },
        errors: ['team.0.old NOT_FOUND'],
      })
      const asked = calls.filter(({ subgraph }) => subgraph === 'texts')
      expect(asked).toHaveLength(2)
      expect(asked.map((call) => representationsOf(call))).toEqual(
        expect.arrayContaining([
          [{ __typename: 'Worker', id: 'a', grade: { step: 1 } }],
          [{ __typename: 'Worker', id: 'b', age: 50, grade: { step: 2 } }],
        ]),
      )
      // A variable that nothing left uses would make the document invalid.
      expect(asked.find(({ document }) => !document.includes('aged'))?.variables).not.toHaveProperty('times')
    })

    it('are not there where none of their values can be had, each with what is missing', async () => {
      const { ask } = scripted(sdls, script(down, down))
      const { data, errors } = await ask(question, { times: 2 })
      expect(data).toEqual({ team: [answer('a', null, null), answer('b', null, null)] })
      expect(errors).toHaveLength(4)
    })
  })

  it('leaves an entity that the subgraph does not know without its fields, with the error if there is one', async () => {
    const { ask } = scripted(staff, {
      lists: () => ({ data: { team: [worker('a'), worker('b')] } }),
      facts: () => ({
        data: { _entities: [null, null] },
        errors: [{ message: 'x', path: ['_entities', 1], extensions: { code: 'NOT_FOUND' } }],
      }),
    })
    expect(await ask('{ team { id name } }')).toEqual({
      data: {
        team: [
          { id: 'a', name: null },
          { id: 'b', name: null },
        ],
      },
      errors: ['team.1.name NOT_FOUND'],
    })
  })

  it('names the field that failed when the subgraph gave up the whole entity for it', async () => {
    const { ask } = scripted(staff, {
      lists: () => ({ data: { team: [worker('a')] } }),
      facts: () => ({
        data: { _entities: [null] },
        errors: [{ message: 'x', path: ['_entities', 0, 'age'], extensions: { code: 'UPSTREAM_REJECTED' } }],
      }),
    })
    expect(await ask('{ team { name age } }')).toEqual({
      data: { team: [null] },
      errors: ['team.0.age UPSTREAM_REJECTED'],
    })
  })

  it('names it also when a field before it must not be null either', async () => {
    const { ask } = scripted(staff, {
      lists: () => ({ data: { team: [worker('a')] } }),
      facts: () => ({
        data: { _entities: [null] },
        errors: [{ message: 'x', path: ['_entities', 0, 'age'], extensions: { code: 'UPSTREAM_REJECTED' } }],
      }),
    })
    expect(await ask('{ team { rank age } }')).toEqual({
      data: { team: [null] },
      errors: ['team.0.age UPSTREAM_REJECTED'],
    })
    expect(await ask('{ team { rank } }')).toEqual({
      data: { team: [null] },
      errors: ['team.0.rank UPSTREAM_REJECTED'],
    })
  })

  it('keeps the places of one entity apart in what comes later', async () => {
    const { ask } = scripted(staff, {
      lists: ({ document }) =>
        document.includes('badge')
          ? {
              data: { _entities: [{ badge: 'old' }] },
              errors: [{ message: 'x', path: ['_entities', 0, 'badge'], extensions: { code: 'UPSTREAM_TIMEOUT' } }],
            }
          : { data: { team: [worker('a'), worker('a')] } },
      facts: () => ({ data: { _entities: [{ boss: worker('c') }] } }),
    })
    expect(await ask('{ team { boss { badge } } }')).toEqual({
      data: { team: [{ boss: { badge: 'old' } }, { boss: { badge: 'old' } }] },
      errors: ['team.0.boss.badge UPSTREAM_TIMEOUT', 'team.1.boss.badge UPSTREAM_TIMEOUT'],
    })
  })

  it.each([
    ['fewer entities than asked for', { _entities: [{ name: 'a' }] }],
    ['something else than a list', { _entities: 'nothing' }],
    ['something else than an object', { _entities: [{ name: 'a' }, 7] }],
    ['an entity without a field that was asked', { _entities: [{ name: 'a' }, {}] }],
    ['nothing at all', undefined],
  ])('takes %s as an internal failure of what is missing', async (_, data) => {
    const { ask } = scripted(staff, {
      lists: () => ({ data: { team: [worker('a'), worker('b')] } }),
      facts: () => ({ data }),
    })
    const { errors } = await ask('{ team { name } }')
    expect(errors).toContain('team.1.name INTERNAL')
  })

  it('reports an error that says no place at the nulls it explains, or once beside a whole answer', async () => {
    const error = { message: 'x', extensions: { code: 'UPSTREAM_CLOSED' } }
    const lists = () => ({ data: { team: [worker('a'), worker('b')] } })
    const half = scripted(staff, {
      lists,
      facts: () => ({ data: { _entities: [{ name: 'a' }, null] }, errors: [error] }),
    })
    expect((await half.ask('{ team { name } }')).errors).toEqual(['team.1.name UPSTREAM_CLOSED'])
    const whole = scripted(staff, {
      lists,
      facts: () => ({ data: { _entities: [{ name: 'a' }, { name: 'b' }] }, errors: [error] }),
    })
    expect(await whole.ask('{ team { name } }')).toEqual({
      data: { team: [{ name: 'a' }, { name: 'b' }] },
      errors: ['team.0 UPSTREAM_CLOSED'],
    })
  })

  it('reports an error about a value that is there all the same', async () => {
    const { ask } = scripted(staff, {
      lists: () => ({ data: { team: [worker('a')] } }),
      facts: () => ({
        data: { _entities: [{ name: 'old' }] },
        errors: [{ message: 'x', path: ['_entities', 0, 'name'], extensions: { code: 'UPSTREAM_TIMEOUT' } }],
      }),
    })
    expect(await ask('{ team { name } }')).toEqual({
      data: { team: [{ name: 'old' }] },
      errors: ['team.0.name UPSTREAM_TIMEOUT'],
    })
  })

  it('carries out mutations one after another in the order written, across subgraphs, and none hides another', async () => {
    const order: string[] = []
    const slow = async <Result>(name: string, result: Result) => {
      order.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      order.push(`${name} ends`)
      return result
    }
    const { ask } = scripted(staff, {
      lists: ({ document }) =>
        document.includes('hire') && !document.includes('dismiss')
          ? slow('hire', {
              data: { _c_hire: null },
              errors: [{ message: 'x', path: ['_c_hire'], extensions: { code: 'CONFLICT' } }],
            })
          : slow('dismiss', { data: { _c_dismiss: worker('b') } }),
      facts: () => slow('rename', { errors: [{ message: 'down', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] }),
    })
    const mutation = 'mutation { hire(name: "a") { id } rename(name: "b") dismiss(name: "c") { id } }'
    expect(await ask(mutation)).toEqual({
      data: { hire: null, rename: null, dismiss: { id: 'b' } },
      errors: ['hire CONFLICT', 'rename UPSTREAM_UNAVAILABLE'],
    })
    expect(order).toEqual([
      'hire begins',
      'hire ends',
      'rename begins',
      'rename ends',
      'dismiss begins',
      'dismiss ends',
    ])
  })

  it('asks subgraphs that do not wait for each other at the same time', async () => {
    let open = 0
    let most = 0
    const meet = async (data: unknown) => {
      open += 1
      most = Math.max(most, open)
      await new Promise((resolve) => setTimeout(resolve, 5))
      open -= 1
      return { data }
    }
    const { ask } = scripted(staff, { lists: () => meet({ lead: worker('a') }), facts: () => meet({ count: 3 }) })
    expect((await ask('{ lead { id } count }')).data).toEqual({ lead: { id: 'a' }, count: 3 })
    expect(most).toBe(2)
  })

  it('answers at the deadline though a subgraph does not, and asks nothing more', async () => {
    const { ask, calls } = scripted(staff, { lists: () => new Promise(() => undefined) })
    const signal = AbortSignal.timeout(20)
    expect(await ask('{ lead { name } count }', {}, signal)).toEqual({
      data: { lead: null, count: null },
      errors: ['lead UPSTREAM_TIMEOUT', 'count UPSTREAM_UNAVAILABLE'],
    })
    const asked = calls.length
    expect((await ask('{ count }', {}, signal)).errors).toEqual(['count UPSTREAM_TIMEOUT'])
    expect(calls).toHaveLength(asked)
    expect(calls[0]?.signal).toBe(signal)
    expect(calls[0]?.context).toBe('context')
  })

  it('sends no mutation after the client has gone', async () => {
    const gone = new AbortController()
    const { ask, calls } = scripted(staff, {
      lists: () => {
        gone.abort()
        return { data: { _c_hire: worker('a') } }
      },
    })
    const { errors } = await ask('mutation { hire(name: "a") { id } rename(name: "b") }', {}, gone.signal)
    expect(errors).toContain('rename INTERNAL')
    expect(calls.map((call) => call.subgraph)).toEqual(['lists'])
  })

  it('tells nothing of what a hop threw', async () => {
    const { federation } = scripted(staff, {
      lists: () => {
        throw new Error('connect ECONNREFUSED 10.1.2.3:443')
      },
    })

    const result = await federation.execute({ document: parse('{ lead { id } }'), context: null })
    expect(result).toMatchObject({
      data: { lead: null },
      errors: [{ path: ['lead'], extensions: { code: 'INTERNAL' } }],
    })
    expect(JSON.stringify(result)).not.toContain('10.1.2.3')
  })

  it('passes on only the variables that a subgraph uses, and an absent one stays absent', async () => {
    const { ask, calls } = scripted(staff, { lists: () => ({ data: { _c_a: worker('a'), _c_b: worker('b') } }) })
    await ask(
      'mutation ($x: String, $y: String, $z: String) { a: hire(name: $x) { id } b: hire(name: $y) { id } r: rename(name: $z) }',
      {
        x: 'X',
        z: null,
      },
    )
    expect(calls.map((call) => ({ ...call.variables }))).toEqual([{ x: 'X' }, { z: null }])
  })

  it('names the operation of a subgraph after the operation of the client', async () => {
    const { ask, calls } = scripted(staff, { lists: () => ({ data: { lead: worker('a') } }) })
    await ask('query Roster { lead { id } }')
    expect(calls[0]).toMatchObject({ operationName: 'Roster__lists', document: 'query Roster__lists{lead{id}}' })
  })
})
