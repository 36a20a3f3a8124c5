import { randomBytes } from 'node:crypto'

/** Bytes of an `oversized` answer: 64 MB, more than any client should be willing to keep. */
export const OVERSIZED_BYTES = 64 * 1024 * 1024

const PIECE_BYTES = 64 * 1024

/** What a proxy or a login page says where a reply was expected. */
export const HTML_PAGE =
  '<!DOCTYPE html>\n<html><head><title>Service midlertidigt utilgængelig</title></head>\n' +
  '<body><h1>Driftsmeddelelse</h1><p>Prøv igen senere.</p></body></html>\n'

/** Ten levels of ten entities each: ten thousand million words if anyone expands them. */
export const DTD_BOMB = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<!DOCTYPE svar [',
  '<!ENTITY e0 "bombe">',
  ...Array.from({ length: 10 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`),
  ']>',
  '<svar>&e10;</svar>',
].join('\n')

/** Four kilobytes that are neither XML, JSON nor a record: each starts with a NUL and holds bytes that are not UTF-8. */
export function garbledBytes(): Buffer {
  return Buffer.concat([Buffer.from([0x00, 0xff, 0xfe, 0xc3]), randomBytes(4092)])
}

/**
 * An answer blown up to {@link OVERSIZED_BYTES}: its text with `filler` repeated before the last closing tag or bracket. With the
 * default filler, a blank, the result is as well-formed as the answer was. Pieces are made once and repeated.
 */
export function* oversizedPieces(body: Buffer, filler = ' '): Generator<Buffer> {
  const text = body.toString('utf8')
  const end = Math.max(text.lastIndexOf('</'), text.lastIndexOf('}'), 0)
  const unit = Buffer.from(filler)
  const piece = Buffer.concat(Array.from({ length: Math.max(1, Math.floor(PIECE_BYTES / unit.length)) }, () => unit))
  yield Buffer.from(text.slice(0, end))
  for (let sent = 0; sent < OVERSIZED_BYTES; sent += piece.length) yield piece
  yield Buffer.from(text.slice(end))
}
