import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedHash, shortId } from '#foundation/tenancy/keyedHash.ts'

const key = Buffer.alloc(32, 5)
const parts = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 4 })

describe('the keyed hash', () => {
  it('is HMAC-SHA-256 over the parts, each behind its length in bytes', () => {
    expect(keyedHash(key, 'ab', 'ø').equals(createHmac('sha256', key).update('2:ab2:ø').digest())).toBe(true)
  })

  it('is the same for the same parts only: cutting them elsewhere gives another', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other)
        expect(keyedHash(key, ...one).equals(keyedHash(key, ...other))).toBe(isSame)
      }),
    )
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, place) => {
        const at = place % text.length
        expect(shortId(key, text.slice(0, at), text.slice(at))).not.toBe(shortId(key, text))
      }),
    )
    expect(shortId(key, 'ab', 'c')).not.toBe(shortId(key, 'a', 'bc'))
    expect(shortId(key, '1:a', '')).not.toBe(shortId(key, '', '1:a'))
  })

  it('is another with another key', () => {
    expect(shortId(key, 'a')).not.toBe(shortId(Buffer.alloc(32, 6), 'a'))
  })
})

describe('the short id', () => {
  it('is the first 80 bits in 16 lower-case letters and digits, RFC 4648’s alphabet', () => {
    const bits = (bytes: Buffer): string => [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    fc.assert(
      fc.property(parts, (all) => {
        const id = shortId(key, ...all)
        expect(id).toMatch(/^[a-z2-7]{16}$/)
        const told = [...id].map((letter) => 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter))
        const asBits = told.map((five) => five.toString(2).padStart(5, '0')).join('')
        expect(asBits).toBe(bits(keyedHash(key, ...all)).slice(0, 80))
      }),
    )
  })
})
