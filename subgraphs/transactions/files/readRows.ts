import type { ChangeFault } from '../payroll.ts'
import { csvRecords } from './csv.ts'
import { fault, UnreadableFile } from './fault.ts'
import { type Column, columnOf, type Operations, place, readInput } from './inputs.ts'
import { linesOf } from './lines.ts'

/** A row as it was read: an input, and what is wrong with its form. */
export interface ReadRow {
  readonly row: number
  /** Null where it names none that there is. */
  readonly operation: string | null
  /** As the input has them; in place of `employeeId` perhaps `employeeNumber`. */
  readonly values: Readonly<Record<string, unknown>>
  readonly faults: readonly ChangeFault[]
}

/** The column or member that names the mutation, where the file does not. */
const OPERATION = 'operation'

/** @param operation of all rows; null: each names its own. @throws UnreadableFile */
export async function* csvRows(
  source: AsyncIterable<string>,
  operations: Operations,
  operation: string | null,
): AsyncGenerator<ReadRow> {
  let header: Header | undefined
  for await (const { row, cells } of csvRecords(source)) {
    if (header === undefined) header = headerOf(row, cells, operations, operation)
    else yield readRecord(row, cells, header, operations, operation)
  }
}

interface Header {
  readonly names: readonly string[]
  /** By operation, those that it has. */
  readonly columns: Map<string, readonly (Column | null)[]>
}

/** @throws UnreadableFile where a name stands twice or is nobody's. */
function headerOf(row: number, cells: readonly string[], operations: Operations, operation: string | null): Header {
  const names = cells.map((cell) => cell.trim())
  const inputs = [...operations].flatMap(([name, { input }]) =>
    operation === null || operation === name ? [input] : [],
  )
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index)
      throw new UnreadableFile(fault(row, name, 'COLUMN_TWICE', 'The column stands twice.', 'Kolonnen står to gange.'))
    const isKnown = (name === OPERATION && operation === null) || inputs.some((input) => columnOf(input, name) !== null)
    if (!isKnown)
      throw new UnreadableFile(
        // A cell of a file without a header may hold anything.
        fault(
          row,
          /^[A-Za-z][\w.]{0,80}$/.test(name) ? name : null,
          'UNKNOWN_COLUMN',
          `Column ${index + 1} is no field of the input.`,
          `Kolonne ${index + 1} er intet felt i inputtet.`,
        ),
      )
  }
  return { names, columns: new Map() }
}

function readRecord(
  row: number,
  cells: readonly string[],
  header: Header,
  operations: Operations,
  operation: string | null,
): ReadRow {
  const { names } = header
  if (cells.length !== names.length)
    return {
      row,
      operation: null,
      values: {},
      faults: [
        {
          code: 'CELL_COUNT',
          field: null,
          text: `The row has ${cells.length} cells and the first row ${names.length}.`,
          textDanish: `Rækken har ${cells.length} celler og den første række ${names.length}.`,
        },
      ],
    }
  const named = operation ?? cells[names.indexOf(OPERATION)] ?? ''
  const input = operations.get(named)?.input
  if (input === undefined) return { row, operation: null, values: {}, faults: [NO_OPERATION] }
  let columns = header.columns.get(named)
  if (columns === undefined) {
    columns = names.map((name) => columnOf(input, name))
    header.columns.set(named, columns)
  }
  const values: Record<string, unknown> = {}
  const foreign: ChangeFault[] = []
  for (const [index, text] of cells.entries()) {
    const column = columns[index]
    if (text === '' || (names[index] === OPERATION && operation === null)) continue
    if (column == null) foreign.push(notOfIt(names[index] ?? ''))
    else place(values, column, column.read(text))
  }
  const read = readInput(input, values)
  return { row, operation: named, values: read.values, faults: [...foreign, ...read.faults] }
}

/** @throws UnreadableFile */
export async function* jsonRows(
  source: AsyncIterable<string>,
  operations: Operations,
  operation: string | null,
): AsyncGenerator<ReadRow> {
  for await (const { row, line } of linesOf(source)) {
    if (line.trim() === '') continue
    const given = parsed(line)
    if (given === undefined) {
      yield { row, operation: null, values: {}, faults: [NOT_JSON] }
      continue
    }
    const { [OPERATION]: own, ...rest } = (given ?? {}) as Record<string, unknown>
    const named = operation ?? (typeof own === 'string' ? own : '')
    const input = operations.get(named)?.input
    if (input === undefined) {
      yield { row, operation: null, values: {}, faults: [NO_OPERATION] }
      continue
    }
    yield { row, operation: named, ...readInput(input, operation === null ? rest : given) }
  }
}

/** Undefined where the text is no JSON, or an object of it names something that objects may not have. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line, (name, value: unknown) => {
      if (name === '__proto__') throw new SyntaxError('a member that no input has')
      return value
    })
  } catch {
    return undefined
  }
}

const NOT_JSON: ChangeFault = {
  code: 'NOT_JSON',
  field: null,
  text: 'The line is no JSON object.',
  textDanish: 'Linjen er intet JSON-objekt.',
}
const NO_OPERATION: ChangeFault = {
  code: 'UNKNOWN_OPERATION',
  field: OPERATION,
  text: 'Files of changes have no such operation.',
  textDanish: 'Filer med ændringer har ingen sådan handling.',
}
const notOfIt = (field: string): ChangeFault => ({
  code: 'UNKNOWN_FIELD',
  field,
  text: 'The input of this row’s operation has no such field.',
  textDanish: 'Inputtet til rækkens handling har intet sådant felt.',
})
