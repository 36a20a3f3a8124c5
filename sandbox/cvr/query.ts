import type { CvrDocument, Json, JsonObject } from './documents.ts'
import { isObject, kindOf, tokens, valuesAt } from './fields.ts'
import { parsingError, SearchError } from './refusal.ts'

/** What a query looks at: the whole document, or one element of an array when inside `nested`. */
interface Scope {
  readonly id: string
  values(path: string): readonly Json[]
}

type Test = (scope: Scope) => boolean
type Reader = (body: Json) => Test

/** Whether a document fits. Throws {@link SearchError} for a query that the engine refuses. */
export function compileQuery(query: Json): (document: CvrDocument) => boolean {
  const test = read(query)
  return (document) => test({ id: document.id, values: (path) => valuesAt(document.source, path) })
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['match_all', () => () => true],
  ['ids', (body) => readIds(body)],
  ['term', (body) => fieldTest('term', body, 'value', (wanted) => (path, value) => equals(path, value, wanted))],
  ['terms', (body) => readTerms(body)],
  ['match', (body) => readMatch(body)],
  ['match_phrase', (body) => fieldTest('match_phrase', body, 'query', (wanted) => phraseTest(wanted, false))],
  [
    'match_phrase_prefix',
    (body) => fieldTest('match_phrase_prefix', body, 'query', (wanted) => phraseTest(wanted, true)),
  ],
  ['multi_match', (body) => readMultiMatch(body)],
  [
    'prefix',
    (body) =>
      fieldTest(
        'prefix',
        body,
        'value',
        (wanted) => (path, value) => someTerm(path, value, (term) => term.startsWith(String(wanted))),
      ),
  ],
  ['wildcard', (body) => fieldTest('wildcard', body, 'value', (wanted) => wildcardTest(String(wanted)))],
  ['range', (body) => readRange(body)],
  ['exists', (body) => readExists(body)],
  ['bool', (body) => readBool(body)],
  ['nested', (body) => readNested(body)],
])

function read(query: Json | undefined): Test {
  if (!isObject(query)) throw parsingError('[_na] query malformed, must start with start_object')
  const [entry, ...others] = Object.entries(query)
  if (entry === undefined) throw parsingError('query malformed, empty clause found')
  const [name, body] = entry
  if (others.length > 0) {
    throw parsingError(`[${name}] malformed query, expected [END_OBJECT] but found [FIELD_NAME]`)
  }
  if (name.startsWith('script')) {
    throw new SearchError(500, 'illegal_argument_exception', 'cannot execute [inline] scripts')
  }
  const reader = READERS.get(name)
  if (reader === undefined) throw parsingError(`no [query] registered for [${name}]`)
  return reader(body)
}

/** The one field of a clause, its value (plain, or under `key`) and its options. */
function oneField(name: string, body: Json, key: string) {
  if (!isObject(body)) throw parsingError(`[${name}] query malformed, no start_object after query name`)
  const [entry, ...others] = Object.entries(body)
  if (entry === undefined || others.length > 0) throw parsingError(`[${name}] query doesn't support multiple fields`)
  const [path, given] = entry
  if (Array.isArray(given)) throw parsingError(`[${name}] query does not support array of values`)
  const options: JsonObject = isObject(given) ? given : {}
  const wanted = isObject(given) ? given[key] : given
  if (wanted === undefined || wanted === null || typeof wanted === 'object')
    throw parsingError(`[${name}] query needs a value`)
  return { path, wanted, options }
}

function fieldTest(
  name: string,
  body: Json,
  key: string,
  make: (wanted: Json) => (path: string, value: Json) => boolean,
): Test {
  const { path, wanted } = oneField(name, body, key)
  const test = make(wanted)
  return (scope) => scope.values(path).some((value) => test(path, value))
}

/** Whole values for keywords, numbers and dates; single lower-cased words for texts, compared as given. */
function someTerm(path: string, value: Json, test: (term: string) => boolean): boolean {
  return kindOf(path, value) === 'text' ? tokens(value).some(test) : test(String(value))
}

function equals(path: string, value: Json, wanted: Json): boolean {
  if (kindOf(path, value) === 'number') return Number(wanted) === value
  return someTerm(path, value, (term) => term === String(wanted))
}

function readTerms(body: Json): Test {
  if (!isObject(body)) throw parsingError('[terms] query malformed, no start_object after query name')
  const [entry, ...others] = Object.entries(body)
  if (entry === undefined || others.length > 0) throw parsingError('[terms] query requires exactly one field')
  const [path, wanted] = entry
  if (!Array.isArray(wanted)) throw parsingError('[terms] query requires an array of values')
  const list: readonly Json[] = wanted
  return (scope) => scope.values(path).some((value) => list.some((item) => equals(path, value, item)))
}

function readMatch(body: Json): Test {
  const { path, wanted, options } = oneField('match', body, 'query')
  const every = String(options['operator'] ?? 'or').toLowerCase() === 'and'
  return (scope) => scope.values(path).some((value) => matches(path, value, wanted, every))
}

function matches(path: string, value: Json, wanted: Json, every: boolean): boolean {
  if (kindOf(path, value) !== 'text') return equals(path, value, wanted)
  const words = tokens(value)
  const asked = tokens(wanted)
  return every ? asked.every((word) => words.includes(word)) : asked.some((word) => words.includes(word))
}

function phraseTest(wanted: Json, prefix: boolean): (path: string, value: Json) => boolean {
  const asked = tokens(wanted)
  return (path, value) => {
    if (kindOf(path, value) !== 'text') return equals(path, value, wanted)
    const words = tokens(value)
    return words.some((_, start) =>
      asked.every((word, index) => {
        const found = words[start + index]
        return prefix && index === asked.length - 1 ? found?.startsWith(word) === true : found === word
      }),
    )
  }
}

function readMultiMatch(body: Json): Test {
  const fields = isObject(body) ? body['fields'] : undefined
  const wanted = isObject(body) ? body['query'] : undefined
  if (!Array.isArray(fields) || wanted === undefined) throw parsingError('[multi_match] needs fields and query')
  const every = isObject(body) && String(body['operator'] ?? 'or').toLowerCase() === 'and'
  const paths = fields.map((field: Json) => String(field).replace(/\^.*$/, ''))
  return (scope) => paths.some((path) => scope.values(path).some((value) => matches(path, value, wanted, every)))
}

function wildcardTest(pattern: string): (path: string, value: Json) => boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  const expression = new RegExp(`^${escaped}$`, 's')
  return (path, value) => someTerm(path, value, (term) => expression.test(term))
}

function readRange(body: Json): Test {
  if (!isObject(body)) throw parsingError('[range] query malformed, no start_object after query name')
  const [entry, ...others] = Object.entries(body)
  if (entry === undefined || others.length > 0 || !isObject(entry[1]))
    throw parsingError('[range] query requires one field')
  const [path, bounds] = entry
  const tests = Object.entries(bounds).map(([name, bound]): ((value: Json) => boolean) => {
    switch (name) {
      case 'gt':
        return (value) => position(path, value) > position(path, bound)
      case 'gte':
        return (value) => position(path, value) >= position(path, bound)
      case 'lt':
        return (value) => position(path, value) < position(path, bound)
      case 'lte':
        return (value) => position(path, value) <= position(path, bound)
      default:
        throw parsingError(`[range] query does not support [${name}]`)
    }
  })
  return (scope) => scope.values(path).some((value) => tests.every((test) => test(value)))
}

/** Where a value stands in order: a number, or the moment of a date. */
function position(path: string, value: Json): number {
  return kindOf(path, value) === 'date' ? Date.parse(String(value)) : Number(value)
}

function readExists(body: Json): Test {
  const field = isObject(body) ? body['field'] : undefined
  if (typeof field !== 'string') throw parsingError('[exists] must be provided with a [field]')
  return (scope) => scope.values(field).length > 0
}

function readIds(body: Json): Test {
  const values = isObject(body) ? body['values'] : undefined
  if (!Array.isArray(values)) throw parsingError('[ids] requires providing a values element')
  const wanted = new Set(values.map((value: Json) => String(value)))
  return (scope) => wanted.has(scope.id)
}

function readBool(body: Json): Test {
  if (!isObject(body)) throw parsingError('[bool] query malformed, no start_object after query name')
  const known = ['must', 'filter', 'should', 'must_not', 'minimum_should_match', 'boost']
  const strange = Object.keys(body).find((key) => !known.includes(key))
  if (strange !== undefined) throw parsingError(`[bool] query does not support [${strange}]`)
  const clauses = (key: string): readonly Test[] => {
    const given = body[key]
    if (given === undefined) return []
    return Array.isArray(given) ? given.map((clause: Json) => read(clause)) : [read(given)]
  }
  const all = [...clauses('must'), ...clauses('filter')]
  const none = clauses('must_not')
  const some = clauses('should')
  const least = Number(body['minimum_should_match'] ?? (all.length === 0 && some.length > 0 ? 1 : 0))
  return (scope) =>
    all.every((test) => test(scope)) &&
    !none.some((test) => test(scope)) &&
    some.filter((test) => test(scope)).length >= least
}

/** Ties conditions to one element: inside, only paths below `path` lead anywhere. */
function readNested(body: Json): Test {
  const path = isObject(body) ? body['path'] : undefined
  if (!isObject(body) || typeof path !== 'string') throw parsingError('[nested] requires a [path]')
  const test = read(body['query'])
  return (scope) =>
    scope.values(path).some((element) =>
      test({
        id: scope.id,
        values: (inner) => (inner.startsWith(`${path}.`) ? valuesAt(element, inner.slice(path.length + 1)) : []),
      }),
    )
}
