import '../../../sandbox/kit/reflectMetadata.ts'
import { CRLDistributionPointsExtension, ExtendedKeyUsage, Extension, KeyUsageFlags } from '@peculiar/x509'
import { beforeAll, describe, expect, it } from 'vitest'
import { CertificateRefused } from '#foundation/certificates/refused.ts'
import { readRevocationLists } from '#foundation/certificates/revocationList.ts'
import { type CertificateTrust, certificateTrust } from '#foundation/certificates/trust.ts'
import type { KeyAlgorithm } from '../../../sandbox/kit/authority.ts'
import { type Credential, createPki, organisationName, type SandboxPki } from '../../../sandbox/kit/pki.ts'
import { heldLists } from './heldLists.ts'

const HOUR = 3_600_000
const now = new Date()
const inHours = (hours: number): Date => new Date(now.getTime() + hours * HOUR)
const subject = { cvrNumber: '99010207', organisation: 'Fjordstyrelsen', systemName: 'Vagtplan' }

let pki: SandboxPki
let client: Credential
beforeAll(async () => {
  pki = await createPki()
  client = await pki.clientCertificate(subject)
})

const trustWith = (lists: ReturnType<typeof heldLists>, demandRevocationLists = true): CertificateTrust =>
  certificateTrust({
    authorities: [{ pki: 'TEST', roots: pki.root.pem }],
    revocationLists: lists,
    demandRevocationLists,
  })
async function verdict(trust: CertificateTrust, chain = client.chain): Promise<string> {
  try {
    await trust.verify(chain, now)
    return 'accepted'
  } catch (error) {
    expect(error).toBeInstanceOf(CertificateRefused)
    return (error as CertificateRefused).reason
  }
}
const both = async (issuing: Parameters<SandboxPki['issuing']['revocationList']>[0] = {}): Promise<string> =>
  `${await pki.root.revocationList()}\n${await pki.issuing.revocationList(issuing)}`

describe('revocation', () => {
  it('of the certificate, or of an authority above it, refuses it, demanded or not', async () => {
    for (const demanded of [true, false]) {
      expect(await verdict(trustWith(heldLists(await pki.revocationLists()), demanded))).toBe('accepted')
      expect(await verdict(trustWith(heldLists(await pki.revocationLists([client.serial])), demanded))).toBe('REVOKED')
      const above = heldLists(await pki.revocationLists([pki.issuing.serial]))
      expect(await verdict(trustWith(above, demanded))).toBe('REVOKED')
    }
    expect(await verdict(trustWith(heldLists(await pki.revocationLists(['a10b0c']))))).toBe('accepted')
  })

  it('cannot be known without the list of each authority, which refuses where lists are demanded', async () => {
    const root = await pki.root.revocationList()
    const issuing = await pki.issuing.revocationList()
    for (const pem of ['', root, issuing]) {
      expect(await verdict(trustWith(heldLists(pem)))).toBe('REVOCATION_UNKNOWN')
      expect(await verdict(trustWith(heldLists(pem), false))).toBe('accepted')
    }
  })

  it('is not known by a list that is outdated, or not in force yet; who stands on the outdated one stays out', async () => {
    const old = { thisUpdate: inHours(-9), nextUpdate: inHours(-1) }
    expect(await verdict(trustWith(heldLists(await both(old))))).toBe('REVOCATION_UNKNOWN')
    const outdated = heldLists(await both({ ...old, revoked: [client.serial] }))
    expect(await verdict(trustWith(outdated))).toBe('REVOKED')
    expect(await verdict(trustWith(outdated, false))).toBe('REVOKED')
    const early = heldLists(await both({ thisUpdate: inHours(1), nextUpdate: inHours(9) }))
    expect(await verdict(trustWith(early))).toBe('REVOCATION_UNKNOWN')
  })

  it('is not known by a list that another has signed, nor is anybody kept out by one', async () => {
    const stranger = await createPki()
    const forged = await stranger.issuing.revocationList()
    const root = await pki.root.revocationList()
    expect(await verdict(trustWith(heldLists(`${root}\n${forged}`)))).toBe('REVOCATION_UNKNOWN')
    const hostile = await stranger.issuing.revocationList({ revoked: [client.serial] })
    expect(await verdict(trustWith(heldLists(`${await both()}\n${hostile}`)))).toBe('accepted')
  })

  it('is told by the newest list that its authority has signed, whatever stands in the files', async () => {
    const older = await pki.issuing.revocationList({ thisUpdate: inHours(-5) })
    const newer = await pki.issuing.revocationList({ thisUpdate: inHours(-1), revoked: [client.serial] })
    const root = await pki.root.revocationList()
    expect(await verdict(trustWith(heldLists([root, newer, older].join('\n'))))).toBe('REVOKED')
    const lists = heldLists(`${root}\n${newer}`)
    const trust = trustWith(lists)
    expect(await verdict(trust)).toBe('REVOKED')
    // Put back by mistake or on purpose; and one that is signed by nobody who may.
    lists.replace(`${root}\n${older}`)
    expect(await verdict(trust)).toBe('REVOKED')
    lists.replace(await (await createPki()).issuing.revocationList())
    expect(await verdict(trust)).toBe('REVOKED')
    // A certificate that was on hold is let in again by a newer list.
    lists.replace(`${root}\n${await pki.issuing.revocationList()}`)
    expect(await verdict(trust)).toBe('accepted')
  })

  it('takes effect as soon as the list is replaced, and the verdict holds no longer than the list', async () => {
    const lists = heldLists(await both({ thisUpdate: inHours(-1), nextUpdate: inHours(2) }))
    const trust = trustWith(lists)
    const { holdsUntil } = await trust.verify(client.chain, now)
    expect(Math.abs(holdsUntil.getTime() - inHours(2).getTime())).toBeLessThan(1_000)
    const { version } = trust
    lists.replace(await pki.revocationLists([client.serial]))
    expect(trust.version).toBeGreaterThan(version)
    expect(await verdict(trust)).toBe('REVOKED')
  })

  it('for a TLS listener is told by the same lists, the newest of each, without forged ones', async () => {
    const trust = certificateTrust({
      authorities: [{ pki: 'TEST', roots: pki.trust }],
      revocationLists: heldLists(`${await both()}\n${await (await createPki()).issuing.revocationList()}`),
      demandRevocationLists: true,
    })
    expect(trust.revocationListsAt(now)).toHaveLength(2)
  })

  it('is told by lists signed with RSA, with either padding, and by none that is signed with SHA-1', async () => {
    const rsa = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
    for (const [algorithm, expected] of [
      [{ ...rsa, name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' }, 'REVOKED'],
      [{ ...rsa, name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 }, 'REVOKED'],
      [{ ...rsa, name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' }, 'WEAK'],
    ] as const) {
      const issuing = await pki.root.authority({ subject: [{ CN: ['RSA'] }], algorithm: algorithm as KeyAlgorithm })
      const name = { subject: organisationName(subject), extendedUsages: [ExtendedKeyUsage.clientAuth] }
      const { pem, serial } = await issuing.issue(name)
      const lists = heldLists(
        `${await pki.root.revocationList()}\n${await issuing.revocationList({ revoked: [serial] })}`,
      )
      expect(await verdict(trustWith(lists), `${pem}\n${issuing.pem}`)).toBe(expected)
    }
    const root = await pki.root.revocationList()
    const weak = await pki.issuing.revocationList({ signing: { name: 'ECDSA', hash: 'SHA-1' } as never })
    expect(await verdict(trustWith(heldLists(`${root}\n${weak}`)))).toBe('REVOCATION_UNKNOWN')
  })

  it('by an authority that may not sign lists counts for nothing', async () => {
    const mute = await pki.root.authority({ subject: [{ CN: ['mute'] }], keyUsages: KeyUsageFlags.keyCertSign })
    const { pem } = await mute.issue({
      subject: organisationName(subject),
      extendedUsages: [ExtendedKeyUsage.clientAuth],
    })
    const lists = heldLists(`${await pki.root.revocationList()}\n${await mute.revocationList()}`)
    expect(await verdict(trustWith(lists), `${pem}\n${mute.pem}`)).toBe('REVOCATION_UNKNOWN')
  })
})

describe('a list of a part of the certificates', () => {
  const uri = 'http://lists.test/1.crl'
  /** `issuingDistributionPoint` with one address; bytes by RFC 5280 section 5.2.5. */
  const partOf = (address: string, more = ''): Extension => {
    const inner = (tag: string, hex: string): string => tag + (hex.length / 2).toString(16).padStart(2, '0') + hex
    const name = inner('a0', inner('a0', inner('86', Buffer.from(address).toString('hex'))))
    return new Extension('2.5.29.28', true, Buffer.from(inner('30', name + more), 'hex'))
  }

  it('counts for those that name its address, and for no others', async () => {
    const issue = (address: string) =>
      pki.issuing.issue({
        subject: organisationName(subject),
        extendedUsages: [ExtendedKeyUsage.clientAuth],
        extensions: [new CRLDistributionPointsExtension([address])],
      })
    const [mine, other] = [await issue(uri), await issue('http://lists.test/2.crl')]
    const part = (revoked: string[]) => both({ extensions: [partOf(uri)], revoked })
    const chain = (pem: string): string => `${pem}\n${pki.issuing.pem}`
    expect(await verdict(trustWith(heldLists(await part([]))), chain(mine.pem))).toBe('accepted')
    expect(await verdict(trustWith(heldLists(await part([mine.serial]))), chain(mine.pem))).toBe('REVOKED')
    expect(await verdict(trustWith(heldLists(await part([]))), chain(other.pem))).toBe('REVOCATION_UNKNOWN')
  })

  it('of authorities alone says nothing of a client', async () => {
    const ofAuthorities = await both({ extensions: [partOf(uri, '8201ff')] })
    expect(await verdict(trustWith(heldLists(ofAuthorities)))).toBe('REVOCATION_UNKNOWN')
  })

  it.each([
    ['another’s certificates', partOf(uri, '8401ff')],
    ['changes since another list', new Extension('2.5.29.27', true, Buffer.from('020101', 'hex'))],
    ['something that is not understood', new Extension('1.2.3.4', true, Buffer.from('0500', 'hex'))],
  ])('that is about %s is not read', async (_what, extension) => {
    const pem = await pki.issuing.revocationList({ extensions: [extension] })
    expect(() => readRevocationLists(Buffer.from(pem))).toThrow()
  })
})
