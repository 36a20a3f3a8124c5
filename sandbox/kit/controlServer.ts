import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Simulator } from './control.ts'

const GREATEST_COMMAND = 64 * 1024

const system = z.enum(['SLS', 'OPUS', 'CPR', 'CVR'])
const failure = z.union([
  z.enum([
    'unavailable',
    'closed',
    'timeout',
    'refused',
    'html',
    'garbled',
    'oversized',
    'dtdBomb',
    'truncated',
    'lostReply',
    'lateReply',
    'deliveredTwice',
  ]),
  z.strictObject({ code: z.string().min(1), text: z.string().exactOptional() }),
])

/** One call of the control surface; without `system` it goes to every simulator. */
const command = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('reset'), system: system.optional() }),
  z.strictObject({
    command: z.literal('latency'),
    system: system.optional(),
    ms: z.number().nonnegative(),
    jitter: z.number().nonnegative().default(0),
  }),
  z.strictObject({
    command: z.literal('failNext'),
    system: system.optional(),
    failure,
    times: z.int().positive().default(1),
    /** Only requests of this operation, and of this institution. */
    operation: z.string().optional(),
    institution: z.string().optional(),
  }),
  z.strictObject({
    command: z.literal('loseReply'),
    system: system.optional(),
    times: z.int().positive().default(1),
    /** Only requests of this operation. */
    operation: z.string().optional(),
  }),
  z.strictObject({
    command: z.literal('dropConnectionAfter'),
    system: system.optional(),
    bytes: z.int().nonnegative().nullable(),
  }),
  z.strictObject({ command: z.literal('foreignRows'), system: system.optional(), on: z.boolean() }),
  z.strictObject({ command: z.literal('clock'), system: system.optional(), today: z.iso.date() }),
  z.strictObject({ command: z.literal('clearJournal'), system: system.optional() }),
  z.strictObject({
    command: z.literal('changeFile'),
    system: system.optional(),
    institution: z.string(),
    form: z.enum(['lines', 'crlf', 'stream']).default('lines'),
  }),
])

type Command = z.infer<typeof command>

/** A running control endpoint. */
export interface ControlServer {
  readonly port: number
  close(): Promise<void>
}

/**
 * Offers the simulators' control surfaces over plain HTTP on 127.0.0.1, for people who run the sandbox alone:
 * `POST /_control` with one command as JSON (answer 204, or 400 with `{"error"}`), `GET /_control/<system>/journal` and
 * `GET /_control/<system>/peakConcurrency`. Requests that a browser sends for another site's page are refused.
 */
export async function controlServer(simulators: readonly Simulator[], port = 0): Promise<ControlServer> {
  const server = createServer((incoming, outgoing) => {
    respond(simulators, incoming, outgoing).catch(() => outgoing.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the control server has no port')
  return {
    port: address.port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

async function respond(
  simulators: readonly Simulator[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const send = (status: number, body: unknown) => {
    outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    outgoing.end(body === undefined ? undefined : JSON.stringify(body))
  }
  if (incoming.headers.origin !== undefined) return send(403, { error: 'not for web pages' })
  const path = (incoming.url ?? '').split('?')[0] ?? ''
  if (incoming.method === 'POST' && path === '/_control') {
    const parsed = command.safeParse(parseJson(await bodyOf(incoming)))
    if (!parsed.success) return send(400, { error: z.prettifyError(parsed.error) })
    try {
      for (const simulator of simulators) {
        if (parsed.data.system === undefined || parsed.data.system === simulator.system)
          carryOut(parsed.data, simulator)
      }
    } catch (cause) {
      // What the town does not have; whatever else goes wrong is a mistake of ours.
      if (cause instanceof RangeError) return send(400, { error: cause.message })
      throw cause
    }
    return send(204, undefined)
  }
  const [, name, what] = /^\/_control\/([A-Za-z]+)\/(journal|peakConcurrency)$/.exec(path) ?? []
  const asked = simulators.find((simulator) => simulator.system === name?.toUpperCase())
  if (incoming.method !== 'GET' || asked === undefined) return send(404, { error: 'no such control' })
  return send(200, what === 'journal' ? asked.control.journal() : asked.control.peakConcurrency())
}

function carryOut(given: Command, simulator: Simulator): void {
  const { control } = simulator
  switch (given.command) {
    case 'reset':
      control.reset()
      break
    case 'latency':
      control.latency(given.ms, given.jitter)
      break
    case 'failNext':
      control.failNext(
        given.failure,
        given.times,
        (entry) =>
          (given.operation === undefined || given.operation === entry.operation) &&
          (given.institution === undefined || given.institution === entry.institution),
      )
      break
    case 'loseReply':
      control.loseReply(given.times, (entry) => given.operation === undefined || given.operation === entry.operation)
      break
    case 'dropConnectionAfter':
      control.dropConnectionAfter(given.bytes)
      break
    case 'foreignRows':
      control.foreignRows(given.on)
      break
    case 'clock':
      control.clock(given.today)
      break
    case 'clearJournal':
      control.clearJournal()
      break
    case 'changeFile':
      simulator.produceChangeFile?.(given.institution, given.form)
      break
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of incoming) {
    length += piece.length
    if (length > GREATEST_COMMAND) throw new RangeError('command too large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
