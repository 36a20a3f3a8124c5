import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#foundation/store/store.ts'
import { leaderBy } from '../../start/storeLeader.ts'
import { openTestStore } from '../store.ts'

let store: Store
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())

describe('of those who share a store', () => {
  it('one leads at a time, each job by itself', async () => {
    const lead = leaderBy(store)
    let finish = (): void => undefined
    const first = lead('night', () => new Promise<void>((resolve) => (finish = resolve)))
    await expect.poll(() => lead('night', async () => undefined)).toBe(false)
    expect(await lead('day', async () => undefined)).toBe(true)
    finish()
    expect(await first).toBe(true)
    expect(await lead('night', async () => undefined)).toBe(true)
  })

  it('a job that fails gives its lead up', async () => {
    const lead = leaderBy(store)
    await expect(lead('night', () => Promise.reject(new Error('dark')))).rejects.toThrow('dark')
    expect(await lead('night', async () => undefined)).toBe(true)
  })
})
