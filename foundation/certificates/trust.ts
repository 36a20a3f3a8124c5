import { isSelfSigned, readCertificate, type UnverifiedCertificate } from './certificate.ts'
import { type Chain, chainsToRoots } from './chain.ts'
import { type CertificateFacts, factsOf } from './facts.ts'
import { certificatesOfPem, pemOf } from './pem.ts'
import { CertificateRefused } from './refused.ts'
import type { RevocationLists } from './revocationFiles.ts'
import { isAbout, isListOf, isRevokedBy, type RevocationList } from './revocationList.ts'
import { demandStrongSignature } from './signature.ts'
import { demandAuthorityUse, demandClientUse, isAuthority } from './usage.ts'

/** Which public key infrastructure: the one that counts, or the one for tests. */
export type Pki = 'PROD' | 'TEST'

export interface TrustedAuthorities {
  readonly pki: Pki
  /**
   * PEM. Those that signed themselves are the roots that are trusted; others are issuing authorities that clients may leave out, and are
   * verified up to a root like any.
   */
  readonly roots: string
}

export interface TrustParts {
  readonly authorities: readonly TrustedAuthorities[]
  readonly revocationLists: RevocationLists
  /** Whether a certificate is refused where the list of one of its issuers is missing or outdated. */
  readonly demandRevocationLists: boolean
}

/** An OCES3 organisation certificate whose whole chain held at the moment asked about. */
export interface VerifiedCertificate extends CertificateFacts {
  readonly generation: 'OCES3'
  readonly subjectSerial: string
  readonly pki: Pki
  /** DER, from the certificate itself to the root. */
  readonly chain: readonly Uint8Array[]
  /** The same as PEM. */
  readonly chainPem: string
  /** The verdict holds no longer than this: a certificate of the chain, or a list that is demanded, ends then. */
  readonly holdsUntil: Date
}

export interface CertificateTrust {
  /**
   * @param chain PEM or DER: the certificate itself first, then in any order what leads to a root. The root may be left out.
   * @throws CertificateRefused
   */
  verify(chain: string | readonly Uint8Array[], at: Date): Promise<VerifiedCertificate>
  /** Grows when revocation lists were replaced: earlier verdicts no longer count. */
  readonly version: number
  onListsReplaced(listener: () => void): void
  readonly demandsRevocationLists: boolean
  /** Roots and issuing authorities, PEM, for a TLS listener. */
  readonly authorities: readonly string[]
  /** The newest revocation lists of the authorities known here, PEM, for a TLS listener. */
  revocationListsAt(at: Date): readonly string[]
}

/** Certificates handed in beside the first: a chain has two. */
const MOST = 10

/** @throws TypeError where the authorities cannot be used; the text says which. */
export function certificateTrust({
  authorities,
  revocationLists,
  demandRevocationLists,
}: TrustParts): CertificateTrust {
  const known = authorities.map(({ pki, roots }) => ({ pki, certificates: readAuthorities(pki, roots) }))
  const all = known.flatMap(({ certificates }) => certificates)
  const roots = all.filter(isSelfSigned)
  const between = all.filter((one) => !roots.includes(one))
  const pkiOf = new Map<string, Pki>(
    known.flatMap(({ pki, certificates }) => certificates.map(({ fingerprint }) => [fingerprint, pki] as const)),
  )
  for (const { pki, certificates } of known) {
    if (!certificates.some((one) => roots.includes(one))) throw new TypeError(`the authorities of ${pki} hold no root`)
    // One root in both would make test certificates count.
    if (certificates.some(({ fingerprint }) => pkiOf.get(fingerprint) !== pki))
      throw new TypeError('an authority stands under both PROD and TEST')
  }
  const newest = newestLists(revocationLists)

  /** @returns until when the lists say so, in milliseconds. */
  const judgeRevocation = (chain: Chain, at: Date): number => {
    let until = Number.POSITIVE_INFINITY
    for (const [index, certificate] of chain.slice(0, -1).entries()) {
      const issuer = chain[index + 1]
      if (issuer === undefined) continue
      const about = newest.of(issuer, at).filter((list) => isAbout(list, certificate))
      // An outdated list still knows who was revoked.
      if (about.some((list) => isRevokedBy(list, certificate)))
        throw new CertificateRefused('REVOKED', 'A certificate of the chain is revoked.')
      if (!demandRevocationLists) continue
      const ends = Math.max(0, ...about.map(({ nextUpdate }) => nextUpdate.getTime()))
      if (ends <= at.getTime())
        throw new CertificateRefused('REVOCATION_UNKNOWN', 'There is no valid revocation list of an authority.')
      until = Math.min(until, ends)
    }
    return until
  }

  const judge = (chain: Chain, at: Date): Date => {
    const [end, ...issuers] = chain
    if (end === undefined) throw new CertificateRefused('NOT_TRUSTED', 'There is no chain.')
    demandClientUse(end)
    for (const [below, issuer] of issuers.entries()) demandAuthorityUse(issuer, below)
    // A root is trusted because it was configured, not for its own signature.
    for (const { structure } of chain.slice(0, -1)) demandStrongSignature(structure.signatureAlgorithm)
    for (const { x509 } of chain) demandValid(x509.validFromDate, x509.validToDate, at)
    const ends = chain.map(({ x509 }) => x509.validToDate.getTime())
    return new Date(Math.min(...ends, judgeRevocation(chain, at)))
  }

  return {
    verify: async (given, at) => {
      const [end, ...others] = readChain(given)
      if (end === undefined) throw new CertificateRefused('MALFORMED', 'There is no certificate.')
      const chains = chainsToRoots(end, [...others, ...between], roots)
      let refused = new CertificateRefused('NOT_TRUSTED', 'The certificate leads to no trusted root.')
      for (const [index, chain] of chains.entries()) {
        try {
          const holdsUntil = judge(chain, at)
          return verified(end, chain, pkiOf.get(chain.at(-1)?.fingerprint ?? ''), holdsUntil)
        } catch (error) {
          if (!(error instanceof CertificateRefused)) throw error
          // Of several ways the first is told of: a client sends the one it means.
          if (index === 0) refused = error
        }
      }
      throw refused
    },
    get version() {
      return revocationLists.version
    },
    onListsReplaced: (listener) => revocationLists.onChange(listener),
    demandsRevocationLists: demandRevocationLists,
    authorities: all.map(({ der }) => pemOf('CERTIFICATE', der)),
    revocationListsAt: (at) => {
      const lists = all.map((authority) => newest.of(authority, at))
      const names = new Set(all.map(({ subject }) => subject))
      // An authority that clients bring themselves is judged when they do.
      const unknown = revocationLists.lists.filter(({ issuer }) => !names.has(issuer))
      return [...lists.flat(), ...unknown].map(({ pem }) => pem)
    },
  }
}

function verified(
  end: UnverifiedCertificate,
  chain: Chain,
  pki: Pki | undefined,
  holdsUntil: Date,
): VerifiedCertificate {
  const facts = factsOf(end)
  const { generation, subjectSerial } = facts
  if (pki === undefined || generation !== 'OCES3' || subjectSerial === null)
    throw new CertificateRefused('NOT_OCES3', 'The certificate is not an OCES3 organisation certificate.')
  const ders = chain.map(({ der }) => der)
  const chainPem = ders.map((der) => pemOf('CERTIFICATE', der)).join('')
  return { ...facts, generation, subjectSerial, pki, chain: ders, chainPem, holdsUntil }
}

function readChain(given: string | readonly Uint8Array[]): readonly UnverifiedCertificate[] {
  const ders = typeof given === 'string' ? certificatesOfPem(given) : given
  if (ders.length > MOST) throw new CertificateRefused('MALFORMED', 'There are too many certificates.')
  return ders.map(readCertificate)
}

function readAuthorities(pki: Pki, pem: string): readonly UnverifiedCertificate[] {
  const certificates = certificatesOfPem(pem).map((der) => {
    try {
      return readCertificate(der)
    } catch (error) {
      throw new TypeError(`an authority of ${pki} cannot be read`, { cause: error })
    }
  })
  if (certificates.some((one) => !isAuthority(one)))
    throw new TypeError(`among the authorities of ${pki} is a certificate that is none`)
  return certificates
}

function demandValid(from: Date, to: Date, at: Date): void {
  if (at < from) throw new CertificateRefused('NOT_YET_VALID', 'A certificate of the chain is not valid yet.')
  if (at > to) throw new CertificateRefused('EXPIRED', 'A certificate of the chain has expired.')
}

/**
 * The newest list of each scope that the authority has signed. It is kept when its file holds another's list, an older one or one with a
 * broken signature, so that replacing a file can make a list newer and never lose it.
 */
function newestLists(source: RevocationLists): {
  of(authority: UnverifiedCertificate, at: Date): readonly RevocationList[]
} {
  const kept = new Map<string, { version: number; lists: readonly RevocationList[] }>()
  return {
    of: (authority, at) => {
      const before = kept.get(authority.fingerprint)
      let signed = before?.lists ?? []
      if (before?.version !== source.version) {
        const { version, lists } = source
        signed = [...new Set([...signed, ...lists.filter((list) => isListOf(list, authority))])]
        // Authorities that strangers bring are not remembered for ever.
        if (kept.size >= REMEMBERED) kept.clear()
        kept.set(authority.fingerprint, { version, lists: newestOfEachScope(signed, new Date()) })
      }
      return newestOfEachScope(signed, at)
    },
  }
}

const REMEMBERED = 1_000

/** Of two that are as new the later counts: it was read later. */
function newestOfEachScope(lists: readonly RevocationList[], at: Date): readonly RevocationList[] {
  const newest = new Map<string, RevocationList>()
  for (const list of lists) {
    const other = newest.get(list.scope)
    if (list.thisUpdate <= at && (other === undefined || list.thisUpdate >= other.thisUpdate))
      newest.set(list.scope, list)
  }
  return [...newest.values()]
}
