import { parseCprNumber } from '#schema/scalars/CprNumber.ts'
import { parseDecimal, scaled } from '#schema/scalars/Decimal.ts'
import { parseLocalDate } from '#schema/scalars/LocalDate.ts'
import { type ChangeValues, textOf } from '../../model/changeValues.ts'

/** The form of a field: what SLS takes of it, and how it is written. SLS dossier section 5.4. */
export interface Form {
  accepts(value: unknown): boolean
  /** For a value that is accepted. */
  write(value: unknown): unknown
  /** What is given for it; the SDL's inputs say the same. */
  readonly gives: Given
  readonly english: string
  readonly danish: string
}

/** What a client gives for a field. */
export type Given =
  | 'day'
  | 'text'
  | 'decimal'
  | 'whole number'
  | 'flag'
  | 'CPR number'
  | 'segments'
  | { readonly oneOf: readonly string[] }
  | { readonly part: Readonly<Record<string, Given>> }
  | { readonly several: Given }

export const day: Form = form('day', (value) => parseLocalDate(value) !== null, 'a calendar day', 'en kalenderdag')

export const cprNumber: Form = form(
  'CPR number',
  (value) => parseCprNumber(value) !== null,
  'a CPR number of ten digits',
  'et CPR-nummer på ti cifre',
)

export const year: Form = { ...digits(4), gives: 'whole number' }

/** So many digits, as a text, leading zeros among them. */
export function digits(least: number, most = least): Form {
  const pattern = new RegExp(`^\\d{${least},${most}}$`)
  const count = least === most ? `${most}` : `${least} to ${most}`
  return form('text', (value) => pattern.test(value), `${count} digits`, `${count.replace('to', 'til')} cifre`)
}

/** A text of Latin-1, which is all that the mainframe has (section 13, inferred). */
export function text(most: number): Form {
  const fits = (value: string): boolean =>
    value !== '' && value.length <= most && [...value].every((character) => character >= ' ' && character <= 'ÿ')
  return form('text', fits, `at most ${most} characters of Latin-1`, `højst ${most} tegn fra Latin-1`)
}

export function oneOf(words: Readonly<Record<string, string>>): Form {
  const known = Object.keys(words).join(', ')
  return {
    ...form({ oneOf: Object.keys(words) }, (value) => Object.hasOwn(words, value), `one of ${known}`, `en af ${known}`),
    write: (value) => words[String(value)],
  }
}

/** Within limits, with no more decimals than SLS keeps. */
export function decimal(decimals: number, least: bigint, most: bigint): Form {
  const fits = (value: string): boolean => {
    const parsed = parseDecimal(value)
    if (parsed === null || (value.split('.')[1] ?? '').replace(/0+$/, '').length > decimals) return false
    const units = scaled(parsed, 10)
    return units >= least * UNIT && units <= most * UNIT
  }
  return form(
    decimals === 0 ? 'whole number' : 'decimal',
    fits,
    `a number from ${least} to ${most} with at most ${decimals} decimals`,
    `et tal fra ${least} til ${most} med højst ${decimals} decimaler`,
  )
}

const UNIT = 10n ** 10n

export const flag: Form = {
  accepts: (value) => typeof value === 'boolean',
  write: (value) => value,
  gives: 'flag',
  english: 'true or false',
  danish: 'sand eller falsk',
}

/** At most six, one to ten digits each; a place left empty stays empty. SLS dossier section 2.1. */
export const segments: Form = {
  accepts: (value) =>
    Array.isArray(value) &&
    value.length <= 6 &&
    value.every((one) => one === null || (typeof one === 'string' && /^\d{1,10}$/.test(one))),
  write: (value) => value,
  gives: 'segments',
  english: 'at most six segments of one to ten digits',
  danish: 'højst seks segmenter på et til ti cifre',
}

/** A part with fields of its own, all of them needed. */
export function part(fields: Readonly<Record<string, readonly [wire: string, form: Form]>>): Form {
  const entries = Object.entries(fields)
  return {
    accepts: (value) =>
      typeof value === 'object' &&
      value !== null &&
      entries.every(([name, [, inner]]) => inner.accepts((value as ChangeValues)[name])),
    write: (value) =>
      Object.fromEntries(entries.map(([name, [wire, inner]]) => [wire, inner.write((value as ChangeValues)[name])])),
    gives: { part: Object.fromEntries(entries.map(([name, [, { gives }]]) => [name, gives])) },
    english: entries.map(([name]) => name).join(' and '),
    danish: entries.map(([name]) => name).join(' og '),
  }
}

/** Several parts, one at least. */
export function several(one: Form): Form {
  return {
    accepts: (value) => Array.isArray(value) && value.length > 0 && value.every((each) => one.accepts(each)),
    write: (value) => (value as readonly unknown[]).map((each) => one.write(each)),
    gives: { several: one.gives },
    english: `one or more of ${one.english}`,
    danish: `en eller flere af ${one.danish}`,
  }
}

function form(gives: Given, fits: (value: string) => boolean, english: string, danish: string): Form {
  const asText = (value: unknown): string | null => textOf({ value }, 'value')
  return {
    accepts: (value) => {
      const given = asText(value)
      return given !== null && fits(given)
    },
    write: asText,
    gives,
    english,
    danish,
  }
}
