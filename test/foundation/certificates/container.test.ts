import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { ContainerRefused, GREATEST_CONTAINER, readContainer } from '#foundation/certificates/container.ts'
import { type Credential, createPki, type SandboxPki } from '../../../sandbox/kit/pki.ts'

const subject = { cvrNumber: '99010207', organisation: 'Fjordstyrelsen', systemName: 'Vagtplan' }
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

let pki: SandboxPki
let client: Credential
let parts: readonly string[]
beforeAll(async () => {
  pki = await createPki()
  client = await pki.clientCertificate(subject)
  parts = client.chain.match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----/g) ?? []
})

function reasonFor(content: Uint8Array): string {
  try {
    readContainer(content)
    return 'taken'
  } catch (error) {
    expect(error).toBeInstanceOf(ContainerRefused)
    expect(String(error)).not.toMatch(/BEGIN|9901/)
    return (error as ContainerRefused).reason
  }
}
const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])))

describe('what an institution hands in', () => {
  it('is the full chain in one file, in files of their own, or plain, in any order', () => {
    const [end = '', issuing = '', root = ''] = parts
    const ways = [
      bytes(client.chain),
      bytes([root, end, issuing].join('\r\n')),
      bytes(`subject=Vagtplan\nissuer=x\n${issuing}\nremark\n${root}\n${end}`),
      zip({ 'chain.pem': client.chain }),
      zip({ 'certificates/': '', 'certificates/a.pem': root, 'certificates/b.PEM': end, 'c.cer': issuing }),
      zip({ 'chain.pem': client.chain, '__MACOSX/._chain.pem': 'rubbish of the machine' }),
      // The same certificate twice is one.
      bytes([end, issuing, end, root].join('\n')),
    ]
    for (const way of ways) {
      const { chain, fingerprint, chainPem } = readContainer(way)
      expect([chain.length, fingerprint, chainPem]).toEqual([3, client.fingerprint, `${parts.join('\n')}\n`])
    }
    expect(readContainer(zip({ 'chain.pem': client.chain })).container).toBe('ZIP_PEM')
    expect(readContainer(bytes(client.chain)).container).toBe('PEM')
  })

  it('is refused without the full chain, or with more than it', async () => {
    const [end = '', issuing = '', root = ''] = parts
    const other = await pki.clientCertificate({ ...subject, systemName: 'Kantine' })
    const stranger = await createPki()
    for (const some of [
      [end],
      [end, issuing],
      [end, root],
      [issuing, root],
      [end, issuing, root, other.certificate],
      [end, issuing, root, stranger.root.pem],
      [end, stranger.issuing.pem, stranger.root.pem],
    ])
      expect(reasonFor(bytes(some.join('\n')))).toBe('NOT_A_FULL_CHAIN')
  })

  it('is refused with a private key, wherever it stands and whatever its kind', () => {
    const { chain, key } = client
    expect(reasonFor(bytes(`${chain}\n${key}`))).toBe('HOLDS_PRIVATE_KEY')
    expect(reasonFor(bytes(key))).toBe('HOLDS_PRIVATE_KEY')
    for (const kind of ['RSA PRIVATE KEY', 'EC PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'])
      expect(reasonFor(bytes(`${chain}\n${key.replaceAll('PRIVATE KEY', kind)}`))).toBe('HOLDS_PRIVATE_KEY')
    expect(reasonFor(bytes(`${chain}\n${key.slice(0, 60)}`))).toBe('HOLDS_PRIVATE_KEY')
    expect(reasonFor(zip({ 'a.pem': chain, 'b.pem': key }))).toBe('HOLDS_PRIVATE_KEY')
    expect(reasonFor(zip({ 'a.pem': chain, 'b.key': key }))).toBe('HOLDS_PRIVATE_KEY')
    expect(reasonFor(zip({ 'a.pem': chain, 'b.p12': 'x' }))).toBe('HOLDS_PRIVATE_KEY')
  })

  it.each([
    ['nothing', () => new Uint8Array()],
    ['rubbish', () => bytes('rubbish')],
    ['another block', () => bytes(`${client.chain}\n${client.certificate.replaceAll('CERTIFICATE', 'PKCS7')}`)],
    ['a certificate that cannot be read', () => bytes(client.chain.replace(/\n[^-]{20}/, '\nAAAA'))],
    ['another file in the archive', () => zip({ 'a.pem': client.chain, 'a.txt': 'x' })],
    ['an archive in the archive', () => zipSync({ 'a.pem': zip({ 'a.pem': client.chain }) })],
    ['an archive of nothing', () => zipSync({})],
    ['the head of an archive alone', () => bytes('PK\u0003\u0004')],
    ['an archive that is cut off', () => zip({ 'a.pem': client.chain }).subarray(0, 400)],
  ])('is malformed with %s', (_what, content) => {
    expect(reasonFor(content())).toBe('MALFORMED')
  })

  it('is refused where it is too large, packed or unpacked, in files or in certificates', () => {
    expect(reasonFor(new Uint8Array(GREATEST_CONTAINER + 1))).toBe('TOO_LARGE')
    expect(reasonFor(zip({ 'a.pem': 'x'.repeat(GREATEST_CONTAINER + 1) }))).toBe('TOO_LARGE')
    const half = 'x'.repeat(GREATEST_CONTAINER / 2 + 1)
    expect(reasonFor(zip({ 'a.pem': half, 'b.pem': half }))).toBe('TOO_LARGE')
    // What is left aside is counted all the same.
    expect(reasonFor(zip({ '__MACOSX/a': 'x'.repeat(GREATEST_CONTAINER + 1), 'a.pem': client.chain }))).toBe(
      'TOO_LARGE',
    )
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.pem`, client.certificate]))
    expect(reasonFor(zip(many))).toBe('TOO_LARGE')
    expect(reasonFor(bytes(client.certificate.repeat(11)))).toBe('TOO_LARGE')
  })

  it('unpacks no bomb, also one that lies about its size', () => {
    const bomb = deflateRawSync(Buffer.alloc(200_000_000), { level: 9 })
    expect(bomb.byteLength).toBeLessThan(GREATEST_CONTAINER)
    const name = Buffer.from('a.pem')
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(bomb.byteLength, 18)
    // Says that it is ten bytes long.
    head.writeUInt32LE(10, 22)
    head.writeUInt16LE(name.byteLength, 26)
    const before = process.memoryUsage().arrayBuffers
    expect(reasonFor(new Uint8Array(Buffer.concat([head, name, bomb])))).toBe('TOO_LARGE')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  })
})
