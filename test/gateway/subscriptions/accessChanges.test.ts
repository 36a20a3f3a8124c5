import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRegistry } from '#foundation/access/registry.ts'
import { createLog } from '#foundation/log/log.ts'
import { accessChanges } from '../../../gateway/subscriptions/accessChanges.ts'
import { client, grant, seed } from '../../foundation/seed.ts'
import { changingRegistry } from './changingRegistry.ts'

describe('changes of access', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') }))
  afterEach(() => void vi.useRealTimers())

  const opened = () => {
    const registry = changingRegistry(
      createRegistry(seed([client('system', [grant('fjord')])]), Buffer.alloc(32, 1), () => '2026-11-22'),
    )
    const lines: string[] = []
    const log = createLog({ level: 'info', sink: { write: (line) => void lines.push(line) } })
    return { registry, lines, changes: accessChanges(registry, 1_000, log) }
  }

  it('made elsewhere are heard within the interval, by all who listen, and the registry is left alone when nobody does', async () => {
    const { registry, changes } = opened()
    await vi.advanceTimersByTimeAsync(5_000)
    expect([registry.refreshes, registry.listenerCount]).toEqual([0, 0])
    const heard: string[] = []
    const stopFirst = changes.listen(() => heard.push('first'))
    const stopSecond = changes.listen(() => heard.push('second'))
    expect([registry.listenerCount, changes.listeners]).toEqual([1, 2])
    registry.change(
      () => true,
      (one) => ({ ...one, state: 'CLOSED' }),
    )
    await vi.advanceTimersByTimeAsync(999)
    expect(heard).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(heard).toEqual(['first', 'second'])
    stopFirst()
    stopFirst()
    expect(registry.listenerCount).toBe(1)
    stopSecond()
    const { refreshes } = registry
    await vi.advanceTimersByTimeAsync(5_000)
    expect([registry.refreshes, registry.listenerCount, changes.listeners]).toEqual([refreshes, 0, 0])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('that a day brings are heard, too', async () => {
    const { changes } = opened()
    let heard = 0
    const stop = changes.listen(() => {
      heard += 1
    })
    // Midnight in Denmark is 23:00 UTC in winter.
    await vi.advanceTimersByTimeAsync(10 * 3_600_000)
    expect(heard).toBe(0)
    await vi.advanceTimersByTimeAsync(2 * 3_600_000)
    expect(heard).toBe(1)
    stop()
  })

  it('a registry that cannot be read is told of once, and heard again when it can', async () => {
    const { registry, changes, lines } = opened()
    let heard = 0
    const stop = changes.listen(() => {
      heard += 1
    })
    registry.break(true)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(lines.filter((line) => line.includes('registry_not_refreshed'))).toHaveLength(1)
    registry.break(false)
    registry.change(
      () => true,
      () => null,
    )
    await vi.advanceTimersByTimeAsync(1_000)
    expect(heard).toBe(1)
    stop()
  })
})
