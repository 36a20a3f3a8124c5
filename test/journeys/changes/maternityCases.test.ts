import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpusJourney, openOpusJourney } from './opusJourney.ts'

let journey: OpusJourney
let employeeId: string
beforeAll(async () => {
  journey = await openOpusJourney()
  ;[employeeId = ''] = await journey.steady()
}, 60_000)
afterAll(() => journey.town.close())

const CASES = 'maternityCases { key type validFrom validTo notificationDate expectedDate actualDate }'
const CASE = { type: '03', validFrom: '2027-02-01', expectedDate: '2027-03-15' }
const cases = async () => (await journey.read(employeeId, CASES)).maternityCases
const codesOf = ({ messages }: { readonly messages: readonly { readonly code: string }[] }) =>
  messages.map(({ code }) => code)

describe('a maternity case in KMD Opus', () => {
  it('is opened, read, referred to by absence, changed, opened again, and deleted when nothing refers to it', async () => {
    const opened = await journey.transaction('createMaternityCase', { employeeId, ...CASE })
    expect(opened).toMatchObject({ status: 'COMPLETED', messages: [{ code: 'CASE_KEY' }] })
    const caseKey = opened.messages[0].text
    expect(await cases()).toContainEqual({
      ...{ key: caseKey, type: '03', validFrom: '2027-02-01', validTo: null },
      ...{ notificationDate: null, expectedDate: '2027-03-15', actualDate: null },
    })

    const absence = { employeeId, code: 'BA', from: '2027-03-15', to: '2027-04-30', maternityCaseKey: caseKey }
    expect(await journey.transaction('registerAbsence', absence)).toMatchObject({ status: 'COMPLETED' })
    const { absences } = await journey.read(
      employeeId,
      'absences(period: {from: "2027-03-15", to: "2027-03-15"}) { nodes { id maternityCaseKey } }',
    )
    expect(absences.nodes).toMatchObject([{ maternityCaseKey: caseKey }])
    const linked = await journey.transaction('deleteMaternityCase', { employeeId, caseKey })
    expect([linked.status, codesOf(linked)]).toEqual(['REJECTED', ['MATERNITY_CASE_LINKED']])

    const told = { employeeId, caseKey, actualDate: '2027-03-17', validTo: '2027-12-31' }
    expect(await journey.transaction('changeMaternityCase', told)).toMatchObject({ status: 'COMPLETED' })
    expect(await cases()).toContainEqual(
      expect.objectContaining({ key: caseKey, actualDate: '2027-03-17', validTo: '2027-12-31' }),
    )
    const reopened = { employeeId, caseKey, clear: ['VALID_TO'] }
    expect(await journey.transaction('changeMaternityCase', reopened)).toMatchObject({ status: 'COMPLETED' })
    expect(await cases()).toContainEqual(expect.objectContaining({ key: caseKey, validTo: null }))

    await journey.transaction('deleteAbsence', { absenceId: absences.nodes[0].id })
    expect(await journey.transaction('deleteMaternityCase', { employeeId, caseKey })).toMatchObject({
      status: 'COMPLETED',
    })
    expect((await cases()).map(({ key }: { readonly key: string }) => key)).not.toContain(caseKey)
  })

  it('with several faults is told all of them, and nothing is sent', async () => {
    const before = journey.town.simulators.opus.control.journal().length
    const refused = await journey.transaction('createMaternityCase', {
      employeeId,
      type: '03',
      validFrom: '2027-02-01',
      validTo: '2027-01-01',
    })
    expect([refused.status, codesOf(refused)]).toEqual(['REJECTED', ['DELIVERY_MISSING', 'END_BEFORE_START']])
    const sent = journey.town.simulators.opus.control.journal().slice(before)
    expect(sent.map(({ operation }) => operation)).not.toContain('SetMaternityCase')
  })

  it('is SLS’s neither to open, nor to change, nor to delete', async () => {
    const [other = ''] = await journey.steady('fjordstyrelsen')
    const token = journey.town.token('fjordstyrelsen')
    for (const [mutation, input] of [
      ['createMaternityCase', CASE],
      ['changeMaternityCase', { caseKey: '1' }],
      ['deleteMaternityCase', { caseKey: '1' }],
    ] as const) {
      const { data, errors } = await journey.change(mutation, { employeeId: other, ...input }, token)
      expect(data).toEqual({ result: null })
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED', system: 'SLS' } }])
    }
    const { data } = await journey.town.ask(token, '{ institution { transactions { nodes { id } } } }')
    expect(data.institution.transactions.nodes).toEqual([])
  })
})

describe('who may not know why somebody is absent', () => {
  it('can open no case, and sees no change of one', async () => {
    const { town } = journey
    const { id } = await journey.transaction('createMaternityCase', { employeeId, ...CASE, validateOnly: true })
    const [subject, scopes] = ['town:fjordby:full', ['cpr:read', 'cpr:lookup']]
    const duty = await town.issuer.token(subject, scopes)
    const tried = await journey.change('createMaternityCase', { employeeId, ...CASE }, duty)
    expect(tried.data).toEqual({ result: null })
    expect(tried.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'absence:reason' } }])
    const seen = await town.ask(
      duty,
      'query ($id: ID!) { transaction(id: $id) { id } institution { transactions(first: 500) { nodes { operation } } } }',
      { id },
    )
    expect(seen.data.transaction).toBeNull()
    const operations = seen.data.institution.transactions.nodes.map((one: { operation: string }) => one.operation)
    expect(operations).toContain('registerAbsence')
    expect(operations.filter((name: string) => /Maternity/.test(name))).toEqual([])
    const own = await town.ask(town.token('fjordby'), 'query ($id: ID!) { transaction(id: $id) { status } }', { id })
    expect(own.data).toEqual({ transaction: { status: 'VALIDATED' } })
  })
})
