import fc from 'fast-check'
import type { ComparisonKeys } from '#foundation/directory/comparison.ts'
import type { DirectoryEntry, StatusSpan } from '#foundation/directory/employment.ts'
import { sealWith } from '#foundation/directory/seal.ts'
import { type CprNumber, parseCprNumber } from '#schema/scalars/CprNumber.ts'
import { addDays, type LocalDate, localDate } from '#schema/scalars/LocalDate.ts'

/** The same keys in every test, so that ids can be foretold. */
export const testKeys: ComparisonKeys = {
  idKey: Buffer.alloc(32, 1),
  hashKey: Buffer.alloc(32, 2),
  seal: sealWith(Buffer.alloc(32, 3)),
}

/** A number of the day + 60 kind. */
export function cpr(text: string): CprNumber {
  const parsed = parseCprNumber(text)
  if (parsed === null || Number(text[0]) < 6) throw new RangeError('a test names only constructed numbers')
  return parsed
}

/** The nth constructed number; each `n` below 3,000,000 has its own. */
export function cprOf(n: number): CprNumber {
  const two = (value: number): string => String(value).padStart(2, '0')
  return cpr(
    `${61 + (n % 28)}${two(1 + (Math.floor(n / 28) % 12))}${two(n % 100)}${String(1000 + (n % 9000)).padStart(4, '0')}`,
  )
}

export const everSince: readonly StatusSpan[] = [
  { from: localDate('2020-01-01'), to: localDate('9999-12-31'), status: 'ACTIVE', code: '1' },
]

/** An entry that differs by its number alone, unless told otherwise. */
export function entry(number: string, overrides: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    number,
    cprNumber: cprOf(Number(number) % 2_000_000),
    givenName: 'Karen',
    // An SLS number holds a CPR number, which a name never does.
    familyName: `Prøvesen ${number.length > 10 ? number.slice(10) : number}`,
    unit: '99010010',
    statusCode: '1',
    statuses: everSince,
    employedFrom: localDate('2020-01-01'),
    employedTo: null,
    ...overrides,
  }
}

export const constructedCprNumbers: fc.Arbitrary<CprNumber> = fc
  .tuple(
    fc.integer({ min: 61, max: 91 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 9999 }),
  )
  .map(([day, month, year, rest]) =>
    cpr(`${day}${String(month).padStart(2, '0')}${String(year).padStart(2, '0')}${String(rest).padStart(4, '0')}`),
  )

export const days: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 4_000 })
  .map((count) => addDays(localDate('2020-01-01'), count))

const statuses = fc.constantFrom('FUTURE', 'ACTIVE', 'ON_LEAVE', 'SUSPENDED', 'PENSIONER', 'LEFT', 'UNKNOWN')

/** Spans that do not overlap, oldest first, with and without gaps. */
export const spans: fc.Arbitrary<StatusSpan[]> = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 0, max: 60 }),
      status: statuses,
      code: fc.option(fc.string({ maxLength: 3 })),
    }),
    { maxLength: 5 },
  )
  .map((pieces) => {
    let from = localDate('2022-01-01')
    return pieces.map(({ gap, length, status, code }) => {
      const start = addDays(from, gap)
      const to = addDays(start, length)
      from = addDays(to, 1)
      return { from: start, to, status, code } as StatusSpan
    })
  })

/** A list as a payroll system tells it: every number once. */
export const lists: fc.Arbitrary<DirectoryEntry[]> = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 30 }).map(String),
    cprNumber: constructedCprNumbers,
    givenName: fc.string({ maxLength: 12 }),
    familyName: fc.string({ maxLength: 12 }),
    unit: fc.option(fc.constantFrom('A', 'B')),
    statusCode: fc.option(fc.constantFrom('1', '9')),
    statuses: spans,
    employedFrom: fc.option(days),
    employedTo: fc.option(days),
  }),
  { selector: ({ number }) => number, maxLength: 12 },
)
