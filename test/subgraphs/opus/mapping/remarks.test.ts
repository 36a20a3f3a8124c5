import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  correctionRemark,
  LONGEST_REFERENCE,
  markOf,
  readRemark,
  remarkOf,
} from '../../../../subgraphs/opus/mapping/remarks.ts'

const updateId = fc
  .array(fc.constantFrom(...'0123456789ABCDEF'), { minLength: 32, maxLength: 32 })
  .map((digits) => digits.join(''))

describe('the remark of a payment', () => {
  it('keeps its parts, and never passes twenty characters', () => {
    const reference = fc.string({ minLength: 1, maxLength: LONGEST_REFERENCE, unit: fc.constantFrom(...'abc-#019 ') })
    fc.assert(
      fc.property(updateId, reference, (id, own) => {
        const remark = remarkOf(own, markOf(id))
        expect(remark.length).toBeLessThanOrEqual(20)
        expect(readRemark(remark)).toEqual({ reference: own, mark: markOf(id), corrects: null })
      }),
    )
  })

  it('of a correction names the object id', () => {
    expect(readRemark(correctionRemark('00417002', 'ABC123'))).toEqual({
      reference: null,
      mark: 'ABC123',
      corrects: '00417002',
    })
  })

  it('of another form is a reference as it stands', () => {
    expect(readRemark('K-20310331-0042')).toEqual({ reference: 'K-20310331-0042', mark: null, corrects: null })
    expect(readRemark(null)).toEqual({ reference: null, mark: null, corrects: null })
  })
})
