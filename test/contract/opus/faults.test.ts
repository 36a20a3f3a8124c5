import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SimulatorFailure } from '../../../sandbox/kit/control.ts'
import type { TownEmployment } from '../../../sandbox/town/model.ts'
import { openOpusSubgraph } from '../../../subgraphs/opus/subgraph.ts'
import { type OpusHouse, openOpusHouse } from './opusHouse.ts'

let house: OpusHouse
let somebody: TownEmployment
beforeAll(async () => {
  house = await openOpusHouse()
  const found = house.town.employments.find(({ institution, state }) => institution === 'engholm' && state === 'ACTIVE')
  if (found === undefined) throw new Error('nobody')
  somebody = found
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const SERVICES = [
  ['List', 'contract { payForm }', 'contract'],
  ['GetAbsenceAttendanceByPeriod', 'absences { nodes { id } }', 'absences'],
  ['GetAbsenceQuotas', 'quotas { code }', 'quotas'],
  ['read-onetime-payments', 'wageParts { nodes { id } }', 'wageParts'],
] as const

const live = { freshness: 'LIVE' as const }

describe.each(SERVICES)('where %s goes wrong', (operation, fields, field) => {
  it.each<[SimulatorFailure, string]>([
    ['unavailable', 'UPSTREAM_UNAVAILABLE'],
    ['refused', 'UPSTREAM_UNAVAILABLE'],
    ['html', 'UPSTREAM_UNAVAILABLE'],
    ['garbled', 'UPSTREAM_UNAVAILABLE'],
    ['truncated', 'UPSTREAM_UNAVAILABLE'],
    ['dtdBomb', 'UPSTREAM_UNAVAILABLE'],
    ['oversized', 'UPSTREAM_UNAVAILABLE'],
    ['closed', operation === 'List' ? 'UPSTREAM_CLOSED' : 'UPSTREAM_UNAVAILABLE'],
    [{ code: '99', text: 'Meddelelsen for 6101019999 er opgivet; sag 4711887' }, 'UPSTREAM_REJECTED'],
  ])('%j costs its own field alone: %s, in our words', async (failure, code) => {
    house.simulator.control.failNext(failure)
    const before = process.memoryUsage().rss
    const started = performance.now()
    const { data, errors } = await house.employee(`name ${fields}`, somebody, live)
    expect(data['name']).not.toBeNull()
    expect(data[field]).toBeNull()
    expect(errors).toMatchObject([{ path: ['_entities', 0, field], extensions: { code, system: 'OPUS' } }])
    expect(JSON.stringify(errors)).not.toMatch(/6101019999|Meddelelsen|findes|html/i)
    expect(house.stage.logLines.join('\n')).not.toContain('6101019999')
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  it('a line that is cut is no answer', async () => {
    house.simulator.control.dropConnectionAfter(200)
    const { data, codes } = await house.employee(fields, somebody, live)
    expect(data[field]).toBeNull()
    expect(codes).toEqual(['UPSTREAM_UNAVAILABLE'])
  })

  it('an answer that does not come in time ends with the request’s own time', async () => {
    house.simulator.control.failNext('timeout')
    const started = performance.now()
    const { data, codes } = await house.employee(fields, somebody, { ...live, deadline: Date.now() + 300 })
    expect(data[field]).toBeNull()
    expect(codes).toEqual(['UPSTREAM_TIMEOUT'])
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('a read is repeated after an answer that it is down', async () => {
    const patient = await openOpusSubgraph(house.stage.surroundings('opus'), {
      ...house.settings,
      limits: { ...house.settings.limits, repeats: 2 },
    })
    house.simulator.control.failNext('unavailable', 2)
    const result = await patient.server.execute({
      document: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OpusEmployee { ${fields} } } }`,
      operationName: null,
      variables: { of: [{ __typename: 'OpusEmployee', id: await house.idOf(somebody) }] },
      caller: house.stage.caller('engholm', live),
    })
    expect(result.errors).toBeUndefined()
    expect(house.calls()).toEqual([operation, operation, operation])
    await patient.close()
  })
})

describe('what a status of Opus means', () => {
  it.each([
    ['2', 'UPSTREAM_UNAVAILABLE'],
    ['3', 'UPSTREAM_CLOSED'],
    ['99', 'UPSTREAM_REJECTED'],
    ['100', 'UPSTREAM_REJECTED'],
  ])('%s of the employee list is %s', async (code, expected) => {
    house.simulator.control.failNext({ code })
    expect((await house.employee('contract { payForm }', somebody, live)).codes).toEqual([expected])
  })

  it('1 is an empty answer', async () => {
    house.simulator.control.failNext({ code: '1' })
    expect(await house.employee('contract { payForm } ', somebody, live)).toMatchObject({
      data: { contract: null },
      errors: [],
    })
  })

  it('500 in the body of the payments answer is unavailable, 1 with another text rejected', async () => {
    house.simulator.control.failNext({ code: '500' })
    expect((await house.employee('wageParts { nodes { id } }', somebody, live)).codes).toEqual(['UPSTREAM_UNAVAILABLE'])
    house.simulator.control.failNext({ code: '1' })
    expect((await house.employee('wageParts { nodes { id } }', somebody, live)).codes).toEqual(['UPSTREAM_REJECTED'])
  })

  it('99 leaves the number of the problem case in the log', async () => {
    house.simulator.control.failNext({ code: '99', text: 'Meddelelsen er opgivet; problemsag 4711887 er oprettet' })
    await house.employee('contract { payForm }', somebody, live)
    expect(house.stage.logLines.join('\n')).toContain('problem case 4711887')
  })
})

describe('the certificate', () => {
  const asking = async (credentials: OpusHouse['settings']['credentials']) => {
    const subgraph = await openOpusSubgraph(house.stage.surroundings('opus'), { ...house.settings, credentials })
    const result = await subgraph.server.execute({
      document:
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on OpusEmployee { contract { payForm } quotas { code } wageParts { nodes { id } } } } }',
      operationName: null,
      variables: { of: [{ __typename: 'OpusEmployee', id: await house.idOf(somebody) }] },
      caller: house.stage.caller('engholm', live),
    })
    await subgraph.close()
    return result
  }

  it('of another customer opens nothing, and the operator is told', async () => {
    const { fjordby } = house.settings.credentials
    if (fjordby === undefined) throw new Error('no certificate')
    const result = await asking({ engholm: fjordby })
    expect(result.data?.['_entities']).toEqual([{ contract: null, quotas: null, wageParts: null }])
    expect(result.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([
      'UPSTREAM_UNAVAILABLE',
      'UPSTREAM_UNAVAILABLE',
      'UPSTREAM_UNAVAILABLE',
    ])
    const kinds = house.stage.logLines.filter((line) => line.includes('"kind":"credentials"'))
    expect(kinds.length).toBeGreaterThanOrEqual(3)
  })

  it('is never another institution’s where the settings have none', async () => {
    const { fjordby } = house.settings.credentials
    if (fjordby === undefined) throw new Error('no certificate')
    house.calls()
    const result = await asking({ fjordby })
    expect(result.errors).toHaveLength(3)
    expect(house.calls()).toEqual([])
    expect(house.stage.logLines.join('\n')).toContain('the settings hold no certificate named engholm')
  })

  it('is each institution’s own', async () => {
    await house.institution('employees(first: 1) { nodes { contract { payForm } } }', 'fjordby', live)
    await house.institution('employees(first: 1) { nodes { contract { payForm } } }', 'engholm', live)
    expect(house.simulator.control.journal().map(({ institution }) => institution)).toEqual(['fjordby', 'engholm'])
  })
})

describe('answers about others', () => {
  it.each(SERVICES)('%s: foreign rows are discarded and alarmed, and never shown', async (operation, fields, field) => {
    const honest = await house.employee(fields, somebody, live)
    house.simulator.control.foreignRows(true)
    const answered = await house.employee(fields, somebody, live)
    house.simulator.control.foreignRows(false)
    if (operation === 'read-onetime-payments') {
      expect(answered.data[field]).toBeNull()
      expect(answered.codes).toEqual(['UPSTREAM_UNAVAILABLE'])
    } else {
      expect(answered.errors).toEqual([])
      expect(answered.data[field]).toEqual(honest.data[field])
    }
    const [alarm] = house.stage.logLines.filter(
      (line) => line.includes('"alarm":true') && line.includes(`"service":"${operation}"`),
    )
    expect(alarm).toContain('foreign')
  })

  it('would be shown without the screening: switched off, an answer tells of another customer’s employee', async () => {
    const open = await openOpusHouse({ checks: { replies: false } })
    const namesake = open.town.employments.find(
      ({ institution, number }) =>
        institution === 'fjordby' &&
        open.town.employments.some(
          (other) => other.institution === 'engholm' && other.number === number && other.positionCode !== '',
        ),
    )
    if (namesake === undefined) throw new Error('no namesake')
    const honest = await open.employee('contracts { validFrom positionTitle organisationUnitName }', namesake, live)
    open.simulator.control.foreignRows(true)
    const leaked = await open.employee('contracts { validFrom positionTitle organisationUnitName }', namesake, live)
    expect(leaked.errors).toEqual([])
    expect(leaked.data).not.toEqual(honest.data)
    await open.close()
  })

  it('cannot be provoked with another institution’s id', async () => {
    house.calls()
    const { data, codes } = await house.employee('contract { payForm }', await house.idOf(somebody), live, 'fjordby')
    expect(data).toBeNull()
    expect(codes).toEqual(['NOT_FOUND'])
    expect(house.calls()).toEqual([])
  })
})

describe('the trail of a request', () => {
  it('names caller, services, persons and fields', async () => {
    const before = (await house.stage.trail()).length
    await house.employee('contract { payForm } quotas { code }', somebody, live)
    const entries = (await house.stage.trail()).slice(before)
    expect(entries).toMatchObject([
      { kind: 'OPENED', subject: 'test:engholm', subgraph: 'opus' },
      {
        kind: 'CLOSED',
        services: { List: 1, GetAbsenceQuotas: 1 },
        employments: [await house.idOf(somebody)],
        result: 'ANSWERED',
      },
    ])
    expect(JSON.stringify(entries)).not.toContain(somebody.cprNumber)
  })
})
