import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silentLog } from '#foundation/log/log.ts'
import { openStore } from '#foundation/store/store.ts'
import { createPki, type SandboxPki } from '../../sandbox/kit/pki.ts'
import { type FreshSchema, freshSchema } from '../store.ts'

/** What a client says first that wants TLS: length 8, code 80877103. PostgreSQL, "Message Formats", SSLRequest. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])

/** The test's server behind TLS of our own, whatever it speaks itself. */
describe('a store in PostgreSQL by TLS', () => {
  let pki: SandboxPki
  let fresh: FreshSchema
  let server: Server
  const firstWords: Buffer[] = []
  const sockets = new Set<Socket>()

  beforeAll(async () => {
    pki = await createPki()
    fresh = freshSchema()
    const { host, port } = fresh.place.postgres
    server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.once('data', (first: Buffer) => {
        firstWords.push(first)
        if (!first.equals(SSL_REQUEST)) return void socket.destroy()
        socket.pause()
        socket.write('S')
        const secured = new TLSSocket(socket, { isServer: true, cert: pki.server.chain, key: pki.server.key })
        const onward = connect(port, host)
        for (const one of [secured, onward]) one.on('error', () => socket.destroy())
        secured.pipe(onward).pipe(secured)
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await fresh.clear()
  })

  const open = (tls: { readonly ca: string | null }, host = 'localhost') => {
    const { port } = server.address() as AddressInfo
    return openStore({ postgres: { ...fresh.place.postgres, host, port, tls } }, silentLog)
  }

  it('is opened where the certificate is for the host and by a root that is trusted', async () => {
    const store = await open({ ca: pki.trust })
    expect(await store.database.selectFrom('store_name').selectAll().execute()).toHaveLength(1)
    await store.listen('changes', () => undefined)
    await store.close()
    // Not a word before TLS stood, on any connection.
    expect(firstWords.length).toBeGreaterThan(1)
    expect(firstWords.every((words) => words.equals(SSL_REQUEST))).toBe(true)
  })

  it('is refused where the root is not trusted', async () => {
    await expect(open({ ca: null })).rejects.toThrow(/certificate/)
    await expect(open({ ca: (await createPki()).trust })).rejects.toThrow(/certificate/)
  })

  it('is refused where the server speaks no TLS, and nothing is said in clear', async () => {
    const { promise, resolve } = Promise.withResolvers<Buffer>()
    const clear = createServer((socket) => {
      const heard: Buffer[] = []
      socket.on('data', (words: Buffer) => heard.push(words) === 1 && socket.write('N'))
      socket.on('close', () => resolve(Buffer.concat(heard)))
      socket.on('error', () => undefined)
    }).listen(0, '127.0.0.1')
    await once(clear, 'listening')
    const { port } = clear.address() as AddressInfo
    const postgres = { ...fresh.place.postgres, host: 'localhost', port, tls: { ca: null } }
    await expect(openStore({ postgres }, silentLog)).rejects.toThrow(/SSL/)
    expect(await promise).toEqual(SSL_REQUEST)
    clear.close()
  })
})
