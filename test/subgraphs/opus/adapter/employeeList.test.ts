import { describe, expect, it } from 'vitest'
import { leftAfter } from '../../../../subgraphs/opus/adapter/employeeList.ts'

const head = (sidstBehandlede: number | null) => ({ sidstBehandlede, erstattetAf: [], received: 0 })
const asked = [
  { from: 10, to: 20 },
  { from: 30, to: 30 },
]

describe('what is left of a list', () => {
  it.each([
    [null, []],
    [
      10,
      [
        { from: 11, to: 20 },
        { from: 30, to: 30 },
      ],
    ],
    [25, [{ from: 30, to: 30 }]],
    [30, []],
    [99, []],
  ])('after an answer that was cut off behind %s', (last, left) => {
    expect(leftAfter(asked, head(last))).toEqual(left)
  })

  it('is never the same again: a list that does not move on ends as a fault', () => {
    expect(() => leftAfter(asked, head(9))).toThrow(expect.objectContaining({ kind: 'garbled', system: 'OPUS' }))
    expect(() => leftAfter([], head(9))).toThrow(expect.objectContaining({ kind: 'garbled' }))
  })
})
