import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { CodeTexts, Language } from '../wire/codeTexts.ts'
import type { TextReader } from './reading.ts'

/** One field of ours from a row of theirs. */
type Column<Row, Value> = (row: Row, read: TextReader, texts: CodeTexts) => Value

/** A record of ours, field by field, from a row of theirs. */
export type Columns<Row, Record> = { readonly [Field in keyof Record]: Column<Row, Record[Field]> }

/** @throws UpstreamFault garbled, where a day or a figure cannot be read. */
export function recordOf<Row, Record>(
  columns: Columns<Row, Record>,
  row: Row,
  read: TextReader,
  texts: CodeTexts,
): Record {
  const entries = Object.entries(columns) as [string, Column<Row, unknown>][]
  return Object.fromEntries(entries.map(([field, column]) => [field, column(row, read, texts)])) as Record
}

type Has<Name extends string, Value> = Readonly<Record<Name, Value>>

export const text =
  <Name extends string>(name: Name) =>
  (row: Has<Name, string>): string =>
    row[name]

export const findText =
  <Name extends string>(name: Name) =>
  (row: Has<Name, string | null>): string | null =>
    row[name]

export const day =
  <Name extends string>(name: Name) =>
  (row: Has<Name, string>, read: TextReader): LocalDate =>
    read.day(row[name], name)

export const findDay =
  <Name extends string>(name: Name) =>
  (row: Has<Name, string | null>, read: TextReader): LocalDate | null =>
    read.findDay(row[name], name)

export const decimal =
  <Name extends string>(name: Name) =>
  (row: Has<Name, string>, read: TextReader): Decimal =>
    read.decimal(row[name], name)

export const findDecimal =
  <Name extends string>(name: Name) =>
  (row: Has<Name, string | null>, read: TextReader): Decimal | null =>
    read.findDecimal(row[name], name)

/** A code's text where SLS sends one of its own, which is Danish: an English label of the list goes before it, a Danish one behind. */
export function textOfCode(
  code: string,
  own: string | null,
  list: ReadonlyMap<string, string>,
  language: Language,
): string | null {
  const listed = list.get(code) ?? null
  return language === 'en' ? (listed ?? own) : (own ?? listed)
}

/** The text of a code; null where there is no code, or the list does not have it. */
export const textOf =
  <Name extends string>(name: Name, list: Exclude<keyof CodeTexts, 'language'>) =>
  (row: Has<Name, string | null>, _: TextReader, texts: CodeTexts): string | null =>
    texts[list].get(row[name] ?? '') ?? null
