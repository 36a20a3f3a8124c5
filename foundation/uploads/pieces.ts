/** Bytes of one row: few rows for a document, and little in memory at a time. */
export const PIECE_BYTES = 256 * 1024

/** The same bytes in pieces of one length, the last one shorter; at least one, which may be empty. */
export async function* inPieces(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of content) {
    let rest = chunk
    while (bytes + rest.byteLength > PIECE_BYTES) {
      const fits = PIECE_BYTES - bytes
      yield Buffer.concat([...held, rest.subarray(0, fits)])
      held = []
      bytes = 0
      rest = rest.subarray(fits)
    }
    held.push(rest)
    bytes += rest.byteLength
  }
  yield Buffer.concat(held)
}
