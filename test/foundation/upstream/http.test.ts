import { once } from 'node:events'
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import {
  createHttpPools,
  type HttpCall,
  type HttpPools,
  readText,
  type TlsIdentity,
} from '#foundation/upstream/http.ts'
import { createPki, type SandboxPki } from '../../../sandbox/kit/pki.ts'

let pki: SandboxPki
let identities: Record<string, TlsIdentity>
let server: Server
let answer: (request: IncomingMessage, response: ServerResponse) => void
const opened: (HttpServer | Server | TcpServer)[] = []
const pools: HttpPools[] = []

beforeAll(async () => {
  pki = await createPki()
  const [one, other] = await Promise.all(
    ['99010207', '99010304'].map((cvrNumber) =>
      pki.clientCertificate({
        cvrNumber,
        organisation: `Organisation ${cvrNumber}`,
        systemName: `system ${cvrNumber}`,
      }),
    ),
  )
  const trusting = { ca: pki.trust }
  identities = {
    a: { ...trusting, cert: one?.chain ?? '', key: one?.key ?? '' },
    b: { ...trusting, cert: other?.chain ?? '', key: other?.key ?? '' },
    nobody: trusting,
    distrustful: {},
  }
  server = createServer(
    { cert: pki.server.chain, key: pki.server.key, ca: pki.trust, requestCert: true, rejectUnauthorized: true },
    (request, response) => answer(request, response),
  )
  server.on('tlsClientError', () => undefined)
  await listening(server)
})
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})
afterAll(() => {
  for (const one of opened) {
    if ('closeAllConnections' in one) one.closeAllConnections()
    one.close()
  }
})

async function listening(one: HttpServer | Server | TcpServer): Promise<number> {
  one.listen(0, '127.0.0.1')
  await once(one, 'listening')
  opened.push(one)
  return (one.address() as AddressInfo).port
}
const urlOf = (one: Server = server): string => `https://127.0.0.1:${(one.address() as AddressInfo).port}/service`

function open(maxBytes = 1_000_000): HttpPools {
  const made = createHttpPools({
    system: 'SLS',
    identityOf: (name) => identities[name] ?? {},
    connections: 2,
    maxBytes,
  })
  pools.push(made)
  return made
}
const call = (overrides: Partial<HttpCall> = {}): HttpCall => ({
  operation: 'List',
  url: urlOf(),
  method: 'POST',
  headers: { 'content-type': 'text/xml' },
  body: '<a/>',
  signal: AbortSignal.timeout(5_000),
  ...overrides,
})
const faultOf = async (run: Promise<unknown>): Promise<UpstreamFault> => {
  try {
    await run
  } catch (error) {
    expect(error).toBeInstanceOf(UpstreamFault)
    return error as UpstreamFault
  }
  throw new Error('the call succeeded')
}
const whole = async (pool: HttpPools, identity = 'a', overrides: Partial<HttpCall> = {}): Promise<string> =>
  readText((await pool.send(identity, call(overrides))).body)

const organisationOf = (request: IncomingMessage): string =>
  String((request.socket as TLSSocket).getPeerCertificate().subject.O)

describe('a call', () => {
  it('sends what it is given, and tells status and type without parameters', async () => {
    answer = (request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        response.writeHead(418, { 'content-type': 'Text/XML; charset=UTF-8' })
        response.end(`${request.method} ${request.url} ${request.headers['x-test']} ${Buffer.concat(pieces)}`)
      })
    }
    const told = await open().send('a', call({ headers: { 'x-test': 'yes' }, body: 'blåbær' }))
    expect([told.status, told.contentType]).toEqual([418, 'text/xml'])
    expect(await readText(told.body)).toBe('POST /service yes blåbær')
  })

  it('has an empty type where the server names none', async () => {
    answer = (_request, response) => response.end('x')
    const told = await open().send('a', call())
    expect(told.contentType).toBe('')
    await readText(told.body)
  })
})

describe('identities', () => {
  it('each show their own certificate, also by turns and at once over one pool', async () => {
    answer = (request, response) => response.end(organisationOf(request))
    const pool = open()
    const asked = ['a', 'b', 'a', 'b', 'a', 'b', 'b', 'a']
    const told = await Promise.all(asked.map((identity) => whole(pool, identity)))
    expect(told).toEqual(asked.map((identity) => `Organisation ${identity === 'a' ? '99010207' : '99010304'}`))
    expect(await whole(pool, 'a')).toBe('Organisation 99010207')
  })

  it('keep their connections, and open no more than they may', async () => {
    const ports = new Set<number | undefined>()
    answer = (request, response) => {
      ports.add(request.socket.remotePort)
      response.end('x')
    }
    const pool = open()
    for (let asked = 0; asked < 12; asked += 1) await whole(pool)
    await Promise.all(Array.from({ length: 12 }, () => whole(pool)))
    expect(ports.size).toBeLessThanOrEqual(2)
  })

  it('without a certificate reach no server that demands one', async () => {
    let isReached = false
    answer = (_request, response) => {
      isReached = true
      response.end('x')
    }
    // This server hangs up without a word, so that it looks like one that is down.
    expect((await faultOf(whole(open(), 'nobody'))).kind).toBe('unavailable')
    expect(isReached).toBe(false)
  })

  it('do not speak with a server that they have no reason to trust', async () => {
    answer = (_request, response) => response.end('x')
    expect((await faultOf(whole(open(), 'distrustful'))).kind).toBe('credentials')
  })

  it('are not used for a server that shows its own certificate alone, by which it cannot be traced', async () => {
    const bare = createServer({ cert: pki.server.certificate, key: pki.server.key }, (_request, response) =>
      response.end(),
    )
    await listening(bare)
    const fault = await faultOf(whole(open(), 'distrustful', { url: urlOf(bare) }))
    expect([fault.kind, fault.detail]).toEqual(['credentials', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'])
  })
})

describe('an answer', () => {
  it('over the limit is cut off, announced or not', async () => {
    answer = (request, response) => {
      response.writeHead(200, request.url === '/announced' ? { 'content-length': 5_000 } : {})
      response.end('x'.repeat(5_000))
    }
    for (const url of [urlOf(), urlOf().replace('/service', '/announced')])
      expect(await faultOf(whole(open(4_999), 'a', { url }))).toMatchObject({ kind: 'oversized', mayHaveArrived: true })
    expect(await whole(open(5_000))).toHaveLength(5_000)
  })

  it('without an end is given up at the limit', async () => {
    let sent = 0
    answer = (_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000))) sent += 10_000
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }
    expect((await faultOf(whole(open(100_000)))).kind).toBe('oversized')
    expect(sent).toBeLessThan(20_000_000)
  })

  it('cut off on the way is a fault, with and without an announced length', async () => {
    for (const headers of [{ 'content-length': 100 }, {}]) {
      answer = (_request, response) => {
        response.writeHead(200, headers)
        response.write('half', () => response.destroy())
      }
      expect(await faultOf(whole(open()))).toMatchObject({ kind: 'unavailable', mayHaveArrived: true })
    }
  })

  it('that never begins is a fault', async () => {
    answer = (_request, response) => response.destroy()
    expect((await faultOf(whole(open()))).kind).toBe('unavailable')
  })

  it('is not waited for longer than the signal, in head and body', async () => {
    for (const begin of [false, true]) {
      answer = (_request, response) => {
        if (begin) response.write('a beginning')
      }
      const begun = Date.now()
      await faultOf(whole(open(), 'a', { signal: AbortSignal.timeout(80) }))
      expect(Date.now() - begun).toBeLessThan(2_000)
    }
  })

  it('that is not wanted further frees its connection', async () => {
    let ended = 0
    answer = (_request, response) => {
      response.on('close', () => (ended += 1))
      response.write('x'.repeat(1_000))
    }
    const { body } = await open().send('a', call())
    for await (const _piece of body) break
    for (let wait = 0; wait < 100 && ended === 0; wait += 1) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(ended).toBe(1)
  })
})

describe('no server', () => {
  it('is a fault: the connection is refused', async () => {
    const gone = createTcpServer()
    const port = await listening(gone)
    gone.close()
    await once(gone, 'close')
    const fault = await faultOf(whole(open(), 'a', { url: `https://127.0.0.1:${port}/` }))
    expect([fault.kind, fault.detail, fault.transient]).toEqual(['unavailable', 'ECONNREFUSED', true])
  })

  it('that speaks TLS is a fault', async () => {
    const plain = createTcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
    })
    const port = await listening(plain)
    const fault = await faultOf(whole(open(), 'a', { url: `https://127.0.0.1:${port}/` }))
    expect(['credentials', 'unavailable']).toContain(fault.kind)
  })

  it('is reached any more when the pools are closed', async () => {
    answer = () => undefined
    const pool = open()
    const waiting = faultOf(whole(pool))
    await new Promise((resolve) => setTimeout(resolve, 100))
    await pool.close()
    expect((await waiting).kind).toBe('unavailable')
  })
})
