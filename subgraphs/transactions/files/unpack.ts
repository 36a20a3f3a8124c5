import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { fault, UnreadableFile } from './fault.ts'

/** The most that a file may be, unpacked. */
export interface FileSize {
  readonly bytes: number
  /** Of a packed file: unpacked bytes for each packed one. What people write is packed to a tenth, to a hundredth at the very most. */
  readonly ratio: number
}

export const FILE_SIZE: FileSize = { bytes: 512_000_000, ratio: 250 }

/** Below it the ratio says nothing. */
const SMALL = 4_000_000

/** The file's own bytes: unpacked where it is packed (gzip, told by its first two bytes). Never more than a piece is in memory. @throws UnreadableFile */
export async function* unpacked(
  source: AsyncIterable<Uint8Array>,
  limits: FileSize = FILE_SIZE,
): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]()
  const first = await pieces.next()
  if (first.done === true) return
  let packed = 0
  async function* all(): AsyncGenerator<Uint8Array> {
    for (let next = first; next.done !== true; next = await pieces.next()) {
      packed += next.value.byteLength
      yield next.value
    }
  }
  const isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b
  let size = 0
  for await (const piece of isPacked ? gunzipped(all()) : all()) {
    size += piece.byteLength
    const isBomb = isPacked && size > SMALL && size > packed * limits.ratio
    if (size > limits.bytes || isBomb) throw new UnreadableFile(TOO_LARGE)
    yield piece
  }
}

async function* gunzipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const packed = Readable.from(source)
  const gunzip = createGunzip({ chunkSize: 64 * 1024 })
  packed.once('error', (error) => gunzip.destroy(error))
  packed.pipe(gunzip)
  try {
    for await (const piece of gunzip) yield piece as Buffer
  } catch (error) {
    if (error instanceof UnreadableFile || !isOfZlib(error)) throw error
    throw new UnreadableFile(CUT)
  } finally {
    packed.destroy()
    gunzip.destroy()
  }
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

const TOO_LARGE = fault(
  null,
  null,
  'FILE_TOO_LARGE',
  'Unpacked, the file is larger than files may be.',
  'Udpakket er filen større, end filer må være.',
)
const CUT = fault(
  null,
  null,
  'FILE_CUT_SHORT',
  'The packed file is cut short or damaged.',
  'Den pakkede fil er afkortet eller beskadiget.',
)
