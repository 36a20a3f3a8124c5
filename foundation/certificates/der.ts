/** One element of a DER encoding (X.690). */
export interface DerElement {
  readonly tag: number
  readonly content: Uint8Array
  /** With tag and length. */
  readonly whole: Uint8Array
}

/** Tags of what is read here. */
export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  /** `[0]`, explicit. */
  first: 0xa0,
} as const

/**
 * The elements that the bytes consist of, one level deep.
 * @throws RangeError where they are not such elements to the last byte, with lengths as short as can be.
 */
export function derElements(bytes: Uint8Array): readonly DerElement[] {
  const elements: DerElement[] = []
  for (let place = 0; place < bytes.byteLength; ) {
    const tag = bytes[place] ?? 0
    // Tags of several bytes stand in nothing that is read here.
    if ((tag & 0x1f) === 0x1f) throw new RangeError('not DER: a long tag')
    const [length, from] = lengthAt(bytes, place + 1)
    const to = from + length
    if (to > bytes.byteLength) throw new RangeError('not DER: cut off')
    elements.push({ tag, content: bytes.subarray(from, to), whole: bytes.subarray(place, to) })
    place = to
  }
  return elements
}

/** @returns the length, and where the content begins. */
function lengthAt(bytes: Uint8Array, place: number): readonly [number, number] {
  const first = bytes[place]
  if (first === undefined) throw new RangeError('not DER: cut off')
  if (first < 0x80) return [first, place + 1]
  const count = first & 0x7f
  if (count === 0 || count > 4) throw new RangeError('not DER: a length that is not written out')
  let length = 0
  for (let index = 1; index <= count; index += 1) length = length * 256 + (bytes[place + index] ?? 0)
  if (length < 0x80 || length < 256 ** (count - 1)) throw new RangeError('not DER: a length that could be shorter')
  return [length, place + 1 + count]
}
