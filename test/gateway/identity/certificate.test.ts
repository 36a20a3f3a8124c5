import { beforeAll, describe, expect, it } from 'vitest'
import { certificatesOfPem } from '#foundation/certificates/pem.ts'
import { type CertificateTrust, certificateTrust } from '#foundation/certificates/trust.ts'
import { chainVerifier } from '../../../gateway/identity/certificate.ts'
import { type Credential, createPki, type SandboxPki } from '../../../sandbox/kit/pki.ts'
import { heldLists } from '../../foundation/certificates/heldLists.ts'

let pki: SandboxPki
let client: Credential
beforeAll(async () => {
  pki = await createPki()
  client = await pki.clientCertificate({
    cvrNumber: '99010207',
    organisation: 'Fjordstyrelsen',
    systemName: 'Vagtplan',
  })
})

/** Counts how often the chain is really verified. */
function counted(lists = heldLists(), demandRevocationLists = false) {
  const trust = certificateTrust({
    authorities: [{ pki: 'TEST', roots: pki.trust }],
    revocationLists: lists,
    demandRevocationLists,
  })
  const counter = { times: 0 }
  const counting: CertificateTrust = {
    ...trust,
    get version() {
      return trust.version
    },
    verify: (chain, at) => {
      counter.times += 1
      return trust.verify(chain, at)
    },
  }
  return { counter, trust: counting }
}

describe('the verdict on a chain', () => {
  it('tells whose certificate it is, and is remembered for a minute', async () => {
    const { counter, trust } = counted()
    let now = Date.now()
    const verify = chainVerifier(trust, () => new Date(now))
    const chain = certificatesOfPem(client.chain)
    const credential = {
      kind: 'CERTIFICATE',
      fingerprint: client.fingerprint,
      cvrNumber: '99010207',
      acceptedUntil: expect.any(Number),
    }
    for (let round = 0; round < 3; round += 1) expect(await verify(chain)).toEqual(credential)
    expect(counter.times).toBe(1)
    now += 60_001
    await verify(chain)
    expect(counter.times).toBe(2)
    // Another chain of the same certificate is another question.
    await verify(chain.slice(0, 2))
    expect(counter.times).toBe(3)
  })

  it('ends with the certificate or a demanded list, though the minute has not', async () => {
    const now = Date.now()
    const nextUpdate = new Date(now + 20_000)
    const lists = heldLists(
      `${await pki.root.revocationList({ nextUpdate })}\n${await pki.issuing.revocationList({ nextUpdate })}`,
    )
    let at = now
    const verify = chainVerifier(counted(lists, true).trust, () => new Date(at))
    const chain = certificatesOfPem(client.chain)
    await verify(chain)
    at = now + 30_000
    await expect(verify(chain)).rejects.toMatchObject({ reason: 'REVOCATION_UNKNOWN' })
  })

  it('ends at once when revocation lists are replaced', async () => {
    const lists = heldLists(await pki.revocationLists())
    const verify = chainVerifier(counted(lists, true).trust)
    const chain = certificatesOfPem(client.chain)
    await verify(chain)
    lists.replace(await pki.revocationLists([client.serial]))
    await expect(verify(chain)).rejects.toMatchObject({ reason: 'REVOKED' })
  })
})
