import { readFileSync } from 'node:fs'
import { Agent, request as httpsRequest } from 'node:https'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startCvrSimulator } from '../../../sandbox/cvr/server.ts'
import type { Simulator } from '../../../sandbox/kit/control.ts'
import { createPki } from '../../../sandbox/kit/pki.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import { landmarks } from '../../../sandbox/town/landmarks.ts'

const town = buildTown({ seed: 4, employees: 20, today: '2026-11-22' })
const { ceasedInstitution, dissolvedCompany, dissolvingCompany, foreignCompany, movedCompany, unitWithNewOwner } =
  landmarks(town)

const period = z.object({ gyldigFra: z.string(), gyldigTil: z.string().nullable() })
const answerShape = z.looseObject({
  timed_out: z.boolean(),
  _shards: z.looseObject({ failed: z.int() }),
  _scroll_id: z.string().optional(),
  hits: z.looseObject({
    total: z.int(),
    hits: z.array(z.looseObject({ _id: z.string(), _source: z.record(z.string(), z.looseObject({})).optional() })),
  }),
})

interface Reply {
  readonly status: number
  readonly type: string
  readonly body: string
}

describe('CVR, asked over HTTPS', () => {
  let cvr: Simulator
  let agent: Agent

  beforeAll(async () => {
    const pki = await createPki()
    cvr = await startCvrSimulator({ town, pki, user: 'test-user', password: 'test-pass' })
    agent = new Agent({ keepAlive: true, ca: pki.trust })
  })
  afterEach(() => cvr.control.reset())
  afterAll(async () => {
    agent.destroy()
    await cvr.close()
  })

  const post = (path: string, body: string, authorization = 'Basic dGVzdC11c2VyOnRlc3QtcGFzcw=='): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const outgoing = httpsRequest(
        {
          host: cvr.host,
          port: cvr.port,
          path,
          method: 'POST',
          agent,
          headers: { authorization, 'content-type': 'application/json' },
        },
        (incoming) => {
          const pieces: Buffer[] = []
          incoming.on('data', (piece: Buffer) => pieces.push(piece))
          incoming.on('error', reject)
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              type: incoming.headers['content-type'] ?? '',
              body: Buffer.concat(pieces).toString('utf8'),
            }),
          )
        },
      )
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  const search = async (path: string, body: string) => {
    const reply = await post(`/cvr-permanent/${path}`, body)
    expect([reply.status, reply.type]).toEqual([200, 'application/json; charset=UTF-8'])
    return answerShape.parse(JSON.parse(reply.body))
  }
  const sources = async (path: string, body: string) =>
    (await search(path, body)).hits.hits.flatMap((hit) => Object.values(hit._source ?? {}))
  const failure = async (body: string, path = 'virksomhed/_search') => {
    const reply = await post(`/cvr-permanent/${path}`, body)
    return [
      reply.status,
      z.object({ error: z.looseObject({ type: z.string(), reason: z.string() }) }).parse(JSON.parse(reply.body)).error,
    ]
  }

  it('finds a company by its number, given as number or text', async () => {
    for (const number of ['99010207', '"99010207"']) {
      const [company, ...others] = await sources(
        'virksomhed/_search',
        `{"query":{"term":{"Vrvirksomhed.cvrNummer":${number}}},"size":1}`,
      )
      expect(others).toEqual([])
      expect(company).toMatchObject({
        cvrNummer: 99010207,
        enhedstype: 'VIRKSOMHED',
        reklamebeskyttet: true,
        virksomhedsstatus: [],
        navne: [
          { navn: 'Styrelsen for Fjorde og "Sunde"', periode: { gyldigFra: '2007-01-01', gyldigTil: '2015-02-28' } },
          { navn: 'Fjordstyrelsen', periode: { gyldigFra: '2015-03-01', gyldigTil: null } },
        ],
        virksomhedMetadata: {
          nyesteNavn: { navn: 'Fjordstyrelsen' },
          nyesteVirksomhedsform: { virksomhedsformkode: 230, kortBeskrivelse: 'STA' },
          sammensatStatus: 'Aktiv',
        },
      })
    }
  })

  it('answers what it does not know with nothing, and status 200', async () => {
    const nothing = await search(
      'virksomhed/_search',
      '{"query":{"term":{"Vrvirksomhed.cvrNummer":99000015}},"size":1}',
    )
    expect(nothing.hits).toEqual({ total: 0, max_score: null, hits: [] })
    expect((await search('virksomhed/_search', '{"query":{"term":{"Vrvirksomhed.findesIkke":1}}}')).hits.total).toBe(0)
  })

  it('tells that a company has ceased by its life, and dates the newest parts too', async () => {
    const [company] = await sources(
      'virksomhed/_search',
      `{"query":{"terms":{"Vrvirksomhed.cvrNummer":[${ceasedInstitution.cvrNumber}]}}}`,
    )
    expect(company).toMatchObject({
      livsforloeb: [{ periode: { gyldigFra: '2007-01-01', gyldigTil: '2025-12-31' } }],
      virksomhedMetadata: { sammensatStatus: 'Ophørt', nyesteNavn: { periode: { gyldigTil: '2025-12-31' } } },
    })
  })

  it('shows companies under dissolution, dissolved, moved and foreign', async () => {
    const numbers = [dissolvingCompany, dissolvedCompany, movedCompany, foreignCompany].map(
      (company) => company.cvrNumber,
    )
    const found = await sources(
      'virksomhed/_search',
      `{"query":{"terms":{"Vrvirksomhed.cvrNummer":[${numbers}]}},"sort":[{"Vrvirksomhed.cvrNummer":{"order":"asc"}}]}`,
    )
    expect(found).toMatchObject([
      {
        cvrNummer: 99010800,
        beliggenhedsadresse: [{ postnummer: 9995 }, { postnummer: 9993, periode: { gyldigTil: null } }],
      },
      {
        cvrNummer: 99010908,
        virksomhedsstatus: [{ status: 'NORMAL' }, { status: 'UNDER KONKURS', periode: { gyldigTil: null } }],
      },
      { cvrNummer: 99011009, virksomhedMetadata: { sammensatStatus: 'OPLØST EFTER KONKURS' } },
      {
        cvrNummer: 99011106,
        beliggenhedsadresse: [{ landekode: 'SE', fritekst: 'Provgatan 4\n999 99 Exempelstad\nSverige', kommune: null }],
      },
    ])
  })

  it('finds the production units that belong or have belonged to a company', async () => {
    const ask = (number: number) =>
      sources(
        'produktionsenhed/_search',
        `{"query":{"term":{"VrproduktionsEnhed.virksomhedsrelation.cvrNummer":${number}}},"size":1000}`,
      )
    expect((await ask(99010207)).map((unit) => unit['pNummer'])).toEqual([1999000101, 1999000102, 1999000103])
    const [passedOn] = await ask(99010703)
    expect(passedOn).toMatchObject({
      pNummer: Number(unitWithNewOwner),
      virksomhedsrelation: [{ cvrNummer: 99010703 }, { cvrNummer: 99010800, periode: { gyldigTil: null } }],
      produktionsEnhedMetadata: { nyesteCvrNummerRelation: 99010800, sammensatStatus: 'Aktiv' },
    })
  })

  it('writes addresses with integers, letters apart', async () => {
    const company = town.companies.find((candidate) => candidate.cvrNumber === '99010509')
    const [found] = await sources('virksomhed/_search', '{"query":{"term":{"Vrvirksomhed.cvrNummer":99010509}}}')
    const [, number, letter] = /^([0-9]+)([A-C]?)$/.exec(company?.address.houseNumber ?? '') ?? []
    expect(found).toMatchObject({
      beliggenhedsadresse: [
        {
          landekode: 'DK',
          kommune: { kommuneKode: 998, kommuneNavn: 'FJORDBY' },
          vejkode: Number(company?.address.roadCode),
          vejnavn: company?.address.street,
          husnummerFra: Number(number),
          bogstavFra: letter === '' ? null : letter,
          postnummer: 9991,
          postdistrikt: 'Fjordby',
        },
      ],
    })
  })

  it('agrees with the contract in every document', async () => {
    const schema: unknown = JSON.parse(
      readFileSync(new URL('../../../contracts/cvr/search-reply.schema.json', import.meta.url), 'utf8'),
    )
    const contract = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
    const everything = await search('_search', '{"query":{"match_all":{}},"size":1000}')
    expect(everything.hits.hits.length).toBeGreaterThan(20)
    expect(z.prettifyError(contract.safeParse(everything).error ?? new z.ZodError([]))).toBe('')
    expect(contract.safeParse({ ...everything, timed_out: 'no' }).success).toBe(false)
  })

  it('ties conditions to one element only inside nested', async () => {
    const both =
      '{"bool":{"must":[{"match":{"Vrvirksomhed.navne.navn":"Sunde"}},{"term":{"Vrvirksomhed.navne.periode.gyldigFra":"2015-03-01"}}]}}'
    expect((await search('virksomhed/_search', `{"query":${both}}`)).hits.total).toBe(1)
    expect(
      (await search('virksomhed/_search', `{"query":{"nested":{"path":"Vrvirksomhed.navne","query":${both}}}}`)).hits
        .total,
    ).toBe(0)
  })

  it('understands the subset of queries that clients use', async () => {
    const total = async (query: string) => (await search('virksomhed/_search', `{"query":${query}}`)).hits.total
    const name = 'Vrvirksomhed.virksomhedMetadata.nyesteNavn.navn'
    expect(await total(`{"match":{"${name}":"FJORDSTYRELSEN engholm"}}`)).toBe(2)
    expect(await total(`{"match":{"${name}":{"query":"fjordby kommune","operator":"and"}}}`)).toBe(1)
    expect(await total(`{"match_phrase":{"${name}":"kommune fjordby"}}`)).toBe(0)
    expect(await total(`{"match_phrase_prefix":{"${name}":"Fjordby Kom"}}`)).toBe(1)
    expect(await total(`{"multi_match":{"query":"målerådet","fields":["${name}^2","Vrvirksomhed.navne.navn"]}}`)).toBe(
      1,
    )
    expect(await total('{"prefix":{"Vrvirksomhed.cvrNummer":"990102"}}')).toBe(1)
    expect(await total('{"wildcard":{"Vrvirksomhed.cvrNummer":"9901?207"}}')).toBe(1)
    expect(await total('{"term":{"Vrvirksomhed.virksomhedMetadata.sammensatStatus":"aktiv"}}')).toBe(5)
    expect(await total('{"term":{"Vrvirksomhed.virksomhedMetadata.sammensatStatus":"Aktiv"}}')).toBe(0)
    expect(await total('{"match":{"Vrvirksomhed.virksomhedMetadata.sammensatStatus":"Aktiv"}}')).toBe(5)
    expect(
      await total('{"range":{"Vrvirksomhed.livsforloeb.periode.gyldigTil":{"gte":"2021-06-30","lt":"2021-07-01"}}}'),
    ).toBe(1)
    expect(await total('{"exists":{"field":"Vrvirksomhed.livsforloeb.periode.gyldigTil"}}')).toBe(2)
    expect(await total('{"ids":{"values":["4999000001","4999000002"]}}')).toBe(2)
    expect(
      await total(
        '{"bool":{"should":[{"term":{"Vrvirksomhed.cvrNummer":99010207}},{"term":{"Vrvirksomhed.cvrNummer":99010304}}]}}',
      ),
    ).toBe(2)
    expect(
      await total(
        '{"bool":{"filter":{"match_all":{}},"must_not":[{"term":{"Vrvirksomhed.virksomhedsform.virksomhedsformkode":230}}]}}',
      ),
    ).toBe(7)
  })

  it('gives only the parts asked for', async () => {
    const ask = async (source: string) =>
      (await search('virksomhed/_search', `{"_source":${source},"query":{"term":{"Vrvirksomhed.cvrNummer":99010304}}}`))
        .hits.hits[0]?._source
    expect(await ask('["Vrvirksomhed.cvrNummer","Vrvirksomhed.virksomhedMetadata.nyesteNavn.navn"]')).toEqual({
      Vrvirksomhed: { cvrNummer: 99010304, virksomhedMetadata: { nyesteNavn: { navn: 'Arkivnævnet' } } },
    })
    expect(await ask('"*.navne.navn"')).toEqual({ Vrvirksomhed: { navne: [{ navn: 'Arkivnævnet' }] } })
    expect(await ask('{"includes":["Vrvirksomhed.navne"],"excludes":["*.periode","*.sidstOpdateret"]}')).toEqual({
      Vrvirksomhed: { navne: [{ navn: 'Arkivnævnet' }] },
    })
    expect(await ask('false')).toBeUndefined()
  })

  it('pages by from and size, ten at a time, up to 3000', async () => {
    const all = await search('_search', '{"query":{"match_all":{}}}')
    expect(all.hits.hits).toHaveLength(10)
    const next = await search('_search', '{"query":{"match_all":{}},"from":10,"size":5}')
    expect(next.hits.hits.map((hit) => hit._id)).not.toContain(all.hits.hits[9]?._id)
    expect(await failure('{"from":3000,"size":10}')).toEqual([
      500,
      expect.objectContaining({ reason: expect.stringContaining('[3000] but was [3010]') }),
    ])
  })

  it('scrolls through everything, each document once, and forgets the id', async () => {
    const first = await search('_search?scroll=1m', '{"query":{"match_all":{}},"size":8}')
    const seen = first.hits.hits.map((hit) => hit._id)
    let id = first._scroll_id
    for (let page = 0; page < 10; page += 1) {
      const next = answerShape.parse(
        JSON.parse((await post('/_search/scroll', `{"scroll":"1m","scroll_id":"${id}"}`)).body),
      )
      if (next.hits.hits.length === 0) break
      seen.push(...next.hits.hits.map((hit) => hit._id))
      id = next._scroll_id
    }
    expect(seen).toHaveLength(first.hits.total)
    expect(new Set(seen).size).toBe(seen.length)
    expect(await failure(`{"scroll":"1m","scroll_id":"${first._scroll_id}"}`, '_search/scroll')).toEqual([
      404,
      expect.objectContaining({ type: 'search_context_missing_exception' }),
    ])
  })

  it('refuses what the search engine refuses', async () => {
    expect(await failure('{"query":{"termm":{"a":1}}}')).toEqual([
      400,
      expect.objectContaining({ type: 'parsing_exception', reason: 'no [query] registered for [termm]' }),
    ])
    expect((await failure('{"query":{"missing":{"field":"a"}}}'))[0]).toBe(400)
    expect((await failure('{"query":'))[0]).toBe(400)
    expect((await failure('{"aggs":{}}'))[0]).toBe(400)
    expect((await failure('{"query":{"term":{"a":[1]}}}'))[0]).toBe(400)
    expect((await failure('{"sort":["Vrvirksomhed.virksomhedMetadata.nyesteNavn.navn"]}'))[0]).toBe(400)
    expect(await failure('{"query":{"script":{"script":"1"}}}')).toEqual([
      500,
      expect.objectContaining({ reason: 'cannot execute [inline] scripts' }),
    ])
    expect((await post('/andet-indeks/_search', '{}')).status).toBe(404)
  })

  it('searches everything under a type that it does not know', async () => {
    const all = await search('_search', '{}')
    expect((await search('virksomheder/_search', '{}')).hits.total).toBe(all.hits.total)
  })

  it('shows the web server’s page to whoever has no right password', async () => {
    for (const authorization of ['', 'Basic dGVzdC11c2VyOmZvcmtlcnQ=', 'Bearer x']) {
      const reply = await post('/cvr-permanent/virksomhed/_search', '{}', authorization)
      expect([reply.status, reply.type]).toEqual([401, 'text/html'])
      expect(reply.body).toContain('<title>401 Authorization Required</title>')
    }
  })

  it('fails as the service fails', async () => {
    const body = '{"query":{"term":{"Vrvirksomhed.cvrNummer":99010207}}}'
    const ask = () => post('/cvr-permanent/virksomhed/_search', body)
    cvr.control.failNext('unavailable')
    cvr.control.failNext({ code: '429' })
    cvr.control.failNext('html')
    expect([(await ask()).status, (await ask()).status]).toEqual([503, 429])
    expect(await ask()).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
    cvr.control.failNext({ code: 'timed_out' })
    expect(await search('virksomhed/_search', body)).toMatchObject({ timed_out: true, hits: { total: 0 } })
    cvr.control.failNext({ code: 'shard_failure' })
    expect(await search('virksomhed/_search', body)).toMatchObject({ _shards: { failed: 1 }, hits: { total: 0 } })
    cvr.control.failNext({ code: 'total_as_object' })
    expect(JSON.parse((await ask()).body)).toMatchObject({
      hits: { total: { value: 1, relation: 'eq' }, hits: [{ _id: '4999000001' }] },
    })
    cvr.control.failNext('truncated')
    const half = await ask()
    expect(() => JSON.parse(half.body)).toThrow()
  })

  it('is still JSON when oversized', async () => {
    cvr.control.failNext('oversized')
    const reply = await post(
      '/cvr-permanent/virksomhed/_search',
      '{"query":{"term":{"Vrvirksomhed.cvrNummer":99010207}}}',
    )
    expect(reply.body.length).toBeGreaterThan(50 * 1024 * 1024)
    expect(answerShape.parse(JSON.parse(reply.body)).hits.total).toBe(1)
  })

  it('shows another company instead of the one, and beside a list, while foreign rows are on', async () => {
    cvr.control.foreignRows(true)
    const one = await sources('virksomhed/_search', '{"query":{"term":{"Vrvirksomhed.cvrNummer":99010207}},"size":1}')
    expect(one).toHaveLength(1)
    expect(one[0]?.['cvrNummer']).not.toBe(99010207)
    const units = await sources(
      'produktionsenhed/_search',
      '{"query":{"term":{"VrproduktionsEnhed.virksomhedsrelation.cvrNummer":99010207}},"size":1000}',
    )
    expect(units).toHaveLength(4)
  })

  it('keeps a journal of the operation and the numbers asked for', async () => {
    await search('virksomhed/_search', '{"query":{"terms":{"Vrvirksomhed.cvrNummer":[99010207,"99010304"]}}}')
    await search(
      'produktionsenhed/_search',
      '{"query":{"term":{"VrproduktionsEnhed.virksomhedsrelation.cvrNummer":{"value":99010207}}}}',
    )
    expect(cvr.control.journal()).toMatchObject([
      { operation: 'virksomhed/_search', institution: null, subjects: ['99010207', '99010304'] },
      { operation: 'produktionsenhed/_search', subjects: ['99010207'] },
    ])
  })

  it('dates every historical element', async () => {
    const [company] = await sources('virksomhed/_search', '{"query":{"term":{"Vrvirksomhed.cvrNummer":99010800}}}')
    for (const key of ['navne', 'beliggenhedsadresse', 'livsforloeb', 'hovedbranche', 'virksomhedsform', 'penheder']) {
      expect(
        z
          .array(z.looseObject({ periode: period }))
          .min(1)
          .safeParse(company?.[key]).success,
      ).toBe(true)
    }
  })
})
