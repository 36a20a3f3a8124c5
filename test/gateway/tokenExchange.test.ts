import { describe, expect, it } from 'vitest'
import { ExchangeRefused, tokenExchangeOf } from '../../gateway/tokenExchange.ts'

const good = {
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token: 'a.b.c',
  subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
}
const form = (changes: Record<string, string | null> = {}): URLSearchParams =>
  new URLSearchParams(
    Object.entries({ ...good, ...changes }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
const errorOf = (parameters: URLSearchParams): string => {
  try {
    tokenExchangeOf(parameters)
    return 'understood'
  } catch (error) {
    expect(error).toBeInstanceOf(ExchangeRefused)
    return (error as ExchangeRefused).code
  }
}

describe('a request for token exchange', () => {
  it('names the token, and the institution where it is not the only one', () => {
    expect(tokenExchangeOf(form())).toEqual({ subjectToken: 'a.b.c', institution: null })
    const more = {
      resource: 'urn:personaleport:institution:99010207',
      requested_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    }
    expect(tokenExchangeOf(form(more))).toEqual({ subjectToken: 'a.b.c', institution: '99010207' })
    expect(errorOf(form({ subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }))).toBe('understood')
    expect(errorOf(form({ client_id: 'hive', whatever: 'x' }))).toBe('understood')
  })

  it.each<[string, Record<string, string | null>, string]>([
    ['no grant type', { grant_type: null }, 'invalid_request'],
    ['another grant type', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
    ['no token', { subject_token: null }, 'invalid_request'],
    ['an empty token', { subject_token: '' }, 'invalid_request'],
    ['no type of it', { subject_token_type: null }, 'invalid_request'],
    ['another type of it', { subject_token_type: 'urn:ietf:params:oauth:token-type:saml2' }, 'invalid_request'],
    [
      'another type wanted',
      { requested_token_type: 'urn:ietf:params:oauth:token-type:access_token' },
      'invalid_request',
    ],
    ['somebody who acts', { actor_token: 'a.b.c' }, 'invalid_request'],
    ['fewer scopes', { scope: 'cpr:read' }, 'invalid_scope'],
    ['another audience', { audience: 'somebody' }, 'invalid_target'],
    ['another resource', { resource: 'https://example.dk' }, 'invalid_target'],
    ['a resource with more behind it', { resource: 'urn:personaleport:institution:99010207/x' }, 'invalid_target'],
  ])('with %s is refused', (_what, changes, code) => {
    expect(errorOf(form(changes))).toBe(code)
  })

  it('with a parameter twice is refused, whichever it is', () => {
    for (const name of ['grant_type', 'subject_token', 'subject_token_type', 'resource', 'scope']) {
      const twice = form({ resource: 'urn:personaleport:institution:99010207' })
      twice.append(name, 'x')
      twice.append(name, 'y')
      expect(errorOf(twice)).toBe('invalid_request')
    }
  })
})
