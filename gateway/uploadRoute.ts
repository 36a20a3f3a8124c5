import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { UPLOAD_INTERFACES, type UploadKind, type Uploads, UploadTooLarge } from '#foundation/uploads/uploads.ts'
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

/** What is handed in at a path. No media type is one that a page of elsewhere can send without being asked first (CORS). */
export interface HandedIn {
  readonly path: string
  readonly kind: UploadKind
  readonly mediaTypes: readonly string[]
  /** The most that a content may take to arrive, in milliseconds; null: as long as a request. */
  readonly arrivalMs: number | null
  /** @throws GraphQLError FORBIDDEN */
  readonly demand: (caller: Caller) => void
}

/** Contents of documents, for `uploadDocument`. */
export const DOCUMENTS: HandedIn = {
  path: '/uploads',
  kind: 'DOCUMENT',
  mediaTypes: ['application/octet-stream'],
  arrivalMs: null,
  demand: demandInterface,
}

/** Files of changes, for `submitChanges`, which asks for the interface of each row. A packed one is told by its first bytes. */
export const CHANGE_FILES: HandedIn = {
  path: '/change-files',
  kind: 'CHANGES',
  mediaTypes: ['application/octet-stream', 'application/gzip', 'application/x-ndjson', 'text/csv'],
  arrivalMs: 600_000,
  demand: () => undefined,
}

/**
 * Takes a content in that a mutation names afterwards, as it arrives, for the caller alone. Nobody's browser hands in for somebody else, by the media
 * types.
 */
export function uploadRoute(
  http: FastifyInstance,
  { path, kind, mediaTypes, arrivalMs, demand }: HandedIn,
  { uploads, admission, certificates, log }: UploadRouteParts,
): void {
  const callers = new WeakMap<FastifyRequest, Caller>()
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser([...mediaTypes], (_request, content, done) => done(null, content))
    scope.post(path, {
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
        demand(caller)
        if (!mediaTypes.includes(request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? ''))
          throw refusal('BAD_USER_INPUT', `The content must come as ${mediaTypes.join(' or ')}.`, {
            header: 'Content-Type',
          })
        if (Number(request.headers['content-length'] ?? 0) > uploads.greatestBytes(kind)) throw new ContentTooLarge()
        callers.set(request, caller)
      },
      handler: async (request, reply) => {
        const caller = callers.get(request)
        if (caller === undefined) throw new Error('an upload reached the handler without a caller')
        const owner = { institutionId: caller.institution.id, subject: caller.subject, kind }
        const { id, bytes, keptUntil } = await uploads
          .take(owner, within(arrivalMs === null ? caller.deadline : Date.now() + arrivalMs, request.raw))
          .catch((error: unknown) => {
            throw error instanceof UploadTooLarge ? new ContentTooLarge() : error
          })
        log.info('upload', {
          requestId: caller.requestId,
          subject: caller.subject,
          institution: caller.institution.id,
          kind,
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
