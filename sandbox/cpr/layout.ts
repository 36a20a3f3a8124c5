import contract from '../../contracts/cpr/records.json' with { type: 'json' }

interface Field {
  readonly name: string
  readonly length: number
  readonly type: string
  readonly align?: string
}

interface Table {
  readonly record: string
  readonly number: string
  readonly length: number
  readonly fields: readonly Field[]
}

const tables = new Map<string, Table>(contract.records.map((table) => [table.record, table]))

/** Values by field name; a field left out is without value. RECORDTYPE is filled in. */
export type RecordValues = Readonly<Record<string, string>>

/**
 * One record at its full length, by the contract's table: type A to the left with blanks, N to the right with zeros,
 * SIDEDOER to the right with blanks. With `blankNumbers` N fields without value are blank, as met online.
 * A value too long for its field, or a name the table does not have, is a mistake here and throws.
 */
export function encodeRecord(record: string, values: RecordValues, blankNumbers = false): string {
  const table = tables.get(record)
  if (table === undefined) throw new RangeError(`the contract has no record ${record}`)
  for (const name of Object.keys(values)) {
    if (!table.fields.some((field) => field.name === name))
      throw new RangeError(`record ${record} has no field ${name}`)
  }
  return table.fields
    .map((field) =>
      encodeField(field, field.name === 'RECORDTYPE' ? table.number : (values[field.name] ?? ''), blankNumbers),
    )
    .join('')
}

function encodeField(field: Field, value: string, blankNumbers: boolean): string {
  if (value.length > field.length) throw new RangeError(`${field.name} is at most ${field.length} characters`)
  if (field.type === 'N') return value.padStart(field.length, blankNumbers && value === '' ? ' ' : '0')
  return field.align === 'right' ? value.padStart(field.length) : value.padEnd(field.length)
}
