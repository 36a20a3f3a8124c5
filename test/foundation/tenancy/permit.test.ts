import { expect, it } from 'vitest'
import { Permit } from '#foundation/tenancy/permit.ts'
import { callerAt } from '../callers.ts'

it('carries what a client needs, taken from the caller', () => {
  const { signal } = new AbortController()
  const caller = callerAt('institution', {
    freshness: 'LIVE',
    traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    transactionId: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
    transactionTime: '2026-11-22T10:15:00+01:00',
  })
  const permit = Permit.issue(caller, 'bulk', signal)
  expect(permit).toMatchObject({
    institutionId: 'institution',
    requestId: caller.requestId,
    deadline: caller.deadline,
    lane: 'bulk',
    live: true,
    trace: {
      traceparent: caller.traceparent,
      'x-transaktionsid': caller.transactionId,
      'x-transaktionstid': caller.transactionTime,
    },
  })
  expect(permit.signal).toBe(signal)
})

it('is told from a look-alike', () => {
  const permit = Permit.issue(callerAt('institution'), 'interactive', new AbortController().signal)
  expect(Permit.isGenuine(permit)).toBe(true)
  expect(Permit.isGenuine({ ...permit } as Permit)).toBe(false)
  expect(Permit.isGenuine(Object.setPrototypeOf({ ...permit }, Permit.prototype) as Permit)).toBe(false)
})
