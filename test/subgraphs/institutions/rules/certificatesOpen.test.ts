import { describe, expect, it } from 'vitest'
import { certificatesOpen } from '../../../../subgraphs/institutions/rules/certificatesOpen.ts'
import { codesOf, handedIn, opening } from './opening.ts'

const NOW = '2026-11-22T08:00:00.000Z'
const judged = (certificates: Parameters<typeof certificatesOpen>[1], terms = {}) =>
  codesOf(certificatesOpen(opening({ terms }), certificates, NOW))

describe('an access that stands on certificates', () => {
  it('needs one, and takes two', () => {
    expect(judged([])).toEqual(['CERTIFICATE_REQUIRED certificateIds'])
    expect(judged([handedIn()])).toEqual([])
    expect(judged([handedIn(), handedIn({ status: 'INSTALLED' })])).toEqual([])
    expect(judged([handedIn(), handedIn(), handedIn()])).toEqual(['CERTIFICATE_TOO_MANY certificateIds'])
    expect(judged([], { authentication: 'TOKEN' })).toEqual([])
  })

  it.each(['SUPERSEDED', 'REVOKED', 'EXPIRED', 'BLOCKED'] as const)('takes none that is %s', (status) => {
    expect(judged([handedIn({ status })])).toEqual(['CERTIFICATE_NOT_USABLE certificateIds'])
  })

  it('takes none that has ended, and none of another system', () => {
    expect(judged([handedIn({ notAfter: NOW })])).toEqual(['CERTIFICATE_NOT_USABLE certificateIds'])
    expect(judged([handedIn({ systemId: 'canteen' })])).toEqual(['CERTIFICATE_OF_ANOTHER certificateIds'])
  })

  it('to production takes none of the test authority, to the test environment both', () => {
    expect(judged([handedIn({ pki: 'TEST' })])).toEqual(['CERTIFICATE_OF_TEST certificateIds'])
    expect(judged([handedIn({ pki: 'TEST' })], { environment: 'EXTERNAL_TEST' })).toEqual([])
    expect(judged([handedIn()], { environment: 'EXTERNAL_TEST' })).toEqual([])
  })
})
