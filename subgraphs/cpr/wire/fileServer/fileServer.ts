import { type FaultKind, UpstreamFault } from '#foundation/upstream/fault.ts'

/** A file that lies at the server. */
export interface FoundFile {
  readonly name: string
  readonly bytes: number
}

/** Where the change files are fetched. Each question is a session of its own, and nothing is ever written or removed there. */
export interface FileServer {
  /** The files of the folder, in no order. @throws UpstreamFault */
  list(signal: AbortSignal): Promise<readonly FoundFile[]>
  /**
   * Hands a file's bytes over while they arrive. What the reader throws ends the transfer and is thrown on.
   * @throws UpstreamFault where the transfer did not end well, also where the reader had all it wanted by then.
   */
  read<T>(name: string, signal: AbortSignal, reader: (bytes: AsyncIterable<Uint8Array>) => Promise<T>): Promise<T>
}

export const OPERATION = 'changeFile'

/** A failure of the transfer. The detail is a word of ours or a code: what a server says may hold names of files and folders, never more. */
export function transferFault(kind: FaultKind, detail: string, cause?: unknown): UpstreamFault {
  return new UpstreamFault({ kind, system: 'CPR', operation: OPERATION, mayHaveArrived: false, detail, cause })
}

/** An abort ends what waits, at once. @throws the signal's reason. */
export async function unlessAborted<T>(signal: AbortSignal, end: () => void, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  let abort: () => void = () => undefined
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => {
      end()
      reject(signal.reason)
    }
    signal.addEventListener('abort', abort, { once: true })
  })
  try {
    return await Promise.race([work(), aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
