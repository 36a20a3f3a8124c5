import { hash } from 'node:crypto'

/**
 * The one form in which columns are hashed and signed: each as a sign for its kind, its length in bytes, its bytes; no two lists of columns
 * have the same form.
 * @param purpose what the form stands for, with a version, so that what was signed as one thing is not taken for another.
 * @throws TypeError for what no column holds.
 */
export function canonical(purpose: string, columns: readonly unknown[]): Buffer {
  const cells = [purpose, ...columns].map(cell)
  const form = Buffer.allocUnsafe(cells.reduce((total, { length }) => total + PREFIX + length, 0))
  let at = 0
  for (const { kind, content, length } of cells) {
    form.writeUInt8(kind, at)
    form.writeUInt32BE(length, at + 1)
    at += PREFIX
    if (typeof content === 'string') form.write(content, at, 'utf8')
    else form.set(content, at)
    at += length
  }
  return form
}

/** SHA-256 of the canonical form, base64url. */
export function digest(purpose: string, columns: readonly unknown[]): string {
  return hash('sha256', canonical(purpose, columns), 'base64url')
}

/** A sign for the kind and four bytes of length. */
const PREFIX = 5
const [NULL, TEXT, NUMBER, BYTES] = [...Buffer.from('ntib', 'latin1')] as [number, number, number, number]
const NOTHING = new Uint8Array()

interface Cell {
  readonly kind: number
  readonly content: string | Uint8Array
  readonly length: number
}

function cell(value: unknown): Cell {
  if (value === null) return { kind: NULL, content: NOTHING, length: 0 }
  if (typeof value === 'string') return { kind: TEXT, content: value, length: Buffer.byteLength(value, 'utf8') }
  if (typeof value === 'number' || typeof value === 'bigint') {
    const content = String(value)
    return { kind: NUMBER, content, length: content.length }
  }
  if (value instanceof Uint8Array) return { kind: BYTES, content: value, length: value.byteLength }
  throw new TypeError(`a ${typeof value} is in no column`)
}
