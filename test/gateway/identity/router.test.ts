import { describe, expect, it } from 'vitest'
import { routerVerifier } from '../../../gateway/identity/router.ts'

const secret = 'a secret: with + and % and æ in it'
const fingerprint = 'a1'.repeat(32)
const routers = routerVerifier([
  { name: 'hive', secret, certificates: [] },
  { name: 'apollo', certificates: [fingerprint] },
])
const basic = (name: string, text: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(name)}:${encodeURIComponent(text)}`).toString('base64')}`
const proven = {
  kind: 'CERTIFICATE',
  fingerprint,
  cvrNumber: '99010207',
  acceptedUntil: Number.POSITIVE_INFINITY,
} as const

describe('a router', () => {
  it('proves itself by its secret, or by its certificate', () => {
    expect(routers.nameOf(basic('hive', secret), null)).toBe('hive')
    expect(routers.nameOf(basic('hive', secret).replace('Basic', 'basic'), null)).toBe('hive')
    expect(routers.nameOf(undefined, proven)).toBe('apollo')
  })

  it.each([
    ['nothing', undefined],
    ['another secret', basic('hive', `${secret}.`)],
    ['no secret', basic('hive', '')],
    ['another name', basic('apollo', secret)],
    ['an unknown name', basic('cosmo', secret)],
    ['no name', basic('', '')],
    ['a router without a secret and an empty one', basic('apollo', '')],
    ['a bearer token', 'Bearer a.b.c'],
    ['rubbish', 'Basic ====='],
    ['no colon', `Basic ${Buffer.from('hive').toString('base64')}`],
    ['a broken escape', `Basic ${Buffer.from('hive:%zz').toString('base64')}`],
  ])('is nobody with %s', (_what, authorization) => {
    expect(routers.nameOf(authorization, null)).toBeNull()
  })

  it('is nobody with another certificate, and a wrong secret is not made good by a certificate', () => {
    expect(routers.nameOf(undefined, { ...proven, fingerprint: 'b2'.repeat(32) })).toBeNull()
    expect(routers.nameOf(basic('apollo', 'x'), proven)).toBeNull()
  })
})
