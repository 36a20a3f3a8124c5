import { GraphQLScalarType } from 'graphql'
import { refused } from './refused.ts'

/** Ten digits without hyphen. Never put into an id, a URL, a log, a metric, an error, a cache or queue key. */
export type CprNumber = string & { readonly __cprNumber: never }

const FORM = /^(\d{2})(\d{2})(\d{2})(\d{4})$/

/**
 * The number, or null where it is not of the form. Hyphens and blanks are not accepted here. Days 61 to 91 (constructed numbers)
 * are of the form. Modulus 11 is not tested: since 2007 numbers are issued that fail it (cpr-direkte.md 10.3).
 */
export function parseCprNumber(text: string): CprNumber | null {
  const parts = FORM.exec(text)
  if (parts === null) return null
  const day = Number(parts[1])
  const month = Number(parts[2])
  const plainDay = day > 60 ? day - 60 : day
  return plainDay >= 1 && plainDay <= 31 && month >= 1 && month <= 12 ? (text as CprNumber) : null
}

/** Whether the number was constructed locally (day + 60) and is unknown to CPR by definition (cpr-direkte.md 10.4). */
export function isConstructed(number: CprNumber): boolean {
  return Number(number.slice(0, 2)) > 60
}

/** Whether a text looks like a CPR number wherever it stands, with or without a hyphen or blank behind the date. */
export function looksLikeCprNumber(text: string): boolean {
  for (const match of text.matchAll(/(?<!\d)(\d{6})[- ]?(\d{4})(?=\d{3}(?!\d)|(?!\d))/g)) {
    if (parseCprNumber(`${match[1] ?? ''}${match[2] ?? ''}`) !== null) return true
  }
  return false
}

const EXPECTED = 'a CPR number of ten digits without hyphen'

export const CprNumberScalar = new GraphQLScalarType<CprNumber, string>({
  name: 'CprNumber',
  serialize: (value) => {
    const parsed = typeof value === 'string' ? parseCprNumber(value) : null
    if (parsed === null) throw refused('CprNumber', EXPECTED)
    return parsed
  },
  parseValue: (value) => {
    const parsed = typeof value === 'string' ? parseCprNumber(value) : null
    if (parsed === null) throw refused('CprNumber', EXPECTED)
    return parsed
  },
  // A literal would enter document texts, plans and traces.
  parseLiteral: () => {
    throw refused('CprNumber', 'given in a variable, never in the text of the operation')
  },
})
