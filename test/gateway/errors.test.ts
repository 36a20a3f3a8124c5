import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createLog } from '#foundation/log/log.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { errorCodes } from '#schema/errorCodes.ts'
import { shownError } from '../../gateway/errors.ts'

function shown(formatted: GraphQLFormattedError, cause: unknown = null) {
  const lines: string[] = []
  const log = createLog({ level: 'info', sink: { write: (line) => lines.push(line) } })
  return { told: shownError(formatted, cause, log), lines: lines.join('') }
}

describe('an error on its way out', () => {
  it.each([
    ...errorCodes.filter((code) => code !== 'INTERNAL'),
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_REQUEST',
  ])('with the code %s passes', (code) => {
    const { told, lines } = shown({ message: 'Text.', path: ['a', 0], extensions: { code } })
    expect(told).toEqual({ message: 'Text.', path: ['a', 0], extensions: { code } })
    expect(lines).toBe('')
  })

  it('takes along the extensions that callers are told, and nothing else', () => {
    const known = {
      system: 'SLS',
      reason: 'RECORD_CHANGED',
      replacedBy: ['a'],
      retryAfterSeconds: 10,
      interfaceCode: 'SLS_LAES',
      scope: 'cpr:read',
      figure: 351,
      limit: 100,
      argument: 'first',
      header: 'X-Institution',
      reference: '11111111-1111-4111-8111-111111111111',
    }
    const inner = { stacktrace: ['at x'], http: { status: 400 }, exception: {}, serviceName: 'sls', query: '{ a }' }
    const { told } = shown({ message: 'Text.', extensions: { code: 'FORBIDDEN', ...known, ...inner } })
    expect(told.extensions).toEqual({ code: 'FORBIDDEN', ...known })
  })

  it('keeps its place in the text', () => {
    const locations = [{ line: 1, column: 2 }]
    expect(shown({ message: 'x', locations, extensions: { code: 'GRAPHQL_PARSE_FAILED' } }).told.locations).toEqual(
      locations,
    )
  })

  it.each([
    ['no code', {}],
    ['a code that is not on the list', { code: 'DOWNSTREAM_SERVICE_ERROR' }],
    ['a code that is no text', { code: 17 }],
  ])('with %s becomes INTERNAL, with a reference under which the log tells more', (_what, extensions) => {
    const { told, lines } = shown(
      { message: 'connect ECONNREFUSED 10.0.0.7:8443', path: ['a'], extensions },
      new TypeError('inner 6101901234'),
    )
    expect(told).toMatchObject({ path: ['a'], extensions: { code: 'INTERNAL' } })
    expect(Object.keys(told.extensions ?? {})).toEqual(['code', 'reference'])
    expect(told.message).not.toContain('10.0.0.7')
    const line = JSON.parse(lines) as Record<string, unknown>
    expect(line).toMatchObject({ msg: 'gateway_error', reference: told.extensions?.['reference'] })
    expect(lines).toContain('inner [redacted]')
  })

  it('without extensions at all becomes INTERNAL', () => {
    expect(shown({ message: 'x' }).told.extensions?.['code']).toBe('INTERNAL')
  })

  it('holds no CPR number, in its message or beside it', () => {
    const { told } = shown({
      message: 'Variable "$cprNumber" got invalid value "610190-1234"; about 6101901234.',
      extensions: { code: 'BAD_USER_INPUT', reason: 'of 6101901234', replacedBy: ['6101901234001', 'ok'] },
    })
    expect(told).toEqual({
      message: 'Variable "$cprNumber" got invalid value "[redacted]"; about [redacted].',
      extensions: { code: 'BAD_USER_INPUT', reason: 'of [redacted]', replacedBy: ['[redacted]', 'ok'] },
    })
  })

  it('has the code that our own rule named, where the library gave its general one', () => {
    const ours = refusal('BAD_USER_INPUT', 'Not in the text.')
    const wrapped = new GraphQLError('Not in the text.', { originalError: ours })
    const { told } = shown({ message: 'Not in the text.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }, wrapped)
    expect(told.extensions?.['code']).toBe('BAD_USER_INPUT')
  })

  it('does not take a code from a cause that is none of ours', () => {
    const wrapped = new GraphQLError('x', { originalError: new GraphQLError('y', { extensions: { code: 'OTHER' } }) })
    expect(shown({ message: 'x', extensions: { code: 'OTHER' } }, wrapped).told.extensions?.['code']).toBe('INTERNAL')
  })
})
