import { connect, createSecureContext, type TLSSocket } from 'node:tls'
import { type FaultKind, UpstreamFault } from '#foundation/upstream/fault.ts'
import { brokenReply } from './brokenReply.ts'
import { createFraming, type ReplyKind } from './framing.ts'
import { createSlots } from './slots.ts'

export interface ConnectionSettings {
  readonly host: string
  readonly port: number
  /** PEM of the trusted roots; left out: the public ones. */
  readonly ca?: string | undefined
  /** Greatest number of connections open at once, all institutions together. */
  readonly connections: number
  readonly connectMs: number
  /** From the request to the whole reply. */
  readonly readMs: number
}

export interface Exchange {
  readonly operation: string
  readonly kind: ReplyKind
  readonly request: Uint8Array
  readonly signal: AbortSignal
}

/** One request and one reply over a connection of its own (CPR dossier section 3). */
export interface Connections {
  /** The bytes of the one reply. @throws UpstreamFault; the signal's reason where it aborts while waiting for a place. */
  exchange(exchange: Exchange): Promise<Buffer>
  /** Cuts what is open. */
  close(): void
}

/** A connection that the server does not close after its reply is cut after this long. */
const FAREWELL_MS = 1_000

const CERTIFICATE_REFUSED = /CERT|TLS|SSL|VERIFY|SELF_SIGNED/

export function createConnections(settings: ConnectionSettings): Connections {
  const { host, port, ca, connectMs, readMs } = settings
  const secureContext = createSecureContext({ minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) })
  const slots = createSlots(settings.connections)
  const open = new Set<TLSSocket>()
  // A ticket of an earlier connection spares the next its handshake's signatures.
  let session: Buffer | undefined

  const exchange = ({ operation, kind, request, signal }: Exchange, leave: () => void): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const framing = createFraming(kind, operation)
      const socket = connect({ host, port, secureContext, ...(session === undefined ? {} : { session }) })
      let sent = false
      let settled = false
      let timer = setTimeout(() => fail('timeout', 'no connection in time'), connectMs)
      open.add(socket)

      const settle = (): void => {
        settled = true
        clearTimeout(timer)
        signal.removeEventListener('abort', giveUp)
      }
      const failWith = (fault: UpstreamFault): void => {
        if (settled) return
        settle()
        reject(fault)
        socket.destroy()
      }
      const fail = (faultKind: FaultKind, detail: string, cause?: unknown): void =>
        failWith(new UpstreamFault({ kind: faultKind, system: 'CPR', operation, mayHaveArrived: sent, detail, cause }))
      const giveUp = (): void => fail('timeout', 'no time left')
      const guarded = (step: () => void): void => {
        if (settled) return
        try {
          step()
        } catch (error) {
          failWith(error instanceof UpstreamFault ? error : brokenReply(operation, 'unreadable'))
        }
      }
      const finish = (reply: Buffer): void => {
        settle()
        socket.removeAllListeners('data')
        socket.resume()
        socket.end()
        const farewell = setTimeout(() => socket.destroy(), FAREWELL_MS)
        socket.once('close', () => clearTimeout(farewell))
        resolve(reply)
      }

      signal.addEventListener('abort', giveUp, { once: true })
      socket.setNoDelay(true)
      socket.on('session', (ticket: Buffer) => {
        session = ticket
      })
      socket.once('secureConnect', () => {
        clearTimeout(timer)
        timer = setTimeout(() => fail('timeout', 'no reply in time'), readMs)
        sent = true
        socket.write(request)
      })
      socket.on('data', (chunk: Buffer) =>
        guarded(() => {
          const [reply, ...more] = framing.push(chunk)
          if (reply === undefined) return
          if (more.length > 0 || framing.waiting) throw brokenReply(operation, 'more came than LÆNGDE says')
          finish(reply)
        }),
      )
      socket.once('end', () =>
        guarded(() => {
          framing.end()
          fail('unavailable', 'closed without a reply')
        }),
      )
      socket.on('error', (cause: Error) => {
        const code = 'code' in cause ? String(cause.code) : ''
        fail(CERTIFICATE_REFUSED.test(code) ? 'credentials' : 'unavailable', code, cause)
      })
      socket.once('close', () => {
        open.delete(socket)
        leave()
        fail('unavailable', 'the connection was cut')
      })
    })

  return {
    exchange: async (call) => {
      const leave = await slots.take(call.signal)
      if (call.signal.aborted) {
        leave()
        throw call.signal.reason
      }
      return exchange(call, leave)
    },
    close: () => {
      for (const socket of open) socket.destroy()
    },
  }
}
