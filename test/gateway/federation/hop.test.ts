import { describe, expect, it } from 'vitest'
import { type Hop, type HopCall, neverThrows } from '../../../gateway/federation/hop.ts'

const call = (signal?: AbortSignal): HopCall<null> => ({
  subgraph: 'sls',
  document: '{ a }',
  operationName: undefined,
  variables: {},
  context: null,
  signal,
})
const codes = async (hop: Hop<null>, signal?: AbortSignal) =>
  (await neverThrows(hop)(call(signal))).errors?.map((error) => error.extensions?.['code'])

describe('a hop that never throws', () => {
  it.each<[string, Hop<null>]>([
    ['rejects', () => Promise.reject(new Error('password=secret'))],
    [
      'throws',
      () => {
        throw new Error('password=secret')
      },
    ],
    ['throws something that is no error', () => Promise.reject('password=secret')],
  ])('answers an internal error when the hop %s, and tells nothing of it', async (_, hop) => {
    expect(await codes(hop)).toEqual(['INTERNAL'])
    expect(JSON.stringify(await neverThrows(hop)(call()))).not.toContain('secret')
  })

  it('takes an answer that is no result for an internal error', async () => {
    const odd =
      (answer: unknown): Hop<null> =>
      async () =>
        answer as object
    expect(await codes(odd(undefined))).toEqual(['INTERNAL'])
    expect(await codes(odd('<html>'))).toEqual(['INTERNAL'])
    expect(await neverThrows(odd({ data: null, errors: ['x', { message: 'm', locations: [{}] }] }))(call())).toEqual({
      data: null,
      errors: [{ message: 'm', path: undefined, extensions: undefined }],
    })
  })

  it('does not call after the signal, and does not wait beyond it', async () => {
    let called = 0
    const hangs: Hop<null> = () => {
      called += 1
      return new Promise(() => undefined)
    }
    expect(await codes(hangs, AbortSignal.timeout(5))).toEqual(['UPSTREAM_TIMEOUT'])
    expect(await codes(hangs, AbortSignal.abort())).toEqual(['INTERNAL'])
    expect(called).toBe(1)
  })

  it('answers a rejection by the signal as what the signal says', async () => {
    const listens: Hop<null> = ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    expect(await codes(listens, AbortSignal.timeout(5))).toEqual(['UPSTREAM_TIMEOUT'])
  })
})
