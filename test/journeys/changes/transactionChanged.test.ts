import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bearer, openStreamingTown, type StreamingTown } from '../../streamClients.ts'
import type { Json } from '../../town.ts'

const WATCH = `subscription ($id: ID) { transactionChanged(id: $id) { id status idempotencyKey messages { code } } }`
const QUIET_MS = 300

let town: StreamingTown
let employeeId: string
beforeAll(async () => {
  town = await openStreamingTown()
  employeeId = await somebody()
}, 60_000)
afterAll(() => town.close())
beforeEach(() => town.idle())

let day = 0
/** On a day of its own. */
const register = async (employeeId: string, idempotencyKey: string, token = town.token('fjordstyrelsen')) => {
  day += 1
  const date = `2026-12-${String(day).padStart(2, '0')}`
  const { data, errors } = await town.ask(
    token,
    'mutation ($input: RegisterAbsenceInput!) { registerAbsence(input: $input) { transaction { id status } } }',
    { input: { employeeId, code: '100', from: date, to: date, idempotencyKey, waitSeconds: 5 } },
  )
  expect(errors).toEqual([])
  return data.registerAbsence.transaction as Json
}
/** An active employee who is not absent in December but for what is registered here. */
const somebody = async (): Promise<string> => {
  const { data } = await town.ask(
    town.token('fjordstyrelsen'),
    '{ institution { employees(first: 30, filter: {active: true}) { nodes { id absences(period: {from: "2026-12-01", to: "2026-12-31"}) { nodes { id } } } } } }',
  )
  return data.institution.employees.nodes.find(({ absences }: Json) => absences.nodes.length === 0).id
}
const watching = (transport: string, token: string, variables: Record<string, unknown> = {}) =>
  transport === 'SSE' ? town.overSse(token, WATCH, variables) : town.overSocket(bearer(token), WATCH, variables)
const statuses = (results: readonly Json[], key?: string) =>
  results
    .map(({ data }) => data.transactionChanged)
    .filter(({ idempotencyKey }) => key === undefined || idempotencyKey === key)
    .map(({ status }) => status as string)
const COME = { timeout: 20_000 }

describe.each(['SSE', 'WebSocket'])('transactionChanged over %s', (transport) => {
  it('tells QUEUED at once while the payroll system is closed, and the outcome when it opens', async () => {
    const all = watching(transport, town.token('fjordstyrelsen'))
    await expect.poll(() => town.held().streams).toBe(1)
    const key = `closed ${transport}`
    const { payroll } = town.simulators.sls
    payroll.payrollRun('closed')
    let id: string
    try {
      const taken = await register(employeeId, key)
      id = taken.id
      expect(taken.status).toBe('QUEUED')
      await expect.poll(() => statuses(all.results, key).at(-1), COME).toBe('QUEUED')
    } finally {
      payroll.payrollRun('open')
    }
    const one = watching(transport, town.token('fjordstyrelsen'), { id })
    await one.count(1)
    expect(statuses(one.results)).toEqual(['QUEUED'])
    // Nobody waits for the next look at the closed system.
    await town.house.store.database
      .updateTable('change')
      .set({ not_before: '2026-01-01T00:00:00.000Z' })
      .where('id', '=', id)
      .execute()
    for (const reading of [all, one])
      await expect.poll(() => statuses(reading.results, key).at(-1), COME).toMatch(/^COMPLETED/)
    const told = statuses(one.results)
    // Each at least as late as the one before.
    const order = told.map((status) => ['QUEUED', 'IN_FLIGHT'].indexOf(status)).map((at) => (at < 0 ? 2 : at))
    expect(order).toEqual(order.toSorted())
    for (const reading of [all, one]) reading.stop()
  })

  it('tells of a change that is taken back', async () => {
    const { payroll } = town.simulators.sls
    payroll.payrollRun('closed')
    try {
      const { id } = await register(employeeId, `cancelled ${transport}`)
      const one = watching(transport, town.token('fjordstyrelsen'), { id })
      await one.count(1)
      await town.ask(town.token('fjordstyrelsen'), 'mutation ($id: ID!) { cancelTransaction(id: $id) { status } }', {
        id,
      })
      await expect.poll(() => statuses(one.results).at(-1), COME).toBe('CANCELLED')
      one.stop()
    } finally {
      payroll.payrollRun('open')
    }
  })

  it('says nothing to another institution, nor to whoever has no access to the interface', async () => {
    const foreign = watching(transport, town.token('fjordby'))
    const administrator = watching(transport, town.token('fjordstyrelsen', 'administrator'))
    const own = watching(transport, town.token('fjordstyrelsen'))
    await expect.poll(() => town.held().streams).toBe(3)
    const { id } = await register(employeeId, `foreign ${transport}`)
    await expect.poll(() => statuses(own.results).at(-1), COME).toMatch(/^COMPLETED/)
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
    expect([foreign.results, administrator.results]).toEqual([[], []])
    for (const reading of [foreign, administrator, own]) reading.stop()
    await town.idle()

    // Named by its id, it is as unknown as one that never was.
    const named = watching(transport, town.token('fjordby'), { id })
    const forged = watching(transport, town.token('fjordby'), { id: 'aaaaaaaaaaaaaaaa' })
    await named.count(1)
    await forged.count(1)
    expect(named.results[0]).toEqual(forged.results[0])
    expect(named.results[0]).toMatchObject({ data: null, errors: [{ extensions: { code: 'NOT_FOUND' } }] })
    for (const reading of [named, forged]) reading.stop()
  })

  it('tells whoever is not shown every field of the own changes alone', async () => {
    const narrowed = town.token('fjordstyrelsen', 'noCpr')
    town.registry.change(
      ({ subject }) => subject === 'town:fjordstyrelsen:noCpr',
      (grant) => ({ ...grant, withheldFields: ['Absence.code'] }),
    )
    const reading = watching(transport, narrowed)
    await expect.poll(() => town.held().streams).toBe(1)
    await register(employeeId, `by another ${transport}`)
    await register(employeeId, `own ${transport}`, narrowed)
    await expect.poll(() => statuses(reading.results).at(-1), COME).toMatch(/^COMPLETED/)
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
    expect(new Set(reading.results.map(({ data }) => data.transactionChanged.idempotencyKey))).toEqual(
      new Set([`own ${transport}`]),
    )
    reading.stop()
  })
})
