import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { personOf } from '../../../subgraphs/cpr/mapping/person.ts'
import { readCodeTexts } from '../../../subgraphs/cpr/wire/codeTexts.ts'
import { createFraming } from '../../../subgraphs/cpr/wire/framing.ts'
import { readDelivery } from '../../../subgraphs/cpr/wire/records/delivery.ts'
import { readReply } from '../../../subgraphs/cpr/wire/reply.ts'
import { logonRequest, lookupRequest } from '../../../subgraphs/cpr/wire/requests.ts'

interface Expected {
  readonly source: string
  readonly FEJLNR: string
  readonly token?: string
  readonly unknownTypes?: readonly string[]
  readonly person?: unknown
}

const SENDER = { CPRTRANS: 'OFF4', KUNDENR: '9999', BRUGERID: 'TESTUSRA' }
const TOKEN = 'Tk7aB2c9'

const folder = new URL('.', import.meta.url)
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('changeFile__'))
  .map(({ name }) => name)

describe('the recordings of CPR Direkte', () => {
  it('are all there', () => {
    expect(names.length).toBeGreaterThanOrEqual(10)
  })

  it.each(names)('%s: the request is what we would send', (name) => {
    const bytes = read(name, 'request.txt')
    expect(requestOf(name, bytes.toString('latin1').slice(-10))).toEqual(bytes)
  })

  it.each(names)('%s: the reply is read as expected', (name) => {
    const kind = name.startsWith('logon') ? 'logon' : 'lookup'
    const bytes = read(name, 'reply.txt')
    expect(createFraming(kind, kind).push(bytes)).toEqual([bytes])
    const expected = JSON.parse(read(name, 'expected.json').toString('utf8')) as Expected
    const { FEJLNR, TOKEN: token, data, KUNDENR, BRUGERID } = readReply(bytes, kind)
    expect({ FEJLNR, KUNDENR, BRUGERID }).toEqual({ FEJLNR: expected.FEJLNR, KUNDENR: '9999', BRUGERID: 'TESTUSRA' })
    if (expected.token !== undefined) expect(token).toBe(expected.token)
    if (expected.person !== undefined) {
      const { records, unknownTypes } = readDelivery(data, 'DETECT', kind)
      expect(personOf(records, localDate('2025-03-03'), readCodeTexts())).toEqual(expected.person)
      expect(unknownTypes).toEqual(expected.unknownTypes ?? [])
    }
  })
})

function requestOf(name: string, PNR: string): Buffer {
  if (name.startsWith('logon')) return logonRequest(SENDER, 'Abc#1234')
  if (name.startsWith('subscribe')) return lookupRequest(SENDER, TOKEN, PNR, '0', '1')
  if (name.startsWith('unsubscribe')) return lookupRequest(SENDER, TOKEN, PNR, '0', '3')
  return lookupRequest(SENDER, TOKEN, PNR, '6')
}

function read(name: string, file: string): Buffer {
  return readFileSync(new URL(`${name}/${file}`, folder))
}
