import { randomBytes } from 'node:crypto'
import type { CvrDocument, Json, JsonObject } from './documents.ts'
import { isObject, kindOf, valuesAt } from './fields.ts'
import { compileQuery } from './query.ts'
import { parsingError, SearchError } from './refusal.ts'
import { compileSourceFilter, type SourceFilter } from './source.ts'

const GREATEST_WINDOW = 3000
const DEFAULT_SIZE = 10
const KNOWN_KEYS = ['query', 'from', 'size', 'sort', '_source', 'timeout', 'version', 'track_scores', 'explain']

interface Hit {
  readonly document: CvrDocument
  readonly sortValues: readonly Json[] | null
}

interface Scroll {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly size: number
  readonly source: SourceFilter
  keepMs: number
  expires: number
}

/** The search engine over a fixed set of documents. Throws {@link SearchError} where the engine answers with an error. */
export interface SearchEngine {
  /**
   * @param type the path segment; one that is not known searches everything.
   * @param keepAlive `scroll` of the URL, or null.
   * @param alter what comes in the place of the documents found, for the foreign-rows switch.
   */
  search(
    type: string | null,
    body: Json,
    keepAlive: string | null,
    alter?: (found: readonly CvrDocument[], size: number) => readonly CvrDocument[],
  ): JsonObject
  /** The next page of a scroll. */
  scroll(body: Json): JsonObject
  forgetScrolls(): void
}

export function createSearchEngine(documents: readonly CvrDocument[]): SearchEngine {
  const scrolls = new Map<string, Scroll>()
  return {
    search: (type, given, keepAlive, alter) => {
      const body = isObject(given) ? given : {}
      const strange = Object.keys(body).find((key) => !KNOWN_KEYS.includes(key))
      if (strange !== undefined) throw parsingError(`Unknown key for a START_OBJECT in [${strange}].`)
      const from = wholeNumber(body['from'], 0, 'from')
      const size = wholeNumber(body['size'], DEFAULT_SIZE, 'size')
      if (keepAlive === null && from + size > GREATEST_WINDOW) throw windowTooLarge(from + size)
      const fits = compileQuery(body['query'] ?? { match_all: {} })
      const searched = documents.some((document) => document.type === type)
        ? documents.filter((document) => document.type === type)
        : documents
      const found = searched.filter(fits)
      const hits = sorted(alter === undefined ? found : alter(found, size), body['sort'])
      const source = compileSourceFilter(body['_source'])
      if (keepAlive === null) return envelope(hits.slice(from, from + size), hits.length, source)
      const keepMs = duration(keepAlive)
      const id = randomBytes(24).toString('base64')
      scrolls.set(id, {
        hits: hits.slice(size),
        total: hits.length,
        size,
        source,
        keepMs,
        expires: Date.now() + keepMs,
      })
      return { _scroll_id: id, ...envelope(hits.slice(0, size), hits.length, source) }
    },
    scroll: (body) => {
      const given = isObject(body) ? body['scroll_id'] : undefined
      const scroll = typeof given === 'string' ? scrolls.get(given) : undefined
      if (typeof given !== 'string' || scroll === undefined || scroll.expires < Date.now()) {
        throw new SearchError(404, 'search_context_missing_exception', 'No search context found for id')
      }
      const renewed = isObject(body) && typeof body['scroll'] === 'string' ? duration(body['scroll']) : scroll.keepMs
      const id = randomBytes(24).toString('base64')
      scrolls.delete(given)
      scrolls.set(id, {
        ...scroll,
        hits: scroll.hits.slice(scroll.size),
        keepMs: renewed,
        expires: Date.now() + renewed,
      })
      return { _scroll_id: id, ...envelope(scroll.hits.slice(0, scroll.size), scroll.total, scroll.source) }
    },
    forgetScrolls: () => scrolls.clear(),
  }
}

function envelope(hits: readonly Hit[], total: number, source: SourceFilter): JsonObject {
  const scored = hits.every((hit) => hit.sortValues === null)
  return {
    took: 4,
    timed_out: false,
    _shards: { total: 6, successful: 6, skipped: 0, failed: 0 },
    hits: {
      total,
      max_score: total === 0 || !scored ? null : 1,
      hits: hits.map(({ document, sortValues }): JsonObject => {
        const shown = source(document.source)
        return {
          _index: document.index,
          _type: '_doc',
          _id: document.id,
          _score: sortValues === null ? 1 : null,
          ...(shown === null ? {} : { _source: shown }),
          ...(sortValues === null ? {} : { sort: sortValues }),
        }
      }),
    },
  }
}

/** By the fields asked for, first to last; documents without a value come last, equal ones keep the index's order. */
function sorted(documents: readonly CvrDocument[], given: Json | undefined): readonly Hit[] {
  if (given === undefined) return documents.map((document) => ({ document, sortValues: null }))
  const list: readonly Json[] = Array.isArray(given) ? given : [given]
  const keys = list.map((item) => {
    if (typeof item === 'string') return { path: item, descending: false }
    const [path, order] = Object.entries(isObject(item) ? item : {})[0] ?? []
    if (path === undefined) throw parsingError('[sort] expects a field')
    return { path, descending: (isObject(order) ? order['order'] : order) === 'desc' }
  })
  const hits = documents.map((document) => ({
    document,
    sortValues: keys.map(({ path }) => {
      const [value = null] = valuesAt(document.source, path)
      if (value !== null && kindOf(path, value) === 'text') {
        throw new SearchError(400, 'illegal_argument_exception', 'Fielddata is disabled on text fields by default.')
      }
      return value
    }),
  }))
  return hits.sort((one, other) => {
    for (const [index, { descending }] of keys.entries()) {
      const order = compare(one.sortValues[index] ?? null, other.sortValues[index] ?? null, descending)
      if (order !== 0) return order
    }
    return 0
  })
}

function compare(one: Json, other: Json, descending: boolean): number {
  if (one === other) return 0
  if (one === null) return 1
  if (other === null) return -1
  return (one < other ? -1 : 1) * (descending ? -1 : 1)
}

function wholeNumber(given: Json | undefined, otherwise: number, name: string): number {
  const number = given === undefined ? otherwise : Number(given)
  if (!Number.isSafeInteger(number) || number < 0)
    throw parsingError(`[${name}] parameter cannot be negative or broken`)
  return number
}

/** `30s`, `1m`, `20m`, in milliseconds. */
function duration(text: string): number {
  const [, number, unit] = /^([0-9]+)(ms|s|m|h)$/.exec(text) ?? []
  if (number === undefined) throw parsingError(`failed to parse setting [scroll] with value [${text}] as a time value`)
  return Number(number) * (unit === 'ms' ? 1 : unit === 's' ? 1000 : unit === 'm' ? 60_000 : 3_600_000)
}

function windowTooLarge(window: number): SearchError {
  return new SearchError(
    500,
    'search_phase_execution_exception',
    `Result window is too large, from + size must be less than or equal to: [${GREATEST_WINDOW}] but was [${window}]. See the scroll api for a more efficient way to request large data sets.`,
    { phase: 'query', grouped: true },
  )
}
