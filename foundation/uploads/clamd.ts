import { once } from 'node:events'
import { connect } from 'node:net'
import type { UploadSettings } from './settings.ts'

/** The scanner could not be asked, or did not say whether the content may pass. */
export class ScannerSilent extends Error {
  constructor(detail: string, cause?: unknown) {
    super(`the virus scanner: ${detail}`, { cause })
    this.name = 'ScannerSilent'
  }
}

/** Longest answer that is listened to. */
const LONGEST_ANSWER = 4_096

/**
 * Asks clamd about a content by its command INSTREAM: pieces with their length in front, a length of zero at the end, one answer.
 * Source: clamd(8), COMMANDS.
 * @returns whether it may pass. @throws ScannerSilent
 */
export async function passesClamd(
  { host, port, timeoutMs }: NonNullable<UploadSettings['clamd']>,
  content: AsyncIterable<Uint8Array>,
): Promise<boolean> {
  const signal = AbortSignal.timeout(timeoutMs)
  const socket = connect({ host, port })
  const end = (): void => void socket.destroy(new ScannerSilent('took too long'))
  signal.addEventListener('abort', end, { once: true })
  let answer = ''
  const answered = new Promise<void>((resolve, reject) => {
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      answer += text
      if (answer.includes('\0')) resolve()
      else if (answer.length > LONGEST_ANSWER) reject(new ScannerSilent('answered without an end'))
    })
    socket.on('close', () => reject(new ScannerSilent('ended without an answer')))
    socket.on('error', reject)
  })
  // Where sending fails first, this is heard of there.
  answered.catch(() => undefined)
  try {
    await Promise.race([send(socket, content, signal), answered])
    await answered
  } catch (error) {
    throw error instanceof ScannerSilent ? error : new ScannerSilent('could not be asked', error)
  } finally {
    signal.removeEventListener('abort', end)
    socket.destroy()
  }
  return verdict(answer.slice(0, answer.indexOf('\0')))
}

async function send(
  socket: ReturnType<typeof connect>,
  content: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const write = async (bytes: Uint8Array): Promise<void> => {
    if (!socket.write(bytes)) await once(socket, 'drain', { signal })
  }
  await write(Buffer.from('zINSTREAM\0', 'latin1'))
  for await (const piece of content) {
    // A length of zero would be the end.
    if (piece.byteLength === 0) continue
    await write(lengthOf(piece.byteLength))
    await write(piece)
  }
  await write(lengthOf(0))
}

function lengthOf(bytes: number): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** @throws ScannerSilent for whatever is neither `OK` nor `FOUND`. */
function verdict(answer: string): boolean {
  if (/^stream: OK$/.test(answer)) return true
  if (/^stream: .+ FOUND$/.test(answer)) return false
  throw new ScannerSilent('gave no verdict')
}
