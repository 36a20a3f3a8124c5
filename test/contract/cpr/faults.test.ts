import { createServer as createPlainServer } from 'node:net'
import { createServer, type Server, type TLSSocket } from 'node:tls'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { SimulatorFailure } from '../../../sandbox/kit/control.ts'
import { createPki, type SandboxPki } from '../../../sandbox/kit/pki.ts'
import type { TownEmployment } from '../../../sandbox/town/model.ts'
import { createConnections } from '../../../subgraphs/cpr/wire/connection.ts'
import { type CprHouse, type CprHouseOptions, openCprHouse } from './cprHouse.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function open(
  options: CprHouseOptions = {},
): Promise<{ readonly house: CprHouse; readonly employment: TownEmployment }> {
  const house = await openCprHouse({ employees: 12, ...options, settings: { cacheMs: 0, ...options.settings } })
  closers.push(() => house.close())
  const [employment] = house.landmarks.protectedInState.employments
  if (employment === undefined) throw new Error('nobody is protected')
  return { house, employment }
}

async function fails(house: CprHouse, employment: TownEmployment, deadlineMs = 10_000): Promise<unknown> {
  const { data, errors } = await house.people('id', [employment], { deadline: Date.now() + deadlineMs })
  expect(data['_entities']?.[0]).toMatchObject({ person: null })
  expect(errors).toHaveLength(1)
  for (const text of [JSON.stringify(errors), ...house.stage.logLines]) {
    expect(text).not.toContain(employment.cprNumber)
    expect(text).not.toContain('127.0.0.1')
  }
  return errors[0]?.extensions?.['code']
}

function linesInLog(house: CprHouse, words: string): unknown[] {
  return house.stage.logLines.map((line) => JSON.parse(line) as { msg: string }).filter(({ msg }) => msg === words)
}

function faultsInLog(house: CprHouse): unknown[] {
  return linesInLog(house, 'upstream_fault')
}

describe('a reply with a record of an unknown type', () => {
  it('is read as one without it; the type is counted and logged the first time, the tenth and the hundredth', async () => {
    const { house, employment } = await open()
    const usual = await house.people(PERSON, [employment])
    house.simulator.switches.deliverUnknownRecord = true
    for (let times = 1; times <= 11; times += 1) {
      const { data, errors } = await house.people(PERSON, [employment])
      expect(errors).toEqual([])
      expect(data).toEqual(usual.data)
    }
    expect(linesInLog(house, SKIPPED)).toMatchObject([
      { level: 'warn', recordType: '777', count: 1 },
      { level: 'warn', recordType: '777', count: 10 },
    ])
    expect(house.stage.logLines.join()).not.toContain(employment.cprNumber)
    expect(faultsInLog(house)).toEqual([])
  })
})

const PERSON = 'id name { addressing } address { lines } statusCode bornOn'
const SKIPPED = 'CPR delivered a record of a type that no table knows; it was skipped'

const lookups = ({ operation }: { readonly operation: string }): boolean => operation === 'lookup'

describe('a reply that cannot be used', () => {
  it.each<[SimulatorFailure, string, string]>([
    ['unavailable', 'UPSTREAM_UNAVAILABLE', 'unavailable'],
    ['refused', 'UPSTREAM_UNAVAILABLE', 'unavailable'],
    ['closed', 'UPSTREAM_CLOSED', 'closed'],
    ['html', 'UPSTREAM_UNAVAILABLE', 'garbled'],
    ['dtdBomb', 'UPSTREAM_UNAVAILABLE', 'garbled'],
    ['garbled', 'UPSTREAM_UNAVAILABLE', 'garbled'],
    ['truncated', 'UPSTREAM_UNAVAILABLE', 'garbled'],
    ['oversized', 'UPSTREAM_UNAVAILABLE', 'oversized'],
    [{ code: '16' }, 'UPSTREAM_UNAVAILABLE', 'credentials'],
    [{ code: '10' }, 'UPSTREAM_REJECTED', 'rejected'],
    [{ code: '77' }, 'UPSTREAM_REJECTED', 'rejected'],
  ])('%j ends as %s, in no time and little memory', async (failure, code, kind) => {
    const { house, employment } = await open()
    await house.people('id', [employment])
    house.simulator.control.failNext(failure)
    const before = process.memoryUsage().rss
    const start = Date.now()
    expect(await fails(house, employment)).toBe(code)
    expect(Date.now() - start).toBeLessThan(5_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
    expect(faultsInLog(house)).toMatchObject([{ system: 'CPR', operation: 'lookup', kind }])
    expect((await house.people('id', [employment])).errors).toEqual([])
  })

  it.each(['html', 'truncated', 'unavailable', 'refused'] as const)(
    'to the logon (%s) is a fault, and the next call logs on again',
    async (failure) => {
      const { house, employment } = await open()
      house.simulator.control.failNext(failure)
      expect(await fails(house, employment)).toBe('UPSTREAM_UNAVAILABLE')
      expect((await house.people('id', [employment])).errors).toEqual([])
      expect(house.journal('logon')).toHaveLength(2)
    },
  )

  it.each([0, 1, 23, 24, 27, 28, 29, 200])('cut off after %i bytes is a fault', async (bytes) => {
    const { house, employment } = await open()
    await house.people('id', [employment])
    house.simulator.control.dropConnectionAfter(bytes)
    expect(await fails(house, employment)).toBe('UPSTREAM_UNAVAILABLE')
  })

  it('that never comes ends at the deadline of the request', async () => {
    const { house, employment } = await open()
    await house.people('id', [employment])
    house.simulator.control.failNext('timeout')
    const start = Date.now()
    expect(await fails(house, employment, 300)).toBe('UPSTREAM_TIMEOUT')
    expect(Date.now() - start).toBeLessThan(3_000)
  })

  it('that never comes ends at the limit of the reading', async () => {
    const { house, employment } = await open({ limits: { readMs: 150 } })
    await house.people('id', [employment])
    house.simulator.control.failNext('timeout')
    expect(await fails(house, employment)).toBe('UPSTREAM_TIMEOUT')
  })

  it('leaves no place taken: as many failures as there are connections, and the next call is answered', async () => {
    const { house, employment } = await open({ limits: { readMs: 100, failuresInARow: 50 } })
    await house.people('id', [employment])
    for (const failure of [
      'timeout',
      'timeout',
      'timeout',
      'timeout',
      'html',
      'refused',
      'truncated',
      'oversized',
    ] as const) {
      house.simulator.control.failNext(failure)
      await fails(house, employment)
    }
    expect((await house.people('id', [employment])).errors).toEqual([])
  })

  it('is asked for again where CPR was not available for a moment', async () => {
    const { house, employment } = await open({ limits: { repeats: 1 } })
    house.simulator.control.failNext('unavailable', 1, lookups)
    expect((await house.people('id', [employment])).errors).toEqual([])
    expect(house.journal('lookup')).toHaveLength(2)
  })
})

describe('a reply in another form', () => {
  it.each([
    ['in pieces of one byte', { splitEvery: 1 }],
    ['in pieces of 29 bytes', { splitEvery: 29 }],
    ['with blanks for zeros', { blankNumbers: true }],
  ])('%s is read as well', async (_what, switches) => {
    const { house, employment } = await open({ simulator: { switches } })
    const { data, errors } = await house.people('address { lines } nameAndAddressProtected', [employment])
    expect(errors).toEqual([])
    expect(data['_entities']?.[0]?.['person']).toMatchObject({ nameAndAddressProtected: true })
  })

  it('with a text behind an error is decided by its number', async () => {
    const { house } = await open({ simulator: { switches: { errorText: true, splitEvery: 7 } } })
    const [unknown] = house.landmarks.unknownToCpr
    const answer = await house.query('fjordstyrelsen', { cprNumber: unknown?.person.cprNumber, purpose: 'hiring' })
    expect(answer).toEqual({ data: { person: null }, errors: [] })
  })

  it('in the other variant of 002 than the settings name is a fault', async () => {
    const { house, employment } = await open({ credentials: { addressVariant: 'B' } })
    expect(await fails(house, employment)).toBe('UPSTREAM_UNAVAILABLE')
  })
})

describe('an answer about another person', () => {
  it('is thrown away and raised, and nothing of it is shown', async () => {
    const { house, employment } = await open()
    house.simulator.control.foreignRows(true)
    expect(await fails(house, employment)).toBe('UPSTREAM_UNAVAILABLE')
    expect(house.stage.logLines.join()).toContain('foreign_rows')
    const closed = (await house.stage.trail()).at(-1)
    expect(closed?.kind === 'CLOSED' ? closed.discarded : 0).toBeGreaterThan(0)
  })

  it('would be shown without the screening', async () => {
    const { house, employment } = await open({ checks: { replies: false } })
    house.simulator.control.foreignRows(true)
    const { data, errors } = await house.people('cprNumber', [employment])
    expect(errors).toEqual([])
    expect(data['_entities']?.[0]?.['person']?.['cprNumber']).not.toBe(employment.cprNumber)
  })
})

describe('the token', () => {
  it('is renewed where CPR no longer takes it, twice at the most', async () => {
    const { house, employment } = await open()
    house.simulator.control.failNext({ code: '07' }, 2, lookups)
    expect((await house.people('id', [employment])).errors).toEqual([])
    expect([house.journal('logon').length, house.journal('lookup').length]).toEqual([3, 3])

    house.simulator.control.clearJournal()
    house.simulator.control.failNext({ code: '07' }, 3, lookups)
    expect(await fails(house, employment)).toBe('UPSTREAM_UNAVAILABLE')
    expect([house.journal('logon').length, house.journal('lookup').length]).toEqual([2, 3])
    expect(faultsInLog(house)).toMatchObject([{ kind: 'credentials', upstreamCode: 'FEJLNR 07' }])
  })

  it('that holds for no call at all does not start a loop', async () => {
    const { house, employment } = await open({ simulator: { tokenLifeMs: 0 } })
    expect(await fails(house, employment)).toBe('UPSTREAM_UNAVAILABLE')
    expect(house.journal('logon').length).toBe(3)
  })

  it('is renewed once for all calls that were under way', async () => {
    const { house } = await open({ employees: 20 })
    const employments = house.employmentsAt('maaleraadet')
    await house.people('id', employments.slice(0, 1))
    house.simulator.control.reset()
    const { errors } = await house.people('id', employments)
    expect(errors.filter(({ extensions }) => extensions?.['code'] !== 'NOT_FOUND')).toEqual([])
    expect(house.journal('logon')).toHaveLength(1)
  })

  it('is asked for again by a call that waited for another that ran out of time', async () => {
    const { house } = await open({ employees: 20 })
    const [one, other] = house.employmentsAt('maaleraadet').slice(-2)
    if (one === undefined || other === undefined) throw new Error('two employments')
    house.simulator.control.failNext('timeout', 1)
    const asked = house.people('id', [one], { deadline: Date.now() + 1_000 })
    // Only then is it sure which of the two asks for the token.
    await expect.poll(() => house.journal('logon')).toHaveLength(1)
    const [late, patient] = await Promise.all([asked, house.people('id', [other])])
    expect(late.errors.map(({ extensions }) => extensions?.['code'])).toEqual(['UPSTREAM_TIMEOUT'])
    expect(patient.errors).toEqual([])
  })
})

describe('a refused logon', () => {
  it('is not tried again by the calls behind it', async () => {
    const { house } = await open({ credentials: { password: 'Wrong#12' }, employees: 20 })
    const employments = house.employmentsAt('maaleraadet')
    const { errors } = await house.people('id', employments)
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(new Set(['UPSTREAM_UNAVAILABLE']))
    await house.people('id', employments)
    expect(house.simulator.control.journal().map(({ operation }) => operation)).toEqual(['logon'])
  })

  it('is tried again after a pause, and no more after three in a row: five would lock the user', async () => {
    const { house, employment } = await open({
      credentials: { password: 'Wrong#12' },
      limits: { refusedLogonPauseMs: 0 },
    })
    for (let time = 0; time < 8; time += 1) await fails(house, employment)
    expect(house.journal('logon')).toHaveLength(3)
    expect(faultsInLog(house)).toContainEqual(
      expect.objectContaining({ kind: 'credentials', upstreamCode: 'FEJLNR 01', detail: 'not tried: refused before' }),
    )
  })

  it('counts no more once a logon went well', async () => {
    const { house, employment } = await open({ limits: { refusedLogonPauseMs: 0 } })
    const logons = ({ operation }: { readonly operation: string }): boolean => operation === 'logon'
    for (let round = 0; round < 2; round += 1) {
      house.simulator.control.failNext({ code: '02' }, 2, logons)
      await fails(house, employment)
      await fails(house, employment)
      expect((await house.people('id', [employment])).errors).toEqual([])
      house.simulator.control.failNext({ code: '07' }, 1, lookups)
    }
  })

  it('is a fault for an operator where the settings hold no credentials for the institution', async () => {
    const { house, employment } = await open({ settings: { credentials: {} } })
    expect(await fails(house, employment)).toBe('UPSTREAM_UNAVAILABLE')
    expect(faultsInLog(house)).toMatchObject([{ kind: 'credentials' }])
    expect(house.simulator.control.journal()).toEqual([])
  })
})

describe('the line', () => {
  it('to a server that the settings do not trust is refused before a byte is sent', async () => {
    const { house } = await open()
    const other = await createPki()
    const connections = createConnections({ ...LINE, host: '127.0.0.1', port: house.simulator.port, ca: other.trust })
    await expect(connections.exchange(exchange())).rejects.toMatchObject({ kind: 'credentials', mayHaveArrived: false })
    expect(house.simulator.control.journal()).toEqual([])
  })

  it('to nobody is unavailable', async () => {
    const connections = createConnections({ ...LINE, host: '127.0.0.1', port: 1 })
    await expect(connections.exchange(exchange())).rejects.toMatchObject({ kind: 'unavailable', mayHaveArrived: false })
  })

  it('that is closed cuts what is open', async () => {
    const { house, employment } = await open()
    await house.people('id', [employment])
    house.simulator.control.failNext('timeout')
    const waiting = house.people('id', [employment])
    await expect.poll(() => house.journal('lookup').length).toBe(2)
    await house.subgraph.close()
    expect((await waiting).errors.map(({ extensions }) => extensions?.['code'])).toEqual(['UPSTREAM_UNAVAILABLE'])
  })
})

describe('a server of another temper', () => {
  let pki: SandboxPki
  beforeAll(async () => {
    pki = await createPki()
  })

  async function listen(serve: (socket: TLSSocket) => void): Promise<number> {
    const server: Server = createServer({ cert: pki.server.chain, key: pki.server.key }, (socket) => {
      socket.on('error', () => undefined)
      serve(socket)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closers.push(async () => {
      server.close()
    })
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  const line = (port: number) => createConnections({ ...LINE, host: '127.0.0.1', port, ca: pki.trust })

  it('that keeps the connection open is left after the reply', async () => {
    const port = await listen((socket) => socket.once('data', () => socket.write('999906Tk7aB2c9TESTUSRA000028')))
    const reply = await line(port).exchange(exchange())
    expect(reply.toString('latin1')).toBe('999906Tk7aB2c9TESTUSRA000028')
  })

  it('that says more than the length is not believed', async () => {
    const port = await listen((socket) => socket.once('data', () => socket.end('999906Tk7aB2c9TESTUSRA000028and more')))
    await expect(line(port).exchange(exchange())).rejects.toMatchObject({
      kind: 'garbled',
      detail: 'more came than LÆNGDE says',
    })
  })

  it('that never answers the handshake is given up', async () => {
    const silent = createPlainServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    closers.push(async () => {
      silent.close()
    })
    const address = silent.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const connections = createConnections({ ...LINE, host: '127.0.0.1', port, connectMs: 100 })
    await expect(connections.exchange(exchange())).rejects.toMatchObject({ kind: 'timeout', mayHaveArrived: false })
  })

  it.each([
    [
      'another customer to a lookup',
      (kind: string) => (kind === '90' ? '9901' : '9999'),
      'Tk7aB2c9',
      'the header echoes another request',
      'foreign',
    ],
    ['another customer to a logon', () => '9999', 'Tk7aB2c9', 'the reply echoes another logon', 'garbled'],
    ['no token', () => '9901', '        ', 'no token', 'garbled'],
  ] as const)('that echoes %s is not believed', async (_what, customer, token, detail, kind) => {
    const port = await listen((socket) =>
      socket.once('data', (bytes: Buffer) => {
        const asked = bytes.toString('latin1', 9, 11)
        socket.end(`${customer(asked)}${asked}${token}FJORDWS1000028`)
      }),
    )
    const { house, employment } = await open({ settings: { endpoint: { host: '127.0.0.1', port, ca: pki.trust } } })
    expect(await fails(house, employment)).toBe('UPSTREAM_UNAVAILABLE')
    expect(faultsInLog(house)).toMatchObject([{ kind, detail }])
  })
})

const LINE = { connections: 4, connectMs: 1_000, readMs: 1_000 }

function exchange() {
  const request = Buffer.from('OFF4,999900Tk7aB2c9TESTUSRA006101800006', 'latin1')
  return { operation: 'lookup', kind: 'lookup', request, signal: AbortSignal.timeout(2_000) } as const
}
