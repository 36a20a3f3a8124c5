import { describe, expect, it } from 'vitest'
import { administratorRemains } from '../../../../subgraphs/institutions/rules/administratorRemains.ts'
import { codesOf, heldGrant } from './opening.ts'

const administrator = (id: string, overrides = {}) =>
  heldGrant({ id, interfaceCode: 'ACCESS_ADMINISTRATION', scopes: ['access:administer'], ...overrides })
const judged = (grants: Parameters<typeof administratorRemains>[0], shut: readonly string[]) =>
  codesOf(administratorRemains(grants, new Set(shut), 'grantIds'))

describe('of those who look after the accesses', () => {
  it('one remains', () => {
    expect(judged([administrator('a'), administrator('b')], ['a'])).toEqual([])
    expect(judged([administrator('a'), administrator('b')], ['a', 'b'])).toEqual(['LAST_ADMINISTRATOR grantIds'])
  })

  it('one who is suspended, or may only read the log, does not count', () => {
    expect(judged([administrator('a'), administrator('b', { state: 'SUSPENDED' })], ['a'])).toEqual([
      'LAST_ADMINISTRATOR grantIds',
    ])
    expect(judged([administrator('a'), administrator('b', { scopes: ['access:log'] })], ['a'])).toEqual([
      'LAST_ADMINISTRATOR grantIds',
    ])
  })

  it('nobody is missed where other accesses are closed', () => {
    expect(judged([administrator('a'), heldGrant({ id: 'x' })], ['x'])).toEqual([])
    expect(judged([heldGrant({ id: 'x' })], ['x'])).toEqual([])
  })
})
