import { describe, expect, it } from 'vitest'
import { derElements } from '#foundation/certificates/der.ts'
import { readRevocationLists } from '#foundation/certificates/revocationList.ts'

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const shown = (hex: string) =>
  derElements(bytes(hex)).map(({ tag, content }) => [tag, Buffer.from(content).toString('hex')])

describe('DER', () => {
  it('is read one level deep', () => {
    expect(shown('')).toEqual([])
    expect(shown('02 01 05 30 03 02 01 07')).toEqual([
      [0x02, '05'],
      [0x30, '020107'],
    ])
    expect(shown(`04 81 80 ${'ab'.repeat(128)}`)).toEqual([[0x04, 'ab'.repeat(128)]])
    expect(shown(`04 82 01 00 ${'ab'.repeat(256)}`)).toEqual([[0x04, 'ab'.repeat(256)]])
  })

  it.each([
    ['cut off behind the tag', '30'],
    ['cut off in the length', '30 82 01'],
    ['cut off in the content', '30 03 02 01'],
    ['of no stated length', '30 80 00 00'],
    ['of a length longer than need be', '04 81 05 a1a2a3a4a5'],
    ['of a length that begins with nothing', `04 82 00 80 ${'ab'.repeat(128)}`],
    ['of a length beyond all reason', '04 85 01 00 00 00 00'],
    ['of a length that promises more than there is', '04 84 ff ff ff ff 00'],
    ['of a long tag', '1f 81 01 00'],
  ])('%s is refused', (_what, hex) => {
    expect(() => derElements(bytes(hex))).toThrow(RangeError)
  })
})

describe('a revocation list, typed out', () => {
  const element = (tag: string, hex: string): string => {
    const length = hex.length / 2
    const digits = length.toString(16)
    const even = digits.length % 2 === 0 ? digits : `0${digits}`
    return `${tag}${length < 0x80 ? even : `8${even.length / 2}${even}`}${hex}`
  }
  const time = (text: string, tag = '17'): string => element(tag, Buffer.from(text).toString('hex'))
  const algorithm = element('30', '06082a8648ce3d040302')
  const name = element('30', element('31', element('30', element('06', '550403') + element('0c', '78'))))
  const list = (fields: string): Uint8Array =>
    bytes(element('30', `${element('30', fields)}${algorithm}${element('03', '000102')}`))
  const head = `020101${algorithm}${name}`
  const from = time('261122054317Z')

  it('is read with its times, in either form, and its serials', () => {
    const entry = element('30', `${element('02', '0009ab')}${from}`)
    const [read] = readRevocationLists(list(`${head}${from}${time('20501231235959Z', '18')}${element('30', entry)}`))
    expect(read).toMatchObject({
      thisUpdate: new Date('2026-11-22T05:43:17Z'),
      nextUpdate: new Date('2050-12-31T23:59:59Z'),
      scope: '',
    })
    expect([...(read?.revoked ?? [])]).toEqual(['9ab'])
  })

  it('of tens of thousands is read while nobody notices', () => {
    const entries = Array.from({ length: 30_000 }, (_, index) =>
      element('30', `${element('02', `01${index.toString(16).padStart(30, '0')}`)}${from}`),
    ).join('')
    const large = list(`${head}${from}${time('271122054317Z')}${element('30', entries)}`)
    const begun = performance.now()
    expect(readRevocationLists(large)[0]?.revoked.size).toBe(30_000)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })

  it.each([
    ['no end', `${head}${from}`],
    ['a time that is none', `${head}${from}${time('269922054317Z')}`],
    ['a time without its zone', `${head}${from}${time('271122054317')}`],
    ['another algorithm inside', `020101${element('30', '06082a8648ce3d040303')}${name}${from}${from}`],
    ['more behind', `${head}${from}${from}${element('04', '00')}`],
    ['nothing', ''],
    [
      'an entry with a condition',
      `${head}${from}${from}${element('30', element('30', `020101${from}${element('30', element('30', '06032a03040101ff0400'))}`))}`,
    ],
  ])('with %s is refused', (_what, fields) => {
    expect(() => readRevocationLists(list(fields))).toThrow()
  })
})
