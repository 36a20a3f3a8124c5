/**
 * Texts that may stand nowhere in the repository. Written apart from the code that they guard, so that a mistake there does not hide itself here.
 */
export interface Finding {
  readonly line: number
  readonly what: string
}

/**
 * Runs of ten digits (a hyphen or blank behind the sixth allowed, three more digits behind the tenth allowed: an SLS number) whose first six are a
 * day from 1 to 31 and a month: a CPR number that could belong to somebody. Days above 60 cannot be issued and are what tests use.
 */
export function issuableCprNumbers(text: string): Finding[] {
  return findings(text, /(?<!\d)([0-3]\d)([01]\d)\d{2}[- ]?\d{4}(?=\d{3}(?!\d)|(?!\d))/g, (match) => {
    const day = Number(match[1])
    const month = Number(match[2])
    return day >= 1 && day <= 31 && month >= 1 && month <= 12
  }).map(({ line }) => ({ line, what: 'a number that could be somebody’s CPR number' }))
}

/** Absolute paths of a workplace, which mean nothing to whoever clones the repository. */
export function workplacePaths(text: string): Finding[] {
  return findings(text, /(?<![\w.])\/(work|home|Users|root)\//g, () => true).map(({ line }) => ({
    line,
    what: 'a path of somebody’s own machine',
  }))
}

function findings(
  text: string,
  pattern: RegExp,
  counts: (match: RegExpMatchArray) => boolean,
): { readonly line: number }[] {
  return text
    .split('\n')
    .flatMap((line, index) => ([...line.matchAll(pattern)].some(counts) ? [{ line: index + 1 }] : []))
}
