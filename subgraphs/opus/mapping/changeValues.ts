import { type Decimal, parseDecimal } from '#schema/scalars/Decimal.ts'
import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import { type LocalTime, parseLocalTime } from '#schema/scalars/LocalTime.ts'

/**
 * Reads the fields of a change, which are of the right form already. A field that is missing, null or of another form is null: what was
 * not said is not guessed.
 */
export interface ChangeValues {
  text(name: string): string | null
  day(name: string): LocalDate | null
  time(name: string): LocalTime | null
  decimal(name: string): Decimal | null
  whole(name: string): number | null
  flag(name: string): boolean | null
  group(name: string): ChangeValues | null
  list(name: string): readonly ChangeValues[]
  /** Whether the field was given at all. */
  has(name: string): boolean
  /** Whether `clear` lists it. */
  clears(name: string): boolean
}

export function changeValues(values: Readonly<Record<string, unknown>>): ChangeValues {
  const text = (name: string): string | null => {
    const value = values[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const parsed = <Value>(name: string, parse: (given: string) => Value | null): Value | null => {
    const given = text(name)
    return given === null ? null : parse(given)
  }
  return {
    text,
    day: (name) => parsed(name, parseLocalDate),
    time: (name) => parsed(name, parseLocalTime),
    decimal: (name) => parsed(name, parseDecimal),
    whole: (name) => (Number.isInteger(values[name]) ? (values[name] as number) : null),
    flag: (name) => (typeof values[name] === 'boolean' ? values[name] : null),
    group: (name) => (isGroup(values[name]) ? changeValues(values[name]) : null),
    list: (name) => (Array.isArray(values[name]) ? values[name].filter(isGroup).map(changeValues) : []),
    has: (name) => values[name] !== undefined && values[name] !== null,
    clears: (name) => Array.isArray(values['clear']) && values['clear'].includes(name),
  }
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
