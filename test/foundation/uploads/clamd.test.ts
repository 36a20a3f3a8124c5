import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { passesClamd, ScannerSilent } from '#foundation/uploads/clamd.ts'

let server: Server | undefined
afterEach(() => server?.close())

/** A server that hears what is sent, and answers by hand. */
async function clamd(answer: (socket: Socket, heard: Buffer) => void): Promise<{ port: number; heard: () => Buffer }> {
  let heard = Buffer.alloc(0)
  server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (bytes: Buffer) => {
      heard = Buffer.concat([heard, bytes])
      answer(socket, heard)
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, heard: () => heard }
}
const atTheEnd = (text: string) => (socket: Socket, heard: Buffer) => {
  if (heard.subarray(-4).equals(Buffer.alloc(4))) socket.end(text)
}
async function* content(...parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part)
}
const ask = (port: number, asked = content('ab', '', 'cde'), timeoutMs = 2_000) =>
  passesClamd({ host: '127.0.0.1', port, timeoutMs }, asked)

describe('clamd', () => {
  it('is sent each piece behind its length, and a length of zero at the end', async () => {
    const { port, heard } = await clamd(atTheEnd('stream: OK\0'))
    expect(await ask(port)).toBe(true)
    expect(heard().toString('latin1')).toBe('zINSTREAM\0\0\0\0\x02ab\0\0\0\x03cde\0\0\0\0')
  })

  it('that finds something lets nothing pass', async () => {
    const { port } = await clamd(atTheEnd('stream: Eicar-Test-Signature FOUND\0'))
    expect(await ask(port)).toBe(false)
  })

  it.each([
    ['INSTREAM size limit exceeded. ERROR\0'],
    ['stream: OK'],
    [''],
    ['\0'],
    ['stream: OK and more\0'],
    ['x'.repeat(5_000)],
  ])('that says %j has said nothing', async (answer) => {
    const { port } = await clamd(atTheEnd(answer))
    await expect(ask(port)).rejects.toThrow(ScannerSilent)
  })

  it('that refuses in the middle is heard at once, however much is to come', async () => {
    const { port } = await clamd((socket) => void socket.write('INSTREAM size limit exceeded. ERROR\0'))
    const endless = async function* () {
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        yield Buffer.alloc(1_000)
      }
    }
    await expect(ask(port, endless() as never)).rejects.toThrow('gave no verdict')
  })

  it('that does not answer, or is not there, is not waited for', async () => {
    const { port } = await clamd(() => undefined)
    await expect(ask(port, content('a'), 150)).rejects.toThrow('took too long')
    await new Promise((resolve) => server?.close(resolve))
    server = undefined
    await expect(ask(port)).rejects.toThrow('could not be asked')
  })
})
