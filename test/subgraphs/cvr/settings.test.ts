import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cvrSettingsShape } from '../../../subgraphs/cvr/settings.ts'

beforeAll(() => {
  process.env['CVR_TEST_PASSWORD'] = 'test-pass'
})
afterAll(() => {
  delete process.env['CVR_TEST_PASSWORD']
})

function given(change: object = {}): unknown {
  return { endpoint: {}, user: 'test-user', password: { env: 'CVR_TEST_PASSWORD' }, ...change }
}

describe('the settings of CVR', () => {
  it('need the access alone', () => {
    expect(cvrSettingsShape.parse(given())).toMatchObject({
      endpoint: { url: 'https://distribution.virk.dk', index: 'cvr-permanent' },
      user: 'test-user',
      password: 'test-pass',
      cacheMs: 86_400_000,
    })
  })

  it.each([
    ['a password written in them', { password: 'test-pass' }],
    ['an address of another kind', { endpoint: { url: 'ftp://distribution.virk.dk' } }],
    ['an index that is a path', { endpoint: { index: '../offentliggoerelser' } }],
    ['an unknown part', { token: 'x' }],
  ])('are refused with %s', (_what, change) => {
    expect(cvrSettingsShape.safeParse(given(change)).success).toBe(false)
  })
})
