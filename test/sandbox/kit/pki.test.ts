import { X509Certificate } from 'node:crypto'
import { createSecureContext } from 'node:tls'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPki, type SandboxPki } from '../../../sandbox/kit/pki.ts'

const certificatesIn = (pem: string) =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (text) => new X509Certificate(text),
  )

describe('the invented certificate authority', () => {
  let pki: SandboxPki
  beforeAll(async () => {
    pki = await createPki()
  })

  it('signs every certificate up to its own root', () => {
    const [leaf, issuing, root] = certificatesIn(pki.server.chain)
    expect(certificatesIn(pki.server.chain)).toHaveLength(3)
    expect(leaf && issuing && leaf.checkIssued(issuing) && leaf.verify(issuing.publicKey)).toBe(true)
    expect(issuing && root && issuing.checkIssued(root) && issuing.verify(root.publicKey)).toBe(true)
    expect(root?.verify(root.publicKey)).toBe(true)
    expect([leaf?.ca, issuing?.ca, root?.ca]).toEqual([false, true, true])
  })

  it('names the loopback address, and no other, in the server certificate', () => {
    const certificate = new X509Certificate(pki.server.certificate)
    expect(certificate.checkHost('localhost')).toBe('localhost')
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1')
    expect(certificate.checkHost('sls.example')).toBeUndefined()
  })

  it('issues organisation certificates of the OCES3 form, with names that are clearly invented', async () => {
    const subject = { cvrNumber: '99010207', organisation: 'Fjordstyrelsen', systemName: 'Vagtplan Prøve' }
    const credential = await pki.clientCertificate(subject)
    const certificate = new X509Certificate(credential.certificate)
    expect(certificate.subject.split('\n')).toEqual([
      'C=DK',
      'organizationIdentifier=NTRDK-99010207',
      'O=Fjordstyrelsen',
      expect.stringMatching(/^serialNumber=UI:DK-O:G:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      'CN=Vagtplan Prøve',
    ])
    expect(certificate.issuer).toContain('O=Prøvestaten')
    expect(certificate.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(credential.fingerprint)
    expect(Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)).toBeGreaterThan(2.9 * 365 * 86_400_000)
  })

  it('keeps the id of a system whose certificate is made anew, with another key', async () => {
    const subject = { cvrNumber: '99010207', organisation: 'Fjordstyrelsen', systemName: 'Vagtplan' }
    const [one, other] = [await pki.clientCertificate(subject), await pki.clientCertificate(subject)]
    expect(new X509Certificate(one.certificate).subject).toBe(new X509Certificate(other.certificate).subject)
    expect(one.fingerprint).not.toBe(other.fingerprint)
  })

  it('gives keys that belong to their certificates', async () => {
    const { chain, key } = await pki.clientCertificate({
      cvrNumber: '99010304',
      organisation: 'Arkivnævnet',
      systemName: 'Kantine',
    })
    expect(() => createSecureContext({ cert: chain, key })).not.toThrow()
    expect(() => createSecureContext({ cert: chain, key: pki.server.key })).toThrow()
  })
})
