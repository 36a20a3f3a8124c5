import { BlockList, isIP } from 'node:net'

/** Addresses in CIDR form, or alone. */
export interface ProxyAddresses {
  /** @param address of the socket; an IPv4 address that came by an IPv6 socket counts as itself. */
  includes(address: string | undefined): boolean
}

/** @throws TypeError naming the entry that is no address. */
export function proxyAddresses(entries: readonly string[]): ProxyAddresses {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', length, ...more] = entry.split('/')
    const family = isIP(address)
    const bits = length === undefined ? (family === 4 ? 32 : 128) : /^\d{1,3}$/.test(length) ? Number(length) : -1
    if (family === 0 || more.length > 0 || bits < 0 || bits > (family === 4 ? 32 : 128))
      throw new TypeError(`${entry} is no address`)
    list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6')
  }
  return {
    includes: (address = '') => {
      const family = isIP(address)
      return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6')
    },
  }
}
