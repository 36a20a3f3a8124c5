import { describe, expect, it } from 'vitest'
import { hasScope } from '#foundation/tenancy/caller.ts'
import { demandScope } from '#foundation/tenancy/demandScope.ts'
import { systemCaller } from '#foundation/tenancy/systemCaller.ts'
import { callerAt } from '../callers.ts'

describe('a scope', () => {
  it('is demanded for an argument that would tell what the scope guards', () => {
    const without = callerAt('institution', { scopes: ['cpr:read'] })
    expect(() => demandScope(without, 'absence:reason', 'kinds')).toThrow(
      expect.objectContaining({
        extensions: { code: 'FORBIDDEN', scope: 'absence:reason', argument: 'kinds' },
      }),
    )
    expect(() => demandScope(without, 'cpr:read', 'number')).not.toThrow()
    expect([hasScope(without, 'cpr:read'), hasScope(without, 'cpr:lookup')]).toEqual([true, false])
  })
})

describe('work of our own', () => {
  it('is done in our own name for one institution, with the interfaces it needs, no scopes and live answers', () => {
    const begun = Date.now()
    const caller = systemCaller({ id: 'institution', payrollSystem: 'OPUS' }, 'Filling', ['A'], 60_000)
    expect(caller).toMatchObject({
      subject: 'personaleport',
      kind: 'SYSTEM',
      institution: { id: 'institution', payrollSystem: 'OPUS' },
      scopes: [],
      interfaces: ['A'],
      purpose: 'Filling',
      freshness: 'LIVE',
    })
    expect(caller.deadline - begun).toBeGreaterThanOrEqual(60_000)
    expect(caller.deadline - begun).toBeLessThan(61_000)
    const another = systemCaller({ id: 'institution', payrollSystem: 'OPUS' }, 'Filling', [], 1)
    expect(another.requestId).not.toBe(caller.requestId)
  })
})
