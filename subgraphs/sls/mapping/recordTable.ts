import type { CodeTexts } from '../wire/codeTexts.ts'
import { type Columns, recordOf } from './columns.ts'
import { textReader } from './reading.ts'
import { numbered } from './recordKey.ts'

/** A kind of record in both languages. */
export interface RecordTable<Row, Record> {
  readonly columns: Columns<Row, Record>
}

/** A kind whose records changes can name: what stands in their ids before the key, and the natural key, its day first. */
export interface NamedTable<Row, Record> extends RecordTable<Row, Record> {
  readonly noun: string
  readonly key: (record: Record) => readonly (string | null)[]
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
  const records = recordsOf(table, service, rows, texts).map((record) => ({
    ...record,
    key: table.key(record).map((part) => part ?? ''),
  }))
  const order = ({ key }: { readonly key: readonly string[] }): string => key.join('\n')
  return numbered(records.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)))
}
