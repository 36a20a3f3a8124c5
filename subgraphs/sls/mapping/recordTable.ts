import type { CodeTexts } from '../wire/codeTexts.ts'
import { type Columns, recordOf } from './columns.ts'
import { textReader } from './reading.ts'
import { numbered } from './recordKey.ts'

/** A kind of record in both languages. */
export interface RecordTable<Row, Record> {
  readonly columns: Columns<Row, Record>
}

/** The natural key of a row by its elements, its day first; the same of a row that is read and of one that is reported. */
export type NaturalKey<Name extends string> = (element: (name: Name) => string | null) => readonly (string | null)[]

/** A kind whose records changes can name. */
export interface NamedTable<Row, Record> extends RecordTable<Row, Record> {
  /** What stands in their ids before the key. */
  readonly noun: string
  readonly key: NaturalKey<keyof Row & string>
}

export type Keyed<Record> = Record & { readonly key: readonly string[] }

/** @throws UpstreamFault garbled, where a day or a figure cannot be read. */
export function recordsOf<Row, Record>(
  { columns }: RecordTable<Row, Record>,
  service: string,
  rows: readonly Row[],
  texts: CodeTexts,
): readonly Record[] {
  const read = textReader(service)
  return rows.map((row) => recordOf(columns, row, read, texts))
}

/** The same with their keys, by day, then the rest of the key. @throws UpstreamFault garbled */
export function keyedRecordsOf<Row, Record>(
  table: NamedTable<Row, Record>,
  service: string,
  rows: readonly Row[],
  texts: CodeTexts,
): readonly Keyed<Record>[] {
  const read = textReader(service)
  return keyedRows(table, rows).map(({ row, key }) => ({ ...recordOf(table.columns, row, read, texts), key }))
}

/** Rows with the keys of their records, by day, then the rest of the key. */
export function keyedRows<Row>(
  table: { readonly key: NaturalKey<keyof Row & string> },
  rows: readonly Row[],
): readonly { readonly row: Row; readonly key: readonly string[] }[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(table, (name) => elementOf(row, name)) }))
  const order = ({ key }: { readonly key: readonly string[] }): string => key.join('\n')
  return numbered(keyed.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)))
}

/** The elements that a row's key is made of, by their names; without those that are not there. */
export function keyElements<Row>(
  { key }: { readonly key: NaturalKey<keyof Row & string> },
  row: Row,
): Readonly<Record<string, string>> {
  const elements = new Map<string, string>()
  key((name) => {
    const value = elementOf(row, name)
    if (value !== null) elements.set(name, value)
    return value
  })
  return Object.fromEntries(elements)
}

function elementOf<Row>(row: Row, name: keyof Row): string | null {
  const value = row[name]
  return typeof value === 'string' ? value : null
}

/** An element that is not there counts as empty. */
export function keyOf<Name extends string>(
  { key }: { readonly key: NaturalKey<Name> },
  element: (name: Name) => string | null,
): readonly string[] {
  return key(element).map((part) => part ?? '')
}
