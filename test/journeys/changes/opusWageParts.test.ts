import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '../../town.ts'
import { type OpusJourney, openOpusJourney } from './opusJourney.ts'

let journey: OpusJourney
let employeeId: string
beforeAll(async () => {
  journey = await openOpusJourney()
  ;[employeeId = ''] = await journey.steady()
}, 60_000)
afterAll(() => journey.town.close())

const DAY = '2027-03-31'
const payments = async (): Promise<Json[]> => {
  const { wageParts } = await journey.read(
    employeeId,
    `wageParts(period: { from: "${DAY}", to: "${DAY}" }) { nodes { id code units reference } }`,
  )
  return wageParts.nodes.toSorted((one: Json, other: Json) => Number(other.units) - Number(one.units))
}
const units = async () => (await payments()).map((one) => one.units)

describe('a one-off payment in KMD Opus', () => {
  it('is registered and read, and changed and deleted by lines of the difference', async () => {
    const registered = await journey.transaction('registerWagePart', {
      employeeId,
      code: '0140',
      recurrence: 'ONE_OFF',
      date: DAY,
      units: '18.5',
      reference: 'K-42',
    })
    expect(registered).toMatchObject({ status: 'COMPLETED', messages: [] })
    const [payment] = await payments()
    expect(payment).toMatchObject({ code: '0140', units: '18.5', reference: 'K-42' })

    const wagePartId = payment.id
    const changed = await journey.transaction('changeWagePart', { wagePartId, units: '20' })
    expect(changed).toMatchObject({ status: 'COMPLETED', messages: [{ code: 'SENT_AS_DIFFERENCE' }] })
    expect(await units()).toEqual(['18.5', '1.5'])

    const deleted = await journey.transaction('deleteWagePart', { wagePartId })
    expect(deleted).toMatchObject({ status: 'COMPLETED', messages: [{ code: 'SENT_AS_DIFFERENCE' }] })
    expect(await units()).toEqual(['18.5', '1.5', '-20'])
  })

  it('that Opus would refuse is refused before it is sent', async () => {
    const refused = await journey.transaction('registerWagePart', {
      employeeId,
      code: '0140',
      recurrence: 'ONE_OFF',
      date: DAY,
      sequenceNumber: 9,
      units: '1',
    })
    expect(refused).toMatchObject({ status: 'REJECTED', steps: [], messages: [{ code: 'OPUS_111' }] })
  })
})

describe('several one-off payments in KMD Opus', () => {
  it('are one change and one call, and are all in the next read', async () => {
    const [, other = ''] = await journey.steady()
    const input = {
      employeeId: other,
      wageParts: [
        { code: '0140', date: DAY, units: '2.5', reference: 'shift 1' },
        { code: '0140', date: DAY, units: '7', reference: 'shift 2' },
      ],
    }
    expect(await journey.transaction('registerWageParts', { ...input, validateOnly: true })).toMatchObject({
      status: 'VALIDATED',
    })
    const registered = await journey.transaction('registerWageParts', input)
    expect(registered).toMatchObject({ status: 'COMPLETED', messages: [] })
    expect(registered.steps).toHaveLength(1)
    const { wageParts } = await journey.read(
      other,
      `wageParts(period: { from: "${DAY}", to: "${DAY}" }) { nodes { units reference } }`,
    )
    expect(wageParts.nodes.map((node: Json) => `${node.units} ${node.reference}`).toSorted()).toEqual([
      '2.5 shift 1',
      '7 shift 2',
    ])
  })

  it('are refused whole, with the place of what is wrong', async () => {
    const refused = await journey.transaction('registerWageParts', {
      employeeId,
      wageParts: [
        { code: '0140', date: DAY, units: '1' },
        { code: '0140', date: DAY, sequenceNumber: 9, units: '1' },
      ],
    })
    expect(refused).toMatchObject({
      status: 'REJECTED',
      steps: [],
      messages: [{ code: 'OPUS_111', field: 'wageParts.1.sequenceNumber' }],
    })
  })

  it('are not supported of an employee in SLS, and nothing is written', async () => {
    const { town } = journey
    const token = town.token('fjordstyrelsen')
    const { data } = await town.ask(token, '{ institution { employees(first: 1) { nodes { id } } } }')
    const { errors } = await town.ask(
      token,
      'mutation ($input: RegisterWagePartsInput!) { registerWageParts(input: $input) { transaction { id } } }',
      {
        input: {
          employeeId: data.institution.employees.nodes[0].id,
          wageParts: [{ code: '0140', date: DAY, units: '1' }],
          idempotencyKey: 'not there',
        },
      },
    )
    expect(errors).toMatchObject([
      { path: ['registerWageParts'], extensions: { code: 'NOT_SUPPORTED', system: 'SLS' } },
    ])
    const { data: after } = await town.ask(token, '{ institution { transactions { nodes { id } } } }')
    expect(after.institution.transactions.nodes).toEqual([])
  })
})

describe('a recurring allowance in KMD Opus', () => {
  const KEY = { recurrence: 'RECURRING', code: '0140', sequenceNumber: 1, validFrom: '2027-01-01' }
  const lines = () =>
    journey.town.simulators.opus.control
      .journal()
      .filter(({ operation }) => operation === 'update-recurring-payments')
      .map(({ detail }) => detail['line 0'])

  it('is registered, changed and ended, as Opus was told; it cannot be deleted or read', async () => {
    const key = { employeeId, ...KEY }
    for (const [mutation, input] of [
      ['registerWagePart', { ...key, amount: '1250.5' }],
      ['changeWagePart', { key, amount: '1300' }],
      ['endWagePart', { key, validTo: '2027-06-30' }],
    ] as const)
      expect(await journey.transaction(mutation, input)).toMatchObject({ status: 'COMPLETED' })
    expect(lines()).toEqual([
      'OPRET 0140 1 2027-01-01 9999-12-31 1250.50',
      'RET 0140 1 2027-01-01  1300.00',
      'AFSLUT 0140 1 2027-01-01 2027-06-30',
    ])
    expect(await journey.transaction('deleteWagePart', { key })).toMatchObject({
      status: 'REJECTED',
      messages: [{ code: 'NOT_SUPPORTED', field: 'key' }],
    })
    const { wageParts } = await journey.read(
      employeeId,
      'wageParts(period: { from: "2027-01-01" }) { notReadable nodes { recurrence } }',
    )
    expect(wageParts.notReadable).toContain('RECURRING')
    expect(wageParts.nodes.map(({ recurrence }: Json) => recurrence)).not.toContain('RECURRING')
  })
})
