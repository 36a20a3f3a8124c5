import { expect, it } from 'vitest'
import { renewalDeadline } from '#foundation/access/renewal.ts'

it('a successor must be there the day the certificate ends, for Opus thirty days before', () => {
  expect(renewalDeadline('2027-03-31T10:00:00.000Z', 'SLS')).toBe('2027-03-31')
  expect(renewalDeadline('2027-03-31T10:00:00.000Z', 'OPUS')).toBe('2027-03-01')
  // Late in the evening in UTC is the next day in Denmark.
  expect(renewalDeadline('2027-03-31T22:30:00.000Z', 'SLS')).toBe('2027-04-01')
})
