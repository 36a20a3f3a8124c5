import type { Seal } from '../directory/seal.ts'
import type { Database } from '../store/store.ts'
import type { EmployeeExport } from './employeeExport.ts'
import { placeOfPiece } from './exportRows.ts'

/** Where a file is to begin: at a byte (from 0), or at a row (from 1; the head of a table stands before the first). */
export type From = { readonly byte: number; readonly to?: number } | { readonly row: number }

const NEWLINE = 10

/** The file from there on, a piece in memory at a time. @throws Error where a piece was changed in the store, or is gone meanwhile. */
export async function* exportContent(
  database: Database,
  seal: Seal,
  found: EmployeeExport,
  from: From,
): AsyncGenerator<Uint8Array> {
  const begin = await database
    .selectFrom('employee_export_piece')
    .select(({ fn }) => fn.max<number | string | null>('number').as('number'))
    .where('export_id', '=', found.id)
    .where('byte' in from ? 'first_byte' : 'first_row', '<=', 'byte' in from ? from.byte : from.row)
    .executeTakeFirstOrThrow()
  if (begin.number === null) return
  const last = 'byte' in from ? (from.to ?? found.bytes - 1) : found.bytes - 1
  let isFirst = true
  for (let number = Number(begin.number), at = 0; at <= last; number += 1) {
    const piece = await database
      .selectFrom('employee_export_piece')
      .select(['first_row', 'first_byte', 'sealed'])
      .where('export_id', '=', found.id)
      .where('number', '=', number)
      .executeTakeFirst()
    if (piece === undefined) throw new Error('the export is not whole any more')
    const bytes = seal.openBytes(piece.sealed, placeOfPiece(found.id, number))
    const firstByte = Number(piece.first_byte)
    const skipped = isFirst ? beginningIn(bytes, firstByte, Number(piece.first_row), from, found.format === 'CSV') : 0
    isFirst = false
    yield bytes.subarray(skipped, last - firstByte + 1)
    at = firstByte + bytes.byteLength
  }
}

/** Bytes of the first piece that stand before the beginning. */
function beginningIn(bytes: Uint8Array, firstByte: number, firstRow: number, from: From, hasHead: boolean): number {
  if ('byte' in from) return from.byte - firstByte
  if (from.row <= 1) return 0
  // In a table the head of the first piece goes as one line more.
  let lines = from.row - firstRow + (hasHead && firstByte === 0 ? 1 : 0)
  let at = 0
  let isQuoted = false
  while (lines > 0 && at < bytes.byteLength) {
    const byte = bytes[at]
    // A cell of a table may hold line breaks between its quotes; JSON never does, and its quotes mean nothing here.
    if (hasHead && byte === QUOTE) isQuoted = !isQuoted
    if (byte === NEWLINE && !isQuoted) lines -= 1
    at += 1
  }
  return at
}

const QUOTE = 34
