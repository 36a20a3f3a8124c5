import { BlockList, isIP } from 'node:net'

/** Where webhooks may lie, by the settings. */
export interface AddressRules {
  /** Networks that are not reached from elsewhere: 10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7. */
  readonly allowPrivateAddresses: boolean
  /** This machine, and there `http` and every port besides. For trying things out. */
  readonly allowLoopback: boolean
  readonly ports: readonly number[]
}

type Network = readonly [string, number]

const loopback = listOf([['127.0.0.0', 8]], [['::1', 128]])
const inner = listOf(
  [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['100.64.0.0', 10],
  ],
  [['fc00::', 7]],
)
/** Link-local (where clouds keep their machines' credentials), multicast, reserved, and what stands for other addresses. Source: IANA's special-purpose registries. */
const never = listOf(
  [
    ['0.0.0.0', 8],
    ['169.254.0.0', 16],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ],
  [
    ['::', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ],
)

function listOf(four: readonly Network[], six: readonly Network[]): BlockList {
  const list = new BlockList()
  for (const [network, bits] of four) list.addSubnet(network, bits, 'ipv4')
  for (const [network, bits] of six) list.addSubnet(network, bits, 'ipv6')
  return list
}

/** Whether something may be sent to the address, however it was found. What is no address is none. */
export function isAllowedAddress(address: string, { allowPrivateAddresses, allowLoopback }: AddressRules): boolean {
  const version = isIP(address)
  if (version === 0) return false
  const family = version === 4 ? 'ipv4' : 'ipv6'
  if (loopback.check(address, family)) return allowLoopback
  if (inner.check(address, family)) return allowPrivateAddresses
  return !never.check(address, family)
}

/** Why an address cannot be a webhook's. */
export type UrlFault = 'NO_URL' | 'TOO_LONG' | 'NOT_HTTPS' | 'HAS_CREDENTIALS' | 'HAS_FRAGMENT' | 'PORT' | 'ADDRESS'

const LONGEST = 2_000

/** What can be judged of a URL by itself; a name's addresses are judged when it is connected to. Null: nothing is wrong. */
export function urlFault(text: string, rules: AddressRules): UrlFault | null {
  if (text.length > LONGEST) return 'TOO_LONG'
  if (!URL.canParse(text)) return 'NO_URL'
  const { protocol, username, password, hash, port, hostname } = new URL(text)
  const literal = literalOf(hostname)
  const isHere =
    rules.allowLoopback && (hostname === 'localhost' || (literal !== null && isIP(literal) > 0 && isLoopback(literal)))
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) return 'NOT_HTTPS'
  if (username !== '' || password !== '') return 'HAS_CREDENTIALS'
  if (hash !== '') return 'HAS_FRAGMENT'
  if (!isHere && !rules.ports.includes(port === '' ? 443 : Number(port))) return 'PORT'
  if (literal !== null && !isAllowedAddress(literal, rules)) return 'ADDRESS'
  return null
}

/** The address where the host is one, however it was written; null for a name. */
function literalOf(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(bare) === 0 ? null : bare
}

function isLoopback(address: string): boolean {
  return loopback.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')
}
