import fc from 'fast-check'
import { casesPlayed } from '../caseNumbers.ts'

/** Which of the cases each town plays where all are played, from and up to: ten thousand and more. */
export const SHARES = {
  first: [0, 4_000],
  second: [4_000, 8_000],
  /** Its systems mix foreign rows into every answer. */
  foreignRows: [8_000, 10_100],
  /** Of the towns that lack a protection. */
  switchedOff: [0, 700],
} as const

/** Enough that everything is tried in each town, and that a protection that is switched off is missed. */
const FEW = 400

/** The cases of a share, or the first of them, each a row of numbers that steers it. */
export function casesOf([from, to]: (typeof SHARES)[keyof typeof SHARES]): readonly (readonly number[])[] {
  const rows = fc.array(fc.nat({ max: 9_999 }), { minLength: 60, maxLength: 60 })
  const count = casesPlayed(FEW, to - from)
  return fc.sample(rows, from + count).slice(from)
}
