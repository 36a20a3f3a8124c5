import '../../../sandbox/kit/reflectMetadata.ts'
import { ExtendedKeyUsage, Extension, KeyUsageFlags } from '@peculiar/x509'
import { beforeAll, describe, expect, it } from 'vitest'
import { CertificateRefused } from '#foundation/certificates/refused.ts'
import { type CertificateTrust, certificateTrust } from '#foundation/certificates/trust.ts'
import type { Authority, Issue } from '../../../sandbox/kit/authority.ts'
import { createPki, organisationName, type SandboxPki } from '../../../sandbox/kit/pki.ts'
import { heldLists } from './heldLists.ts'

const DAY = 86_400_000
const now = new Date()
const inDays = (days: number): Date => new Date(now.getTime() + days * DAY)
const subject = { cvrNumber: '99010207', organisation: 'Fjordstyrelsen', systemName: 'Vagtplan' }
const name = organisationName(subject)
const forClients = { subject: name, extendedUsages: [ExtendedKeyUsage.clientAuth] }

let pki: SandboxPki
let production: SandboxPki
let trust: CertificateTrust

/** Trusts the roots alone, and demands no lists. */
const plainTrust = (...roots: string[]): CertificateTrust =>
  certificateTrust({
    authorities: roots.map((pem) => ({ pki: 'TEST', roots: pem })),
    revocationLists: heldLists(),
    demandRevocationLists: false,
  })

beforeAll(async () => {
  pki = await createPki()
  production = await createPki('PROD')
  trust = plainTrust(pki.root.pem)
})

async function reasonOf(verdict: Promise<unknown>): Promise<string> {
  try {
    await verdict
  } catch (error) {
    expect(error).toBeInstanceOf(CertificateRefused)
    return (error as CertificateRefused).reason
  }
  return 'accepted'
}
/** What becomes of a certificate that the issuing authority gave out. */
const verdictOn = async (what: Partial<Issue>, issuer: Authority = pki.issuing, ...between: Authority[]) => {
  const { pem } = await issuer.issue({ ...forClients, ...what })
  return reasonOf(trust.verify([pem, issuer.pem, ...between.map((one) => one.pem)].join('\n'), now))
}

describe('a chain that holds', () => {
  it('tells whose it is, the infrastructure by its root, and how long the verdict holds', async () => {
    const both = certificateTrust({
      authorities: [
        { pki: 'PROD', roots: production.root.pem },
        { pki: 'TEST', roots: pki.root.pem },
      ],
      revocationLists: heldLists(),
      demandRevocationLists: false,
    })
    const test = await pki.clientCertificate(subject)
    const real = await production.clientCertificate(subject)
    const verified = await both.verify(test.chain, now)
    expect(verified).toMatchObject({
      pki: 'TEST',
      cvrNumber: '99010207',
      fingerprint: test.fingerprint,
      generation: 'OCES3',
      subjectSerial: expect.stringMatching(/^UI:DK-O:G:/),
    })
    // The authorities, made a little earlier, end as much earlier.
    const hairs = verified.notAfter.getTime() - verified.holdsUntil.getTime()
    expect([hairs >= 0, hairs < 60_000]).toEqual([true, true])
    expect(verified.chain).toHaveLength(3)
    expect(verified.chainPem.match(/BEGIN CERTIFICATE/g)).toHaveLength(3)
    expect((await both.verify(real.chain, now)).pki).toBe('PROD')
  })

  it('may come without its root, in any order behind the first, and without what is configured', async () => {
    const { certificate, chain } = await pki.clientCertificate(subject)
    const [end = '', issuing = '', root = ''] = chain.match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----/g) ?? []
    for (const given of [`${end}\n${issuing}`, `${end}\n${root}\n${issuing}`, `${end}\n${issuing}\n${issuing}`])
      expect(await reasonOf(trust.verify(given, now))).toBe('accepted')
    expect(await reasonOf(trust.verify(certificate, now))).toBe('NOT_TRUSTED')
    expect(await reasonOf(plainTrust(pki.trust).verify(certificate, now))).toBe('accepted')
  })

  it('may be of RSA, also with the newer padding', async () => {
    const rsa = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }
    const one = await pki.root.authority({
      subject: [{ CN: ['RSA'] }],
      algorithm: { ...rsa, name: 'RSASSA-PKCS1-v1_5' },
    })
    expect(await verdictOn({ algorithm: { ...rsa, name: 'RSASSA-PKCS1-v1_5' } }, one)).toBe('accepted')
    const other = await pki.root.authority({
      subject: [{ CN: ['PSS'] }],
      algorithm: { ...rsa, name: 'RSA-PSS', saltLength: 32 } as never,
    })
    expect(await verdictOn({}, other)).toBe('accepted')
  })
})

describe('a chain that leads to no root', () => {
  it('is refused from another authority, also with the right names, CVR number and all', async () => {
    const stranger = await createPki()
    const { chain } = await stranger.clientCertificate(subject)
    expect(await reasonOf(trust.verify(chain, now))).toBe('NOT_TRUSTED')
    // With our own issuing authority and root beside it, which have the same names and other keys.
    expect(await reasonOf(trust.verify(`${chain}\n${pki.issuing.pem}\n${pki.root.pem}`, now))).toBe('NOT_TRUSTED')
  })

  it('is refused where it signed itself', async () => {
    const alone = await pki.issuing.issue(forClients)
    const forged = await (await createPki()).root.issue({ ...forClients, keys: alone.keys })
    expect(await reasonOf(trust.verify(forged.pem, now))).toBe('NOT_TRUSTED')
  })

  it('is found among authorities of one name and different keys', async () => {
    const [one, other] = [await pki.root.authority({ subject: pki.issuing.name }), pki.issuing]
    const { pem } = await other.issue(forClients)
    expect(await reasonOf(trust.verify([pem, one.pem, other.pem].join('\n'), now))).toBe('accepted')
    expect(await reasonOf(trust.verify([pem, one.pem].join('\n'), now))).toBe('NOT_TRUSTED')
  })

  it('is refused where a byte of it was changed', async () => {
    const { pem } = await pki.issuing.issue(forClients)
    const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
    const place = der.indexOf('99010207')
    der.write('99010304', place)
    const issuing = Buffer.from(pki.issuing.pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
    expect(await reasonOf(trust.verify([der, issuing], now))).toBe('NOT_TRUSTED')
  })

  it('does not keep the verifier busy, however its authorities point at each other', async () => {
    const names = [{ CN: ['loop'] }]
    const stranger = (await createPki()).root
    const first = await stranger.authority({ subject: names, pathLength: null })
    const loops = await Promise.all(
      Array.from({ length: 9 }, () => first.authority({ subject: names, pathLength: null, keys: first.keys })),
    )
    const { pem } = await first.issue(forClients)
    const begun = performance.now()
    expect(await reasonOf(trust.verify([pem, ...loops.map((one) => one.pem)].join('\n'), now))).toBe('NOT_TRUSTED')
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(await reasonOf(trust.verify(Array(11).fill(pem).join('\n'), now))).toBe('MALFORMED')
  })
})

describe('an authority in the chain', () => {
  it('must be one: an end certificate issues nothing', async () => {
    const { keys, pem } = await pki.issuing.issue({ ...forClients, keyUsages: KeyUsageFlags.digitalSignature })
    // As its holder would do it: the certificate is real, the one below it made with its key.
    const holder = await pki.issuing.authority({ subject: name, keys, isAuthority: false })
    expect(await verdictOn({}, holder, pki.issuing)).toBe('WRONG_USE')
    const below = await holder.issue(forClients)
    expect(await reasonOf(trust.verify([below.pem, pem, pki.issuing.pem].join('\n'), now))).toBe('WRONG_USE')
  })

  it('must be allowed to sign certificates', async () => {
    const what = { subject: [{ CN: ['lists only'] }] }
    for (const keyUsages of [KeyUsageFlags.cRLSign, KeyUsageFlags.digitalSignature, null])
      expect(await verdictOn({}, await pki.root.authority({ ...what, keyUsages }))).toBe('WRONG_USE')
  })

  it('may have no more authorities below it than it says', async () => {
    const made = await pki.issuing.authority({ subject: [{ CN: ['self-made'] }] })
    expect(await verdictOn({}, made, pki.issuing)).toBe('WRONG_USE')
    const wide = await pki.root.authority({ subject: [{ CN: ['wide'] }], pathLength: null })
    const low = await wide.authority({ subject: [{ CN: ['low'] }], pathLength: null })
    // The root says one.
    expect(await verdictOn({}, low, wide)).toBe('WRONG_USE')
  })

  it('must be valid, whatever the end certificate says', async () => {
    const what = { subject: [{ CN: ['old'] }] }
    const old = await pki.root.authority({ ...what, notBefore: inDays(-9), notAfter: inDays(-1) })
    expect(await verdictOn({}, old)).toBe('EXPIRED')
    const early = await pki.root.authority({ ...what, notBefore: inDays(1) })
    expect(await verdictOn({}, early)).toBe('NOT_YET_VALID')
  })

  it('may be limited in no way that is not understood', async () => {
    const constraints = new Extension('2.5.29.30', false, Buffer.from('3000', 'hex'))
    const limited = await pki.root.authority({ subject: [{ CN: ['limited'] }], extensions: [constraints] })
    expect(await verdictOn({}, limited)).toBe('WRONG_USE')
    const forServers = await pki.root.authority({
      subject: [{ CN: ['x'] }],
      extendedUsages: [ExtendedKeyUsage.serverAuth],
    })
    expect(await verdictOn({}, forServers)).toBe('WRONG_USE')
  })
})

describe('an end certificate', () => {
  it.each([
    ['that has expired', { notBefore: inDays(-9), notAfter: inDays(-1) }, 'EXPIRED'],
    ['that is not valid yet', { notBefore: inDays(1) }, 'NOT_YET_VALID'],
    ['for servers', { extendedUsages: [ExtendedKeyUsage.serverAuth] }, 'WRONG_USE'],
    ['for anything', { extendedUsages: ['2.5.29.37.0'] }, 'WRONG_USE'],
    ['that may not sign', { keyUsages: KeyUsageFlags.keyEncipherment }, 'WRONG_USE'],
    ['that does not say what it may', { keyUsages: null }, 'WRONG_USE'],
    [
      'with a condition that is not understood',
      { extensions: [new Extension('1.2.3.4', true, Buffer.from('0500', 'hex'))] },
      'WRONG_USE',
    ],
    [
      'with a remark that is not understood',
      { extensions: [new Extension('1.2.3.4', false, Buffer.from('0500', 'hex'))] },
      'accepted',
    ],
    ['with an empty list of uses', { extendedUsages: [] }, 'MALFORMED'],
    ['of no organisation', { subject: [{ CN: ['somebody'] }] }, 'NOT_OCES3'],
    [
      'of an employee',
      {
        subject: [
          { '2.5.4.97': ['NTRDK-99010207'] },
          { '2.5.4.5': ['UI:DK-E:G:00000000-0000-4000-8000-000000000000'] },
        ],
      },
      'NOT_OCES3',
    ],
  ] as const)('%s', async (_what, what, verdict) => {
    expect(await verdictOn(what as Partial<Issue>)).toBe(verdict)
  })

  it('that is an authority is no client', async () => {
    const authority = await pki.issuing.authority({ subject: name })
    expect(await reasonOf(trust.verify([authority.pem, pki.issuing.pem].join('\n'), now))).toBe('WRONG_USE')
    expect(await reasonOf(trust.verify(pki.root.pem, now))).toBe('WRONG_USE')
  })

  it.each([
    [
      'an RSA key of 1024 bits',
      { name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    ],
    [
      'an RSA key with the exponent 3',
      { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([3]), hash: 'SHA-256' },
    ],
  ])('with %s is too weak', async (_what, algorithm) => {
    expect(await verdictOn({ algorithm })).toBe('WEAK')
  })

  it('signed with SHA-1 is too weak, with either padding, also an issuing authority', async () => {
    const sha1 = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-1' }
    const algorithm = { ...sha1, name: 'RSASSA-PKCS1-v1_5' }
    expect(await verdictOn({}, await pki.root.authority({ subject: [{ CN: ['a'] }], algorithm }))).toBe('WEAK')
    const padded = { ...sha1, name: 'RSA-PSS', saltLength: 20 }
    expect(await verdictOn({}, await pki.root.authority({ subject: [{ CN: ['b'] }], algorithm: padded }))).toBe('WEAK')
    expect(await verdictOn({ signing: { name: 'ECDSA', hash: 'SHA-1' } as never })).toBe('WEAK')
    const issuing = await pki.root.authority({
      subject: [{ CN: ['c'] }],
      signing: { name: 'ECDSA', hash: 'SHA-1' } as never,
    })
    expect(await verdictOn({}, issuing)).toBe('WEAK')
  })

  it('that is no certificate, or more than one, is malformed', async () => {
    const { pem } = await pki.issuing.issue(forClients)
    const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('rubbish'),
      der.subarray(0, 200),
      Buffer.concat([der, Buffer.from([0])]),
      Buffer.alloc(20_000, 0x30),
    ])
      expect(await reasonOf(trust.verify([bytes], now))).toBe('MALFORMED')
    expect(await reasonOf(trust.verify('', now))).toBe('MALFORMED')
    expect(await reasonOf(trust.verify([], now))).toBe('MALFORMED')
  })
})

describe('authorities in settings', () => {
  const trusting = (authorities: { pki: 'PROD' | 'TEST'; roots: string }[]) => () =>
    certificateTrust({ authorities, revocationLists: heldLists(), demandRevocationLists: false })

  it('need a root for each, are authorities, and stand under one infrastructure', async () => {
    expect(trusting([{ pki: 'TEST', roots: '' }])).toThrow('the authorities of TEST hold no root')
    expect(trusting([{ pki: 'PROD', roots: pki.issuing.pem }])).toThrow('the authorities of PROD hold no root')
    const { certificate } = await pki.clientCertificate(subject)
    expect(trusting([{ pki: 'TEST', roots: `${pki.trust}\n${certificate}` }])).toThrow(TypeError)
    expect(
      trusting([
        { pki: 'TEST', roots: pki.trust },
        { pki: 'PROD', roots: pki.trust },
      ]),
    ).toThrow('an authority stands under both PROD and TEST')
  })
})
