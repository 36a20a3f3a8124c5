import type { RegisteredCertificate, Registry } from '#foundation/access/registry.ts'

/** A registry that knows certificates besides, and grants that only they open. */
export interface CertifiedRegistry {
  readonly wrap: (registry: Registry) => Registry
  register(certificate: RegisteredCertificate): void
  block(fingerprint: string): void
}

/** @param certificateOnly subjects whose grants no token alone opens. */
export function certifiedRegistry(certificateOnly: readonly string[] = []): CertifiedRegistry {
  const known = new Map<string, RegisteredCertificate>()
  return {
    wrap: (registry) => ({
      ...registry,
      certificate: (fingerprint) => known.get(fingerprint) ?? null,
      openGrants: (subject, today, certificate) =>
        certificateOnly.includes(subject) && known.get(certificate ?? '')?.subject !== subject
          ? []
          : registry.openGrants(subject, today, certificate),
    }),
    register: (certificate) => void known.set(certificate.fingerprint, certificate),
    block: (fingerprint) => void known.delete(fingerprint),
  }
}
