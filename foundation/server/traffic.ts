import type { SubgraphServer } from './subgraphServer.ts'

/** Operations that somebody waits for, in this process: what can wait gives way to them. */
export interface Traffic {
  /** The same server, whose operations are counted while they are under way. */
  counted(server: SubgraphServer): SubgraphServer
  /** Resolves as soon as none is under way, or after so many milliseconds. */
  quiet(ms: number): Promise<void>
}

export function createTraffic(): Traffic {
  let underWay = 0
  const waiting = new Set<() => void>()
  return {
    counted: (server) => ({
      ...server,
      execute: async (call) => {
        underWay += 1
        try {
          return await server.execute(call)
        } finally {
          underWay -= 1
          if (underWay === 0) for (const go of [...waiting]) go()
        }
      },
    }),
    quiet: async (ms) => {
      // Whatever has arrived meanwhile is begun first.
      await new Promise((resolve) => setImmediate(resolve))
      if (underWay === 0) return
      await new Promise<void>((resolve) => {
        const go = (): void => {
          clearTimeout(timer)
          waiting.delete(go)
          resolve()
        }
        const timer = setTimeout(go, ms)
        waiting.add(go)
      })
    },
  }
}
