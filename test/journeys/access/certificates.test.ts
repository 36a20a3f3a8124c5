import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Credential, createPki } from '../../../sandbox/kit/pki.ts'
import { SUPPLIER, SUPPLIER_CVR } from '../../../start/townRegistry.ts'
import { FJORDBY, openSystemsTown, type SystemsTown } from '../../gateway/systemsTown.ts'
import { type AccessWords, accessWords, ORDER } from './accessTown.ts'

const QUERY = '{ viewer { name } institution { cvrNumber employees(first: 1) { nodes { name } } } }'
const UPLOAD = '$input: UploadCertificateInput!|input: $input'
const OPEN = '$input: OpenAccessInput!|input: $input'
const own = { cvrNumber: FJORDBY, organisation: 'Fjordby Kommune', systemName: 'Vagtplan' }

/** An access that stands on a client certificate, from the file that the institution hands in to the system's own connection. */
describe('a certificate that is handed in', () => {
  let systems: SystemsTown
  let access: AccessWords
  const at = 'fjordby'

  beforeAll(async () => {
    systems = await openSystemsTown()
    access = accessWords(systems.town)
  }, 60_000)
  afterAll(() => systems.close())

  const zipOf = ({ chain }: Pick<Credential, 'chain'>): string =>
    Buffer.from(zipSync({ 'certifikat.pem': Buffer.from(chain) })).toString('base64')
  const upload = (systemId: string, content: string, replacesCertificateId?: string, institution = at) =>
    access.change('uploadCertificate', UPLOAD, { input: { systemId, content, replacesCertificateId } }, institution)
  /** Orders, signs and opens an access that only the certificate may use. */
  const openWith = async (systemId: string, certificateIds: readonly string[], institution = at) => {
    const { instruction, faults } = await access.change(
      'orderAccess',
      '$input: OrderAccessInput!|input: $input',
      {
        input: {
          ...ORDER,
          systemId,
          interfaces: [institution === at ? 'MEDARBEJDEROPLYSNINGER' : 'SLS_LAES'],
          authentication: 'CERTIFICATE',
        },
      },
      institution,
    )
    expect(faults).toEqual([])
    await access.change('signInstruction', '$id: ID!|instructionId: $id', { id: instruction?.id }, institution)
    return access.change('openAccess', OPEN, { input: { instructionId: instruction?.id, certificateIds } }, institution)
  }

  it('opens the door to the system that shows it, and to no token', async () => {
    const credential = await systems.pki.clientCertificate(own)
    const { id: systemId, token } = await access.newSystem('certificates:1', [], at)
    const handed = await upload(systemId, zipOf(credential))
    expect(handed).toMatchObject({
      faults: [],
      certificate: { fingerprint: credential.fingerprint, status: 'VERIFIED', ownerKind: 'CUSTOMER' },
    })
    const without = await openWith(systemId, [])
    expect(without.faults).toMatchObject([{ code: 'CERTIFICATE_REQUIRED' }])
    const { instruction } = await access.change(
      'orderAccess',
      '$input: OrderAccessInput!|input: $input',
      {
        input: { ...ORDER, systemId, interfaces: ['MEDARBEJDEROPLYSNINGER'], authentication: 'CERTIFICATE' },
      },
      at,
    )
    await access.change('signInstruction', '$id: ID!|instructionId: $id', { id: instruction?.id }, at)
    const opened = await access.change(
      'openAccess',
      OPEN,
      { input: { instructionId: instruction?.id, certificateIds: [handed.certificate.id] } },
      at,
    )
    expect(opened.grants).toMatchObject([
      { state: 'OPEN', authentication: 'CERTIFICATE', certificateFingerprints: [credential.fingerprint] },
    ])
    const { status, body } = await systems.client(credential).ask(QUERY)
    expect([status, body.errors]).toEqual([200, undefined])
    expect(body.data).toMatchObject({ viewer: { name: 'System certificates:1' }, institution: { cvrNumber: FJORDBY } })
    expect((await systems.town.ask(token, QUERY)).status).toBe(403)
    // The certificate stands in the trail.
    const rows = await systems.town.house.store.database
      .selectFrom('trail')
      .select('body')
      .where('subject', '=', 'certificates:1')
      .where('kind', '=', 'OPENED')
      .execute()
    expect(new Set(rows.map(({ body: text }) => JSON.parse(text).certificate))).toEqual(
      new Set([credential.fingerprint]),
    )
  })

  it('is renewed with both in use, and the former one leaves when it is blocked', async () => {
    const former = await systems.pki.clientCertificate(own)
    const { id: systemId } = await access.newSystem('certificates:2', [], at)
    const first = await upload(systemId, zipOf(former))
    await openWith(systemId, [first.certificate.id])
    const successor = await systems.pki.clientCertificate(own)
    const renewed = await upload(systemId, zipOf(successor), first.certificate.id)
    expect(renewed.grants).toMatchObject([
      { certificateFingerprints: expect.arrayContaining([former.fingerprint, successor.fingerprint]) },
    ])
    for (const credential of [former, successor]) expect((await systems.client(credential).ask(QUERY)).status).toBe(200)
    const third = await upload(systemId, zipOf(await systems.pki.clientCertificate(own)), first.certificate.id)
    expect(third.faults).toMatchObject([{ code: 'CERTIFICATE_TOO_MANY' }])
  })

  it('closes all that it opens when its key is known to others', async () => {
    const credential = await systems.pki.clientCertificate(own)
    const { id: systemId } = await access.newSystem('certificates:3', [], at)
    const { certificate } = await upload(systemId, zipOf(credential))
    await openWith(systemId, [certificate.id])
    const client = systems.client(credential)
    expect((await client.ask(QUERY)).status).toBe(200)
    const closed = await access.change(
      'emergencyClose',
      '$input: EmergencyCloseInput!|input: $input',
      { input: { certificateId: certificate.id, reason: 'CERTIFICATE_COMPROMISED' } },
      at,
    )
    expect(closed).toMatchObject({ certificate: { status: 'BLOCKED' }, grants: [{ state: 'CLOSED' }] })
    expect((await client.ask(QUERY)).status).toBe(401)
  })

  it('of a supplier opens only where it was handed in, and an institution that hands it in again reaches nobody else', async () => {
    const supplier = { cvrNumber: SUPPLIER_CVR, organisation: 'Vagtplan A/S', systemName: 'Vagtplan' }
    const credential = await systems.pki.clientCertificate(supplier)
    const systemOf = async (institution: string): Promise<string> => {
      const { data } = await access.administer('{ institution { externalSystems { id subject } } }', {}, institution)
      return data.institution.externalSystems.find(({ subject }: { subject: string }) => subject === SUPPLIER).id
    }
    const systemId = await systemOf('maaleraadet')
    const handed = await upload(systemId, zipOf(credential), undefined, 'maaleraadet')
    expect(handed).toMatchObject({ faults: [], certificate: { ownerKind: 'SUPPLIER' } })
    // The same supplier has accesses at Fjordby by token; this certificate is not registered there.
    const opened = await openWith(systemId, [handed.certificate.id], 'maaleraadet')
    expect(opened.faults).toEqual([])
    const client = systems.client(credential)
    expect((await client.ask(QUERY)).body.data.institution.cvrNumber).not.toBe(FJORDBY)
    expect((await client.ask(QUERY, { 'x-institution': FJORDBY })).status).toBe(403)
  })

  it('is refused where it, or what it comes in, is not as it must be', async () => {
    const { id: systemId } = await access.newSystem('certificates:4', [], at)
    const credential = await systems.pki.clientCertificate(own)
    const stranger = await (await createPki()).clientCertificate(own)
    const another = await systems.pki.clientCertificate({ ...own, cvrNumber: '99010304' })
    const cases: readonly (readonly [string, string, string])[] = [
      ['another authority', zipOf(stranger), 'CERTIFICATE_REFUSED'],
      ['another organisation', zipOf(another), 'CERTIFICATE_OF_ANOTHER'],
      ['no chain', Buffer.from(credential.certificate).toString('base64'), 'CERTIFICATE_REFUSED'],
      [
        'a private key',
        Buffer.from(`${credential.chain}\n${credential.key}`).toString('base64'),
        'CERTIFICATE_REFUSED',
      ],
      ['no base64', 'ikke base64!', 'CERTIFICATE_REFUSED'],
      ['nothing', '', 'CERTIFICATE_REFUSED'],
    ]
    for (const [what, content, code] of cases)
      expect(
        (await upload(systemId, content)).faults.map((fault) => fault.code),
        what,
      ).toEqual([code])
    expect((await upload(systemId, zipOf(credential))).faults).toEqual([])
    expect((await upload(systemId, zipOf(credential))).faults).toMatchObject([{ code: 'CERTIFICATE_IN_USE' }])
    const { data } = await access.administer(
      '{ institution { accessCertificates { fingerprint } } }',
      {},
      'arkivnaevnet',
    )
    expect(data.institution.accessCertificates).toEqual([])
  })
})
