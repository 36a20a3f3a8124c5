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

type Share = (typeof SHARES)[keyof typeof SHARES]

const FEW = 150

/** The cases of a share, or in most runs the first of them. */
export function casesOf(share: Share): readonly (readonly number[])[] {
  return allCasesOf(share).slice(0, casesPlayed(FEW, Number.POSITIVE_INFINITY))
}

/** The cases of a share, each a row of numbers that steers it. */
export function allCasesOf([from, to]: Share): readonly (readonly number[])[] {
  const rows = fc.array(fc.nat({ max: 9_999 }), { minLength: 60, maxLength: 60 })
  return fc.sample(rows, to).slice(from)
}
