import { parseCprNumber } from '#schema/scalars/CprNumber.ts'

/** Names of values that are blanked out wherever they stand, whatever they hold. */
const BLANKED: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'cprnumber',
  'cpr',
  'familyname',
  'givenname',
  'name',
  'password',
  'secret',
  'sealed',
  'token',
  'variables',
  'kendeord',
  'pnr',
])

const BLANK = '[redacted]'

/** A copy in which the named values and everything that looks like a CPR number are blanked out. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return withoutCprNumbers(value)
  if (typeof value === 'number' || typeof value === 'bigint')
    return withoutCprNumbers(String(value)) === String(value) ? value : BLANK
  if (value === null || typeof value !== 'object') return value
  if (depth > 8) return BLANK
  if (ArrayBuffer.isView(value)) return BLANK
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  if ('toJSON' in value && typeof value.toJSON === 'function') return redact(value.toJSON(), depth + 1)
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      withoutCprNumbers(name),
      BLANKED.has(name.toLowerCase()) && depth >= 0 && !isErrorName(value, name) ? BLANK : redact(inner, depth + 1),
    ]),
  )
}

/** An error's class name stands in `name` too, and is worth keeping. */
function isErrorName(holder: object, name: string): boolean {
  return name === 'name' && 'message' in holder && 'at' in holder
}

/**
 * Blanks whatever could be a CPR number, ten digits with or without a hyphen or blank behind the sixth, together with the digits that it
 * touches: it may stand inside a longer number. A text that is a random UUID and nothing else is kept, since people look for it.
 */
export function withoutCprNumbers(text: string): string {
  if (UUID.test(text)) return text
  let shown = ''
  let shownTo = 0
  // Every place is tried, those inside an earlier find too: two readings may overlap, and either may be the number.
  for (const found of text.matchAll(/(?=(\d{6})[- ]?(\d{4}))/g)) {
    if (parseCprNumber(`${found[1] ?? ''}${found[2] ?? ''}`) === null) continue
    const end = found.index + 10 + (/\D/.test(text.charAt(found.index + 6)) ? 1 : 0)
    const wholeFrom = Math.max(shownTo, found.index - digitsBefore(text, found.index))
    const wholeTo = end + digitsBehind(text, end)
    if (wholeTo <= shownTo) continue
    shown += wholeFrom === shownTo && shownTo > 0 ? '' : `${text.slice(shownTo, wholeFrom)}${BLANK}`
    shownTo = wholeTo
  }
  return shownTo === 0 ? text : shown + text.slice(shownTo)
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

function digitsBefore(text: string, place: number): number {
  let count = 0
  while (isDigit(text.charCodeAt(place - count - 1))) count += 1
  return count
}

function digitsBehind(text: string, place: number): number {
  let count = 0
  while (isDigit(text.charCodeAt(place + count))) count += 1
  return count
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
