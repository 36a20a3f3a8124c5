import { describe, expect, it } from 'vitest'
import { elementReader, type XmlElement } from '#foundation/soap/element.ts'

const leaf = (name: string, text: string): XmlElement => ({ name, text, children: [] })
const row: XmlElement = {
  name: 'Haendelse',
  text: '',
  children: [leaf('Fradato', ' 2026-01-05\n'), leaf('Tom', '  '), leaf('Kode', '1'), leaf('Kode', '2')],
}
const reader = elementReader('SLS', 'List')

describe('reading an element', () => {
  it('gives texts without the blanks around them', () => {
    expect(reader.text(row, 'Fradato')).toBe('2026-01-05')
    expect(reader.findText(row, 'Fradato')).toBe('2026-01-05')
  })

  it('takes an empty text for a missing one', () => {
    expect(reader.findText(row, 'Tom')).toBeNull()
    expect(reader.findText(row, 'Intet')).toBeNull()
    expect(() => reader.text(row, 'Tom')).toThrow()
  })

  it('gives all of a name in order, or the first', () => {
    expect(reader.all(row, 'Kode').map(({ text }) => text)).toEqual(['1', '2'])
    expect(reader.child(row, 'Kode').text).toBe('1')
    expect(reader.findChild(row, 'Intet')).toBeNull()
    expect(reader.all(row, 'Intet')).toEqual([])
  })

  it('names system, operation and element where one is missing, and no value', () => {
    for (const read of [() => reader.text(row, 'Tildato'), () => reader.child(row, 'Tildato')])
      expect(read).toThrow(
        expect.objectContaining({
          kind: 'garbled',
          system: 'SLS',
          operation: 'List',
          detail: 'Haendelse lacks Tildato',
        }),
      )
  })
})
