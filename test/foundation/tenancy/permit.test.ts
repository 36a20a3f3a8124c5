import { expect, it } from 'vitest'
import { Permit } from '#foundation/tenancy/permit.ts'
import { callerAt } from '../callers.ts'

it('carries what a client needs, taken from the caller', () => {
  const { signal } = new AbortController()
  const caller = callerAt('institution', {
    freshness: 'LIVE',
    traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
  })
  const permit = Permit.issue(caller, 'bulk', signal)
  expect(permit).toMatchObject({
    institutionId: 'institution',
    requestId: caller.requestId,
    deadline: caller.deadline,
    lane: 'bulk',
    live: true,
    traceparent: caller.traceparent,
  })
  expect(permit.signal).toBe(signal)
})

it('is told from a look-alike', () => {
  const permit = Permit.issue(callerAt('institution'), 'interactive', new AbortController().signal)
  expect(Permit.isGenuine(permit)).toBe(true)
  expect(Permit.isGenuine({ ...permit } as Permit)).toBe(false)
  expect(Permit.isGenuine(Object.setPrototypeOf({ ...permit }, Permit.prototype) as Permit)).toBe(false)
})
