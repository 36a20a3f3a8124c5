import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpusJourney, openOpusJourney } from './opusJourney.ts'

let journey: OpusJourney
let employeeId: string
beforeAll(async () => {
  journey = await openOpusJourney()
  ;[employeeId = ''] = await journey.steady()
}, 60_000)
afterAll(() => journey.town.close())

const RECORD = { type: '9905', from: '2027-01-01' }
const records = async () => {
  const { communicationData } = await journey.read(
    employeeId,
    'communicationData(period: {from: "2027-01-01"}) { type typeText sequence from to value }',
  )
  return communicationData.filter(({ type }: { readonly type: string }) => type === '9905')
}

describe('communication data in KMD Opus', () => {
  it('is set, overwritten and taken away, and each is seen in the next read', async () => {
    const set = await journey.transaction('changeCommunicationData', { employeeId, ...RECORD, value: 'IT Bruger' })
    expect(set).toMatchObject({ status: 'COMPLETED', steps: [{ operation: 'Ret', status: 'COMPLETED' }] })
    const standing = { type: '9905', typeText: 'IT user', sequence: '000', from: '2027-01-01', to: null }
    expect(await records()).toEqual([{ ...standing, value: 'IT Bruger' }])
    await journey.transaction('changeCommunicationData', { employeeId, ...RECORD, value: 'anden' })
    expect(await records()).toEqual([{ ...standing, value: 'anden' }])
    const gone = await journey.transaction('changeCommunicationData', { employeeId, ...RECORD, clear: ['VALUE'] })
    expect(gone).toMatchObject({ status: 'COMPLETED' })
    expect(await records()).toEqual([])
  })

  it('that is wrong is refused with every fault', async () => {
    const refused = await journey.transaction('changeCommunicationData', {
      employeeId,
      ...RECORD,
      type: '10',
      to: '2026-01-01',
      value: 'x',
      clear: ['VALUE'],
    })
    expect(refused).toMatchObject({
      status: 'REJECTED',
      steps: [],
      messages: [
        { code: 'COMMUNICATION_TYPE_FORM', field: 'type' },
        { code: 'END_BEFORE_START', field: 'to' },
        { code: 'VALUE_OR_CLEAR', field: 'value' },
      ],
    })
  })

  it('that KMD has opened a case about is parked, and the case is named', async () => {
    const { control } = journey.town.simulators.opus
    control.failNext({ code: '99' }, 1, ({ operation }) => operation === 'Ret')
    const [, other = ''] = await journey.steady()
    const parked = await journey.transaction('changeCommunicationData', { employeeId: other, ...RECORD, value: 'x' })
    expect(parked).toMatchObject({ status: 'PARKED', messages: [{ code: '99' }] })
    expect(parked.messages[0].text).toContain('4711')
  })

  it('is not SLS’s to change', async () => {
    const [other = ''] = await journey.steady('fjordstyrelsen')
    const input = { employeeId: other, ...RECORD, value: 'x' }
    const { data, errors } = await journey.change(
      'changeCommunicationData',
      input,
      journey.town.token('fjordstyrelsen'),
    )
    expect(data).toEqual({ result: null })
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED', system: 'SLS' } }])
  })
})
