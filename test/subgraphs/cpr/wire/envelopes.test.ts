import { describe, expect, it } from 'vitest'
import { bytesOf, textOf } from '../../../../subgraphs/cpr/wire/charset.ts'
import { readReply } from '../../../../subgraphs/cpr/wire/reply.ts'
import { logonRequest, lookupRequest } from '../../../../subgraphs/cpr/wire/requests.ts'

const SENDER = { CPRTRANS: 'OFF4', KUNDENR: '9999', BRUGERID: 'TESTUSRA' }

describe('requests', () => {
  it('to log on are 35 bytes, with blanks for the new password', () => {
    const bytes = logonRequest({ ...SENDER, BRUGERID: 'USR' }, 'Abc#1234')
    expect(bytes.toString('latin1')).toBe('OFF4,999990USR     Abc#1234        ')
    expect(bytes).toHaveLength(35)
  })

  it('to look up are 39 bytes and leave subscriptions alone', () => {
    expect(lookupRequest(SENDER, 'Tk7aB2c9', '6101800006', '6').toString('latin1')).toBe(
      'OFF4,999906Tk7aB2c9TESTUSRA006101800006',
    )
  })

  it('ask whether a number exists without asking for data', () => {
    expect(lookupRequest(SENDER, 'Tk7aB2c9', '6101800006', '0').toString('latin1')).toBe(
      'OFF4,999900Tk7aB2c9TESTUSRA006101800006',
    )
  })

  it.each([
    ['a password that is too long', () => logonRequest(SENDER, 'Abc#12345')],
    ['a customer number that is none', () => logonRequest({ ...SENDER, KUNDENR: '99x9' }, 'Abc#1234')],
    ['a transaction code of another length', () => logonRequest({ ...SENDER, CPRTRANS: 'OFF' }, 'Abc#1234')],
    ['a character outside the set', () => logonRequest(SENDER, 'Abc€1234')],
    ['a token of another length', () => lookupRequest(SENDER, 'Tk7', '6101800006', '6')],
    ['a number with a hyphen', () => lookupRequest(SENDER, 'Tk7aB2c9', '610180-0006', '6')],
  ])('are not made with %s, and the refusal does not repeat it', (_what, make) => {
    expect(make).toThrow(RangeError)
    expect(make).not.toThrow(/9x9|12345|610180|€/)
  })
})

describe('the header of a reply', () => {
  it('is read by position', () => {
    expect(readReply(Buffer.from('999906Tk7aB2c9USR     000031xyz', 'latin1'), 'lookup')).toEqual({
      KUNDENR: '9999',
      ABON_TYPE: '0',
      DATA_TYPE: '6',
      TOKEN: 'Tk7aB2c9',
      BRUGERID: 'USR',
      FEJLNR: '00',
      data: 'xyz',
    })
  })

  it('is read from 24 bytes', () => {
    expect(readReply(Buffer.from('999990        TESTUSRA01', 'latin1'), 'logon')).toMatchObject({
      FEJLNR: '01',
      data: '',
    })
  })

  it('is refused where it is none', () => {
    expect(() => readReply(Buffer.from('HTTP/1.1 400 Bad Request', 'latin1'), 'lookup')).toThrow(
      expect.objectContaining({ kind: 'garbled', detail: 'the header is none' }),
    )
  })
})

describe('the character set', () => {
  it('has one byte for each character', () => {
    expect(bytesOf('Ærø §½')).toEqual(Buffer.from([0xc6, 0x72, 0xf8, 0x20, 0xa7, 0xbd]))
    expect(textOf(Uint8Array.of(0xc5, 0xe9))).toBe('Åé')
  })

  it('has no others', () => {
    expect(() => bytesOf('Ł')).toThrow(RangeError)
  })
})
