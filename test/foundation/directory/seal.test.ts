import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealWith } from '#foundation/directory/seal.ts'

const seal = sealWith(Buffer.alloc(32, 7))

describe('the seal', () => {
  it('gives back what was closed, and closes the same text differently each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        expect(seal.open(seal.close(plain))).toBe(plain)
        expect(seal.close(plain)).not.toBe(seal.close(plain))
      }),
    )
  })

  it('refuses a text of which any bit was changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.integer({ min: 0, max: 7 }), (plain, place, bit) => {
        const bytes = Buffer.from(seal.close(plain), 'base64')
        const at = place % bytes.length
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
        expect(() => seal.open(bytes.toString('base64'))).toThrow()
      }),
    )
  })

  it('refuses a text cut short at any byte', () => {
    const bytes = Buffer.from(seal.close('12345|6101901234'), 'base64')
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => seal.open(bytes.subarray(0, length).toString('base64'))).toThrow()
  })

  it('refuses what another key closed', () => {
    expect(() => sealWith(Buffer.alloc(32, 8)).open(seal.close('secret'))).toThrow()
  })

  it('takes no key of another length', () => {
    for (const length of [0, 16, 31, 33]) expect(() => sealWith(Buffer.alloc(length))).toThrow(RangeError)
  })
})
