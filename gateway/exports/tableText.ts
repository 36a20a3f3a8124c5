import type { Column } from './columns.ts'
import type { ExportedRow } from './exportedRow.ts'

/** The head of a table, with its line end. RFC 4180. */
export function tableHead(columns: readonly Column[]): string {
  return line(['id', ...columns.map(({ name }) => name), 'errors'])
}

/** A row of the table, with its line end. */
export function tableRow(columns: readonly Column[], { id, data, errors }: ExportedRow): string {
  return line([
    id,
    ...columns.map(({ path }) => valueAt(data, path)).map(cellText),
    errors.length === 0 ? '' : JSON.stringify(errors),
  ])
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  let at = data
  for (const name of path) {
    if (typeof at !== 'object' || at === null) return null
    at = (at as Record<string, unknown>)[name]
  }
  return at
}

/** Lists, and what holds them, as JSON. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const FORMULA = /^[=+\-@\t\r\n]/
const NUMBER = /^-?\d+(\.\d+)?$/

/** What a spreadsheet would take for a formula begins with an apostrophe; a number below zero is none. */
function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
