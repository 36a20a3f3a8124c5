import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { UnreadableFile } from '../../../../subgraphs/transactions/files/fault.ts'
import { operationsOf } from '../../../../subgraphs/transactions/files/inputs.ts'
import { linesOf, textOf } from '../../../../subgraphs/transactions/files/lines.ts'
import { csvRows, jsonRows, type ReadRow } from '../../../../subgraphs/transactions/files/readRows.ts'
import { unpacked } from '../../../../subgraphs/transactions/files/unpack.ts'

const operations = operationsOf(
  buildSchema(`
    type Query { a: Int }
    type ChangeResult { a: Int }
    type Mutation { note(input: NoteInput!): ChangeResult, keep(input: KeepInput!): ChangeResult, other(id: ID!): Int, upload(input: UploadInput!): ChangeResult }
    enum Colour { RED GREEN }
    input PartInput { name: String, parts: [String] }
    input NoteInput { employeeId: ID!, text: String!, count: Int, isGood: Boolean, colour: Colour, part: PartInput, list: [PartInput!], idempotencyKey: ID!, waitSeconds: Int, validateOnly: Boolean }
    input KeepInput { absenceId: ID!, idempotencyKey: ID! }
    input UploadInput { file: ID!, idempotencyKey: ID! }
  `),
)
async function* pieces(text: string, size = 7): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size)
}
async function* bytes(...all: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all
}
const csv = async (text: string, operation: string | null = 'note', size?: number): Promise<ReadRow[]> =>
  Array.fromAsync(csvRows(pieces(text, size), operations, operation))
const json = async (text: string, operation: string | null = 'note'): Promise<ReadRow[]> =>
  Array.fromAsync(jsonRows(pieces(text), operations, operation))
const codes = ([row]: readonly ReadRow[]) => row?.faults.map(({ code, field }) => `${code} ${field}`)
const faultOf = async (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => (error instanceof UnreadableFile ? error.fault : error),
  )

describe('the mutations that files take', () => {
  it('are those that answer with a ChangeResult, but for those that send a content on', () => {
    expect([...operations.keys()]).toEqual(['note', 'keep'])
  })
})

describe('a CSV file', () => {
  it('gives back the rows that were written into it, whatever they hold', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((value) => value !== '' && !value.includes('\r'))
    const row = fc.record(
      {
        employeeId: fc.stringMatching(/^[a-z2-7]{16}$/),
        text,
        count: fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
        isGood: fc.boolean(),
        colour: fc.constantFrom('RED', 'GREEN'),
        'part.name': text,
        'part.parts.0': text,
      },
      { requiredKeys: ['employeeId', 'text'] },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';'),
        fc.integer({ min: 1, max: 40 }),
        async (rows, separator, size) => {
          const names = ['employeeId', 'text', 'count', 'isGood', 'colour', 'part.name', 'part.parts.0'] as const
          const quoted = (value: unknown) => (value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`)
          const lines = [names, ...rows.map((one) => names.map((name) => quoted(one[name])))]
          const read = await csv(lines.map((cells) => cells.join(separator)).join('\n'), 'note', size)
          expect(read.map(({ faults }) => faults)).toEqual(rows.map(() => []))
          expect(read.map(({ values }) => values)).toEqual(
            rows.map(({ 'part.name': name, 'part.parts.0': part, ...plain }) => ({
              ...plain,
              ...(name === undefined && part === undefined
                ? {}
                : {
                    part: { ...(name === undefined ? {} : { name }), ...(part === undefined ? {} : { parts: [part] }) },
                  }),
            })),
          )
        },
      ),
      { numRuns: 40 },
    )
  })
  it('counts rows as a spreadsheet does: the header is row 1, and a value of several lines is in one row', async () => {
    const read = await csv('employeeId,text\r\na,"x\r\ny"\r\n\r\nb,z\r\n')
    expect(read.map(({ row, values }) => [row, values['text']])).toEqual([
      [2, 'x\r\ny'],
      [4, 'z'],
    ])
  })
  it('takes an empty cell for nothing, and another mutation in each row', async () => {
    const read = await csv('operation,employeeId,text,absenceId\nnote,a,b,\nkeep,,,a.b\n', null)
    expect(read).toMatchObject([
      { operation: 'note', values: { employeeId: 'a', text: 'b' }, faults: [] },
      { operation: 'keep', values: { absenceId: 'a.b' }, faults: [] },
    ])
  })
  it.each([
    [
      'a cell of another operation',
      'operation,employeeId,text,absenceId\nkeep,x,,a.b\n',
      null,
      ['UNKNOWN_FIELD employeeId'],
    ],
    ['an unknown operation', 'operation,employeeId\nother,a\n', null, ['UNKNOWN_OPERATION operation']],
    ['a missing value', 'employeeId,text\na,\n', 'note', ['REQUIRED text']],
    ['no whole number', 'employeeId,text,count\na,b,1.5\n', 'note', ['BAD_VALUE count']],
    ['neither true nor false', 'employeeId,text,isGood\na,b,ja\n', 'note', ['BAD_VALUE isGood']],
    ['none of the values', 'employeeId,text,colour\na,b,BLUE\n', 'note', ['NOT_ONE_OF colour']],
    ['a cell too many', 'employeeId,text\na,b,c\n', 'note', ['CELL_COUNT null']],
  ] as const)('with %s has a fault in that row', async (_what, text, operation, expected) => {
    expect(codes(await csv(text, operation))).toEqual(expected)
  })
  it.each([
    ['waitSeconds', 'employeeId,waitSeconds\n', 'UNKNOWN_COLUMN'],
    ['a list without a place', 'employeeId,part.parts\n', 'UNKNOWN_COLUMN'],
    ['a column twice', 'employeeId,text,text\n', 'COLUMN_TWICE'],
    ['a row without an end', `employeeId,text\na,"${'x'.repeat(120_000)}`, 'ROW_TOO_LONG'],
  ])('with %s is not read', async (_what, text, code) => {
    expect(await faultOf(csv(text, 'note', 5_000))).toMatchObject({ code })
  })
  it('never repeats what stands in a cell of a file without a header', async () => {
    expect(await faultOf(csv('7010100000,x\n'))).toMatchObject({ code: 'UNKNOWN_COLUMN', field: null })
  })
})

describe('a file of JSON lines', () => {
  it('has an input in each line, with the operation beside its fields where the file names none', async () => {
    expect(await json('{"employeeId":"a","text":"b","part":{"parts":["x",null]}}\n\n')).toMatchObject([
      { row: 1, values: { employeeId: 'a', text: 'b', part: { parts: ['x', null] } }, faults: [] },
    ])
    expect(await json('{"operation":"keep","absenceId":"a.b"}', null)).toMatchObject([
      { operation: 'keep', faults: [] },
    ])
  })
  it.each([
    ['no JSON', '{"employeeId"', ['NOT_JSON null']],
    ['no object', '5', ['NOT_AN_OBJECT null']],
    [
      'a member that objects have by themselves',
      '{"__proto__":{"a":1},"employeeId":"a","text":"b"}',
      ['NOT_JSON null'],
    ],
    ['a number in place of a text', '{"employeeId":"a","text":5}', ['BAD_VALUE text']],
    [
      'faults in several fields',
      '{"employeeId":"a","count":"x","part":{"other":1},"list":[null]}',
      ['BAD_VALUE count', 'UNKNOWN_FIELD part.other', 'REQUIRED list.0', 'REQUIRED text'],
    ],
  ])('with %s has a fault in that row', async (_what, text, expected) => {
    expect(codes(await json(text))).toEqual(expected)
  })
})

describe('the bytes of a file', () => {
  const all = async (source: AsyncIterable<Uint8Array>, size?: { bytes: number; ratio: number }) =>
    Buffer.concat(await Array.fromAsync(unpacked(source, size))).toString()
  it('are unpacked where they are packed, however they come, a byte-order mark left out of the text', async () => {
    const packed = gzipSync('\ufeffæøå'.repeat(1))
    expect(await all(bytes(packed.subarray(0, 3), packed.subarray(3)))).toBe('\ufeffæøå')
    expect(await all(bytes(Buffer.from('plain')))).toBe('plain')
    expect((await Array.fromAsync(textOf(unpacked(bytes(packed)), 'utf-8'))).join('')).toBe('æøå')
  })
  it('are refused where they become more than files may be, before they are', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    expect(await faultOf(all(bytes(bomb)))).toMatchObject({ code: 'FILE_TOO_LARGE' })
    expect(await faultOf(all(bytes(Buffer.alloc(2_000)), { bytes: 1_000, ratio: 250 }))).toMatchObject({
      code: 'FILE_TOO_LARGE',
    })
  })
  it('are refused where they are cut short or of another character set', async () => {
    const packed = gzipSync('x'.repeat(1_000))
    for (let length = 3; length < packed.length; length += 1)
      expect(await faultOf(all(bytes(packed.subarray(0, length))))).toMatchObject({ code: 'FILE_CUT_SHORT' })
    expect(await faultOf(Array.fromAsync(textOf(bytes(Buffer.from([0xe6])), 'utf-8')))).toMatchObject({
      code: 'NOT_IN_CHARACTER_SET',
    })
    expect((await Array.fromAsync(textOf(bytes(Buffer.from([0xe6])), 'windows-1252'))).join('')).toBe('æ')
  })
  it('have no more rows than files may have, empty ones too', async () => {
    expect(await faultOf(Array.fromAsync(linesOf(pieces('\n'.repeat(200_001), 50_000))))).toMatchObject({
      code: 'TOO_MANY_ROWS',
    })
  })
})
