import { describe, expect, it } from 'vitest'
import { codeTextsOf } from '../../../../subgraphs/opus/mapping/codeTexts.ts'

const texts = codeTextsOf(
  new Map([['quota-types', new Map([['10', { text: 'Ferie med løn', english: 'Holiday with pay' }]])]]),
)

describe('the text of a code', () => {
  it.each([
    ['10', 'Ferie', 'da', 'Ferie'],
    ['10', null, 'da', 'Ferie med løn'],
    ['10', 'Ferie', 'en', 'Holiday with pay'],
    ['Z9', 'Egen kvote', 'en', 'Egen kvote'],
    ['Z9', null, 'en', null],
    [null, null, 'da', null],
  ] as const)('%s, told as %s, is in %s: %s', (code, told, language, text) => {
    expect(texts('quota-types', code, told, language)).toBe(text)
  })

  it('of a list that is not known is what was told', () => {
    expect(texts('absence-types', '10', 'Ferie', 'en')).toBe('Ferie')
  })
})
