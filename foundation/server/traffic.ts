import { setTimeout as pause } from 'node:timers/promises'
import type { SubgraphServer } from './subgraphServer.ts'

/** Operations that somebody waits for, in this process: what can wait gives way to them. */
export interface Traffic {
  /** The same server, whose operations are counted while they are under way; not those of the bulk lane, for which nobody waits. */
  counted(server: SubgraphServer): SubgraphServer
  /**
   * Resolves as soon as none is under way and none has just ended, since a query asks one subgraph after the other, and, where somebody has asked
   * lately, the process has had its rest since the last time; or after so many milliseconds.
   */
  quiet(ms: number): Promise<void>
}

/** The longest that what can wait gives way at each of its steps, in milliseconds, so that it comes to its end however much is asked. */
export const GIVES_WAY_MS = 100

/** Between two operations of one query there is less. */
const BETWEEN_MS = 8
/**
 * Of the time, what the process is busy for at most while something that can wait goes on: whoever comes finds it idle often enough. Measured in
 * docs/measured.md: at nine tenths one answer in twenty took three times as long.
 */
const BUSY_SHARE = 0.5
/** Whoever asked so lately may ask again. */
const LATELY_MS = 10_000

export function createTraffic(): Traffic {
  let underWay = 0
  let rested = performance.eventLoopUtilization()
  let lastEnded = Number.NEGATIVE_INFINITY
  const waiting = new Set<() => void>()
  /** Resolves when an operation ends and none is under way, or after so many milliseconds. */
  const ended = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer)
        waiting.delete(go)
        resolve()
      }
      const timer = setTimeout(go, ms)
      waiting.add(go)
    })
  return {
    counted: (server) => ({
      ...server,
      execute: async (call) => {
        if (call.caller.lane === 'bulk') return server.execute(call)
        underWay += 1
        try {
          return await server.execute(call)
        } finally {
          underWay -= 1
          lastEnded = performance.now()
          if (underWay === 0) for (const go of [...waiting]) go()
        }
      },
    }),
    quiet: async (ms) => {
      const until = performance.now() + ms
      // Whatever has arrived meanwhile is begun first.
      await new Promise((resolve) => setImmediate(resolve))
      for (;;) {
        const now = performance.now()
        const left = until - now
        if (left <= 0) break
        if (underWay > 0) await ended(left)
        else if (now - lastEnded < BETWEEN_MS) await pause(Math.min(left, BETWEEN_MS - (now - lastEnded)))
        else if (now - lastEnded > LATELY_MS) break
        else {
          const { active, idle } = performance.eventLoopUtilization(rested)
          const missing = (active * (1 - BUSY_SHARE)) / BUSY_SHARE - idle
          if (missing < 1) break
          await pause(Math.min(left, missing))
        }
      }
      rested = performance.eventLoopUtilization()
    },
  }
}
