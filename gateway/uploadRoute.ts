import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { UPLOAD_INTERFACES, type Uploads, UploadTooLarge } from '#foundation/uploads/uploads.ts'
import { type Admission, certificateOf } from './admission.ts'
import type { CertificateReader } from './identity/certificate.ts'
import { refuseCprNumberInUrl } from './limits/cprNumbers.ts'

export interface UploadRouteParts {
  readonly uploads: Pick<Uploads, 'take' | 'greatestBytes'>
  readonly admission: Admission
  /** How this listener learns of client certificates; null where it asks for none. */
  readonly certificates: CertificateReader | null
  readonly log: Log
}

/**
 * `POST /uploads`: takes a content in that a change names afterwards, as it arrives, for the caller alone. The only media type is one that no
 * page of elsewhere can send without being asked first (CORS), so that nobody's browser uploads for somebody else.
 */
export function uploadRoute(http: FastifyInstance, { uploads, admission, certificates, log }: UploadRouteParts): void {
  const callers = new WeakMap<FastifyRequest, Caller>()
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(MEDIA_TYPE, (_request, content, done) => done(null, content))
    scope.post('/uploads', {
      // Before a byte of the content is read.
      onRequest: async (request, reply) => {
        // What is refused is not read to its end.
        reply.header('connection', 'close')
        refuseCprNumberInUrl(request.url)
        const caller = await admission.admit({
          authorization: request.headers.authorization,
          certificate: await certificateOf(request.raw, certificates),
          headers: request.headers,
          requestId: request.id,
        })
        demandInterface(caller)
        if (request.headers['content-type']?.trim().toLowerCase() !== MEDIA_TYPE)
          throw refusal('BAD_USER_INPUT', `The content must come as ${MEDIA_TYPE}.`, { header: 'Content-Type' })
        if (Number(request.headers['content-length'] ?? 0) > uploads.greatestBytes) throw new ContentTooLarge()
        callers.set(request, caller)
      },
      handler: async (request, reply) => {
        const caller = callers.get(request)
        if (caller === undefined) throw new Error('an upload reached the handler without a caller')
        const owner = { institutionId: caller.institution.id, subject: caller.subject }
        const { id, bytes, keptUntil } = await uploads
          .take(owner, within(caller.deadline, request.raw))
          .catch((error: unknown) => {
            throw error instanceof UploadTooLarge ? new ContentTooLarge() : error
          })
        log.info('upload', {
          requestId: caller.requestId,
          subject: caller.subject,
          institution: caller.institution.id,
          bytes,
          milliseconds: Math.round(reply.elapsedTime),
        })
        return reply
          .removeHeader('connection')
          .header('cache-control', 'no-store')
          .code(201)
          .send({ id, bytes, keptUntil })
      },
    })
  })
}

const MEDIA_TYPE = 'application/octet-stream'

class ContentTooLarge extends Error {
  readonly statusCode = 413
}

/** @throws GraphQLError FORBIDDEN */
function demandInterface({ interfaces }: Caller): void {
  const [interfaceCode] = UPLOAD_INTERFACES
  if (!UPLOAD_INTERFACES.some((code) => interfaces.includes(code)))
    throw refusal('FORBIDDEN', `No open access to the interface ${interfaceCode}.`, { interfaceCode })
}

/** The content; who sends it too slowly is cut off. Where the reader stops, the connection stays for the answer. */
async function* within(deadline: number, content: IncomingMessage): AsyncGenerator<Uint8Array> {
  const late = setTimeout(
    () => content.destroy(new Error('the content did not arrive in time')),
    Math.max(0, deadline - Date.now()),
  )
  try {
    for await (const chunk of content.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array
    // A connection that breaks off may end the stream like any other.
    if (!content.complete) throw new Error('the content did not arrive whole')
  } finally {
    clearTimeout(late)
  }
}
