import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { refusedReply } from '../../../../subgraphs/cpr/client/refused.ts'
import { classOf } from '../../../../subgraphs/cpr/wire/errorNumbers.ts'

const listed = JSON.parse(
  readFileSync(new URL('../../../../contracts/cpr/codes/fejlnr.json', import.meta.url), 'utf8'),
) as { codes: { code: string; class: string }[] }

describe('error numbers', () => {
  it.each(listed.codes.map(({ code, class: given }) => [code, given]))(
    '%s is of the class of the list: %s',
    (code, given) => {
      const own = classOf(code)
      expect(own === 'closed' ? 'transient' : own).toBe(given)
    },
  )

  it('of the reserved range are unknown', () => {
    for (const code of ['12', '13', '15', '19', '50', '98']) expect(classOf(code)).toBe('unknown')
  })

  it.each([
    ['01', 'credentials'],
    ['02', 'credentials'],
    ['06', 'credentials'],
    ['07', 'credentials'],
    ['16', 'credentials'],
    ['99', 'credentials'],
    ['04', 'closed'],
    ['14', 'closed'],
    ['24', 'closed'],
    ['08', 'unavailable'],
    ['09', 'unavailable'],
    ['10', 'rejected'],
    ['17', 'rejected'],
    ['55', 'rejected'],
    ['05', 'garbled'],
  ])('%s ends as %s where it is not an answer', (code, kind) => {
    expect(refusedReply('lookup', code)).toMatchObject({ kind, upstreamCode: `FEJLNR ${code}`, operation: 'lookup' })
  })
})
