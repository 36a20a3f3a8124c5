import { expect, it } from 'vitest'
import { belongs } from '#foundation/tenancy/screening.ts'

const asked = { subjects: new Set(['1', '2']), institutionKeys: new Set(['901/10', '901/20']) }

it.each([
  [{ subject: '1', institutionKey: '901/20' }, true],
  [{ subject: '2' }, true],
  [{ institutionKey: '901/10' }, true],
  [{}, true],
  [{ subject: '3', institutionKey: '901/10' }, false],
  [{ subject: '1', institutionKey: '902/10' }, false],
  [{ subject: '' }, false],
  [{ institutionKey: '' }, false],
])('a record that claims %j is shown: %s', (claim, isShown) => {
  expect(belongs(claim, asked)).toBe(isShown)
})

it('holds a record against the institution alone where nobody was named', () => {
  const whole = { ...asked, subjects: null }
  expect(belongs({ subject: '99', institutionKey: '901/10' }, whole)).toBe(true)
  expect(belongs({ subject: '99', institutionKey: '902/10' }, whole)).toBe(false)
})
