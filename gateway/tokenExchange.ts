import { parseCvrNumber } from '#schema/scalars/CvrNumber.ts'

/** A request for token exchange as it was understood (RFC 8693 section 2.1). */
export interface TokenExchange {
  readonly subjectToken: string
  /** CVR number of the institution that `resource` names; null where it names none. */
  readonly institution: string | null
}

export type ExchangeError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_target'
  | 'invalid_scope'
  | 'unsupported_grant_type'

export class ExchangeRefused extends Error {
  readonly code: ExchangeError
  constructor(code: ExchangeError, what: string) {
    super(what)
    this.name = 'ExchangeRefused'
    this.code = code
  }
}

const GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange'
const SUBJECT_TYPES: readonly (string | null)[] = [
  'urn:ietf:params:oauth:token-type:access_token',
  'urn:ietf:params:oauth:token-type:jwt',
]
const ISSUED_TYPES: readonly (string | null)[] = [null, 'urn:ietf:params:oauth:token-type:jwt']
const RESOURCE = /^urn:personaleport:institution:(\d{8})$/

/**
 * What would narrow or change the statement is refused where it is not given, rather than passed over; other parameters that are not known are
 * passed over, as RFC 6749 section 3.2 has it.
 * @throws ExchangeRefused
 */
export function tokenExchangeOf(form: URLSearchParams): TokenExchange {
  const only = (name: string): string | null => {
    const [value, ...more] = form.getAll(name)
    if (more.length > 0) throw new ExchangeRefused('invalid_request', `${name} stands twice.`)
    return value === undefined || value === '' ? null : value
  }
  const grant = only('grant_type')
  if (grant === null) throw new ExchangeRefused('invalid_request', 'grant_type is missing.')
  if (grant !== GRANT) throw new ExchangeRefused('unsupported_grant_type', 'Only token exchange is known here.')
  const subjectToken = only('subject_token')
  if (subjectToken === null) throw new ExchangeRefused('invalid_request', 'subject_token is missing.')
  if (!SUBJECT_TYPES.includes(only('subject_token_type')))
    throw new ExchangeRefused('invalid_request', 'subject_token_type must name an access token or a JWT.')
  if (!ISSUED_TYPES.includes(only('requested_token_type')))
    throw new ExchangeRefused('invalid_request', 'Only a JWT is given here.')
  if (only('actor_token') !== null) throw new ExchangeRefused('invalid_request', 'actor_token is not known here.')
  if (only('scope') !== null) throw new ExchangeRefused('invalid_scope', 'A statement has the scopes of its token.')
  if (only('audience') !== null) throw new ExchangeRefused('invalid_target', 'A statement is for the subgraphs.')
  return { subjectToken, institution: institutionOf(only('resource')) }
}

function institutionOf(resource: string | null): string | null {
  if (resource === null) return null
  const named = RESOURCE.exec(resource)?.[1]
  if (named === undefined || parseCvrNumber(named) === null)
    throw new ExchangeRefused('invalid_target', 'resource must be urn:personaleport:institution: and a CVR number.')
  return named
}
