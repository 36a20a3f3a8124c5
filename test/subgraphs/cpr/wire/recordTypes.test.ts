import { describe, expect, it } from 'vitest'
import { decodeRecord, encodeRecord, recordLayouts } from '../../../../subgraphs/cpr/wire/records/record.ts'
import examples from './recordExamples.json' with { type: 'json' }

interface TypedField {
  readonly name: string
  /** 1-based, as the guide prints it. */
  readonly position: number
  /** As it stands in the bytes. */
  readonly text: string
}

/**
 * Positions are typed from the guide and not taken from the tables of the contract, so that a table that is wrong shows here.
 */
const EXAMPLES = examples.records.map(
  ({ record, length, fields }) =>
    [
      record,
      length,
      fields.map(([name, position, text]): TypedField => {
        return { name: String(name), position: Number(position), text: String(text) }
      }),
    ] as const,
)

describe('the record types of the guide', () => {
  it('are all there, and each field of each has an example', () => {
    const typed = EXAMPLES.map(([record, , fields]) => [record, ['RECORDTYPE', ...fields.map(({ name }) => name)]])
    const tables = recordLayouts.map(({ record, fields }) => [record, fields.map(({ name }) => name)])
    expect(typed.sort()).toEqual(tables.sort())
  })

  it.each(EXAMPLES)('%s is read from its %i bytes by the positions of the guide, and written back', (...example) => {
    const [record, length, fields] = example
    const number = record.slice(0, 3)
    const bytes = bytesOf(number, length, fields)
    const decoded = decodeRecord(layoutOf(record), bytes)
    const contents = Object.fromEntries(fields.map(({ name, text }) => [name, text.trim()]))
    expect(decoded).toEqual({ record, fields: { RECORDTYPE: number, ...contents } })
    expect(encodeRecord(decoded)).toBe(bytes)
  })

  it.each(EXAMPLES)('%s tells nothing where all behind its type is blank', (record, length) => {
    const number = record.slice(0, 3)
    const { fields } = decodeRecord(layoutOf(record), bytesOf(number, length, []))
    expect(new Set(Object.values(fields))).toEqual(new Set([number, '']))
  })
})

function layoutOf(record: string): (typeof recordLayouts)[number] {
  const layout = recordLayouts.find((each) => each.record === record)
  if (layout === undefined) throw new Error('no such table')
  return layout
}

function bytesOf(number: string, length: number, fields: readonly TypedField[]): string {
  const bytes = [...number.padEnd(length)]
  for (const { position, text } of fields) bytes.splice(position - 1, text.length, ...text)
  return bytes.join('')
}
