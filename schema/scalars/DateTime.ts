import { GraphQLScalarType, Kind } from 'graphql'
import { parseLocalDate } from './LocalDate.ts'
import { refused } from './refused.ts'

/** A moment with its offset, `2026-11-21T09:15:00+01:00`, or `Z`. */
export type DateTime = string & { readonly __dateTime: never }

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/

/** The moment, or null where the text is none. */
export function parseDateTime(text: string): DateTime | null {
  const isMoment = FORM.test(text) && parseLocalDate(text.slice(0, 10)) !== null && !Number.isNaN(Date.parse(text))
  return isMoment ? (text as DateTime) : null
}

/** A moment of the clock, in UTC. */
export function dateTime(at: Date): DateTime {
  return at.toISOString() as DateTime
}

function accept(value: unknown): DateTime {
  const parsed = typeof value === 'string' ? parseDateTime(value) : null
  if (parsed === null) throw refused('DateTime', 'a moment as YYYY-MM-DDTHH:MM:SS with its offset')
  return parsed
}

export const DateTimeScalar = new GraphQLScalarType<DateTime, string>({
  name: 'DateTime',
  serialize: accept,
  parseValue: accept,
  parseLiteral: (node) => accept(node.kind === Kind.STRING ? node.value : null),
})
