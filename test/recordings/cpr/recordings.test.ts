import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { personOf } from '../../../subgraphs/cpr/mapping/person.ts'
import { createFraming } from '../../../subgraphs/cpr/wire/framing.ts'
import { readDelivery } from '../../../subgraphs/cpr/wire/records/delivery.ts'
import { readReply } from '../../../subgraphs/cpr/wire/reply.ts'
import { logonRequest, lookupRequest } from '../../../subgraphs/cpr/wire/requests.ts'

interface Expected {
  readonly source: string
  readonly FEJLNR: string
  readonly token?: string
  readonly fault?: string
  readonly person?: unknown
}

const SENDER = { CPRTRANS: 'OFF4', KUNDENR: '9999', BRUGERID: 'TESTUSRA' }
const TOKEN = 'Tk7aB2c9'

const folder = new URL('.', import.meta.url)
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe('the recordings of CPR Direkte', () => {
  it('are all there', () => {
    expect(names.length).toBeGreaterThanOrEqual(9)
  })

  it.each(names)('%s: the request is what we would send', (name) => {
    const bytes = read(name, 'request.txt')
    const sent = name.startsWith('logon')
      ? logonRequest(SENDER, 'Abc#1234')
      : lookupRequest(SENDER, TOKEN, bytes.toString('latin1').slice(-10), '6')
    expect(sent).toEqual(bytes)
  })

  it.each(names)('%s: the reply is read as expected', (name) => {
    const kind = name.startsWith('logon') ? 'logon' : 'lookup'
    const bytes = read(name, 'reply.txt')
    expect(createFraming(kind, kind).push(bytes)).toEqual([bytes])
    const expected = JSON.parse(read(name, 'expected.json').toString('utf8')) as Expected
    const { FEJLNR, TOKEN: token, data, KUNDENR, BRUGERID } = readReply(bytes, kind)
    expect({ FEJLNR, KUNDENR, BRUGERID }).toEqual({ FEJLNR: expected.FEJLNR, KUNDENR: '9999', BRUGERID: 'TESTUSRA' })
    if (expected.token !== undefined) expect(token).toBe(expected.token)
    if (expected.fault !== undefined) {
      expect(() => readDelivery(data, 'DETECT', kind)).toThrow(
        expect.objectContaining({ kind: 'garbled', detail: expected.fault }),
      )
    }
    if (expected.person !== undefined) {
      expect(personOf(readDelivery(data, 'DETECT', kind).records, localDate('2025-03-03'))).toEqual(expected.person)
    }
  })
})

function read(name: string, file: string): Buffer {
  return readFileSync(new URL(`${name}/${file}`, folder))
}
