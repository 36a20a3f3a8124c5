import type { TownEmployment } from '../../town/model.ts'

/** Which employee numbers a request means. */
export interface Selection {
  readonly includes: (number: number) => boolean
  /** The parts as they were sent, without the words of the URN: `40010-40020`, `!40015`. */
  readonly parts: readonly string[]
  /** A part that is no number, interval or exclusion. */
  readonly unreadable: boolean
}

/**
 * Reads URNs by their last colon-separated part: a number, an interval `10-20`, or either excluded with `!`. Several add
 * up; exclusions win. Source: kmd-opus.md section 8.3. Inferred: without a number or interval all employees are meant.
 */
export function readSelection(urns: readonly string[]): Selection {
  const parts = urns.map((urn) => urn.slice(urn.lastIndexOf(':') + 1).trim())
  const singles = { wanted: new Set<number>(), unwanted: new Set<number>() }
  const ranges = { wanted: [] as [number, number][], unwanted: [] as [number, number][] }
  let unreadable = false
  for (const part of parts) {
    const read = /^(!?)(\d{1,8})(?:-(\d{1,8}))?$/.exec(part)
    if (read === null) {
      unreadable = true
      continue
    }
    const side = read[1] === '!' ? 'unwanted' : 'wanted'
    if (read[3] === undefined) singles[side].add(Number(read[2]))
    else ranges[side].push([Number(read[2]), Number(read[3])])
  }
  const among = (side: 'wanted' | 'unwanted', number: number): boolean =>
    singles[side].has(number) || ranges[side].some(([from, to]) => from <= number && number <= to)
  const everyone = singles.wanted.size === 0 && ranges.wanted.length === 0
  return {
    includes: (number) => (everyone || among('wanted', number)) && !among('unwanted', number),
    parts,
    unreadable,
  }
}

/** `URN:OIO:KMD:LPE:MEDARBEJDERNR:00040017`: how answers name an employee. */
export function answerUrn(employment: TownEmployment): string {
  return `URN:OIO:KMD:LPE:MEDARBEJDERNR:${employment.number.padStart(8, '0')}`
}
