import { fault, UnreadableFile } from './fault.ts'

/** The most characters that a row may have. */
export const LONGEST_ROW = 100_000
/** The most rows that a file may have, empty ones too. */
export const MOST_ROWS = 200_000
/** Rows read in one go: whoever else waits in this process has a turn in between. */
const AT_A_TIME = 500

/** To be awaited for each row that was read. @throws UnreadableFile where there are too many. */
export async function countedRow(row: number): Promise<void> {
  if (row > MOST_ROWS) throw new UnreadableFile(TOO_MANY_ROWS)
  if (row % AT_A_TIME === 0) await new Promise((resolve) => setImmediate(resolve))
}

/** The text of the bytes, piece by piece; a byte-order mark is left out. @throws UnreadableFile where a byte is not of the character set. */
export async function* textOf(
  source: AsyncIterable<Uint8Array>,
  charset: 'utf-8' | 'windows-1252',
): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset, { fatal: true })
  try {
    for await (const piece of source) {
      const text = decoded(() => decoder.decode(piece, { stream: true }))
      if (text !== '') yield text
    }
    const rest = decoded(() => decoder.decode())
    if (rest !== '') yield rest
  } catch (error) {
    throw error instanceof NotDecoded ? new UnreadableFile(NOT_TEXT) : error
  }
}

/** Lines with their numbers from 1, without their ends (LF or CRLF). @throws UnreadableFile where one is endless. */
export async function* linesOf(
  source: AsyncIterable<string>,
): AsyncGenerator<{ readonly row: number; readonly line: string }> {
  let row = 0
  let held = ''
  for await (const piece of source) {
    const lines = (held + piece).split('\n')
    held = lines.pop() ?? ''
    for (const line of lines) {
      row += 1
      await countedRow(row)
      yield { row, line: whole(row, line) }
    }
    whole(row + 1, held)
  }
  if (held !== '') yield { row: row + 1, line: whole(row + 1, held) }
}

function whole(row: number, line: string): string {
  if (line.length > LONGEST_ROW) throw new UnreadableFile(rowTooLong(row))
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

export function rowTooLong(row: number | null) {
  return fault(
    row,
    null,
    'ROW_TOO_LONG',
    'The row is longer than rows may be.',
    'Rækken er længere, end rækker må være.',
  )
}

class NotDecoded extends Error {}

function decoded(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new NotDecoded()
  }
}

const TOO_MANY_ROWS = fault(
  null,
  null,
  'TOO_MANY_ROWS',
  `The file has more rows than files may have (${MOST_ROWS}).`,
  `Filen har flere rækker, end filer må have (${MOST_ROWS}).`,
)
const NOT_TEXT = fault(
  null,
  null,
  'NOT_IN_CHARACTER_SET',
  'The file is not in the character set of its format (CSV and NDJSON: UTF-8).',
  'Filen er ikke i formatets tegnsæt (CSV og NDJSON: UTF-8).',
)
