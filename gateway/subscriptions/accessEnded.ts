import type { GraphQLError } from 'graphql'
import { refusal } from '#foundation/tenancy/refusal.ts'

/** Whoever a stream was opened for may not have it any more. */
export class AccessEnded extends Error {
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN'
  constructor(code: 'UNAUTHENTICATED' | 'FORBIDDEN') {
    super(MESSAGES[code])
    this.name = 'AccessEnded'
    this.code = code
  }

  /** As the client is told of it. */
  get error(): GraphQLError {
    return refusal(this.code, this.message)
  }
}

const MESSAGES = {
  UNAUTHENTICATED: 'The token or certificate that this stands on is not accepted any more.',
  FORBIDDEN: 'There is no open access to this institution any more.',
} as const
