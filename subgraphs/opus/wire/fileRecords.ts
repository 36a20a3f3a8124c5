import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A record of a file as its fields stand, by the names of the record table. */
export type FileRecord = Readonly<Record<string, string>>

/** Cuts a line into a record's fields; null where it has not the record's length. Blanks at the end of a line may have been cut off on the way. */
export type CutRecord = (line: string) => FileRecord | null

/** The records of KMD's older files (kmd-opus.md section 10). */
export interface FileRecords {
  readonly payment: CutRecord
  readonly absenceStart: CutRecord
  readonly absence: CutRecord
  readonly absenceEnd: CutRecord
}

interface RecordTable {
  readonly records: readonly {
    readonly record: string
    readonly length: number
    readonly fields: readonly { readonly name: string; readonly from: number; readonly length: number }[]
  }[]
}

/** @param contracts the folder `contracts/opus`. @throws Error where a record table is missing or has gaps. */
export function readFileRecords(contracts: string): FileRecords {
  const table = (file: string) =>
    JSON.parse(readFileSync(join(contracts, 'files', `${file}.json`), 'utf8')) as RecordTable
  const cut = ({ records }: RecordTable, record: string): CutRecord => {
    const found = records.find((one) => one.record === record)
    if (found === undefined) throw new Error(`there is no record table ${record}`)
    const { length, fields } = found
    const last = fields.reduce((at, field) => {
      if (field.from !== at) throw new Error(`the record table ${record} has a gap before ${field.name}`)
      return at + field.length
    }, 1)
    if (last !== length + 1) throw new Error(`the record table ${record} does not fill its length`)
    return (line) => {
      const whole = line.padEnd(length, ' ')
      if (whole.length !== length) return null
      return Object.fromEntries(
        fields.map(({ name, from, length: width }) => [name, whole.slice(from - 1, from - 1 + width)]),
      )
    }
  }
  const fravaer = table('fravaer')
  return {
    payment: cut(table('ind01'), 'payment'),
    absenceStart: cut(fravaer, 'start'),
    absence: cut(fravaer, 'absence'),
    absenceEnd: cut(fravaer, 'end'),
  }
}
