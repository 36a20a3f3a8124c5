import { describe, expect, it } from 'vitest'
import { proxyAddresses } from '../../../gateway/identity/proxyAddresses.ts'

describe('addresses of proxies', () => {
  it('may be single ones or networks, of either kind', () => {
    const proxies = proxyAddresses(['10.1.0.0/16', '192.0.2.7', '2001:db8::/32', '::1'])
    for (const address of ['10.1.0.1', '10.1.255.255', '192.0.2.7', '2001:db8:1::9', '::1'])
      expect([address, proxies.includes(address)]).toEqual([address, true])
    for (const address of ['10.2.0.1', '192.0.2.8', '2001:db9::1', '::2', '127.0.0.1'])
      expect([address, proxies.includes(address)]).toEqual([address, false])
  })

  it('count for an IPv4 address that comes by an IPv6 socket', () => {
    const proxies = proxyAddresses(['10.1.0.0/16'])
    expect(proxies.includes('::ffff:10.1.2.3')).toBe(true)
    expect(proxies.includes('::ffff:10.2.2.3')).toBe(false)
  })

  it('include nothing that is no address', () => {
    const proxies = proxyAddresses(['0.0.0.0/0'])
    for (const address of [undefined, '', 'localhost', '10.0.0.1, 10.0.0.2', '10.0.0.1:80'])
      expect(proxies.includes(address)).toBe(false)
  })

  it.each([
    'localhost',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0/8',
    '',
    '10.0.0.0/-1',
    '10.0.0.0/0x8',
  ])('are refused when written %j', (entry) => {
    expect(() => proxyAddresses([entry])).toThrow(TypeError)
  })
})
