import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpusHouse, openOpusHouse, type Told } from './opusHouse.ts'

let house: OpusHouse
beforeAll(async () => {
  house = await openOpusHouse()
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const FIELDS =
  'id recurrence code sequenceNumber codeText text amount { amount currency } rate { amount } units hours date validFrom validTo direction automatic reference posting { wbsElement costCentre } source { service }'
const nodesOf = (told: Told): readonly Told[] => told['wageParts']?.['nodes'] ?? []
const everybody = async (args: string, fields = FIELDS): Promise<readonly Told[]> => {
  const { data, errors } = await house.institution(
    `employees(first: 99) { nodes { id wageParts${args} { notReadable nodes { ${fields} } } } }`,
  )
  expect(errors).toEqual([])
  return data['employees']?.['nodes'] ?? []
}

describe('wage parts of KMD Opus', () => {
  it('are its one-off payments and deductions, exact to the digit', async () => {
    const employees = await everybody('(period: { from: "2025-01-01", to: "2026-12-31" }, first: 500)')
    const parts = employees.flatMap(nodesOf)
    expect(parts.length).toBeGreaterThan(200)
    for (const part of parts) {
      expect(part).toMatchObject({
        recurrence: 'ONE_OFF',
        validFrom: null,
        validTo: null,
        rate: null,
        automatic: null,
        hours: null,
        posting: null,
        amount: { currency: 'DKK' },
      })
      expect(String(part['amount']?.['amount'])).toMatch(/^\d+(\.\d{1,2})?$/)
      expect(['PAY', 'DEDUCTION']).toContain(String(part['direction']))
      expect(String(part['codeText'])).not.toBe('null')
    }
    expect(new Set(parts.map(({ id }) => String(id))).size).toBe(parts.length)
    expect(new Set(parts.map(({ direction }) => String(direction)))).toEqual(new Set(['PAY', 'DEDUCTION']))
    expect(new Set(employees.map((employee) => String(employee['wageParts']?.['notReadable'])))).toEqual(
      new Set(['RECURRING']),
    )
    expect(new Set(house.calls())).toEqual(new Set(['read-onetime-payments']))
  })

  it('are those of the last twelve months and later where nothing else is said, one call for an employee', async () => {
    const employment = house.town.employments.find(
      ({ institution, state }) => institution === 'fjordby' && state === 'ACTIVE',
    )
    if (employment === undefined) throw new Error('nobody')
    await house.employee(
      'wageParts { nodes { id } } again: wageParts(recurrence: ONE_OFF) { nodes { date } }',
      employment,
      { freshness: 'LIVE' },
    )
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date())
    const from = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}T00:00:00Z`
    expect(house.simulator.control.journal()).toMatchObject([
      {
        operation: 'read-onetime-payments',
        subjects: [employment.number],
        detail: { FraDatoTid: from, TilDatoTid: '' },
      },
    ])
  })

  it('of a day are those of that day', async () => {
    const whole = (await everybody('(period: { from: "2026-01-01", to: "2026-06-30" })', 'id date')).flatMap(nodesOf)
    const onDay = (await everybody('(asOf: "2026-03-31")', 'id date')).flatMap(nodesOf)
    expect(onDay.length).toBeGreaterThan(0)
    expect(onDay).toEqual(whole.filter((part) => String(part['date']) === '2026-03-31'))
  })

  it('can be opened by id; changed ones and others’ are NOT_FOUND', async () => {
    const [one, other] = (await everybody('', 'id code date')).filter((employee) => nodesOf(employee).length > 0)
    if (one === undefined || other === undefined) throw new Error('nobody was paid')
    const [part] = nodesOf(one)
    const id = String(one['id'])
    expect((await house.employee(`wagePart(id: "${part?.['id']}") { id code date }`, id)).data['wagePart']).toEqual(
      part,
    )
    const changed = await house.employee(`wagePart(id: "${id}.aaaaaaaaaaaaaaaa") { id }`, id)
    expect(changed.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', reason: 'RECORD_CHANGED' } }])
    const foreign = await house.employee(`wagePart(id: "${nodesOf(other)[0]?.['id']}") { id }`, id)
    expect(foreign.errors[0]?.extensions).toEqual({ code: 'NOT_FOUND' })
  })

  it.each([
    ['(recurrence: RECURRING)', { code: 'NOT_SUPPORTED', system: 'OPUS' }],
    ['(asOf: "2026-01-01", period: { from: "2026-01-01" })', { code: 'BAD_USER_INPUT' }],
    ['(period: { from: "2026-01-02", to: "2026-01-01" })', { code: 'BAD_USER_INPUT' }],
    ['(first: 0)', { code: 'BAD_USER_INPUT' }],
  ])('asked for as %s are refused', async (args, extensions) => {
    const { data, errors } = await house.institution(
      `employees(first: 1) { nodes { wageParts${args} { nodes { id } } } }`,
    )
    expect(data['employees']?.['nodes']).toEqual([{ wageParts: null }])
    expect(errors).toMatchObject([{ extensions }])
  })

  it('have neither text nor direction where nobody told us the customer’s wage types', async () => {
    const settings = {
      ...house.settings,
      inventedWageTypes: false,
      wageTypes: { engholm: [{ code: '0310', runningNumber: 1, text: 'Kørsel', direction: 'PAY' as const }] },
    }
    const { openOpusSubgraph } = await import('../../../subgraphs/opus/subgraph.ts')
    const subgraph = await openOpusSubgraph(house.stage.surroundings('opus'), settings)
    const ask = async (key: string) => {
      const result = await subgraph.server.execute({
        document:
          'query ($of: [_Any!]!) { _entities(representations: $of) { ... on OpusInstitution { employees(first: 99) { nodes { wageParts { nodes { code sequenceNumber codeText direction } } } } } } }',
        operationName: null,
        variables: { of: [{ __typename: 'OpusInstitution', id: house.stage.institution(key).id }] },
        caller: house.stage.caller(key),
      })
      const told = result.data as unknown as Told
      return (told['_entities']?.[0]?.['employees']?.['nodes'] ?? []).flatMap(nodesOf)
    }
    expect(new Set((await ask('fjordby')).map(({ direction }) => String(direction)))).toEqual(new Set(['UNKNOWN']))
    const engholm = await ask('engholm')
    for (const part of engholm) {
      const isMileage = String(part['code']) === '0310' && Number(part['sequenceNumber']) === 1
      expect(part).toMatchObject(
        isMileage ? { codeText: 'Kørsel', direction: 'PAY' } : { codeText: null, direction: 'UNKNOWN' },
      )
    }
    expect(engholm.some(({ direction }) => String(direction) === 'PAY')).toBe(true)
    await subgraph.close()
  })
})
