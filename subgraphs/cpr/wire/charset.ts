/**
 * ISO-8859-1: every byte is one character, so that positions count both (CPR dossier section 3). Never UTF-8: a letter of two bytes would
 * move every field behind it.
 */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** @throws RangeError for a character that the set does not have; the text is not repeated. */
export function bytesOf(text: string): Buffer {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0xff) throw new RangeError('not a character of ISO-8859-1')
  }
  return Buffer.from(text, 'latin1')
}
