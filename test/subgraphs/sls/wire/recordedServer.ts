import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a recorded server was sent. */
export interface Received {
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export interface Recorded {
  readonly status?: number
  readonly contentType?: string
  readonly body: string | Buffer
}

export interface RecordedServer {
  readonly endpoint: string
  readonly received: readonly Received[]
  close(): Promise<void>
}

/** Gives the recorded answers in turn, the last one for ever, a few bytes at a time, as a slow line would. */
export async function startRecordedServer(answers: readonly Recorded[]): Promise<RecordedServer> {
  const received: Received[] = []
  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = []
    incoming.on('data', (piece: Buffer) => pieces.push(piece))
    incoming.on('end', () => {
      const answer = answers[Math.min(received.length, answers.length - 1)]
      received.push({
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(pieces).toString('utf8'),
      })
      const bytes = Buffer.from(answer?.body ?? '')
      outgoing.writeHead(answer?.status ?? 200, { 'content-type': answer?.contentType ?? 'text/xml; charset=utf-8' })
      for (let start = 0; start < bytes.length; start += 97) outgoing.write(bytes.subarray(start, start + 97))
      outgoing.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}/sls/ws`,
    received,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
