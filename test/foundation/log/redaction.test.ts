import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact, withoutCprNumbers } from '#foundation/log/redaction.ts'
import { constructedCprNumbers } from '../directory/entries.ts'

describe('a text', () => {
  it.each([
    ['6101901234', '[redacted]'],
    ['610190-1234', '[redacted]'],
    ['610190 1234', '[redacted]'],
    ['cpr=6101901234&x=1', 'cpr=[redacted]&x=1'],
    ['a6101901234b', 'a[redacted]b'],
    // SLS: CPR number and løbenummer.
    ['6101901234001', '[redacted]'],
    ['12345610190-1234', '[redacted]'],
    ['610190-1234 and 6101905678.', '[redacted] and [redacted].'],
    ['00000000000000006101901234000000000000000', '[redacted]'],
    ['610190-12346101905678', '[redacted]'],
  ])('%j becomes %j', (text, shown) => {
    expect(withoutCprNumbers(text)).toBe(shown)
  })

  it.each([
    '2026-11-21T09:15:00+01:00',
    '1999000001',
    '99010207',
    '3901001234',
    '6113901234',
    '610190 - 1234',
    '123456789',
    '',
  ])('%j is left as it is', (text) => {
    expect(withoutCprNumbers(text)).toBe(text)
  })

  it('holds no CPR number any more, wherever one was put into it', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789- x'), maxLength: 20 })
    const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), digits)
    fc.assert(
      fc.property(texts, constructedCprNumbers, texts, fc.constantFrom('', '-', ' '), (before, number, behind, gap) => {
        const written = `${number.slice(0, 6)}${gap}${number.slice(6)}`
        const shown = withoutCprNumbers(`${before}${written}${behind}`)
        const isElsewhere = `${before}|${behind}`.includes(written)
        expect(shown.includes(written) && !isElsewhere).toBe(false)
        expect(withoutCprNumbers(shown)).toBe(shown)
      }),
      { numRuns: 2_000 },
    )
  })

  it('that is a reference and nothing else is kept, whatever digits it has', () => {
    expect(withoutCprNumbers('00610190-4234-4abc-8abc-610190123456')).toBe('00610190-4234-4abc-8abc-610190123456')
    const reference = randomUUID()
    expect(withoutCprNumbers(reference)).toBe(reference)
    expect(withoutCprNumbers('x00610190-4234-4abc-8abc-610190123456')).not.toContain('610190')
  })
})

describe('a value', () => {
  it('is searched through: objects, arrays, numbers, names of fields', () => {
    expect(
      redact({
        deep: [{ note: 'about 610190-1234' }, ['6101901234']],
        number: 6101901234,
        big: 6101901234n,
        count: 12,
        flag: true,
        none: null,
        '6101901234': 'x',
        bytes: Buffer.from('6101901234'),
      }),
    ).toEqual({
      deep: [{ note: 'about [redacted]' }, ['[redacted]']],
      number: '[redacted]',
      big: '[redacted]',
      count: 12,
      flag: true,
      none: null,
      '[redacted]': 'x',
      bytes: '[redacted]',
    })
  })

  it.each([
    'authorization',
    'Authorization',
    'cookie',
    'cprNumber',
    'familyName',
    'givenName',
    'name',
    'password',
    'token',
    'sealed',
    'variables',
    'Kendeord',
    'PNR',
  ])('named %s is blanked whatever it holds, at any depth', (name) => {
    expect(redact({ [name]: 'Karen' })).toEqual({ [name]: '[redacted]' })
    expect(redact([{ inner: { [name]: { first: 'Karen' } } }])).toEqual([{ inner: { [name]: '[redacted]' } }])
  })

  it('that serialises itself is searched as what it serialises to', () => {
    expect(redact({ when: new Date('2026-11-21T08:00:00Z'), who: { toJSON: () => ({ id: '6101901234' }) } })).toEqual({
      when: '2026-11-21T08:00:00.000Z',
      who: { id: '[redacted]' },
    })
  })

  it('that holds itself ends', () => {
    const round: { self?: unknown } = {}
    round.self = round
    expect(JSON.stringify(redact(round))).toContain('[redacted]')
  })

  it('of any shape gives no CPR number away', () => {
    fc.assert(
      fc.property(
        constructedCprNumbers.chain((number) =>
          fc.tuple(
            fc.constant(number),
            fc.object({
              key: fc.oneof(fc.string({ maxLength: 5 }), fc.constant(`k${number}`)),
              values: [fc.string(), fc.constant(number), fc.constant(Number(number)), fc.constant(`${number}001`)],
            }),
          ),
        ),
        ([number, value]) => {
          expect(JSON.stringify(redact(value))).not.toContain(number)
        },
      ),
    )
  })
})
