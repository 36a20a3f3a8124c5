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
  const records = rows.map((row) => ({
    ...recordOf(table.columns, row, read, texts),
    key: keyOf(table, (name) => (typeof row[name] === 'string' ? row[name] : null)),
  }))
  const order = ({ key }: { readonly key: readonly string[] }): string => key.join('\n')
  return numbered(records.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)))
}

/** An element that is not there counts as empty. */
export function keyOf<Name extends string>(
  { key }: { readonly key: NaturalKey<Name> },
  element: (name: Name) => string | null,
): readonly string[] {
  return key(element).map((part) => part ?? '')
}
