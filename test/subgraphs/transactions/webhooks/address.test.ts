import { describe, expect, it } from 'vitest'
import { isAllowedAddress, urlFault } from '../../../../subgraphs/transactions/webhooks/address.ts'

const STRICT = { allowPrivateAddresses: false, allowLoopback: false, ports: [443, 8443] }
const INNER = { ...STRICT, allowPrivateAddresses: true }
const HERE = { ...STRICT, allowLoopback: true }

describe('an address', () => {
  it.each([
    ['93.184.216.34', true, true, true],
    ['2a00:1450:4001:81b::200e', true, true, true],
    // Of this machine.
    ['127.0.0.1', false, false, true],
    ['127.8.9.10', false, false, true],
    ['::1', false, false, true],
    ['::ffff:127.0.0.1', false, false, true],
    ['::ffff:7f00:1', false, false, true],
    // Of networks of one's own.
    ['10.1.2.3', false, true, false],
    ['172.16.0.1', false, true, false],
    ['172.31.255.255', false, true, false],
    ['192.168.1.1', false, true, false],
    ['100.64.0.1', false, true, false],
    ['fd12:3456::1', false, true, false],
    ['::ffff:10.0.0.1', false, true, false],
    // Beside them.
    ['172.32.0.1', true, true, true],
    ['100.128.0.1', true, true, true],
    // Never.
    ['169.254.169.254', false, false, false],
    ['::ffff:169.254.169.254', false, false, false],
    ['fe80::1', false, false, false],
    ['0.0.0.0', false, false, false],
    ['::', false, false, false],
    ['224.0.0.1', false, false, false],
    ['255.255.255.255', false, false, false],
    ['64:ff9b::a00:1', false, false, false],
    ['2002:a00:1::', false, false, false],
    ['ff02::1', false, false, false],
    ['example.dk', false, false, false],
    ['', false, false, false],
  ])('%s is sent to: strictly %s, inner networks %s, this machine %s', (address, strictly, inner, here) => {
    expect([STRICT, INNER, HERE].map((rules) => isAllowedAddress(address, rules))).toEqual([strictly, inner, here])
  })
})

describe('the URL of a webhook', () => {
  it.each([
    ['https://example.dk/outcomes?key=1', null],
    ['https://example.dk:8443/', null],
    ['http://example.dk/', 'NOT_HTTPS'],
    ['ftp://example.dk/', 'NOT_HTTPS'],
    ['file:///etc/passwd', 'NOT_HTTPS'],
    ['example.dk', 'NO_URL'],
    ['https://', 'NO_URL'],
    ['https://anna:secret@example.dk/', 'HAS_CREDENTIALS'],
    ['https://example.dk/#part', 'HAS_FRAGMENT'],
    ['https://example.dk:22/', 'PORT'],
    ['https://example.dk:80/', 'PORT'],
    ['https://127.0.0.1/', 'ADDRESS'],
    ['https://[::1]/', 'ADDRESS'],
    ['https://[::ffff:127.0.0.1]/', 'ADDRESS'],
    // The same address in the other forms that there are.
    ['https://2130706433/', 'ADDRESS'],
    ['https://0x7f.1/', 'ADDRESS'],
    ['https://169.254.169.254/latest/meta-data', 'ADDRESS'],
    ['https://10.0.0.1/', 'ADDRESS'],
    [`https://example.dk/${'a'.repeat(2_000)}`, 'TOO_LONG'],
  ])('%s: %s', (url, fault) => {
    expect(urlFault(url, STRICT)).toBe(fault)
  })
  it.each([
    ['http://127.0.0.1:3000/', null],
    ['http://localhost:3000/', null],
    ['http://[::1]:3000/', null],
    ['http://example.dk/', 'NOT_HTTPS'],
    ['https://10.0.0.1/', 'ADDRESS'],
    ['http://localhost.example.dk/', 'NOT_HTTPS'],
  ])('%s where this machine is allowed: %s', (url, fault) => {
    expect(urlFault(url, HERE)).toBe(fault)
  })
})
