import { type Decimal, parseDecimal } from '#schema/scalars/Decimal.ts'
import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'

/** A change's own fields, as they came in or as they were read again after a crash. */
export type ChangeValues = Readonly<Record<string, unknown>>

/** Null where the field is not there, is null, or is no text. */
export function textOf(values: ChangeValues, field: string): string | null {
  const value = values[field]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null
}

export function dayOf(values: ChangeValues, field: string): LocalDate | null {
  return parseLocalDate(textOf(values, field) ?? '')
}

export function decimalOf(values: ChangeValues, field: string): Decimal | null {
  return parseDecimal(textOf(values, field) ?? '')
}

export function flagOf(values: ChangeValues, field: string): boolean | null {
  const value = values[field]
  return typeof value === 'boolean' ? value : null
}

/** Empty where there is none. */
export function partOf(values: ChangeValues, field: string): ChangeValues {
  const value = values[field]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ChangeValues) : {}
}

export function listOf(values: ChangeValues, field: string): readonly unknown[] {
  const value = values[field]
  return Array.isArray(value) ? value : []
}

/** Whether the field was given and is not null. */
export function has(values: ChangeValues, field: string): boolean {
  return values[field] !== undefined && values[field] !== null
}

/** Whether the field was given at all: null says that it shall be empty. */
export function speaksOf(values: ChangeValues, field: string): boolean {
  return values[field] !== undefined
}
