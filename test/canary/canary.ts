/**
 * Knows the CPR numbers that the tests work with, and notes where one of them stands in clear. A find names the place, never the number.
 * Besides the numbers that it was told, everything in the form of a constructed number counts (day + 60: never issued, so that none of our own
 * numbers looks like it), where it stands by itself and not within a longer word.
 */
export class Canary {
  readonly #known = new Set<string>()
  readonly #finds = new Set<string>()

  learn(cprNumber: string): void {
    this.#known.add(cprNumber)
  }

  /** Whether a number stands in a text, with or without a hyphen or blank behind the sixth digit. */
  sees(text: string): boolean {
    return this.seesKnown(text) || CONSTRUCTED.test(text)
  }

  /** The same of bytes, in which texts touch each other: only numbers that it was told. */
  seesKnown(text: string): boolean {
    for (const [, date, rest] of text.matchAll(TEN_DIGITS)) if (this.#known.has(`${date}${rest}`)) return true
    return false
  }

  /** Notes the place if a number stands in the text. */
  search(place: string, text: string): void {
    if (text.length >= SHORTEST && this.sees(text)) this.note(place)
  }

  /** Searches each column of a table's row. */
  searchRow(table: string, row: Readonly<Record<string, unknown>>): void {
    for (const [column, value] of Object.entries(row)) this.search(`table ${table}, column ${column}`, textOf(value))
  }

  note(place: string): void {
    this.#finds.add(place)
  }

  /** Places where a number was found, each once. */
  get finds(): readonly string[] {
    return [...this.#finds]
  }
}

const SHORTEST = 10
/** Every place is tried, those within an earlier find too. */
const TEN_DIGITS = /(?=(\d{6})[- ]?(\d{4}))/g
/** An SLS employee number is one with three digits more. */
const CONSTRUCTED = /(?<![A-Za-z0-9])(?:6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?:\d{3})?(?![A-Za-z0-9])/

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1')
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

/** The canary around the test file that is running. Its own tests put another in its place for a while. */
export const watched: { canary: Canary } = { canary: new Canary() }
