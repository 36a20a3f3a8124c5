import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { fault, UnreadableFile } from './fault.ts'
import { countedRow, LONGEST_ROW, rowTooLong } from './lines.ts'

/** A record as it stands, with the place at which a spreadsheet shows it: the first is row 1. */
export interface CsvRecord {
  readonly row: number
  readonly cells: readonly string[]
}

/**
 * The records of a text of separated values, the first among them (RFC 4180). The separator is the semicolon where the first line has one outside
 * quotes and no comma there, else the comma. Records of one empty cell are counted and left out.
 * @throws UnreadableFile where quotes do not fit or a record is endless.
 */
export async function* csvRecords(source: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const { delimiter, text } = await separatorOf(source)
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
  })
  const input = Readable.from(text)
  input.once('error', (error) => parser.destroy(error))
  input.pipe(parser)
  let row = 0
  try {
    for await (const record of parser) {
      const cells = record as readonly string[]
      row += 1
      await countedRow(row)
      if (cells.length > 1 || cells[0] !== '') yield { row, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // Records before it may not have come out yet.
    const at = Number((error as { readonly records?: number }).records ?? row) + 1
    throw new UnreadableFile(error.code === 'CSV_MAX_RECORD_SIZE' ? rowTooLong(at) : quotes(at))
  } finally {
    input.destroy()
    parser.destroy()
  }
}

/** Small pieces, so that nothing else waits long for one to be read. */
const PIECE = 16_384

async function separatorOf(
  source: AsyncIterable<string>,
): Promise<{ readonly delimiter: string; readonly text: AsyncGenerator<string> }> {
  const pieces = source[Symbol.asyncIterator]()
  let held = ''
  let isOver = false
  while (!held.includes('\n') && held.length <= LONGEST_ROW && !isOver) {
    const next = await pieces.next()
    if (next.done === true) isOver = true
    else held += next.value
  }
  const head = (held.split('\n', 1)[0] ?? '').replaceAll(/"[^"]*"/g, '')
  async function* text(): AsyncGenerator<string> {
    for (let rest = held; ; ) {
      while (rest.length > PIECE) {
        const end = wholeUntil(rest, PIECE)
        yield rest.slice(0, end)
        rest = rest.slice(end)
      }
      const next = isOver ? undefined : await pieces.next()
      if (next === undefined || next.done === true) {
        if (rest !== '') yield rest
        return
      }
      rest += next.value
    }
  }
  return { delimiter: head.includes(';') && !head.includes(',') ? ';' : ',', text: text() }
}

/** Where a text can be cut so that no character is: what comes in halves is no text. */
function wholeUntil(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end
}

function quotes(row: number) {
  return fault(
    row,
    null,
    'CSV_QUOTES',
    'The quotation marks of the row do not fit: one is missing, or stands within a value.',
    'Rækkens anførselstegn passer ikke: et mangler eller står inde i en værdi.',
  )
}
