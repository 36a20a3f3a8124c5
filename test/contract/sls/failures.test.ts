import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SimulatorFailure } from '../../../sandbox/kit/control.ts'
import { openSlsHouse, type SlsHouse } from '../../subgraphs/sls/slsHouse.ts'

const FJORD = 'fjordstyrelsen'
const OF_EVERY_SERVICE = [
  ['ModstSLSOverenskomstList', 'contract { payStep }'],
  ['ModstSLSPersonLaes', 'preferredName'],
  ['ModstSLSHaendelseList', 'absences { nodes { id } }'],
  ['ModstSLSFerieregnskabLaes', 'quotas(kinds: [HOLIDAY]) { kind }'],
  ['ModstSLSOmsorgsregnskabLaes', 'quotas(kinds: [CARE_DAYS]) { kind }'],
  ['ModstSLSLoendelList', 'wageParts { nodes { id } }'],
] as const

let house: SlsHouse
let id: string
let number: string
beforeAll(async () => {
  house = await openSlsHouse({ employees: 12 })
  const employment = house.staff(FJORD).find(({ state }) => state === 'ACTIVE')
  if (employment === undefined) throw new Error('nobody is active')
  id = (await house.find(FJORD, employment)).id
  number = employment.cprNumber
})
afterAll(() => house.close())
beforeEach(() => house.simulator.control.reset())

const ask = (fields: string) => house.askEmployees(house.caller(FJORD, { freshness: 'LIVE' }), [id], fields)

describe('when SLS fails', () => {
  it.each<[string, SimulatorFailure, string, number]>([
    ['is down', 'unavailable', 'UPSTREAM_UNAVAILABLE', 3],
    ['is closed for maintenance', 'closed', 'UPSTREAM_UNAVAILABLE', 3],
    ['cuts the line before a byte', 'refused', 'UPSTREAM_UNAVAILABLE', 3],
    ['is in a payroll run', { code: 'OT9001' }, 'UPSTREAM_CLOSED', 1],
    ['breaks off', { code: '12' }, 'UPSTREAM_UNAVAILABLE', 3],
    ['does not let the user in', { code: 'OT9002' }, 'UPSTREAM_REJECTED', 1],
    ['does not know the number', { code: 'OT9102' }, 'UPSTREAM_REJECTED', 1],
    ['sends a page for people', 'html', 'UPSTREAM_UNAVAILABLE', 1],
    ['sends noise', 'garbled', 'UPSTREAM_UNAVAILABLE', 1],
    ['sends half an answer', 'truncated', 'UPSTREAM_UNAVAILABLE', 1],
    ['sends a bomb of entities', 'dtdBomb', 'UPSTREAM_UNAVAILABLE', 1],
  ])(
    'and %s, the field is null with the right code, in our words, and reads are repeated only where it helps',
    async (_, failure, code, calls) => {
      house.simulator.control.failNext(failure, 10)
      const { entities, errors, text } = await ask('id contract { payStep }')
      expect(entities).toEqual([{ id, contract: null }])
      expect(errors).toMatchObject([{ path: ['_entities', 0, 'contract'], extensions: { code, system: 'SLS' } }])
      expect(house.calls()).toEqual({ ModstSLSOverenskomstList: calls })
      expect(text).not.toContain(number)
      expect(text).not.toMatch(/Lønkørsel|Bruger|findes ikke|lukket|tilgængelig|Driftsmeddelelse/)
    },
  )

  it('by an answer without end, it is cut off in bounded time and memory', async () => {
    house.simulator.control.failNext('oversized', 10)
    const before = process.memoryUsage().rss
    const began = Date.now()
    const { errors } = await ask('contract { payStep }')
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }])
    expect(Date.now() - began).toBeLessThan(3_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
    expect(house.calls()).toEqual({ ModstSLSOverenskomstList: 1 })
  })

  it('to answer in time, it is given up at the limit of one attempt', async () => {
    house.simulator.control.failNext('timeout')
    const began = Date.now()
    const { errors } = await house.askEmployees(
      house.caller(FJORD, { freshness: 'LIVE', deadline: Date.now() + 700 }),
      [id],
      'contract { payStep }',
    )
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT' } }])
    expect(Date.now() - began).toBeLessThan(2_000)
  })

  it('once, nobody notices', async () => {
    house.simulator.control.failNext('unavailable')
    const { errors } = await ask('contract { payStep }')
    expect(errors).toEqual([])
    expect(house.calls()).toEqual({ ModstSLSOverenskomstList: 2 })
  })

  it('with the line cut in the middle of an answer, half of it is not taken for the whole', async () => {
    house.simulator.control.dropConnectionAfter(300)
    const { errors } = await ask('wageParts { nodes { id } }')
    expect(errors).toEqual([])
    expect(house.calls()).toEqual({ ModstSLSLoendelList: 2 })
  })

  it('with a warning, the answer is taken', async () => {
    house.simulator.control.failNext({ code: 'RB7050' })
    const { entities, errors } = await ask('contract { payStep }')
    expect(errors).toEqual([])
    expect(entities[0]?.['contract']).toMatchObject({ payStep: expect.any(String) })
  })

  it.each(OF_EVERY_SERVICE)('in %s alone, the other fields are answered', async (service, fields) => {
    house.simulator.control.failNext('garbled', 10, ({ operation }) => operation === service)
    const { entities, errors } = await ask(
      `id ${OF_EVERY_SERVICE.map(([, all], index) => all.replace(/^\w+/, `f${index}: $&`)).join(' ')}`,
    )
    const failed = OF_EVERY_SERVICE.findIndex(([name]) => name === service)
    expect(errors.map(({ path }) => path?.at(-1))).toEqual([`f${failed}`])
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }])
    OF_EVERY_SERVICE.forEach((_, index) => {
      if (index !== failed && OF_EVERY_SERVICE[index]?.[1] !== 'preferredName')
        expect(entities[0]?.[`f${index}`]).not.toBeNull()
    })
    expect(fields).toBeTruthy()
  })

  it('is told to the log without a number, and with the code', async () => {
    house.simulator.control.failNext({ code: 'OT9102', text: `Lønnummer ${number} findes ikke` })
    await ask('contract { payStep }')
    const log = house.surroundings.logLines.join('\n')
    expect(log).toContain('OT9102')
    expect(log).not.toContain(number)
    expect(log).not.toContain('findes ikke')
  })
})

describe('a password that is not right', () => {
  it('is a failure for the operator and tells the caller nothing', async () => {
    const wrong = await openWithPassword('forkert')
    try {
      const { errors, text } = await wrong.askEmployees(wrong.caller(FJORD), [id], 'id')
      // Nothing could be filled: the directory says that it has not been.
      expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 10 } }])
      await expect(wrong.subgraph.fillDirectory?.(wrong.institution(FJORD))).rejects.toMatchObject({
        kind: 'credentials',
        upstreamCode: 'Client.Authentication',
      })
      expect(text).not.toContain('forkert')
    } finally {
      await wrong.close()
    }
  })
})

async function openWithPassword(password: string): Promise<SlsHouse> {
  return openSlsHouse({
    employees: 12,
    fill: false,
    settings: (settings) => ({
      ...settings,
      credentials: Object.fromEntries(
        Object.entries(settings.credentials).map(([name, credentials]) => [name, { ...credentials, password }]),
      ),
    }),
  })
}
