import type { FastifyInstance } from 'fastify'
import { refusal } from '#foundation/tenancy/refusal.ts'

/**
 * Reads JSON bodies: in UTF-8 only, and no byte of it guessed, since what two readers understand differently gets past one of them.
 * A member `__proto__` is refused. Every other content type is refused with 415 by the server.
 */
export function readJsonBodies(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('error', 'error')
  http.removeAllContentTypeParsers()
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1]
    if (charset !== undefined && charset.toLowerCase() !== 'utf-8') {
      done(refusal('BAD_USER_INPUT', 'The body must be in UTF-8.', { header: 'Content-Type' }))
      return
    }
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)
    } catch {
      done(refusal('BAD_USER_INPUT', 'The body is not in UTF-8.'))
      return
    }
    parse(request, text, done)
  })
}
