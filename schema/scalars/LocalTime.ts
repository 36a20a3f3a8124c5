import { GraphQLScalarType, Kind } from 'graphql'
import { refused } from './refused.ts'

/** A time of day, `07:24` or `07:24:30`. */
export type LocalTime = string & { readonly __localTime: never }

/** The time, with seconds cut where they are zero; null where the text is none. */
export function parseLocalTime(text: string): LocalTime | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text)
  if (parts === null) return null
  const seconds = parts[3]
  return (seconds === undefined || seconds === '00' ? text.slice(0, 5) : text) as LocalTime
}

function accept(value: unknown): LocalTime {
  const parsed = typeof value === 'string' ? parseLocalTime(value) : null
  if (parsed === null) throw refused('LocalTime', 'a time of day as HH:MM or HH:MM:SS')
  return parsed
}

export const LocalTimeScalar = new GraphQLScalarType<LocalTime, string>({
  name: 'LocalTime',
  serialize: accept,
  parseValue: accept,
  parseLiteral: (node) => accept(node.kind === Kind.STRING ? node.value : null),
})
