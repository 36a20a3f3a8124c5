import { readFileSync } from 'node:fs'
import { type RecordLayout, readField, readLayouts, writeField } from '../layout.ts'
import { type CprRecord, fieldNames } from './fields.ts'

const layouts = readLayouts(
  JSON.parse(readFileSync(new URL('../../../../contracts/cpr/records.json', import.meta.url), 'utf8')),
)

assertNames(layouts, fieldNames)

/** All tables, in the order of the contract. */
export const recordLayouts: readonly RecordLayout[] = layouts

/** Tables by the three digits that open a record; two for 002. */
export const layoutsByNumber: ReadonlyMap<string, readonly RecordLayout[]> = Map.groupBy(
  layouts,
  ({ number }) => number,
)

const layoutOf = new Map(layouts.map((layout) => [layout.record, layout]))

/** Cuts a record into its fields. @param text exactly as long as the table says. @throws FieldRefused */
export function decodeRecord(layout: RecordLayout, text: string): CprRecord {
  const fields = Object.fromEntries(layout.fields.map((field) => [field.name, readField(field, text)]))
  // The names of table and type are the same: they were held against each other above.
  return { record: layout.record, fields } as CprRecord
}

/** The record at its full length. @throws FieldRefused where a field does not fit. */
export function encodeRecord({ record, fields }: CprRecord): string {
  const layout = layoutOf.get(record)
  if (layout === undefined) throw new RangeError(`no table for record ${record}`)
  const contents: Readonly<Record<string, string>> = fields
  return layout.fields.map((field) => writeField(field, contents[field.name] ?? '')).join('')
}

/** @throws Error where the tables do not have the records and fields that the program reads. */
export function assertNames(tables: readonly RecordLayout[], names: Readonly<Record<string, readonly string[]>>): void {
  const inTables = tables.map(({ record, fields }) => `${record}: ${fields.map(({ name }) => name).join(' ')}`)
  const here = Object.entries(names).map(([record, fields]) => `${record}: ${fields.join(' ')}`)
  const differing = [...new Set(inTables).symmetricDifference(new Set(here))][0]
  if (differing !== undefined)
    throw new Error(`the tables of the CPR records are not those of the program: ${differing}`)
}
