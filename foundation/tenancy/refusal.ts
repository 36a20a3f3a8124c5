import { GraphQLError } from 'graphql'
import type { ErrorCode, SystemName } from '#schema/errorCodes.ts'

/** A refusal that a caller is told of: code and text from here, never from an upstream. */
export function refusal(
  code: ErrorCode,
  message: string,
  extensions: {
    readonly system?: SystemName
    readonly reason?: string
    readonly replacedBy?: readonly string[]
    readonly [key: string]: unknown
  } = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } })
}

/** The id is not in the caller's directory: another institution's, forged and never issued all look the same. */
export function notFound(what: string, reason?: string): GraphQLError {
  return refusal('NOT_FOUND', `${what} is not known at this institution.`, reason === undefined ? {} : { reason })
}
