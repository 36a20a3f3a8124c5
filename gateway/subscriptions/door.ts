import type { FastifyRequest } from 'fastify'
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Registry } from '#foundation/access/registry.ts'
import type { Log } from '#foundation/log/log.ts'
import { shownError } from '../errors.ts'
import type { RequestHeaders } from '../identity/caller.ts'
import type { Credential } from '../identity/credential.ts'
import { type RateLimit, requesterOf } from '../limits/rate.ts'
import type { RequestMembers } from '../persistedOperations/resolve.ts'
import { rateLimited } from '../refusals.ts'
import type { GatewaySettings } from '../settings.ts'
import { AccessEnded } from './accessEnded.ts'
import type { Answers, Way } from './answers.ts'
import { OperationRefused } from './operationRefused.ts'
import { openSession, type Session } from './session.ts'
import type { Results } from './stream.ts'

/** What a request has proved. @throws TokenRefused, or GraphQLError UNAUTHENTICATED */
export type CredentialOf = (authorization: string | undefined, request: FastifyRequest) => Promise<Credential>

/** What both transports stand on. */
export interface Door {
  readonly settings: GatewaySettings['subscriptions']
  /** Pages of elsewhere that may open a stream. */
  readonly origins: GatewaySettings['origins']
  readonly credentialOf: CredentialOf
  /** Counts as one request. @throws GraphQLError as an ordinary request's caller does, RATE_LIMITED */
  open(credential: Credential, headers: RequestHeaders, requestId: string): Promise<Session>
  /** As `Answers.open`. */
  answer(session: Session, members: RequestMembers, way: Way): Results
  /** What a client is told where there are no results, or they end in an error. */
  lastWord(error: unknown): FormattedExecutionResult & { readonly errors: readonly GraphQLFormattedError[] }
}

export interface DoorParts {
  readonly settings: Pick<GatewaySettings, 'subscriptions' | 'origins' | 'requestMs'>
  readonly credentialOf: CredentialOf
  readonly registry: Registry
  readonly requests: RateLimit
  readonly answers: Answers
  readonly log: Log
}

export function openDoor({ settings, credentialOf, registry, requests, answers, log }: DoorParts): Door {
  const shown = (error: GraphQLError): GraphQLFormattedError => shownError(error.toJSON(), error, log)
  return {
    settings: settings.subscriptions,
    origins: settings.origins,
    credentialOf,
    open: async (credential, headers, requestId) => {
      const session = await openSession({ credential, headers, registry, requestMs: settings.requestMs, requestId })
      const wait = requests.take(requesterOf(session.caller), 1)
      if (wait !== null) throw rateLimited(wait)
      return session
    },
    answer: answers.open,
    lastWord: (error) => {
      if (error instanceof OperationRefused) return { errors: error.errors.map(shown) }
      if (error instanceof AccessEnded) return { errors: [shown(error.error)] }
      if (error instanceof GraphQLError) return { errors: [shown(error)] }
      return { errors: [shownError({ message: 'failed' }, error, log)] }
    },
  }
}
