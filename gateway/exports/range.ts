/** Bytes of a file, both included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * The one range that a request asks for (RFC 9110, section 14). Null: the whole, also where several are asked for, the unit is another, or the file
 * is not the one that `If-Range` names.
 */
export function rangeOf(
  headers: { readonly range?: string | undefined; readonly 'if-range'?: string | string[] | undefined },
  tag: string,
  bytes: number,
): ByteRange | 'UNSATISFIABLE' | null {
  const condition = headers['if-range']
  if (condition !== undefined && condition !== tag) return null
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '') {
    const length = Math.min(Number(to), bytes)
    return length === 0 ? 'UNSATISFIABLE' : { first: bytes - length, last: bytes - 1 }
  }
  const first = Number(from)
  const last = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  if (to !== '' && Number(to) < first) return null
  return first >= bytes ? 'UNSATISFIABLE' : { first, last }
}
