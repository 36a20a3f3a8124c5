import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { TooManyUploads, type Uploads, UploadTooLarge } from '#foundation/uploads/uploads.ts'
import { type Admission, certificateOf } from './admission.ts'
import type { CertificateReader } from './identity/certificate.ts'
import { refuseCprNumberInUrl } from './limits/cprNumbers.ts'
import { refuse } from './refusals.ts'
import type { GatewaySettings } from './settings.ts'

export interface UploadRouteParts {
  readonly admission: Admission
  readonly certificates: CertificateReader | null
  readonly uploads: Uploads
  readonly limits: GatewaySettings['uploads']
  readonly log: Log
}

/** What is handed in at a path: what for, and in which content types. None may be of those that a web page can send unasked. */
export interface UploadKind {
  readonly path: string
  readonly kind: string
  readonly contentTypes: readonly string[]
}

/** Files of changes, for `submitChanges`. A packed one is told by its first bytes, whatever the content type. */
export const CHANGE_FILES: UploadKind = {
  path: '/change-files',
  kind: 'CHANGES',
  contentTypes: ['application/octet-stream', 'application/gzip', 'application/x-ndjson', 'text/csv'],
}

/**
 * Bytes for a later operation: who asks is asked as at /graphql, before a byte is read; they go into the store as they come, and 201 tells
 * the id by which the same system names them within the institution. They are gone when their time is up.
 */
export function uploadRoute(
  http: FastifyInstance,
  { path, kind, contentTypes }: UploadKind,
  { admission, certificates, uploads, limits, log }: UploadRouteParts,
): void {
  const callers = new WeakMap<FastifyRequest, Caller>()
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // Handed on as it comes: nothing here holds it whole.
    scope.addContentTypeParser([...contentTypes], (_request, payload, done) => done(null, payload))
    scope.setErrorHandler((error, _request, reply) => {
      // Whatever of it is still to come is not read.
      reply.header('connection', 'close')
      if (error instanceof UploadTooLarge)
        return refuse(reply, Object.assign(new Error('too large', { cause: error }), { statusCode: 413 }), log)
      if (error instanceof TooManyUploads)
        return refuse(
          reply,
          refusal('RATE_LIMITED', 'Too many files were handed in that were not used yet.', {
            retryAfterSeconds: RETRY_SECONDS,
          }),
          log,
        )
      return refuse(reply, error, log)
    })
    scope.post(path, {
      bodyLimit: limits.bytes,
      onRequest: async (request) => {
        refuseCprNumberInUrl(request.url)
        const caller = await admission.admit({
          authorization: request.headers.authorization,
          certificate: await certificateOf(request.raw, certificates),
          headers: request.headers,
          requestId: request.id,
        })
        callers.set(request, caller)
      },
      handler: async (request, reply) => {
        const caller = callers.get(request)
        if (caller === undefined) throw new Error('a request reached the handler without a caller')
        const owner = { institutionId: caller.institution.id, subject: caller.subject, kind }
        const received = await uploads.receive(owner, request.body as AsyncIterable<Uint8Array>, {
          bytes: limits.bytes,
          atOnce: limits.atOnce,
          keepMs: limits.keepHours * 3_600_000,
        })
        log.info('file_received', {
          requestId: request.id,
          subject: caller.subject,
          institution: caller.institution.id,
          kind,
          bytes: received.bytes,
        })
        return reply.code(201).send({ file: received.id, bytes: received.bytes, expiresAt: received.expiresAt })
      },
    })
  })
}

const RETRY_SECONDS = 60
