import type { IncomingMessage } from 'node:http'
import { GraphQLError } from 'graphql'
import type { Registry } from '#foundation/access/registry.ts'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { callerOf, type RequestHeaders } from './identity/caller.ts'
import type { CertificateReader } from './identity/certificate.ts'
import type { CertificateCredential, Credential } from './identity/credential.ts'
import type { TokenVerifier } from './identity/token.ts'
import { type RateLimit, requesterOf } from './limits/rate.ts'
import { rateLimited } from './refusals.ts'
import type { GatewaySettings } from './settings.ts'

/** What somebody shows of who it is. */
export interface Proof {
  readonly authorization: string | undefined
  /** What the connection has proved besides. */
  readonly certificate: CertificateCredential | null
}

/** What somebody shows who wants to be let in. */
export interface Knock extends Proof {
  /** How the request wants to be answered. */
  readonly headers: RequestHeaders
  readonly requestId: string
}

/** The one way in, for all listeners and routes: who calls, for which institution, and whether at this pace. */
export interface Admission {
  /** @throws GraphQLError, TokenRefused, IssuerUnavailable */
  admit(knock: Knock): Promise<Caller>
  /** What has been proved, for whoever stays longer than one request. @throws GraphQLError, TokenRefused, IssuerUnavailable */
  prove(proof: Proof): Promise<Credential>
  /** Whether an access that lets the caller in is for stored operations only; then no other of its operations is answered either. */
  answersStoredOnly(caller: Caller): boolean
}

export interface AdmissionParts {
  readonly settings: Pick<GatewaySettings, 'requestMs'>
  readonly tokens: TokenVerifier
  /** How many requests within a minute; counted together, by whichever way they come. */
  readonly requests: RateLimit
  readonly registry: Registry
  readonly log: Log
}

/**
 * A request with a token is the token's, one with a certificate alone the certificate's. A further kind of credential (a SAML session) has its
 * place here: a third case of `Credential`, read by a file of its own under `identity/`.
 */
export function createAdmission({ settings, tokens, registry, requests, log }: AdmissionParts): Admission {
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
  const prove = async ({ authorization, certificate }: Proof): Promise<Credential> =>
    authorization === undefined && certificate !== null
      ? certificate
      : tokens.verify(authorization, certificate?.fingerprint ?? null)
  return {
    prove,
    answersStoredOnly: ({ grants }) =>
      (grants ?? []).some((id) => registry.grant(id)?.persistedOperationsOnly === true),
    admit: async (knock) => {
      const { headers, requestId } = knock
      const credential = await prove(knock)
      await registry.refresh()
      const caller = admitted(
        () => callerOf(credential, headers, registry, new Date(), settings.requestMs, requestId),
        credential,
        knock,
      )
      const wait = requests.take(requesterOf(caller), 1)
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
