import { isSignedBy, type UnverifiedCertificate } from './certificate.ts'

/** From an end certificate up to a root that is trusted: each signed by the next. */
export type Chain = readonly UnverifiedCertificate[]

/** Real chains have three. */
const LONGEST = 6
/** Signatures looked at for one end certificate: hostile chains can be built so that there are many ways. */
const MOST_STEPS = 64

/**
 * Every way from the end certificate to a root, by names and signatures alone: whether those on the way may sign, are valid or revoked is
 * judged afterwards. Several authorities may bear one name.
 */
export function chainsToRoots(
  end: UnverifiedCertificate,
  others: readonly UnverifiedCertificate[],
  roots: readonly UnverifiedCertificate[],
): readonly Chain[] {
  const found: Chain[] = []
  const rootsByPrint = new Set(roots.map(({ fingerprint }) => fingerprint))
  // What is a root is not looked at as one of the others too.
  const between = others.filter(({ fingerprint }) => !rootsByPrint.has(fingerprint))
  let steps = 0
  const climb = (chain: Chain): void => {
    const top = chain.at(-1)
    if (top === undefined) return
    for (const candidate of [...roots, ...between]) {
      if (candidate.subject !== top.issuer || chain.includes(candidate)) continue
      steps += 1
      if (steps > MOST_STEPS) return
      if (!isSignedBy(top, candidate)) continue
      if (rootsByPrint.has(candidate.fingerprint)) found.push([...chain, candidate])
      else if (chain.length < LONGEST - 1) climb([...chain, candidate])
    }
  }
  climb([end])
  return found
}
