import { createClient as sseClient } from 'graphql-sse'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bearer, closedNow, ofSystem, openStreamingTown, POLL, type StreamingTown, VIEWER } from '../streamClients.ts'
import type { Json } from '../town.ts'

describe('a subscription', () => {
  let town: StreamingTown
  beforeAll(async () => {
    town = await openStreamingTown()
  }, 60_000)
  afterAll(() => town.close())
  beforeEach(() => town.idle())

  it('asked for as an ordinary request is refused, and told how to ask', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
      const answer = await town.ask(town.token('fjordby'), VIEWER, {}, { accept })
      expect([answer.status, answer.data, answer.errors[0]?.extensions['code']]).toEqual([400, null, 'NOT_SUPPORTED'])
      expect(answer.errors[0]?.message).toContain('text/event-stream')
    }
    const odd = 'subscription ($a: Boolean!) { viewerChanged @skip(if: $a) { name } }'
    const answer = await town.ask(town.token('fjordby'), odd, { a: true })
    expect([answer.status, answer.data]).toEqual([400, null])
  })

  it('shows in the schema', async () => {
    const answer = await town.ask(
      town.token('fjordby'),
      '{ __schema { subscriptionType { fields { name args { name } } } } }',
    )
    expect(answer.data.__schema.subscriptionType.fields).toContainEqual({ name: 'viewerChanged', args: [] })
  })

  it.each(['SSE', 'WebSocket'])(
    'over %s begins with the state, tells of a change to the own access and of no other',
    async (transport) => {
      const watch = (token: string) =>
        transport === 'SSE' ? town.overSse(token, VIEWER) : town.overSocket(bearer(token), VIEWER)
      const key = transport === 'SSE' ? 'skovkommune' : 'fjordby'
      const institution = town.simulators.town.institutions.find((one) => one.payroll.system === 'OPUS')?.key ?? key
      const mine = watch(town.token(institution))
      const others = town.simulators.town.institutions
        .filter((one) => one.key !== institution)
        .map((one) => watch(town.token(one.key)))
      const sameInstitution = watch(town.token(institution, 'noCpr'))
      for (const reading of [mine, sameInstitution, ...others]) await reading.count(1)
      const before = mine.results[0].data.viewerChanged.grants.length as number
      expect(before).toBeGreaterThan(1)

      const gone = transport === 'SSE' ? 'ENGANGSYDELSE' : 'OPRET_FRAVAER'
      town.registry.change(
        (grant) => grant.subject === `town:${institution}:full` && grant.interfaceCode === gone,
        (grant) => ({ ...grant, state: 'SUSPENDED' }),
      )
      await mine.count(2)
      const codes = (mine.results[1].data.viewerChanged.grants as Json[]).map(({ interfaceCode }) => interfaceCode)
      expect(codes).toHaveLength(before - 1)
      expect(codes).not.toContain(gone)
      await new Promise((resolve) => setTimeout(resolve, 3 * POLL))
      for (const reading of [sameInstitution, ...others]) expect(reading.results).toHaveLength(1)
      for (const reading of [mine, sameInstitution, ...others]) reading.stop()
      await town.idle()
    },
  )

  it('ends with FORBIDDEN within the poll interval when the last access is closed elsewhere, and the next request is refused', async () => {
    const [key = ''] = town.simulators.town.institutions
      .filter((one) => one.payroll.system === 'SLS')
      .map((one) => one.key)
    const token = town.token(key, 'noCpr')
    const sse = town.overSse(token, VIEWER)
    const socket = town.overSocket(bearer(token), VIEWER)
    const kept = await town.subscribedSocket(token, ['1', '2'])
    const twoOnOne = town.overSocket(bearer(token), 'subscription { mine: viewerChanged { kind } }')
    for (const reading of [sse, socket, twoOnOne]) await reading.count(1)
    const started = performance.now()
    town.registry.change(ofSystem(`town:${key}:noCpr`), closedNow)
    expect(await sse.ended).toBeNull()
    expect(performance.now() - started).toBeLessThan(POLL * 10)
    expect(sse.results[1]).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    expect(sse.results[1]).not.toHaveProperty('data')
    expect(await socket.ended).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect(await kept.closed).toBe(4403)
    expect(kept.messages.slice(-2)).toEqual(
      ['1', '2'].map((id) => ({
        id,
        type: 'error',
        payload: [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })],
      })),
    )
    expect(await twoOnOne.ended).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])

    expect((await town.ask(token, '{ viewer { name } }')).status).toBe(403)
    expect((await town.raw(bearer(token))).status).toBe(403)
    const again = town.overSocket(bearer(token), VIEWER)
    expect(await again.ended).toMatchObject({ code: 4403 })
    await town.idle()
  })

  it('stays with the institution that was chosen, whatever opens or closes elsewhere', async () => {
    const { supplier, institutions } = town.card
    const [first = '', second = ''] = supplier.serves
    const idOf = (cvrNumber: string) => town.registry.institutions.find((one) => one.cvrNumber === cvrNumber)?.id ?? ''
    const query = 'subscription { viewerChanged { institutions { cvrNumber current } grants { interfaceCode } } }'
    const current = (result: Json) =>
      (result.data.viewerChanged.institutions as Json[]).find((one) => one.current).cvrNumber as string
    const atFirst = town.overSse(supplier.token, query, {}, { 'x-institution': first })
    const atSecond = town.overSocket({ ...bearer(supplier.token), 'X-Institution': second }, query)
    await atFirst.count(1)
    await atSecond.count(1)
    expect([current(atFirst.results[0]), current(atSecond.results[0])]).toEqual([first, second])

    town.registry.change((grant) => grant.subject === 'town:supplier' && grant.institutionId === idOf(first), closedNow)
    expect(await atFirst.ended).toBeNull()
    expect(atFirst.results.at(-1).errors[0].extensions.code).toBe('FORBIDDEN')
    await atSecond.count(2)
    expect(current(atSecond.results[1])).toBe(second)
    atSecond.stop()

    // Now there is one, and it is not named; another opens beside it.
    const unnamed = town.overSse(supplier.token, query)
    await unnamed.count(1)
    const [third = ''] = institutions.map((one) => one.cvrNumber).filter((one) => !supplier.serves.includes(one))
    const [like] = town.registry.openGrants('town:supplier', '2026-11-22', null)
    if (like === undefined) throw new Error('the supplier has no access left')
    town.registry.open({ ...like, id: 'opened-since', institutionId: idOf(third) })
    await unnamed.count(2)
    expect(current(unnamed.results[1])).toBe(second)
    expect(unnamed.results[1].data.viewerChanged.institutions).toHaveLength(2)
    unnamed.stop()
    await town.idle()
  })

  it('takes aliases, fragments, variables and one operation of several', async () => {
    const query = `
      query other { viewer { kind } }
      subscription watch($withGrants: Boolean!, $no: Boolean = false) { ...Root ... on Subscription { who: viewerChanged { kind } } }
      fragment Root on Subscription { ...Deeper }
      fragment Deeper on Subscription { who: viewerChanged { called: name ...Grants @include(if: $withGrants) scopes @include(if: $no) __typename } }
      fragment Grants on Viewer { grants { id } }`
    const response = await town.raw(bearer(town.token('fjordby')), {
      body: { query, operationName: 'other' },
    })
    const { events, first } = await town.said(response)
    expect([events.length, first.data]).toEqual([2, { viewer: { kind: 'SYSTEM' } }])
    for (const withGrants of [true, false]) {
      const client = sseClient({ url: town.card.graphql, headers: bearer(town.token('fjordby')), retryAttempts: 0 })
      const reading = town.collect((sink) =>
        client.subscribe({ query, operationName: 'watch', variables: { withGrants } }, sink as never),
      )
      await reading.count(1)
      expect(Object.keys(reading.results[0].data.who)).toEqual(
        withGrants ? ['called', 'grants', '__typename', 'kind'] : ['called', '__typename', 'kind'],
      )
      reading.stop()
    }
    await town.idle()
  })

  it('is refused beyond so many for a system at an institution, and has room again when one ends', async () => {
    const token = town.token('fjordby')
    const many = Array.from({ length: 6 }, () => town.overSse(token, VIEWER))
    for (const one of many) await one.count(1)
    const beyond = await town.raw(bearer(token))
    expect([beyond.status, ((await beyond.json()) as Json).errors[0].extensions]).toEqual([
      429,
      { code: 'RATE_LIMITED', reason: 'TOO_MANY_STREAMS', retryAfterSeconds: 60 },
    ])
    const other = town.overSse(town.token('fjordby', 'noCpr'), VIEWER)
    await other.count(1)
    many[0]?.stop()
    await expect.poll(() => town.held().streams).toBe(6)
    const again = town.overSse(token, VIEWER)
    await again.count(1)
    for (const one of [...many, other, again]) one.stop()
    await town.idle()
  })

  it('200 opened and broken off, half of them in the middle of the first event, leave nothing behind', async () => {
    const token = town.token('fjordby')
    for (let round = 0; round < 50; round += 1) {
      const two = [town.overSse(token, VIEWER), town.overSocket(bearer(token), VIEWER)]
      const halfway = [town.overSse(token, VIEWER), town.overSocket(bearer(token), VIEWER)]
      for (const one of halfway) one.stop()
      for (const one of two) await one.count(1)
      for (const one of two) one.stop()
    }
    await town.idle()
    await expect.poll(() => town.registry.listenerCount).toBe(0)
    const refreshes = town.registry.refreshes
    await new Promise((resolve) => setTimeout(resolve, 4 * POLL))
    expect(town.registry.refreshes).toBe(refreshes)
  }, 30_000)

  it('leaves a line when it opens and one when it closes, without what was asked', async () => {
    const before = town.logLines.length
    const reading = town.overSse(town.token('fjordby'), VIEWER)
    await reading.count(1)
    reading.stop()
    await town.idle()
    const lines = town.logLines.slice(before).map((line) => JSON.parse(line) as Json)
    expect(lines.map(({ msg }) => msg)).toEqual(['stream_opened', 'stream_closed'])
    expect(lines[0]).toMatchObject({ transport: 'EVENT_STREAM', field: 'viewerChanged', subject: 'town:fjordby:full' })
    expect(lines[1]).toMatchObject({ reason: 'CLIENT', events: 1, requestId: lines[0].requestId })
  })
})
