import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { noCprNumberInText, refuseCprNumberInUrl } from '../../../gateway/limits/cprNumbers.ts'

const schema = buildSchema('type Query { person(number: String, id: ID, on: String, size: Int, big: Float): String }')
const faultsOf = (text: string) => validate(schema, parse(text), [noCprNumberInText])

describe('the text of an operation', () => {
  it.each([
    ['a string', '{ person(number: "6101901234") }'],
    ['a hyphen', '{ person(number: "610190-1234") }'],
    ['a blank', '{ person(number: "610190 1234") }'],
    ['a number', '{ person(big: 6101901234) }'],
    ['an id', '{ person(id: 6101901234) }'],
    ['a block string', '{ person(number: """\n  about 6101901234\n""") }'],
    ['a comment', '{ person # of 6101901234\n}'],
    ['a number of SLS, 13 digits', '{ person(number: "6101901234001") }'],
    ['an alias', '{ x6101901234: person }'],
    ['the name of the operation', 'query Q6101901234 { person }'],
    ['the name of a variable', 'query ($p6101901234: String) { person(number: $p6101901234) }'],
    ['a default of a variable', 'query ($p: String = "6101901234") { person(number: $p) }'],
    ['escapes', '{ person(number: "\\u00361019\\u00301234") }'],
    ['a number among others', '{ person(number: "99010207, 610190-1234, x") }'],
  ])('may not hold a CPR number: %s', (_what, text) => {
    const faults = faultsOf(text)
    expect(faults).toHaveLength(1)
    expect(faults[0]?.extensions['code']).toBe('BAD_USER_INPUT')
    expect(faults[0]?.message).not.toMatch(/\d/)
  })

  it.each([
    ['a day', '{ person(on: "2026-11-21") }'],
    ['a moment', '{ person(on: "2026-11-21T09:15:00.123456789+01:00") }'],
    ['a CVR number', '{ person(number: "99010207") }'],
    ['a P-number', '{ person(number: "1999000001") }'],
    ['numbers whose month or day is none', '{ person(number: "6113901234 6100901234 9901901234") }'],
    ['eleven digits', '{ person(number: "61019012345") }'],
    ['fourteen digits', '{ person(number: "61019012345678") }'],
    ['two years', '{ person(on: "2026/2027") }'],
    ['a variable', 'query ($number: String) { person(number: $number) }'],
    ['an id of ours', '{ person(id: "abcdefghijklmnop.234567abcdefghij") }'],
    ['a size', '{ person(size: 500) }'],
  ])('may hold %s', (_what, text) => {
    expect(faultsOf(text)).toEqual([])
  })
})

describe('a URL', () => {
  it.each([
    '/graphql?query=%7Ba%7D&variables=%7B%22cprNumber%22%3A%226101901234%22%7D',
    '/graphql?variables={"cprNumber":"610190-1234"}',
    '/graphql?x=610190+1234',
    '/graphql?x=610190%201234',
    '/graphql?x=610190%2D1234',
    '/graphql?x=%36%31%30%31%39%30%31%32%33%34',
    '/graphql/6101901234',
    '/graphql?number=6101901234001',
    // What is no URL encoding must not hide what is.
    '/graphql?a=%&x=%36101901234',
    '/graphql?a=%zz&x=%C3%866101901234',
    '/graphql?x=%C3%866101901234',
  ])('may not hold a CPR number: %s', (url) => {
    expect(() => refuseCprNumberInUrl(url)).toThrow(
      expect.objectContaining({
        extensions: { code: 'BAD_USER_INPUT' },
        message: 'A CPR number may not stand in a URL. Send the operation by POST, with the number in a variable.',
      }),
    )
  })

  it.each([
    '/graphql',
    '/graphql?query=%7Bviewer%7Bname%7D%7D',
    '/graphql?variables=%7B%22from%22%3A%222026-11-21%22%2C%22cvr%22%3A%2299010207%22%7D',
    '/graphql?variables=%7B%22pNumber%22%3A%221999000001%22%7D',
    '/graphql?at=2026-11-21T09%3A15%3A00%2B01%3A00',
  ])('may hold other things: %s', (url) => {
    expect(() => refuseCprNumberInUrl(url)).not.toThrow()
  })
})
