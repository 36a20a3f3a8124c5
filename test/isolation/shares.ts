import fc from 'fast-check'

/** Which of the cases each town plays, from and up to: ten thousand and more in all. */
export const SHARES = {
  first: [0, 4_000],
  second: [4_000, 8_000],
  /** Its systems mix foreign rows into every answer. */
  foreignRows: [8_000, 10_100],
  /** Of the towns that lack a protection. */
  switchedOff: [0, 700],
} as const

/** The cases of a share, each a row of numbers that steers it. */
export function casesOf([from, to]: (typeof SHARES)[keyof typeof SHARES]): readonly (readonly number[])[] {
  const rows = fc.array(fc.nat({ max: 9_999 }), { minLength: 60, maxLength: 60 })
  return fc.sample(rows, to).slice(from)
}
