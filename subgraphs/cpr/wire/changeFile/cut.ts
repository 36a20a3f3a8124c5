import { brokenReply } from '../brokenReply.ts'
import { textOf } from '../charset.ts'
import type { RecordLayout } from '../layout.ts'
import { layoutsByNumber } from '../records/record.ts'

/** One record of a file, at its full length; with no layout where its type is unknown, which a file of lines may skip. */
export interface CutRecord {
  readonly layout: RecordLayout | null
  readonly text: string
}

/** The start record, which never ends with blanks, so that a line of it is as long as the record. */
const START_BYTES = 35
/** A line that is longer than any record, so that bytes without end are not gathered. */
const LONGEST_LINE = 4_096

const OPERATION = 'changeFile'

/**
 * Cuts a change file into records while its bytes arrive. Both published forms of one extract are read: a record per line (LF or CR LF,
 * trailing blanks cut), and all at full length without any separator. Which it is shows right behind the start record. Memory does not grow with
 * the file. Source: CPR dossier sections 8.5 and 13.2.
 * @throws UpstreamFault garbled
 */
export async function* cutRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CutRecord> {
  let held = ''
  let form: 'lines' | 'stream' | null = null
  for await (const piece of bytes) {
    held += textOf(piece)
    if (form === null && held.length > START_BYTES) form = isLineEnd(held[START_BYTES]) ? 'lines' : 'stream'
    if (form === null) continue
    const { records, rest } = form === 'lines' ? cutLines(held, false) : cutStream(held, false)
    yield* records
    held = rest
  }
  if (form === null && held.length > START_BYTES) form = isLineEnd(held[START_BYTES]) ? 'lines' : 'stream'
  const { records, rest } = form === 'stream' ? cutStream(held, true) : cutLines(held, true)
  yield* records
  if (rest !== '') throw brokenReply(OPERATION, 'the file ends within a record')
}

interface Cut {
  readonly records: readonly CutRecord[]
  readonly rest: string
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}

function cutLines(text: string, isEnd: boolean): Cut {
  const records: CutRecord[] = []
  let from = 0
  for (;;) {
    const end = text.indexOf('\n', from)
    if (end < 0) break
    push(records, text.slice(from, end))
    from = end + 1
  }
  const rest = text.slice(from)
  if (!isEnd) {
    if (rest.length > LONGEST_LINE) throw brokenReply(OPERATION, 'a line is longer than any record')
    return { records, rest }
  }
  push(records, rest)
  return { records, rest: '' }
}

function push(records: CutRecord[], line: string): void {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line
  if (text.trim() === '') return
  const number = text.slice(0, 3)
  if (!/^\d{3}$/.test(number)) throw brokenReply(OPERATION, 'a line begins with no record type')
  const variants = layoutsByNumber.get(number)
  if (variants === undefined) {
    records.push({ layout: null, text })
    return
  }
  // Of the two layouts of 002, a line that fits the shorter one is of it: the longer one ends with an identifier that is always there.
  const layout = variants.find(({ length }) => text.length <= length)
  if (layout === undefined) throw brokenReply(OPERATION, `record ${number} is longer than its table`)
  records.push({ layout, text: text.padEnd(layout.length) })
}

function cutStream(text: string, isEnd: boolean): Cut {
  const records: CutRecord[] = []
  let position = 0
  for (;;) {
    const rest = text.slice(position, position + 3)
    if (rest.trim() === '' && text.slice(position).trim() === '') {
      // Blanks behind the last record, which may come before the end is known.
      if (text.length - position > LONGEST_LINE) throw brokenReply(OPERATION, 'blanks without end')
      return { records, rest: isEnd ? '' : text.slice(position) }
    }
    if (rest.length < 3) break
    const [first, second] = layoutsByNumber.get(rest) ?? []
    if (first === undefined) {
      throw brokenReply(OPERATION, /^\d{3}$/.test(rest) ? `record type ${rest} is unknown` : 'no record type')
    }
    let layout = first
    if (second !== undefined) {
      // Behind variant A the next record's digits stand; inside variant B a road's name goes on.
      const behind = text.slice(position + first.length, position + first.length + 3)
      if (behind.length < 3 && !isEnd) break
      if (!layoutsByNumber.has(behind)) layout = second
    }
    if (text.length < position + layout.length) break
    records.push({ layout, text: text.slice(position, position + layout.length) })
    position += layout.length
  }
  return { records, rest: text.slice(position) }
}
