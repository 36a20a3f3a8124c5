import { createHash, timingSafeEqual } from 'node:crypto'
import type { JournalEntry, Simulator } from '../kit/control.ts'
import { type Controller, createController } from '../kit/controller.ts'
import { type HttpReply, type HttpRequest, type Refusal, startHttpSimulator } from '../kit/https.ts'
import type { SandboxPki } from '../kit/pki.ts'
import type { Town } from '../town/model.ts'
import { type CvrDocument, documentsOf, type Json, type JsonObject } from './documents.ts'
import { isObject } from './fields.ts'
import { parsingError, SearchError } from './refusal.ts'
import { createSearchEngine, type SearchEngine } from './search.ts'

const ALIAS = 'cvr-permanent'
const NUMBER_FIELDS = ['cvrNummer', 'pNummer', 'nyesteCvrNummerRelation']

export interface CvrOptions {
  readonly town: Town
  readonly pki: SandboxPki
  readonly user: string
  readonly password: string
  /** 0, the default, takes a free one. */
  readonly port?: number
}

/**
 * The search service of CVR over HTTPS with Basic authentication. The journal's operations are the paths without the alias:
 * `virksomhed/_search`, `produktionsenhed/_search`, `_search`, `_search/scroll`; subjects are the CVR and P-numbers asked for. Not
 * simulated: aggregations, highlighting, `?q=` (all refused with 400). The codes of a failure are an HTTP status (`429`, `502`, ...), or
 * `timed_out` and `shard_failure` (partial answers with status 200), or `total_as_object` (a newer engine's form of the total).
 * Source: CVR dossier sections 3 to 8 and 14.
 */
export async function startCvrSimulator(options: CvrOptions): Promise<Simulator> {
  const { town } = options
  const documents = documentsOf(town)
  const engine = createSearchEngine(documents)
  const controller = createController({ today: town.today, seed: town.seed, onReset: () => engine.forgetScrolls() })
  const admitted = `Basic ${Buffer.from(`${options.user}:${options.password}`).toString('base64')}`
  const honest = (request: HttpRequest) => {
    if (!same(request.headers['authorization'] ?? '', admitted)) return unauthorised()
    return answer(engine, documents, controller, request)
  }
  return startHttpSimulator({
    system: 'CVR',
    pki: options.pki,
    controller,
    ...(options.port === undefined ? {} : { port: options.port }),
    behaviour: { describe, answer: honest, refuse: (refusal, request) => refuse(refusal, honest(request)) },
  })
}

function answer(
  engine: SearchEngine,
  documents: readonly CvrDocument[],
  controller: Controller,
  request: HttpRequest,
): HttpReply {
  const operation = operationOf(request.path)
  try {
    if (operation === null) {
      const index = request.path.split('/')[1] ?? ''
      throw new SearchError(404, 'index_not_found_exception', 'no such index', { index })
    }
    if (request.query.has('q')) throw parsingError('[q] is not simulated')
    if (operation === '_search/scroll') {
      if (request.method === 'DELETE') return json(200, { succeeded: true })
      return json(200, engine.scroll(parse(request.body)))
    }
    const type = operation.includes('/') ? (operation.split('/')[0] ?? null) : null
    const body = request.body === '' ? {} : parse(request.body)
    return json(
      200,
      engine.search(type, body, request.query.get('scroll'), controller.foreign ? foreignRows(documents) : undefined),
    )
  } catch (error) {
    if (error instanceof SearchError) return json(error.status, error.body)
    throw error
  }
}

/** Another document instead of a single one that was asked for, or beside the rows of a list. */
function foreignRows(documents: readonly CvrDocument[]) {
  return (found: readonly CvrDocument[], size: number): readonly CvrDocument[] => {
    const [first] = found
    if (first === undefined) return found
    const stranger = documents.find((document) => document.type === first.type && !found.includes(document))
    if (stranger === undefined) return found
    return size === 1 ? [stranger] : [stranger, ...found]
  }
}

function refuse(refusal: Refusal, honest: HttpReply): HttpReply {
  if (refusal === 'unavailable' || refusal === 'closed') return page(503, 'Service Temporarily Unavailable')
  const whole: unknown = honest.status === 200 && typeof honest.body === 'string' ? JSON.parse(honest.body) : null
  const reply = whole as { readonly hits: { readonly total: number } } | null
  switch (refusal.code) {
    case 'timed_out':
      return json(200, { ...NOTHING_FOUND, timed_out: true })
    case 'shard_failure':
      return json(200, { ...NOTHING_FOUND, _shards: { total: 6, successful: 5, skipped: 0, failed: 1 } })
    case 'total_as_object':
      return reply === null
        ? honest
        : json(200, { ...reply, hits: { ...reply.hits, total: { value: reply.hits.total, relation: 'eq' } } })
    default:
      return page(/^[45][0-9]{2}$/.test(refusal.code) ? Number(refusal.code) : 500, refusal.text ?? 'Error')
  }
}

const NOTHING_FOUND = {
  took: 2,
  timed_out: false,
  _shards: { total: 6, successful: 6, skipped: 0, failed: 0 },
  hits: { total: 0, max_score: null, hits: [] },
}

function describe(request: HttpRequest): Omit<JournalEntry, 'at'> {
  let subjects: readonly string[] = []
  try {
    subjects = numbersIn(parse(request.body), '')
  } catch {
    // A body that is no JSON names nobody.
  }
  return { operation: operationOf(request.path) ?? request.path, institution: null, subjects, detail: {} }
}

/** The CVR and P-numbers that a query names. */
function numbersIn(value: Json, field: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => numbersIn(item, field))
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      numbersIn(inner, ['value', 'query'].includes(key) ? field : key),
    )
  }
  const named = NUMBER_FIELDS.some((name) => field.endsWith(`.${name}`))
  return named && (typeof value === 'number' || typeof value === 'string') ? [String(value)] : []
}

/** The path without the alias; null where it leads to another index or to nothing. */
function operationOf(path: string): string | null {
  const parts = path.split('/').filter((part) => part !== '')
  const rest = parts[0] === ALIAS ? parts.slice(1) : parts
  const operation = rest.join('/')
  if (operation === '_search/scroll') return operation
  return parts[0] === ALIAS && /^(?:[A-Za-z]+\/)?_search$/.test(operation) ? operation : null
}

function parse(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    throw new SearchError(400, 'json_parse_exception', 'Unexpected end-of-input or character')
  }
}

function json(status: number, body: JsonObject): HttpReply {
  return { status, headers: { 'content-type': 'application/json; charset=UTF-8' }, body: JSON.stringify(body) }
}

function unauthorised(): HttpReply {
  const reply = page(401, 'Authorization Required')
  return { ...reply, headers: { ...reply.headers, 'www-authenticate': 'Basic realm="CVR"' } }
}

/** The page of the web server in front. */
function page(status: number, title: string): HttpReply {
  const heading = `${status} ${title}`
  return {
    status,
    headers: { 'content-type': 'text/html' },
    body: `<html>\r\n<head><title>${heading}</title></head>\r\n<body>\r\n<center><h1>${heading}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
  }
}

function same(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(wanted))
}
