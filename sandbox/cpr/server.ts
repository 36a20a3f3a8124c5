import { once } from 'node:events'
import { createServer, type TLSSocket } from 'node:tls'
import type { JournalEntry, Simulator, SimulatorFailure } from '../kit/control.ts'
import { type Controller, createController } from '../kit/controller.ts'
import { DTD_BOMB, garbledBytes, HTML_PAGE, OVERSIZED_BYTES } from '../kit/faults.ts'
import type { SandboxPki } from '../kit/pki.ts'
import type { Town, TownInstitution, TownPerson } from '../town/model.ts'
import { type Accounts, createAccounts } from './accounts.ts'
import { answer, type Register, refuse, stampOf } from './answer.ts'
import { type CprRequest, readRequest, writeLyingHeader } from './envelope.ts'
import { type ChangeFile, createExtracts, type FileForm } from './extracts.ts'
import type { FileAccount } from './files/fileAccounts.ts'
import { registerChange, renumbered } from './happenings.ts'
import { type CprSwitches, USUAL_SWITCHES } from './switches.ts'

const TOKEN_LIFE_MS = 30 * 60 * 1000
/** A connection with an incomplete request is closed without reply after this long without a byte. */
const QUIET_MS = 5000
const PIECE = Buffer.alloc(64 * 1024, 0x20)

export interface CprOptions {
  readonly town: Town
  readonly pki: SandboxPki
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** Life of a token since its last use; 30 minutes unless told. */
  readonly tokenLifeMs?: number
  readonly switches?: Partial<CprSwitches>
}

export interface CprSimulator extends Simulator {
  readonly system: 'CPR'
  readonly switches: CprSwitches
  /** CPR numbers that the institution's customer number subscribes to, in the order created. */
  subscriptions(institutionKey: string): readonly string[]
  /** The office takes a subscription away by itself; the receipt comes in the next file. */
  deleteSubscription(institutionKey: string, cprNumber: string): void
  /** Something is registered of somebody: look-ups tell it at once, and the next file of whoever subscribes. @param event an event code (section 9.12). */
  happen(cprNumber: string, event: string, change: Partial<Omit<TownPerson, 'cprNumber'>>): void
  /** A number is replaced: status 60 under the old one, and the person under the new one. */
  renumber(cprNumber: string, by: string): void
  /** The change file of the simulator's day for the institution's customer number. */
  produceChangeFile(institutionKey: string, form?: FileForm): ChangeFile
  /** Files as they lie at the server, by name; a test may change them. */
  files(institutionKey: string): Map<string, Buffer>
  /** Who may fetch files. */
  fileAccounts(): readonly FileAccount[]
}

/**
 * CPR Direkte (transaction OFF4) over TLS on 127.0.0.1: one request per connection, one reply, close. The journal's
 * operations are `logon` and `lookup`; concurrency counts connections. Source: CPR dossier sections 3 to 10 and 16.
 */
export async function startCprSimulator(options: CprOptions): Promise<CprSimulator> {
  const { town, pki } = options
  const initial: CprSwitches = { ...USUAL_SWITCHES, ...options.switches }
  const newAccounts = () => createAccounts(town.institutions, town.today, options.tokenLifeMs ?? TOKEN_LIFE_MS)
  const register: Register & { accounts: Accounts; town: Town } = {
    town,
    extracts: createExtracts(),
    accounts: newAccounts(),
    subscriptions: new Map(),
    switches: { ...initial },
  }
  const controller = createController({
    today: town.today,
    seed: town.seed,
    onReset: () => {
      register.accounts = newAccounts()
      register.subscriptions.clear()
      register.extracts.reset()
      register.town = town
      Object.assign(register.switches, initial)
    },
  })
  const institutionOf = (key: string): TownInstitution => {
    const found = town.institutions.find((candidate) => candidate.key === key)
    if (found === undefined) throw new RangeError('the town has no such institution')
    return found
  }
  const tellSubscribers = (cprNumber: string, event: string): void => {
    for (const [customerNumber, subscribed] of register.subscriptions)
      if (subscribed.has(cprNumber))
        register.extracts.happened(customerNumber, cprNumber, event, stampOf(controller.today))
  }
  const closing = new AbortController()
  const open = new Set<TLSSocket>()
  const server = createServer({ cert: pki.server.chain, key: pki.server.key, minVersion: 'TLSv1.2' }, (socket) => {
    open.add(socket)
    const leave = controller.enter()
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.once('close', () => {
      open.delete(socket)
      leave()
    })
    receive(socket)
      .then((request) =>
        request === null ? undefined : serve(socket, request, register, controller, leave, closing.signal),
      )
      .catch(() => socket.destroy())
  })
  server.on('tlsClientError', () => undefined)
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the simulator has no port')
  return {
    system: 'CPR',
    host: '127.0.0.1',
    port: address.port,
    control: controller,
    switches: register.switches,
    subscriptions: (key) => {
      const institution = town.institutions.find((candidate) => candidate.key === key)
      return [...(register.subscriptions.get(institution?.cpr.customerNumber ?? '') ?? [])]
    },
    deleteSubscription: (key, cprNumber) => {
      const { customerNumber } = institutionOf(key).cpr
      if (register.subscriptions.get(customerNumber)?.delete(cprNumber) === true)
        register.extracts.unsubscribed(customerNumber, cprNumber, stampOf(controller.today))
    },
    happen: (cprNumber, event, change) => {
      register.town = registerChange(register.town, cprNumber, change)
      tellSubscribers(cprNumber, event)
    },
    renumber: (cprNumber, by) => {
      register.town = renumbered(register.town, cprNumber, by, controller.today)
      tellSubscribers(cprNumber, 'P02')
    },
    produceChangeFile: (key, form = 'lines') =>
      register.extracts.produce(register.town, institutionOf(key), controller.today, form),
    files: (key) => register.extracts.files(institutionOf(key).cpr.customerNumber),
    fileAccounts: () =>
      town.institutions.map(({ cpr }) => ({
        user: cpr.userId,
        password: cpr.password,
        files: register.extracts.files(cpr.customerNumber),
      })),
    close: async () => {
      closing.abort()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

/** The one request of a connection; null when none came that could be answered, and the connection is closed. */
async function receive(socket: TLSSocket): Promise<CprRequest | null> {
  let received = Buffer.alloc(0)
  const request = await new Promise<CprRequest | null>((resolve) => {
    const onData = (bytes: Buffer) => {
      received = Buffer.concat([received, bytes])
      const read = readRequest(received)
      if (read === 'incomplete') return
      socket.off('data', onData)
      resolve(read === 'malformed' ? null : read)
    }
    socket.on('data', onData)
    socket.setTimeout(QUIET_MS, () => resolve(null))
    socket.once('close', () => resolve(null))
  })
  socket.setTimeout(0)
  // Whatever follows the request (CR LF) is read and ignored, so that the end of the connection is seen.
  socket.resume()
  if (request === null) socket.destroy()
  return request
}

async function serve(
  socket: TLSSocket,
  request: CprRequest,
  register: Register,
  controller: Controller,
  leave: () => void,
  closing: AbortSignal,
): Promise<void> {
  const { failure, cutAfter } = controller.receive(describe(request, register))
  await controller.delay(closing)
  if (socket.destroyed || failure === 'timeout') return
  if (failure === 'refused') {
    socket.destroy()
    return
  }
  // From here on it has been carried out, whether or not an answer arrives.
  const reply = replyTo(request, register, controller, failure)
  if (failure === 'lateReply') return
  if (failure === 'lostReply' || cutAfter === 0) {
    socket.destroy()
    return
  }
  leave()
  if (cutAfter !== null) {
    socket.write(reply.subarray(0, cutAfter), () => socket.destroy())
    return
  }
  await send(socket, reply, register.switches.splitEvery)
  if (failure === 'oversized') await sendEndlessly(socket)
  socket.end()
}

function describe(request: CprRequest, register: Register): Omit<JournalEntry, 'at'> {
  return {
    operation: request.kind,
    institution: register.accounts.institutionOf(request.customerNumber)?.key ?? null,
    subjects: request.kind === 'lookup' ? [request.cprNumber] : [],
    detail: { ABON_TYPE: request.subscription, DATA_TYPE: request.dataType },
  }
}

function replyTo(
  request: CprRequest,
  register: Register,
  controller: Controller,
  failure: SimulatorFailure | null,
): Buffer {
  if (typeof failure === 'object' && failure !== null) return refuse(register, request, failure.code)
  if (failure === 'unavailable') return refuse(register, request, '08')
  if (failure === 'closed') return refuse(register, request, '04')
  const honest = answer(register, request, { today: controller.today, foreign: controller.foreign })
  switch (failure) {
    case 'html':
      return Buffer.from(HTML_PAGE)
    case 'dtdBomb':
      return Buffer.from(DTD_BOMB)
    case 'garbled':
      return garbledBytes()
    case 'truncated':
      return honest.subarray(0, Math.floor(honest.length / 2))
    case 'oversized':
      return Buffer.concat([
        writeLyingHeader(request, request.kind === 'lookup' ? request.token : ''),
        honest.subarray(28),
      ])
    default:
      return honest
  }
}

async function send(socket: TLSSocket, reply: Buffer, splitEvery: number | null): Promise<void> {
  const size = splitEvery ?? reply.length
  for (let at = 0; at < reply.length && !socket.destroyed; at += size) {
    await new Promise<void>((resolve) => socket.write(reply.subarray(at, at + size), () => resolve()))
  }
}

async function sendEndlessly(socket: TLSSocket): Promise<void> {
  for (let sent = 0; sent < OVERSIZED_BYTES && !socket.destroyed; sent += PIECE.length) {
    await new Promise<void>((resolve) => socket.write(PIECE, () => resolve()))
  }
}
