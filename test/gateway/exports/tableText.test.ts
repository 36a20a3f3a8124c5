import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableHead, tableRow } from '../../../gateway/exports/tableText.ts'

const column = (name: string) => ({ name, path: name.split('.') })
const cellsOf = (text: string): string[] => (parse(text) as string[][])[0] ?? []
const row = (value: unknown) => ({ id: 'a', data: { value }, errors: [] })

describe('a table', () => {
  it('has a head of paths between the id and the errors', () => {
    expect(tableHead([column('name'), column('contract.positionTitle')])).toBe(
      'id,name,contract.positionTitle,errors\r\n',
    )
  })

  it.each([
    ['nothing', null, ''],
    ['a truth', true, 'true'],
    ['a number', 37, '37'],
    ['an amount below zero', '-12.50', '-12.50'],
    ['a formula', '=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['a formula by a plus', '+1+1', "'+1+1"],
    ['a formula by a minus', '-1+1', "'-1+1"],
    ['a formula by an at', '@SUM(A1)', "'@SUM(A1)"],
    ['a formula behind a tab', '\t=1', "'\t=1"],
    ['a name with a comma and quotes', 'Berg, "Bo"', 'Berg, "Bo"'],
    ['two lines', 'a\r\nb', 'a\r\nb'],
    ['a list', [{ code: '155' }], '[{"code":"155"}]'],
  ])('writes %s as one cell', (_what, value, cell) => {
    expect(cellsOf(tableRow([column('value')], row(value)))).toEqual(['a', cell, ''])
  })

  it('leaves cells empty where there is no employee, and says why', () => {
    const errors = [{ message: 'not known', path: [], extensions: { code: 'NOT_FOUND' } }]
    const cells = cellsOf(tableRow([column('contract.payStep')], { id: 'a', data: null, errors }))
    expect(cells).toEqual(['a', '', JSON.stringify(errors)])
  })

  it('gives any text back, and none as a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [, cell = ''] = cellsOf(tableRow([column('value')], row(text)))
        expect(cell.replace(/^'/, '')).toBe(text.replace(/^'/, ''))
        expect(cell).not.toMatch(/^[=+@\t\r\n]/)
      }),
    )
  })
})
