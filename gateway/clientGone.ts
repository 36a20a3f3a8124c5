import type { FastifyReply } from 'fastify'

/** Fires when the client has gone before it was answered: nobody reads what is still being asked for. */
export function clientGone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new Error('the client has gone'))
  })
  return controller.signal
}
