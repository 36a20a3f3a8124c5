import { GraphQLError } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createLog } from '#foundation/log/log.ts'
import { publicError } from '#foundation/server/publicError.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { type FaultKind, UpstreamFault } from '#foundation/upstream/fault.ts'

function shown(error: unknown): { readonly told: ReturnType<typeof publicError>; readonly lines: string } {
  const written: string[] = []
  const log = createLog({ level: 'info', sink: { write: (line) => written.push(line) } })
  const original = error instanceof Error ? error : new Error('x')
  const wrapped = new GraphQLError(original.message, { originalError: original, path: ['institution', 'name'] })
  return { told: publicError(wrapped, log, { subgraph: 'sls', requestId: 'r' }), lines: written.join('') }
}

describe('an error', () => {
  it('that we refused passes as it is, without extensions of its own making', () => {
    const { told, lines } = shown(
      refusal('BAD_USER_INPUT', 'first must be 1.', {
        argument: 'first',
        limit: 500,
        secret: 'x',
        http: { status: 1 },
      }),
    )
    expect(told).toEqual({
      message: 'first must be 1.',
      path: ['institution', 'name'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'first', limit: 500 },
    })
    expect(lines).toBe('')
  })

  it.each([
    ['unavailable', 'UPSTREAM_UNAVAILABLE'],
    ['timeout', 'UPSTREAM_TIMEOUT'],
    ['closed', 'UPSTREAM_CLOSED'],
    ['rejected', 'UPSTREAM_REJECTED'],
    ['credentials', 'UPSTREAM_UNAVAILABLE'],
    ['garbled', 'UPSTREAM_UNAVAILABLE'],
    ['oversized', 'UPSTREAM_UNAVAILABLE'],
    ['foreign', 'UPSTREAM_UNAVAILABLE'],
  ] as const satisfies readonly (readonly [FaultKind, string])[])(
    'of an upstream (%s) becomes %s with our words, its detail under a reference in the log',
    (kind, code) => {
      const { told, lines } = shown(
        new UpstreamFault({
          kind,
          system: 'SLS',
          operation: 'List',
          mayHaveArrived: true,
          upstreamCode: 'OT9104',
          detail: 'inner detail',
          cause: new Error('deep 6101901234'),
        }),
      )
      expect(told.extensions).toMatchObject({ code, system: 'SLS' })
      expect(told.message).toMatch(/^SLS /)
      expect(told.message).not.toMatch(/OT9104|detail|List/)
      expect(lines).toContain(String(told.extensions?.['reference']))
      expect(lines).toContain('OT9104')
      expect(lines).toContain('inner detail')
      expect(lines).not.toContain('6101901234')
    },
  )

  it('that nobody foresaw becomes INTERNAL, told of in the log alone', () => {
    const { told, lines } = shown(new TypeError('cannot read amount 34567 of 6101901234'))
    expect(told.extensions?.['code']).toBe('INTERNAL')
    expect(told.message).not.toContain('34567')
    expect(lines).toContain(String(told.extensions?.['reference']))
    expect(lines).toContain('34567')
    expect(lines).not.toContain('6101901234')
  })

  it('with a code that is not on the list becomes INTERNAL', () => {
    const { told } = shown(new GraphQLError('x', { extensions: { code: 'SOMETHING_ELSE' } }))
    expect(told.extensions?.['code']).toBe('INTERNAL')
  })
})
