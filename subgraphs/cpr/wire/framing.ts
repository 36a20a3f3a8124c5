import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { brokenReply } from './brokenReply.ts'
import { HEADER_BYTES, LEAST_BYTES } from './reply.ts'

/** Header and 2880 bytes of data: no reply is longer (CPR dossier section 6). */
export const GREATEST_BYTES = 2908

/** Which reply is awaited: a logon's is read by its first 24 bytes, since what follows is not documented. */
export type ReplyKind = 'logon' | 'lookup'

/**
 * Cuts a stream of bytes into replies. TLS may split a reply anywhere, and the server may or may not close the connection behind it, so the
 * length in the header decides: positions 25 to 28. A reply with an error, and a logon's, ends with what has come, at the least 24
 * bytes, since what stands behind is not documented. Source: CPR dossier sections 3, 4.2 and 6.
 */
export interface Framing {
  /** @returns the replies that the chunk completed. @throws UpstreamFault garbled where a header is none, oversized. */
  push(chunk: Uint8Array): readonly Buffer[]
  /** The stream has ended. @throws UpstreamFault garbled where a reply was cut off. */
  end(): void
  /** Whether a part of a reply has come whose end has not. */
  readonly waiting: boolean
}

export function createFraming(kind: ReplyKind, operation: string): Framing {
  let held: Buffer = Buffer.alloc(0)
  return {
    push: (chunk) => {
      held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk])
      const replies: Buffer[] = []
      for (let length = lengthOf(held, kind, operation); length !== null; length = lengthOf(held, kind, operation)) {
        replies.push(held.subarray(0, length))
        held = held.subarray(length)
      }
      return replies
    },
    end: () => {
      if (held.length > 0) throw brokenReply(operation, 'the reply is cut off')
    },
    get waiting() {
      return held.length > 0
    },
  }
}

/** The length of the reply at the start of what has come; null while it is not whole. */
function lengthOf(held: Buffer, kind: ReplyKind, operation: string): number | null {
  if (held.length < LEAST_BYTES) return null
  const FEJLNR = held.toString('latin1', 22, 24)
  if (!/^\d\d$/.test(FEJLNR)) throw brokenReply(operation, 'FEJLNR is not a number')
  if (kind === 'logon' || FEJLNR !== '00') return held.length
  if (held.length < HEADER_BYTES) return null
  const LAENGDE = held.toString('latin1', 24, 28)
  if (!/^\d{4}$/.test(LAENGDE) || Number(LAENGDE) < HEADER_BYTES) throw brokenReply(operation, 'LÆNGDE is not a length')
  if (Number(LAENGDE) > GREATEST_BYTES) {
    throw new UpstreamFault({
      kind: 'oversized',
      system: 'CPR',
      operation,
      mayHaveArrived: true,
      detail: `over ${GREATEST_BYTES} bytes`,
    })
  }
  return held.length < Number(LAENGDE) ? null : Number(LAENGDE)
}
