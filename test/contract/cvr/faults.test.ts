import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import type { SimulatorFailure } from '../../../sandbox/kit/control.ts'
import { createPki } from '../../../sandbox/kit/pki.ts'
import { type CvrHouse, type CvrHouseOptions, openCvrHouse } from './cvrHouse.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function open(options: CvrHouseOptions = {}): Promise<CvrHouse> {
  const house = await openCvrHouse(options)
  closers.push(() => house.close())
  return house
}

function faultsInLog(house: CvrHouse): unknown[] {
  return house.stage.logLines
    .map((line) => JSON.parse(line) as { msg: string })
    .filter(({ msg }) => msg === 'upstream_fault')
}

async function fails(house: CvrHouse, deadlineMs = 10_000): Promise<unknown> {
  const { data, errors } = await house.institution('fjordstyrelsen', 'name', { deadline: Date.now() + deadlineMs })
  expect(data['_entities']?.[0]).toMatchObject({ company: null })
  expect(errors).toMatchObject([{ path: ['_entities', 0, 'company'], extensions: { system: 'CVR' } }])
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|test-pass|nginx|html/i)
  return errors[0]?.extensions?.['code']
}

describe('a reply that cannot be used', () => {
  it.each<[SimulatorFailure, string, string]>([
    ['unavailable', 'UPSTREAM_UNAVAILABLE', 'unavailable'],
    ['refused', 'UPSTREAM_UNAVAILABLE', 'unavailable'],
    ['html', 'UPSTREAM_UNAVAILABLE', 'garbled'],
    ['dtdBomb', 'UPSTREAM_UNAVAILABLE', 'garbled'],
    ['garbled', 'UPSTREAM_UNAVAILABLE', 'garbled'],
    ['truncated', 'UPSTREAM_UNAVAILABLE', 'garbled'],
    ['oversized', 'UPSTREAM_UNAVAILABLE', 'oversized'],
    [{ code: 'timed_out' }, 'UPSTREAM_UNAVAILABLE', 'unavailable'],
    [{ code: 'shard_failure' }, 'UPSTREAM_UNAVAILABLE', 'unavailable'],
    [{ code: '429' }, 'UPSTREAM_UNAVAILABLE', 'unavailable'],
    [{ code: '502' }, 'UPSTREAM_UNAVAILABLE', 'unavailable'],
    [{ code: '401' }, 'UPSTREAM_UNAVAILABLE', 'credentials'],
    [{ code: '403' }, 'UPSTREAM_UNAVAILABLE', 'credentials'],
    [{ code: '400' }, 'UPSTREAM_REJECTED', 'rejected'],
    [{ code: '404' }, 'UPSTREAM_REJECTED', 'rejected'],
    [{ code: '500', text: 'Result window is too large' }, 'UPSTREAM_REJECTED', 'rejected'],
    [{ code: '500', text: 'Error' }, 'UPSTREAM_UNAVAILABLE', 'unavailable'],
  ])('%j ends as %s, in no time and little memory', async (failure, code, kind) => {
    const house = await open({ limits: { maxAnswerBytes: 2_000_000 } })
    house.simulator.control.failNext(failure)
    const before = process.memoryUsage().rss
    const start = Date.now()
    expect(await fails(house)).toBe(code)
    expect(Date.now() - start).toBeLessThan(5_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
    expect(faultsInLog(house)).toMatchObject([{ system: 'CVR', operation: 'virksomhed/_search', kind }])
    expect((await house.institution('fjordstyrelsen', 'name')).errors).toEqual([])
  })

  it('cut off on the way is a fault', async () => {
    const house = await open()
    house.simulator.control.dropConnectionAfter(100)
    expect(await fails(house)).toBe('UPSTREAM_UNAVAILABLE')
  })

  it('that never comes ends at the deadline', async () => {
    const house = await open()
    house.simulator.control.failNext('timeout')
    const start = Date.now()
    expect(await fails(house, 300)).toBe('UPSTREAM_TIMEOUT')
    expect(Date.now() - start).toBeLessThan(3_000)
  })

  it('for want of a moment is asked for again', async () => {
    const house = await open({ limits: { repeats: 2 } })
    house.simulator.control.failNext({ code: '503' }, 2)
    expect((await house.institution('fjordstyrelsen', 'name')).errors).toEqual([])
    expect(house.journal()).toHaveLength(3)
  })

  it('of the production units leaves the company answered', async () => {
    const house = await open()
    house.simulator.control.failNext('html', 1, ({ operation }) => operation === 'produktionsenhed/_search')
    const { data, errors } = await house.institution('fjordstyrelsen', 'name productionUnits { pNumber }')
    expect(data['_entities']?.[0]?.['company']).toMatchObject({ name: expect.any(String), productionUnits: null })
    expect(errors).toMatchObject([{ path: ['_entities', 0, 'company', 'productionUnits'] }])
  })
})

describe('another form of the total', () => {
  it('is read as well', async () => {
    const house = await open()
    house.simulator.control.failNext({ code: 'total_as_object' })
    expect((await house.institution('fjordstyrelsen', 'name')).errors).toEqual([])
  })
})

describe('the access', () => {
  it('with a wrong password is for an operator, and is not tried in a loop', async () => {
    const house = await open({ settings: { password: 'wrong' }, limits: { repeats: 2 } })
    expect(await fails(house)).toBe('UPSTREAM_UNAVAILABLE')
    expect(faultsInLog(house)).toMatchObject([{ kind: 'credentials', upstreamCode: 'HTTP 401' }])
    expect(house.journal()).toHaveLength(1)
  })

  it('to a server that the settings do not trust is refused before the password is sent', async () => {
    const house = await open({ endpoint: { ca: (await createPki()).trust } })
    expect(await fails(house)).toBe('UPSTREAM_UNAVAILABLE')
    expect(faultsInLog(house)).toMatchObject([{ kind: 'credentials' }])
    expect(house.journal()).toEqual([])
  })

  it('by another index is refused', async () => {
    const house = await open({ endpoint: { index: 'cvr-re' } })
    expect(await fails(house)).toBe('UPSTREAM_REJECTED')
  })
})

describe('an answer about another company', () => {
  it('beside the right one is dropped and raised', async () => {
    const house = await open()
    house.simulator.control.foreignRows(true)
    const { data, errors } = await house.institution('fjordstyrelsen', 'cvrNumber productionUnits { pNumber }')
    expect(errors).toEqual([])
    const own = house.stage.institution('fjordstyrelsen').cvrNumber
    expect(data['_entities']?.[0]?.['company']?.['cvrNumber']).toBe(own)
    const units = house.town.companies
      .find(({ cvrNumber }) => cvrNumber === own)
      ?.productionUnits.map(({ pNumber }) => pNumber)
    for (const { pNumber } of data['_entities']?.[0]?.['company']?.['productionUnits'] ?? [])
      expect(units).toContain(pNumber)
    expect(house.stage.logLines.filter((line) => line.includes('foreign_rows'))).toHaveLength(2)
    expect((await house.stage.trail()).at(-1)).toMatchObject({ discarded: 2 })
  })

  it('alone is a fault, and not the news that there is no such company', async () => {
    const house = await open()
    const other = house.town.companies.find(
      ({ cvrNumber }) => cvrNumber !== house.stage.institution('fjordstyrelsen').cvrNumber,
    )
    const stranger = await serve({ hits: [enterprise(Number(other?.cvrNumber))] })
    const misled = await open({ endpoint: { url: stranger } })
    expect(await fails(misled)).toBe('UPSTREAM_UNAVAILABLE')
    expect(faultsInLog(misled)).toMatchObject([{ kind: 'foreign' }])
  })
})

describe('many production units', () => {
  it('are read page by page, each behind the last', async () => {
    const number = 99000015
    const all = Array.from({ length: 1_203 }, (_, index) => unit(1_999_000_000 + index, number))
    const behind: (string | null)[] = []
    const url = await serve((query) => {
      if (!query.includes('VrproduktionsEnhed')) return { hits: [enterprise(number)] }
      const last = /"gt":"(\d+)"/.exec(query)?.[1] ?? null
      behind.push(last)
      return {
        hits: all
          .filter(({ VrproduktionsEnhed: { pNummer } }) => last === null || pNummer > Number(last))
          .slice(0, 500),
      }
    })
    const house = await open({ endpoint: { url } })
    const { data, errors } = await house.company('99000015', 'productionUnits { pNumber }')
    expect(errors).toEqual([])
    expect(data['company']?.['productionUnits']?.map(({ pNumber }) => pNumber)).toEqual(
      all.map(({ VrproduktionsEnhed }) => String(VrproduktionsEnhed.pNummer)),
    )
    expect(behind).toEqual([null, '1999000499', '1999000999'])
  })

  it('whose pages do not go on are garbled, and not read for ever', async () => {
    const number = 99000015
    const page = Array.from({ length: 500 }, (_, index) => unit(1_999_000_000 + index, number))
    const url = await serve((query) => ({ hits: query.includes('VrproduktionsEnhed') ? page : [enterprise(number)] }))
    const house = await open({ endpoint: { url } })
    const { data, errors } = await house.company('99000015', 'productionUnits { pNumber }')
    expect(data['company']).toEqual({ productionUnits: null })
    expect(errors).toHaveLength(1)
    expect(faultsInLog(house)).toMatchObject([
      { kind: 'garbled', detail: 'a page does not go on behind the one before' },
    ])
  })
})

/** A server of our own, for what the town does not have; over plain HTTP, which the settings allow. */
async function serve(answer: Hits | ((query: string) => Hits)): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    let query = ''
    incoming.on('data', (chunk: Buffer) => {
      query += chunk.toString('utf8')
    })
    incoming.on('end', () => {
      const { hits } = typeof answer === 'function' ? answer(query) : answer
      outgoing.setHeader('content-type', 'application/json')
      outgoing.end(
        JSON.stringify({
          took: 1,
          timed_out: false,
          _shards: { total: 1, successful: 1, failed: 0 },
          hits: { total: hits.length, max_score: null, hits: hits.map((_source) => ({ _source })) },
        }),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`
}

interface Hits {
  readonly hits: readonly object[]
}

const PERIODE = { gyldigFra: '2007-01-01', gyldigTil: null }

function enterprise(cvrNummer: number) {
  return {
    Vrvirksomhed: {
      cvrNummer,
      reklamebeskyttet: false,
      livsforloeb: [{ periode: PERIODE }],
      navne: [{ navn: 'Eksempel', periode: PERIODE }],
      beliggenhedsadresse: [],
      hovedbranche: [],
      virksomhedsform: [],
      virksomhedsstatus: [],
      virksomhedMetadata: {},
    },
  }
}

function unit(pNummer: number, cvrNummer: number) {
  return {
    VrproduktionsEnhed: {
      pNummer,
      reklamebeskyttet: false,
      livsforloeb: [{ periode: PERIODE }],
      navne: [],
      beliggenhedsadresse: [],
      virksomhedsrelation: [{ cvrNummer, periode: PERIODE }],
      produktionsEnhedMetadata: {},
    },
  }
}
