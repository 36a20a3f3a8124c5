import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { JournalEntry, Simulator, SimulatorFailure } from './control.ts'
import type { Controller, Fate } from './controller.ts'
import { DTD_BOMB, garbledBytes, HTML_PAGE, oversizedPieces } from './faults.ts'
import type { SandboxPki } from './pki.ts'

const GREATEST_REQUEST = 16 * 1024 * 1024
const IDLE_MS = 60_000

/** The certificate that the client showed and the sandbox's authority issued. */
export interface ClientCertificate {
  /** SHA-256, 64 hexadecimal digits in lower case. */
  readonly fingerprint: string
  /** From `NTRDK-<cvr>` in the organisation identifier; empty if there is none. */
  readonly cvrNumber: string
  readonly organisation: string
  readonly commonName: string
}

export interface HttpRequest {
  readonly method: string
  /** Path without query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case; several values of one name joined. */
  readonly headers: Readonly<Record<string, string>>
  /** UTF-8 text, whole. */
  readonly body: string
  /** Null when no certificate was shown, or none that the sandbox's authority issued. */
  readonly client: ClientCertificate | null
}

export interface HttpReply {
  readonly status: number
  /** `content-length` is added where the body is whole. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer | Iterable<Buffer | string> | AsyncIterable<Buffer | string>
}

/** What a simulator brings; all else (TLS, journal, latency, failures) is done for it. */
export interface HttpBehaviour {
  /** What the request is, for the journal and for the choice of failures. Must not throw. */
  describe(request: HttpRequest): Omit<JournalEntry, 'at'>
  /** The honest answer. A thrown error becomes HTTP 500. */
  answer(request: HttpRequest, entry: Omit<JournalEntry, 'at'>): HttpReply | Promise<HttpReply>
  /** The system's own way to be down, to be closed, or to refuse with a code. */
  refuse(refusal: Refusal, request: HttpRequest, entry: Omit<JournalEntry, 'at'>): HttpReply
  /** A unit of the reply to repeat in an `oversized` answer, e.g. one row; blanks if left out. */
  filler?(request: HttpRequest): string
}

export type Refusal = 'unavailable' | 'closed' | { readonly code: string; readonly text?: string }

export interface HttpSimulatorOptions {
  readonly system: Simulator['system']
  readonly pki: SandboxPki
  readonly controller: Controller
  readonly behaviour: HttpBehaviour
  /** 0, the default, takes a free one. */
  readonly port?: number
  /**
   * `required`: without a certificate of the sandbox's authority the TLS handshake fails. `asked`: the handshake goes on, and
   * the behaviour sees `client: null`. `none`, the default: not asked for.
   */
  readonly clientCertificate?: 'required' | 'asked' | 'none'
}

/**
 * Serves a system over HTTPS on 127.0.0.1, with keep-alive. Generic failures are made here, the others come from
 * `behaviour.refuse`. Latency comes before every answer, failures included.
 */
export async function startHttpSimulator(options: HttpSimulatorOptions): Promise<Simulator> {
  const { pki, controller } = options
  const mode = options.clientCertificate ?? 'none'
  const closing = new AbortController()
  const server = createServer({
    cert: pki.server.chain,
    key: pki.server.key,
    ca: pki.trust,
    requestCert: mode !== 'none',
    rejectUnauthorized: mode === 'required',
    minVersion: 'TLSv1.2',
    keepAliveTimeout: IDLE_MS,
  })
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const leave = controller.enter()
    outgoing.once('close', leave)
    handle(options, incoming, outgoing, leave, closing.signal).catch(() => outgoing.destroy())
  })
  server.on('tlsClientError', () => undefined)
  // Those that are still shaking hands are none of the server's connections yet, and would keep it from closing.
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const port = await listen(server, options.port ?? 0)
  return {
    system: options.system,
    host: '127.0.0.1',
    port,
    control: controller,
    close: async () => {
      closing.abort()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the simulator has no port')
  return address.port
}

async function handle(
  options: HttpSimulatorOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  leave: () => void,
  closing: AbortSignal,
): Promise<void> {
  const { behaviour, controller } = options
  const request = await read(incoming)
  const entry = { ...behaviour.describe(request), ...traceOf(request) }
  const fate = controller.receive(entry)
  await controller.delay(closing)
  if (outgoing.destroyed) return
  if (fate.failure === 'refused') {
    outgoing.destroy()
    return
  }
  // The connection stays open without an answer until the client gives up or the simulator closes.
  if (fate.failure === 'timeout') return
  if (fate.failure === 'deliveredTwice') await honestReply(behaviour, request, entry)
  const reply = await replyTo(behaviour, request, entry, fate)
  if (fate.failure === 'lateReply') return
  if (fate.failure === 'lostReply') {
    outgoing.destroy()
    return
  }
  await write(outgoing, reply, fate.cutAfter, leave)
}

/** Where the request names the transaction that it is part of, as Danish public services and W3C Trace Context do. */
function traceOf({ headers }: HttpRequest): Pick<JournalEntry, 'trace'> {
  const named = ['traceparent', 'x-transaktionsid', 'x-transaktionstid'].flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return named.length === 0 ? {} : { trace: Object.fromEntries(named) }
}

async function replyTo(
  behaviour: HttpBehaviour,
  request: HttpRequest,
  entry: Omit<JournalEntry, 'at'>,
  fate: Fate,
): Promise<HttpReply> {
  const refusal = refusalIn(fate.failure)
  if (refusal !== null) return behaviour.refuse(refusal, request, entry)
  const honest = await honestReply(behaviour, request, entry)
  switch (fate.failure) {
    case 'html':
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: HTML_PAGE }
    case 'garbled':
      return { ...honest, body: garbledBytes() }
    case 'dtdBomb':
      return { ...honest, body: DTD_BOMB }
    case 'truncated': {
      const whole = await wholeOf(honest.body)
      return { ...honest, body: whole.subarray(0, Math.floor(whole.length / 2)) }
    }
    case 'oversized':
      return { ...honest, body: oversizedPieces(await wholeOf(honest.body), behaviour.filler?.(request)) }
    default:
      return honest
  }
}

async function honestReply(
  behaviour: HttpBehaviour,
  request: HttpRequest,
  entry: Omit<JournalEntry, 'at'>,
): Promise<HttpReply> {
  try {
    return await behaviour.answer(request, entry)
  } catch {
    return { status: 500, headers: { 'content-type': 'text/plain' }, body: 'internal error' }
  }
}

function refusalIn(failure: SimulatorFailure | null): Refusal | null {
  if (failure === null) return null
  if (typeof failure === 'object') return failure
  return failure === 'unavailable' || failure === 'closed' ? failure : null
}

async function write(
  outgoing: ServerResponse,
  reply: HttpReply,
  cutAfter: number | null,
  leave: () => void,
): Promise<void> {
  if (cutAfter !== null) {
    const whole = await wholeOf(reply.body)
    if (cutAfter > 0) {
      outgoing.writeHead(reply.status, { ...reply.headers, 'content-length': Math.max(whole.length, cutAfter + 1) })
      await new Promise<void>((resolve) => outgoing.write(whole.subarray(0, cutAfter), () => resolve()))
    }
    outgoing.destroy()
    return
  }
  if (typeof reply.body === 'string' || Buffer.isBuffer(reply.body)) {
    leave()
    outgoing.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) })
    outgoing.end(reply.body)
    return
  }
  outgoing.writeHead(reply.status, { ...reply.headers })
  for await (const piece of reply.body) {
    if (outgoing.destroyed) return
    if (!outgoing.write(piece)) await drained(outgoing)
  }
  leave()
  outgoing.end()
}

async function drained(outgoing: ServerResponse): Promise<void> {
  const either = new AbortController()
  const { signal } = either
  await Promise.race([once(outgoing, 'drain', { signal }), once(outgoing, 'close', { signal })])
  either.abort()
}

async function wholeOf(body: HttpReply['body']): Promise<Buffer> {
  if (typeof body === 'string') return Buffer.from(body)
  if (Buffer.isBuffer(body)) return body
  const pieces: Buffer[] = []
  for await (const piece of body) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

async function read(incoming: IncomingMessage): Promise<HttpRequest> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of incoming) {
    length += piece.length
    if (length > GREATEST_REQUEST) throw new RangeError('request too large')
    pieces.push(piece)
  }
  const url = new URL(incoming.url ?? '/', 'https://localhost')
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: Buffer.concat(pieces).toString('utf8'),
    client: certificateOf(incoming.socket as TLSSocket),
  }
}

function certificateOf(socket: TLSSocket): ClientCertificate | null {
  if (!socket.authorized) return null
  const certificate = socket.getPeerX509Certificate()
  if (certificate === undefined) return null
  const subject = new Map<string, string>()
  for (const line of certificate.subject.split('\n')) {
    const at = line.indexOf('=')
    subject.set(line.slice(0, at), line.slice(at + 1))
  }
  return {
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    cvrNumber: /^NTRDK-([0-9]{8})$/.exec(subject.get('organizationIdentifier') ?? '')?.[1] ?? '',
    organisation: subject.get('O') ?? '',
    commonName: subject.get('CN') ?? '',
  }
}
