import { GraphQLError } from 'graphql'
import type { Registry } from '#foundation/access/registry.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { callerOf, type RequestHeaders } from '../identity/caller.ts'
import type { Credential } from '../identity/credential.ts'
import { AccessEnded } from './accessEnded.ts'

/** Somebody who has proved who it is, and has chosen an institution, for longer than one request. */
export interface Session {
  /** As at the opening. */
  readonly caller: Caller
  /** Milliseconds since the epoch until which the credential is accepted. */
  readonly acceptedUntil: number
  /** The caller for one event: made anew from the registry as it is now, with an id and a deadline of its own. @throws AccessEnded */
  freshCaller(): Promise<Caller>
  /** @throws AccessEnded where by the registry as it was last refreshed the caller may not be here any more. */
  check(): void
}

export interface SessionParts {
  /** Kept by value: nothing that the client still has a hand on. */
  readonly credential: Credential
  readonly headers: RequestHeaders
  readonly registry: Registry
  /** The most that one event may take, in milliseconds. */
  readonly requestMs: number
  readonly requestId: string
}

/** @throws GraphQLError as `callerOf` does. */
export async function openSession({
  credential,
  headers,
  registry,
  requestMs,
  requestId,
}: SessionParts): Promise<Session> {
  await registry.refresh()
  const opened = callerOf(credential, headers, registry, new Date(), requestMs, requestId)
  const { acceptedUntil } = credential
  const institutionId = opened.institution.id

  const callerNow = (): Caller => {
    if (Date.now() >= acceptedUntil) throw new AccessEnded('UNAUTHENTICATED')
    // Whoever had one access and named no institution has chosen that one: an access that opens or closes elsewhere must not change it.
    const named = registry.institution(institutionId)?.cvrNumber
    if (named === undefined) throw new AccessEnded('FORBIDDEN')
    try {
      return callerOf(credential, { ...headers, 'x-institution': named }, registry, new Date(), requestMs)
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      throw new AccessEnded(error.extensions['code'] === 'UNAUTHENTICATED' ? 'UNAUTHENTICATED' : 'FORBIDDEN')
    }
  }
  return {
    caller: opened,
    acceptedUntil,
    freshCaller: async () => {
      await registry.refresh()
      return callerNow()
    },
    check: () => void callerNow(),
  }
}
