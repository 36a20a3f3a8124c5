/**
 * The closed list of `extensions.code`. A code keeps its meaning for ever; a retired one is never used again.
 * What each means and what a caller should do stands in `errors.md`; a test keeps the two the same.
 */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'NOT_SUPPORTED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_CLOSED',
  'UPSTREAM_REJECTED',
  'OUTCOME_UNKNOWN',
  'CONFLICT',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'INTERNAL',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Codes that Apollo Server itself gives before an operation runs. */
export const apolloCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const

/** What may stand in `extensions` beside the code: nothing else leaves. Each is explained in `errors.md`. */
export const shownExtensions = [
  'system',
  'reason',
  'replacedBy',
  'retryAfterSeconds',
  'interfaceCode',
  'scope',
  'figure',
  'limit',
  'argument',
  'header',
  'reference',
] as const

/** The systems that `extensions.system` may name. */
export type SystemName = 'SLS' | 'OPUS' | 'CPR' | 'CVR'
