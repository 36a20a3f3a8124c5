import { createHmac, randomUUID } from 'node:crypto'

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * A keyed hash that stands in for a value which may not be shown: ids, cache keys, subjects of the trail. The key is in settings and the
 * same in every process. Parts are length-prefixed, so that ("ab","c") and ("a","bc") differ.
 */
export function keyedHash(key: Uint8Array, ...parts: readonly string[]): Buffer {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part)
  return hmac.digest()
}

/** The first 80 bits as 16 lower-case letters and digits: short enough for other systems' key fields. */
export function shortId(key: Uint8Array, ...parts: readonly string[]): string {
  const bytes = keyedHash(key, ...parts)
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && text.length < 16) {
      bits -= 5
      text += BASE32[(held >>> bits) & 31] ?? ''
    }
    held &= (1 << bits) - 1
    if (text.length === 16) break
  }
  return text
}

/** An id of something that has no natural key. */
export function freshId(key: Uint8Array, ...parts: readonly string[]): string {
  return shortId(key, ...parts, randomUUID())
}
