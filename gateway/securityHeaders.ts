import type { FastifyInstance } from 'fastify'

/** For whatever is no page: it loads nothing, runs nothing and stands in no frame, also where a browser takes it for a page. */
const NOTHING_TO_LOAD = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Two years, as browsers' preload lists ask for. */
const HTTPS_ONLY = 'max-age=63072000; includeSubDomains'

/**
 * What every answer carries. A page that brings its own policy keeps it.
 * @param https whether clients come by HTTPS: told otherwise, browsers would be locked out.
 */
export function securityHeaders(http: FastifyInstance, https: boolean): void {
  http.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('x-frame-options', 'DENY')
    reply.header('cross-origin-resource-policy', 'same-origin')
    if (https) reply.header('strict-transport-security', HTTPS_ONLY)
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', NOTHING_TO_LOAD)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}
