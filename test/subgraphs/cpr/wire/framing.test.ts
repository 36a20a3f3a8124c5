import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFraming } from '../../../../subgraphs/cpr/wire/framing.ts'

const HEAD = '999906Tk7aB2c9TESTUSR100'
const LOGON = Buffer.from('999990Tk7aB2c9TESTUSR1000028', 'latin1')
const REPLY = Buffer.from(`${HEAD}0040Æblegrød1234`.slice(0, 40), 'latin1')
const RECEIPT = Buffer.from(`${HEAD}0028`, 'latin1')

describe('the framing of replies', () => {
  it('takes a whole reply', () => {
    expect(createFraming('lookup', 'lookup').push(REPLY)).toEqual([REPLY])
  })

  it('takes a receipt, which is its header alone', () => {
    expect(createFraming('lookup', 'lookup').push(RECEIPT)).toEqual([RECEIPT])
  })

  it('takes a reply split at every byte', () => {
    const framing = createFraming('lookup', 'lookup')
    const replies = [...REPLY].flatMap((byte) => framing.push(Uint8Array.of(byte)))
    expect(replies).toEqual([REPLY])
    expect(framing.waiting).toBe(false)
    framing.end()
  })

  it('takes a reply split in two, wherever the split is', () => {
    for (let at = 0; at <= REPLY.length; at += 1) {
      const framing = createFraming('lookup', 'lookup')
      expect([...framing.push(REPLY.subarray(0, at)), ...framing.push(REPLY.subarray(at))]).toEqual([REPLY])
    }
  })

  it('takes two replies at once, and any number in any pieces', () => {
    expect(createFraming('lookup', 'lookup').push(Buffer.concat([REPLY, RECEIPT]))).toEqual([REPLY, RECEIPT])
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(REPLY, RECEIPT), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 20 }),
        (replies, sizes) => {
          const framing = createFraming('lookup', 'lookup')
          const whole = Buffer.concat(replies)
          const cut: Buffer[] = []
          let position = 0
          for (const size of [...sizes, whole.length]) {
            cut.push(...framing.push(whole.subarray(position, position + size)))
            position += size
          }
          expect(cut).toEqual(replies)
          framing.end()
        },
      ),
    )
  })

  it('waits for the end that the header promises', () => {
    const framing = createFraming('lookup', 'lookup')
    expect(framing.push(REPLY.subarray(0, 39))).toEqual([])
    expect(framing.waiting).toBe(true)
    expect(() => framing.end()).toThrow(fault('garbled', 'the reply is cut off'))
  })

  it('asks no more than 24 bytes of a logon and of an error', () => {
    expect(createFraming('logon', 'logon').push(LOGON.subarray(0, 24))).toEqual([LOGON.subarray(0, 24)])
    const error = Buffer.from('999906Tk7aB2c9TESTUSR105', 'latin1')
    expect(createFraming('lookup', 'lookup').push(error)).toEqual([error])
  })

  it('takes an error with a reason code and a text in the place of the length', () => {
    const error = Buffer.from('999906Tk7aB2c9TESTUSR1050005Personnummeret findes ikke', 'latin1')
    expect(createFraming('lookup', 'lookup').push(error)).toEqual([error])
  })

  it.each([
    ['a page instead of a reply', '<!DOCTYPE html>\n<html><head>', 'FEJLNR is not a number'],
    ['a length that is none', `${HEAD}00x8`, 'LÆNGDE is not a length'],
    ['a length shorter than the header', `${HEAD}0027`, 'LÆNGDE is not a length'],
  ])('refuses %s', (_what, text, detail) => {
    expect(() => createFraming('lookup', 'lookup').push(Buffer.from(text, 'latin1'))).toThrow(fault('garbled', detail))
  })

  it('refuses a length over that of the guide without waiting for it', () => {
    expect(() => createFraming('lookup', 'lookup').push(Buffer.from(`${HEAD}9999`, 'latin1'))).toThrow(
      fault('oversized', 'over 2908 bytes'),
    )
    expect(createFraming('lookup', 'lookup').push(Buffer.from(`${HEAD}2908`, 'latin1'))).toEqual([])
  })
})

function fault(kind: string, detail: string): unknown {
  return expect.objectContaining({ kind, system: 'CPR', detail })
}
