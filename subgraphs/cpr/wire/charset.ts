/**
 * ISO-8859-1: every byte is one character, so that positions count both (CPR dossier section 3). Never UTF-8: a letter of two bytes would
 * move every field behind it.
 */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** A letter of two bytes of UTF-8, read one by one. À to ß stand before a sign in no Danish text; a hard blank may stand behind any letter. */
const UTF8_PAIR = /[\u00c3-\u00df][\u0080-\u009f\u00a1-\u00bf]/
const PRINTABLE = /^[\x20-\x7e\xa0-\xff]*$/

/**
 * Whether a text that was read byte by byte can have been ISO-8859-1: no control characters (in 80 to 9F other sets have letters), and no
 * letters that were written in UTF-8. A name that came in another set is not shown as if it were right.
 */
export function isInSet(text: string): boolean {
  return PRINTABLE.test(text) && !UTF8_PAIR.test(text)
}

/** @throws RangeError for a character that the set does not have; the text is not repeated. */
export function bytesOf(text: string): Buffer {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0xff) throw new RangeError('not a character of ISO-8859-1')
  }
  return Buffer.from(text, 'latin1')
}
