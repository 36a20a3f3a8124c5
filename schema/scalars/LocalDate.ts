import { GraphQLScalarType, Kind } from 'graphql'
import { refused } from './refused.ts'

/** A calendar day as ISO text, `2026-11-21`. Text, not an object: it sorts, compares and travels as it is. */
export type LocalDate = string & { readonly __localDate: never }

const FORM = /^\d{4}-\d{2}-\d{2}$/

/** The day, or null where the text is not a day of the calendar (`2026-02-30`). */
export function parseLocalDate(text: string): LocalDate | null {
  if (!FORM.test(text)) return null
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  if (month < 1 || month > 12 || day < 1) return null
  return day <= daysOfMonth(Number(text.slice(0, 4)), month) ? (text as LocalDate) : null
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day, for texts that an earlier check has vouched for. @throws RangeError where it is no day; the text is not repeated. */
export function localDate(text: string): LocalDate {
  const parsed = parseLocalDate(text)
  if (parsed === null) throw new RangeError('not a calendar day')
  return parsed
}

/** The day so many days later (earlier where negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)) + days),
  )
  return moved.toISOString().slice(0, 10) as LocalDate
}

/** The calendar day in Denmark at a moment. */
export function danishDay(at: Date): LocalDate {
  return DANISH_DAY.format(at) as LocalDate
}

const DANISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' })

export const LocalDateScalar = new GraphQLScalarType<LocalDate, string>({
  name: 'Date',
  serialize: (value) => {
    const parsed = typeof value === 'string' ? parseLocalDate(value) : null
    if (parsed === null) throw refused('Date', 'a calendar day as YYYY-MM-DD')
    return parsed
  },
  parseValue: (value) => {
    const parsed = typeof value === 'string' ? parseLocalDate(value) : null
    if (parsed === null) throw refused('Date', 'a calendar day as YYYY-MM-DD')
    return parsed
  },
  parseLiteral: (node) => {
    const parsed = node.kind === Kind.STRING ? parseLocalDate(node.value) : null
    if (parsed === null) throw refused('Date', 'a calendar day as YYYY-MM-DD')
    return parsed
  },
})
