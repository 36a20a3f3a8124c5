import { describe, expect, it } from 'vitest'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { cutRecords } from '../../../../subgraphs/cpr/wire/changeFile/cut.ts'

const START = `000${'1'.repeat(32)}`

/** What the pieces are cut into: type and length of each record, `?` before an unknown type; or what is wrong with them. */
async function cut(...pieces: readonly string[]): Promise<readonly string[] | string> {
  async function* bytes() {
    for (const piece of pieces) yield Buffer.from(piece, 'latin1')
  }
  const found: string[] = []
  try {
    for await (const { layout, text } of cutRecords(bytes()))
      found.push(layout === null ? `? ${text.slice(0, 3)}` : `${text.slice(0, 3)} ${text.length}`)
    return found
  } catch (error) {
    if (!(error instanceof UpstreamFault) || error.kind !== 'garbled') throw error
    return String(error.detail)
  }
}

describe('a change file', () => {
  it('of lines has every record at its full length, blank lines and carriage returns left out', async () => {
    expect(await cut(`${START}\r\n\r\n009610180000`, '6\r\n   \r\n999123')).toEqual(['000 35', '009 37', '999 21'])
  })
  it('that is no longer than its start record is read as a line', async () => {
    expect(await cut(START)).toEqual(['000 35'])
    expect(await cut('')).toEqual([])
  })
  it('of lines keeps a record of an unknown type apart', async () => {
    expect(await cut(`${START}\n777 something\n999\n`)).toEqual(['000 35', '? 777', '999 21'])
  })
  it.each([
    ['a line without a type', `${START}\nAB1 something\n`, 'a line begins with no record type'],
    ['a line beyond its table', `${START}\n999${'1'.repeat(40)}\n`, 'record 999 is longer than its table'],
    ['a line that never ends', `${START}\n${'9'.repeat(5_000)}`, 'a line is longer than any record'],
    ['a stream with an unknown type', `${START}777${' '.repeat(60)}`, 'record type 777 is unknown'],
    ['a stream that goes on with no type', `${START}A77${' '.repeat(60)}`, 'no record type'],
    ['a stream that ends within a record', `${START}00961018`, 'the file ends within a record'],
  ])('with %s is garbled', async (_what, text, detail) => {
    expect(await cut(text)).toBe(detail)
  })
  it('without separators is cut by the records’ lengths, wherever its bytes are split', async () => {
    const text = `${START}${'009'.padEnd(37)}${'999'.padEnd(21)}   `
    for (let at = 0; at <= text.length; at += 1)
      expect(await cut(text.slice(0, at), text.slice(at))).toEqual(['000 35', '009 37', '999 21'])
  })
})
