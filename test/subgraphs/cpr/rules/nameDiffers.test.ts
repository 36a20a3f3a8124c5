import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameDiffers } from '../../../../subgraphs/cpr/rules/nameDiffers.ts'

const CPR = { given: 'Anna Marie', middle: 'Prøve', family: 'Eksempel' }

describe('a name of the payroll system', () => {
  it.each([
    ['Anna Marie', 'Eksempel'],
    ['Anna Marie Prøve', 'Eksempel'],
    ['Anna Marie', 'Prøve Eksempel'],
    ['ANNA-MARIE', 'eksempel'],
    ['Anna Marie  Prøve', 'Eksempel '],
  ])('%s, %s is the one in CPR', (givenName, familyName) => {
    expect(nameDiffers({ givenName, familyName }, CPR)).toBe(false)
  })

  it.each([
    ['Anne Marie', 'Eksempel'],
    ['Anna', 'Eksempel'],
    ['Anna Marie', 'Eksempelsen'],
    ['Eksempel', 'Anna Marie'],
    ['Anna Marie', null],
    [null, null],
  ])('%s, %s is another', (givenName, familyName) => {
    expect(nameDiffers({ givenName, familyName }, CPR)).toBe(true)
  })

  it('that was cut short is the one in CPR, and a short one that merely begins alike is not', () => {
    const given = 'Alexander Wilhelm Benedikt Christoffer Maximilian'
    const long = { given, middle: null, family: 'Eksempel' }
    expect(nameDiffers({ givenName: given.slice(0, 34), familyName: 'Eksempel' }, long)).toBe(false)
    expect(nameDiffers({ givenName: 'Alexander', familyName: 'Eksempel' }, long)).toBe(true)
  })

  it('is not judged where CPR tells none', () => {
    expect(
      nameDiffers({ givenName: 'Anna', familyName: 'Eksempel' }, { given: null, middle: null, family: null }),
    ).toBe(false)
  })

  it('is never another for its letter case, its spaces or a middle name left out', () => {
    const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{1,9}$/)
    fc.assert(
      fc.property(word, word, word, fc.boolean(), (given, middle, family, withMiddle) => {
        const name = { given, middle, family }
        const told = withMiddle ? `${given}  ${middle}` : given
        expect(nameDiffers({ givenName: told.toUpperCase(), familyName: ` ${family}` }, name)).toBe(false)
        expect(nameDiffers({ givenName: told, familyName: `${family}q` }, name)).toBe(true)
      }),
    )
  })
})
