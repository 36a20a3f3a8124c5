import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { townSubject } from '../../../start/townRegistry.ts'
import type { Json } from '../../town.ts'
import { type FileTown, openFileTown } from './fileTown.ts'

let files: FileTown
/** Of people who have one employment in the municipality: its CPR number and id. */
let people: { cprNumber: CprNumber; id: string }[]
let several: string
let municipality: string

beforeAll(async () => {
  files = await openFileTown()
  const town = files.town.simulators.town
  const fjordby = town.institutions.find(({ key }) => key === 'fjordby')
  if (fjordby?.payroll.system !== 'OPUS') throw new Error('Fjordby is on Opus')
  municipality = `0${fjordby.payroll.clientNumber}`
  const registered = files.town.house.registry.institutions.find(({ key }) => key === 'fjordby')
  const own = files.town.house.directory
  people = []
  for (const { cprNumber } of new Map(town.people.map((person) => [person.cprNumber, person])).values()) {
    const found = await own.byCprNumber(registered?.id ?? '', cprNumber as CprNumber)
    const active = found.filter(({ statuses }) =>
      statuses.some(({ status, from, to }) => status === 'ACTIVE' && from <= '2026-12-01' && to >= '2027-01-31'),
    )
    if (active.length > 1) several = cprNumber
    if (found.length === 1 && active[0] !== undefined)
      people.push({ cprNumber: cprNumber as CprNumber, id: active[0].id })
  }
}, 120_000)
afterAll(() => files.town.close())

const administer = (query: string, rights: 'administrator' | undefined = 'administrator') =>
  files.ask(query, {}, 'fjordby', rights)
const submit = (content: string, format: 'IND01' | 'FRAVAER', input: Json = {}) =>
  files.submit(Buffer.from(content, 'latin1'), { format, operation: null, ...input }, 'fjordby')
const payment = (cprNumber: string | undefined, tfCode = '0417', account = '             ') =>
  `DA6${municipality}1${cprNumber}0${tfCode}0018500000000${account}311226\r\n`
const absent = (cprNumber: string | undefined, recovery: string, last: string, deletion = ' ') =>
  `0042DH620261122081500123456${municipality}1${cprNumber}0${recovery}2026120120261201${last}SY00074000100 0000000000000000000000000000 00000000  ${deletion} \r\n`
const START = () => `Z300 ${municipality}6      3260000D25\r\n`

describe('the conversions', () => {
  it('are set by administrators alone, and say who set them', async () => {
    const set =
      'mutation { setWageCodeConversion(input: {rows: [{from: "0417", to: "0417", sequenceNumber: 2}]}) { rows { from to sequenceNumber } setBy } }'
    expect((await files.ask(set, {}, 'fjordby')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    const { data } = await administer(set)
    expect(data.setWageCodeConversion).toMatchObject({
      rows: [{ from: '0417', to: '0417', sequenceNumber: 2 }],
      setBy: expect.stringMatching(/.+/),
    })
    const twice = await administer(
      'mutation { setAccountConversion(input: {rows: [{from: "1", costCentre: "2"}, {from: "1", costCentre: "3"}]}) { setBy } }',
    )
    expect(twice.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    const read = await administer(
      '{ institution { wageCodeConversion { rows { from } } accountConversion { setBy } } }',
    )
    expect(read.data.institution).toEqual({ wageCodeConversion: { rows: [{ from: '0417' }] }, accountConversion: null })
    const other = await files.ask(
      '{ institution { wageCodeConversion { setBy } } }',
      {},
      'fjordstyrelsen',
      'administrator',
    )
    expect(other.data.institution.wageCodeConversion).toBeNull()
  })
})

describe('a file IND01', () => {
  it('lands as one-off payments', async () => {
    const [one, other] = people
    const { file, errors } = await submit(
      `Kantine, november æøå\r\n${payment(one?.cprNumber)}${payment(other?.cprNumber)}`,
      'IND01',
    )
    expect(errors).toEqual([])
    expect(file.faults).toEqual([])
    expect(await files.ended(file.id, 'fjordby')).toMatchObject({
      status: 'ENDED',
      progress: { changes: 2, rejected: 0 },
    })
    for (const { id } of people.slice(0, 2))
      expect(await files.payments(id, '0417', 'fjordby')).toContainEqual(
        expect.objectContaining({ date: '2026-12-31' }),
      )
  }, 60_000)
  it('is rejected whole for a code or an account without a row, and for a person with several employments', async () => {
    const [one] = people
    const { file } = await submit(
      `Kantine\r\n${payment(one?.cprNumber)}${payment(one?.cprNumber, '0999')}${payment(one?.cprNumber, '0417', '      7654321')}${payment(several)}`,
      'IND01',
    )
    expect(file.status).toBe('REJECTED')
    expect(file.faults.map(({ row, field, code }: Json) => `${row} ${field} ${code}`)).toEqual([
      '3 tfCode CONVERSION_MISSING',
      '4 account CONVERSION_MISSING',
      '5 null EMPLOYMENT_AMBIGUOUS',
    ])
    expect(JSON.stringify(file)).not.toContain(one?.cprNumber)
  }, 60_000)
  it('is nothing that SLS has', async () => {
    const { errors } = await files.submit('x', { format: 'IND01', operation: null })
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_SUPPORTED', argument: 'format' } }])
  })
})

describe('a row', () => {
  it('needs the scope that its mutation needs', async () => {
    const line = { operation: 'deleteMaternityCase', employeeId: people[0]?.id, caseKey: '1' }
    const token = await files.town.issuer.token(townSubject('fjordby', 'full'), [])
    const { body } = await files.handIn(JSON.stringify(line), 'fjordby', { authorization: `Bearer ${token}` })
    const { data } = await files.town.ask(
      token,
      'mutation ($file: ID!) { submitChanges(input: {file: $file, format: NDJSON, idempotencyKey: "scope"}) { status faults { row code } } }',
      { file: body.id },
    )
    expect(data.submitChanges).toEqual({ status: 'REJECTED', faults: [{ row: 1, code: 'SCOPE_MISSING' }] })
  })
})

describe('a file FRAVÆR', () => {
  const absences = async (id: string) => {
    const { data } = await files.ask(
      'query ($id: ID!) { employee(id: $id) { absences(period: {from: "2026-12-01", to: "2026-12-31"}) { nodes { code from to } } } }',
      { id },
      'fjordby',
    )
    return data.employee.absences.nodes.filter(({ code }: Json) => code === 'SY')
  }
  const sent = async (line: string) => {
    const { file, errors } = await submit(`${START()}${line}SLUTD0001\r\n`, 'FRAVAER')
    expect(errors).toEqual([])
    expect(file.faults).toEqual([])
    expect(await files.ended(file.id, 'fjordby')).toMatchObject({
      status: 'ENDED',
      progress: { changes: 1, rejected: 0 },
    })
  }
  it('registers an absence, ends it when somebody is reported well, and deletes it', async () => {
    const who = people[2]
    const id = who?.id ?? ''
    await sent(absent(who?.cprNumber, ' ', '00000000'))
    expect(await absences(id)).toEqual([{ code: 'SY', from: '2026-12-01', to: null }])
    await sent(absent(who?.cprNumber, 'R', '20261203'))
    expect(await absences(id)).toEqual([{ code: 'SY', from: '2026-12-01', to: '2026-12-03' }])
    await sent(absent(who?.cprNumber, ' ', '20261203', 'S'))
    expect(await absences(id)).toEqual([])
  }, 120_000)
  it('that is cut off, counts wrongly or names what is not there is rejected whole', async () => {
    const who = people[3]
    const line = absent(who?.cprNumber, ' ', '00000000')
    for (const [content, code] of [
      [`${START()}${line}`, 'END_LINE'],
      [`${START()}${line}SLUTD0007\r\n`, 'RECORD_COUNT'],
      [`${line}SLUTD0001\r\n`, 'START_LINE'],
      [`${START()}${absent(who?.cprNumber, 'R', '20261203')}SLUTD0001\r\n`, 'RECORD_NOT_FOUND'],
    ] as const) {
      const { file } = await submit(content, 'FRAVAER')
      expect(file).toMatchObject({ status: 'REJECTED' })
      expect(file.faults.map((fault: Json) => fault.code)).toContain(code)
    }
    expect(await absences(who?.id ?? '')).toEqual([])
  }, 120_000)
})
