import { Readable } from 'node:stream'
import { constants, createGzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { EmployeeExport } from '#foundation/exports/employeeExport.ts'
import type { Exports } from '#foundation/exports/exports.ts'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import { type Admission, certificateOf } from '../admission.ts'
import type { CertificateReader } from '../identity/certificate.ts'
import { refuseCprNumberInUrl } from '../limits/cprNumbers.ts'
import { type ByteRange, rangeOf } from './range.ts'

export interface ExportRouteParts {
  readonly exports: Pick<Exports, 'find' | 'content'>
  readonly admission: Admission
  /** How this listener learns of client certificates; null where it asks for none. */
  readonly certificates: CertificateReader | null
  readonly log: Log
}

const MEDIA_TYPES = {
  NDJSON: { type: 'application/x-ndjson; charset=utf-8', ending: 'ndjson' },
  CSV: { type: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
} as const

/**
 * Gives whoever ordered an export its file, as it is read from the store: whole, from a row on (`?from=`), or a range of bytes. The accesses by which it was read
 * must be open still and allow as much as then.
 */
export function exportRoute(http: FastifyInstance, { exports, admission, certificates, log }: ExportRouteParts): void {
  http.get<{ Params: { id: string }; Querystring: { from?: string } }>('/exports/:id', {
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      refuseCprNumberInUrl(request.url)
      const caller = await admission.admit({
        authorization: request.headers.authorization,
        certificate: await certificateOf(request.raw, certificates),
        headers: request.headers,
        requestId: request.id,
      })
      const owner = { institution: caller.institution, subject: caller.subject }
      const found = await exports.find(owner, request.params.id)
      if (found === null) throw notFound('The export')
      demandRights(caller, found)
      if (found.status !== 'COMPLETED')
        throw refusal('CONFLICT', `The export is ${found.status}, so there is no file.`, { reason: found.status })
      log.info('export_fetched', {
        requestId: caller.requestId,
        subject: caller.subject,
        institution: caller.institution.id,
        export: found.id,
      })
      return send(request, reply, found, exports)
    },
  })
}

/** Whoever may see less by now than the file shows does not get it. @throws GraphQLError FORBIDDEN */
function demandRights(caller: Caller, { rights }: EmployeeExport): void {
  const isLess =
    rights.grants.some((grant) => caller.grants?.includes(grant) !== true) ||
    rights.scopes.some((scope) => !caller.scopes.includes(scope)) ||
    caller.withheldFields.some((field) => !rights.withheldFields.includes(field))
  if (isLess) throw refusal('FORBIDDEN', 'The accesses by which the export was ordered are not open as they were.')
}

function send(
  request: FastifyRequest<{ Querystring: { from?: string } }>,
  reply: FastifyReply,
  found: EmployeeExport,
  exports: Pick<Exports, 'content'>,
): FastifyReply {
  const { type, ending } = MEDIA_TYPES[found.format]
  const tag = `"${found.id}"`
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="employees-${found.id}.${ending}"`)
    .header('cache-control', 'no-store')
    .header('vary', 'accept-encoding')
    .header('accept-ranges', 'bytes')
  const row = rowOf(request.query.from)
  const range = row > 1 ? null : rangeOf(request.headers, tag, found.bytes)
  if (range === 'UNSATISFIABLE')
    return reply
      .code(416)
      .header('content-range', `bytes */${found.bytes}`)
      .header('content-type', 'application/json; charset=utf-8')
      .send(
        JSON.stringify({
          errors: [{ message: 'The range is not in the file.', extensions: { code: 'BAD_USER_INPUT' } }],
        }),
      )
  if (range !== null) return sendRange(reply, found, range, tag, exports)
  const content = Readable.from(exports.content(found, row > 1 ? { row } : { byte: 0 }), { objectMode: false })
  if (takesGzip(request.headers['accept-encoding'])) {
    const packed = createGzip({ level: constants.Z_BEST_SPEED })
    content.once('error', (error) => packed.destroy(error))
    packed.once('close', () => content.destroy())
    return reply.header('content-encoding', 'gzip').header('etag', `"${found.id}-gzip"`).send(content.pipe(packed))
  }
  if (row <= 1) reply.header('content-length', String(found.bytes)).header('etag', tag)
  return reply.send(content)
}

function sendRange(
  reply: FastifyReply,
  found: EmployeeExport,
  { first, last }: ByteRange,
  tag: string,
  exports: Pick<Exports, 'content'>,
): FastifyReply {
  return reply
    .code(206)
    .header('etag', tag)
    .header('content-range', `bytes ${first}-${last}/${found.bytes}`)
    .header('content-length', String(last - first + 1))
    .send(Readable.from(exports.content(found, { byte: first, to: last }), { objectMode: false }))
}

/** @throws GraphQLError BAD_USER_INPUT */
function rowOf(from: unknown): number {
  if (from === undefined) return 1
  if (typeof from !== 'string' || !/^[1-9]\d{0,8}$/.test(from))
    throw refusal('BAD_USER_INPUT', 'from must be the number of a row, from 1 on.', { argument: 'from' })
  return Number(from)
}

function takesGzip(accept: string | string[] | undefined): boolean {
  return String(accept ?? '')
    .split(',')
    .some((one) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one))
}
