import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import type { CertificateTrust } from '#foundation/certificates/trust.ts'
import { LeastRecentlyUsed } from '../federation/leastRecentlyUsed.ts'
import type { CertificateCredential } from './credential.ts'

/** How a listener learns of the client certificate of a request. */
export interface CertificateReader {
  /**
   * The certificate that the request has proved, its whole chain verified now or shortly before; null where it shows none.
   * @throws CertificateRefused where it shows one that does not hold.
   */
  read(request: IncomingMessage): Promise<CertificateCredential | null>
}

/** Verifies a chain, or remembers that it did. */
export type ChainVerifier = (chain: readonly Uint8Array[]) => Promise<CertificateCredential>

const REMEMBERED = 10_000
const REMEMBERED_MS = 60_000

/**
 * Verdicts are remembered for a minute, by the whole chain, and no longer than they hold. Revocation lists that were replaced end them at
 * once, so that a connection which was let in before is judged anew at its next request.
 */
export function chainVerifier(trust: CertificateTrust, now: () => Date = () => new Date()): ChainVerifier {
  const verdicts = new LeastRecentlyUsed<{
    readonly version: number
    readonly until: number
    readonly credential: CertificateCredential
  }>(REMEMBERED)
  return async (chain) => {
    const hash = createHash('sha256')
    for (const der of chain) hash.update(`${der.byteLength} `).update(der)
    const key = hash.digest('base64')
    const at = now()
    const { version } = trust
    const verdict = verdicts.get(key)
    if (verdict?.version === version && at.getTime() < verdict.until) return verdict.credential
    verdicts.delete(key)
    const { fingerprint, cvrNumber, holdsUntil } = await trust.verify(chain, at)
    const acceptedUntil = holdsUntil.getTime()
    const credential: CertificateCredential = { kind: 'CERTIFICATE', fingerprint, cvrNumber, acceptedUntil }
    const until = Math.min(at.getTime() + REMEMBERED_MS, holdsUntil.getTime())
    verdicts.set(key, { version, until, credential })
    return credential
  }
}

/** The certificate of the connection itself: the client has proved in the handshake that it has the key. Headers are not looked at. */
export function connectionCertificate(verify: ChainVerifier): CertificateReader {
  const chains = new WeakMap<TLSSocket, readonly Uint8Array[]>()
  return {
    read: async ({ socket }) => {
      if (!(socket instanceof TLSSocket) || !socket.authorized) return null
      let chain = chains.get(socket)
      if (chain === undefined) {
        chain = chainOf(socket)
        chains.set(socket, chain)
      }
      return chain.length === 0 ? null : verify(chain)
    },
  }
}

/** Longer ones are refused by whoever verifies. */
const LONGEST = 10

function chainOf(socket: TLSSocket): readonly Uint8Array[] {
  const chain: Uint8Array[] = []
  let certificate = socket.getPeerX509Certificate()
  while (certificate !== undefined && chain.length < LONGEST) {
    chain.push(new Uint8Array(certificate.raw))
    const issuer = certificate.issuerCertificate
    // A root names itself as its issuer.
    certificate = issuer?.fingerprint256 === certificate.fingerprint256 ? undefined : issuer
  }
  return chain
}
