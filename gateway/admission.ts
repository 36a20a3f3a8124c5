import type { IncomingMessage } from 'node:http'
import { GraphQLError } from 'graphql'
import type { Registry } from '#foundation/access/registry.ts'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { callerOf, type RequestHeaders } from './identity/caller.ts'
import type { CertificateReader } from './identity/certificate.ts'
import type { CertificateCredential, Credential } from './identity/credential.ts'
import type { TokenVerifier } from './identity/token.ts'
import { rateLimit } from './limits/rate.ts'
import { rateLimited } from './refusals.ts'
import type { GatewaySettings } from './settings.ts'

/** What somebody shows who wants to be let in. */
export interface Knock {
  readonly authorization: string | undefined
  /** What the connection has proved besides. */
  readonly certificate: CertificateCredential | null
  /** How the request wants to be answered. */
  readonly headers: RequestHeaders
  readonly requestId: string
}

/** The one way in, for all listeners and routes: who calls, for which institution, and whether at this pace. */
export interface Admission {
  /** @throws GraphQLError, TokenRefused, IssuerUnavailable */
  admit(knock: Knock): Promise<Caller>
  /** Whether an access that lets the caller in is for stored operations only; then no other of its operations is answered either. */
  answersStoredOnly(caller: Caller): boolean
}

export interface AdmissionParts {
  readonly settings: Pick<GatewaySettings, 'limits' | 'requestMs'>
  readonly tokens: TokenVerifier
  readonly registry: Registry
  readonly log: Log
}

/** Whose requests are counted together. */
export function rateKey({ subject, institution }: Caller): string {
  return `${subject} ${institution.id}`
}

/**
 * A request with a token is the token's, one with a certificate alone the certificate's. A further kind of credential (a SAML session) has its
 * place here: a third case of `Credential`, read by a file of its own under `identity/`.
 */
export function createAdmission({ settings, tokens, registry, log }: AdmissionParts): Admission {
  const requests = rateLimit(settings.limits.requestsPerMinute)
  /** Who was turned away is for the log: the caller learns only that. Source: Opus dossier section 11.6. */
  const admitted = (read: () => Caller, credential: Credential, { headers, requestId }: Knock): Caller => {
    try {
      return read()
    } catch (error) {
      log.warn('access_denied', {
        requestId,
        ...(credential.kind === 'TOKEN'
          ? { subject: credential.subject, certificate: credential.certificate }
          : { certificate: credential.fingerprint }),
        asked: headers['x-institution'] ?? null,
        code: error instanceof GraphQLError ? error.extensions['code'] : null,
      })
      throw error
    }
  }
  return {
    answersStoredOnly: ({ grants }) =>
      (grants ?? []).some((id) => registry.grant(id)?.persistedOperationsOnly === true),
    admit: async (knock) => {
      const { authorization, certificate, headers, requestId } = knock
      const credential =
        authorization === undefined && certificate !== null
          ? certificate
          : await tokens.verify(authorization, certificate?.fingerprint ?? null)
      await registry.refresh()
      const caller = admitted(
        () => callerOf(credential, headers, registry, new Date(), settings.requestMs, requestId),
        credential,
        knock,
      )
      const wait = requests.take(rateKey(caller), 1)
      if (wait !== null) throw rateLimited(wait)
      return caller
    },
  }
}

/** The certificate of a request by its listener's way to learn of it. @throws CertificateRefused */
export async function certificateOf(
  request: IncomingMessage,
  reader: CertificateReader | null,
): Promise<CertificateCredential | null> {
  return reader === null ? null : reader.read(request)
}
