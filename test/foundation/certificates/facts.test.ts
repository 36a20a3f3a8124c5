import '../../../sandbox/kit/reflectMetadata.ts'
import { X509Certificate } from 'node:crypto'
import type { JsonName } from '@peculiar/x509'
import { beforeAll, describe, expect, it } from 'vitest'
import { certificateFacts } from '#foundation/certificates/facts.ts'
import { certificatesOfPem } from '#foundation/certificates/pem.ts'
import { CertificateRefused } from '#foundation/certificates/refused.ts'
import { createPki, organisationName, type SandboxPki } from '../../../sandbox/kit/pki.ts'

const SERIAL = 'UI:DK-O:G:0f5d3c1e-1111-4222-8333-444455556666'
const CVR = 'NTRDK-99010207'

let pki: SandboxPki
beforeAll(async () => {
  pki = await createPki()
})
const factsOfName = async (subject: JsonName) => {
  const [der = new Uint8Array()] = certificatesOfPem((await pki.issuing.issue({ subject })).pem)
  return certificateFacts(der)
}
const reasonFor = async (subject: JsonName): Promise<string> => {
  try {
    await factsOfName(subject)
    return 'read'
  } catch (error) {
    expect(error).toBeInstanceOf(CertificateRefused)
    expect(String(error)).not.toContain('9901')
    return (error as CertificateRefused).reason
  }
}

describe('an organisation certificate', () => {
  it('says whose it is, who gave it out, and until when it is good', async () => {
    const subject = { cvrNumber: '99010207', organisation: 'Fjordstyrelsen', systemName: 'Vagtplan' }
    const { pem, fingerprint, serial } = await pki.issuing.issue({ subject: organisationName(subject) })
    const [der = new Uint8Array()] = certificatesOfPem(pem)
    const x509 = new X509Certificate(pem)
    const facts = certificateFacts(der)
    expect(facts).toEqual({
      subjectDn: `C=DK, organizationIdentifier=NTRDK-99010207, O=Fjordstyrelsen, serialNumber=${facts.subjectSerial}, CN=Vagtplan`,
      subjectSerial: expect.stringMatching(/^UI:DK-O:G:[0-9a-f-]{36}$/),
      cvrNumber: '99010207',
      issuerDn: 'C=DK, O=Prøvestaten, OU=Test - sandkasse, CN=Prøvestaten OCES udstedende-CA 9',
      serialHex: serial.toUpperCase().replace(/^0/, ''),
      fingerprint,
      notBefore: new Date(x509.validFrom),
      notAfter: new Date(x509.validTo),
      generation: 'OCES3',
    })
  })

  it('of another form that names an organisation is of another generation', async () => {
    for (const serial of ['CVR:99010207-FID:1', 'UI:DK-E:G:0f5d3c1e-1111-4222-8333-444455556666', `${SERIAL}0`]) {
      const facts = await factsOfName([{ '2.5.4.97': [CVR] }, { '2.5.4.5': [serial] }])
      expect(facts).toMatchObject({ generation: 'OTHER', subjectSerial: null, cvrNumber: '99010207' })
    }
    expect((await factsOfName([{ '2.5.4.97': [CVR] }, { '2.5.4.5': [SERIAL] }])).generation).toBe('OCES3')
    const twice = await factsOfName([{ '2.5.4.97': [CVR] }, { '2.5.4.5': [SERIAL] }, { '2.5.4.5': [SERIAL] }])
    expect(twice.generation).toBe('OTHER')
  })

  it.each<[string, JsonName]>([
    ['no organisation', [{ CN: ['somebody'] }]],
    ['its organisation in another place', [{ CN: [CVR] }]],
    ['two organisations', [{ '2.5.4.97': [CVR] }, { '2.5.4.97': ['NTRDK-99010304'] }]],
    ['one organisation twice', [{ '2.5.4.97': [CVR] }, { '2.5.4.97': [CVR] }]],
    ['several values in one element', [{ '2.5.4.97': [CVR, 'NTRDK-99010304'] }]],
    ['the organisation and a name in one element', [{ '2.5.4.97': [CVR], CN: ['x'] }]],
    ['another register', [{ '2.5.4.97': ['VATDK-99010207'] }]],
    ['another country', [{ '2.5.4.97': ['NTRSE-99010207'] }]],
    ['seven digits', [{ '2.5.4.97': ['NTRDK-9901020'] }]],
    ['nine digits', [{ '2.5.4.97': ['NTRDK-990102070'] }]],
    ['a blank behind', [{ '2.5.4.97': ['NTRDK-99010207 '] }]],
    ['a line below', [{ '2.5.4.97': ['NTRDK-99010207\n'] }]],
    ['small letters', [{ '2.5.4.97': ['ntrdk-99010207'] }]],
  ])('with %s is refused', async (_what, subject) => {
    expect(await reasonFor(subject)).toBe('NOT_OCES3')
  })
})
