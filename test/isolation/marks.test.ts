import { describe, expect, it } from 'vitest'
import { Marks } from './marks.ts'
import type { Stage } from './stage.ts'
import { foreignTraces } from './traces.ts'

/** What the histories are judged by sees what it is there to see. */
describe('marks', () => {
  const number = ['610185', '0011'].join('')
  const marks = new Marks()
  marks.addWord('one', 'abcdefgh23456789')
  marks.addName('one', 'Åse Østergård')
  marks.addCprNumber('one', number)

  it.each([
    ['an id', '{"id":"abcdefgh23456789"}'],
    ['an id before a dot', '"abcdefgh23456789.zzzzzzzzzzzzzzzz"'],
    ['a name', 'Kære Åse Østergård!'],
    ['a CPR number', `"${number}"`],
  ])('find %s of another, and not of the one who asks, nor what was asked with', (_, text) => {
    expect(marks.foreignIn(text, 'two')).toHaveLength(1)
    expect(marks.foreignIn(text, 'one')).toEqual([])
    expect(marks.foreignIn(text, 'two', text)).toEqual([])
  })

  it('do not take a longer word for another’s', () => {
    expect(marks.foreignIn('abcdefgh23456789x', 'two')).toEqual([])
  })

  it('find a CPR number of anybody within an SLS number, in whatever was written down', () => {
    const stage = { marks } as unknown as Stage
    expect(
      foreignTraces(stage, [
        { where: 'a log line', institution: 'one', text: `${number}001` },
        { where: 'a metric', institution: 'two', text: 'requests{grant="abcdefgh23456789"} 1' },
        { where: 'a metric', institution: null, text: 'requests 1' },
      ]),
    ).toEqual(['a log line: a CPR number', 'a metric about two: a word of one'])
  })
})
