import type { SystemName } from '#schema/errorCodes.ts'

/**
 * Who asks, for which institution, with which rights: what every credential becomes, and what every hop carries. It is handed on by
 * value, from the request to each call; nothing ever looks it up in a shared place.
 */
export interface Caller {
  /** The system or person, as the access registry names it. */
  readonly subject: string
  readonly name: string
  readonly kind: 'SYSTEM' | 'PERSON'
  readonly institution: InstitutionScope
  /** What the caller may see beyond the ordinary: token and grant must both allow it. */
  readonly scopes: readonly Scope[]
  /** Interfaces of open grants for this institution, e.g. `MEDARBEJDEROPLYSNINGER`. */
  readonly interfaces: readonly string[]
  /** SHA-256 fingerprint of the client certificate that the connection has proved; null: by a token alone. */
  readonly certificate: string | null
  /**
   * Ids of the open grants that let the caller in. The trail opens only while all of them are open still. Null: work of our own, which
   * stands on no grant and never arrives over a hop.
   */
  readonly grants: readonly string[] | null
  /** Fields that an access leaves out, as `Type.field` or `Interface.field`. */
  readonly withheldFields: readonly string[]
  readonly purpose: string | null
  readonly language: 'da' | 'en'
  /** `LIVE` never takes an answer from the cache. */
  readonly freshness: 'CACHED' | 'LIVE'
  readonly requestId: string
  /** Milliseconds since the epoch: when the answer must be there. */
  readonly deadline: number
  readonly traceparent: string | null
  /** Left out: somebody waits. What nobody waits for yields, in every subgraph and at every system. */
  readonly lane?: Lane
  /** The client's own transaction, where it named one: a UUID in lower case. */
  readonly transactionId?: string
  /** When the client's transaction began by its own clock, an XML date and time. */
  readonly transactionTime?: string
}

/** Interactive answers somebody who waits; bulk yields to it. */
export type Lane = 'interactive' | 'bulk'

/** The institution that a request acts for: exactly one. */
export interface InstitutionScope {
  /** 16 characters, as in the graph. */
  readonly id: string
  readonly payrollSystem: 'SLS' | 'OPUS'
}

export const scopes = [
  'cpr:read',
  'cpr:lookup',
  'cpr:birthdate',
  'absence:reason',
  'access:administer',
  'access:log',
  'changes:approve',
] as const
export type Scope = (typeof scopes)[number]

/** The registry's interface that lets a caller use a system's service; CVR is public and needs none. */
export type InterfaceCode = string

export function hasScope(caller: Caller, scope: Scope): boolean {
  return caller.scopes.includes(scope)
}

export type { SystemName }
