/** PostgreSQL carries a little less than 8,000 bytes. */
const WORD_BYTES = 4_000

/** @throws RangeError where it is too long to be carried by every database. */
export function checkedWord(word: string): string {
  if (Buffer.byteLength(word) > WORD_BYTES)
    throw new RangeError(`a word that wakes others has at most ${WORD_BYTES} bytes`)
  return word
}
