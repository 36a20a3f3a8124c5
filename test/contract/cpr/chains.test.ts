import { createServer, type Server } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { createPki } from '../../../sandbox/kit/pki.ts'
import { type CprHouse, openCprHouse } from './cprHouse.ts'

const A = '6101800006'
const B = '6201800003'
const C = '6301800001'
const D = '6401800009'

/** A register of four numbers that the town's own never has: who was replaced by whom. Typed from CPR dossier section 8.6. */
let chain: Readonly<Record<string, string>> = {}
const asked: string[] = []

let server: Server
let house: CprHouse

beforeAll(async () => {
  const pki = await createPki()
  server = createServer({ cert: pki.server.chain, key: pki.server.key }, (socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (bytes: Buffer) => {
      const request = bytes.toString('latin1')
      if (request[9] === '9') return socket.end(`${request.slice(5, 9)}90Tk7aB2c9FJORDWS1000028`)
      const PNR = request.slice(29, 39)
      asked.push(PNR)
      return socket.end(replyTo(request.slice(5, 9), PNR), 'latin1')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  house = await openCprHouse({
    employees: 12,
    settings: { cacheMs: 0, endpoint: { host: '127.0.0.1', port, ca: pki.trust } },
  })
})
afterAll(async () => {
  await house.close()
  server.close()
})

function replyTo(KUNDENR: string, PNR: string): string {
  const replacedBy = chain[PNR]
  const head = `${KUNDENR}06Tk7aB2c9FJORDWS1`
  if (replacedBy === undefined) return `${head}050028`
  const STATUS = replacedBy === '' ? '01' : '60'
  const person = `001${PNR}${replacedBy.trim().padEnd(10)}${STATUS}000000000000 K1980-01-01 1980-01-01`.padEnd(106)
  const start = '000' + '0000000000' + '999901' + '20261122' + '00000000'
  const end = '999' + '9999999999' + '00000001'
  return `${head}000190${start}${person}${end}`
}

async function look(links: Readonly<Record<string, string>>, cprNumber: string) {
  chain = links
  asked.length = 0
  const { data, errors } = await house.query('fjordstyrelsen', { cprNumber, purpose: 'hiring' }, 'id cprNumber status')
  expect(errors).toEqual([])
  return data['person']
}

describe('a chain of replaced numbers', () => {
  it('is followed to its end over two hops', async () => {
    expect(await look({ [A]: B, [B]: C, [C]: '' }, A)).toMatchObject({ cprNumber: C, status: 'ACTIVE' })
    expect(asked).toEqual([A, B, C])
  })

  it('is not followed further than two hops: replaced, and no number is called valid', async () => {
    expect(await look({ [A]: B, [B]: C, [C]: D, [D]: '' }, A)).toMatchObject({ cprNumber: null, status: 'REPLACED' })
    expect(asked).toEqual([A, B, C])
  })

  it('that runs in a circle ends where it began', async () => {
    expect(await look({ [A]: B, [B]: A }, A)).toMatchObject({ cprNumber: null, status: 'REPLACED' })
    expect(asked).toEqual([A, B])
  })

  it('that points to itself is asked for once', async () => {
    expect(await look({ [A]: A }, A)).toMatchObject({ cprNumber: null, status: 'REPLACED' })
    expect(asked).toEqual([A])
  })

  it('that ends at a number which CPR does not know stays replaced', async () => {
    expect(await look({ [A]: B }, A)).toMatchObject({ cprNumber: null, status: 'REPLACED' })
    expect(asked).toEqual([A, B])
  })

  it('that names no number stays replaced', async () => {
    expect(await look({ [A]: ' ' }, A)).toMatchObject({ cprNumber: null, status: 'REPLACED' })
    expect(asked).toEqual([A])
  })

  it('that was not followed to its end leaves the directory as it is', async () => {
    const [employment] = house.employmentsAt('fjordstyrelsen').slice(-1)
    if (employment === undefined) throw new Error('an employment')
    await look({ [employment.cprNumber]: B }, employment.cprNumber)
    const { id } = house.stage.institution('fjordstyrelsen')
    const found = await house.stage.directory.byCprNumber(id, employment.cprNumber as CprNumber)
    expect(found.map(({ keys }) => keys.cprNumber)).toContain(employment.cprNumber)
    expect(found.map((each) => each.protected)).toEqual(found.map(() => null))
  })
})
