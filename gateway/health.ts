import type { FastifyPluginAsync } from 'fastify'

/** What readiness rests on. */
export interface Readiness {
  /** Institutions whose directory has been filled, and all. */
  readonly directories: { readonly filled: number; readonly all: number }
  /** State of each upstream for each institution whose calls are held back now. */
  readonly heldBack: readonly { readonly system: string; readonly institution: string }[]
}

/** `/health/live`: the process answers. `/health/ready`: it can do its work; 503 until every directory has been filled. */
export function healthRoutes(readiness: () => Promise<Readiness>): FastifyPluginAsync {
  return async (server) => {
    server.get('/health/live', async () => ({ status: 'alive' }))
    server.get('/health/ready', async (_request, reply) => {
      const state = await readiness()
      const ready = state.directories.filled === state.directories.all
      return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'filling', ...state })
    })
  }
}
