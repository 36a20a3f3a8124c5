import type { Json, JsonObject } from './documents.ts'
import { isObject } from './fields.ts'
import { parsingError } from './refusal.ts'

/** `_source` of a search: which parts of a document come back; null for none at all. */
export type SourceFilter = (source: JsonObject) => JsonObject | null

/** From a boolean, a pattern, a list of patterns, or `{includes, excludes}`; `*` stands for any characters, dots too. */
export function compileSourceFilter(given: Json | undefined): SourceFilter {
  if (given === undefined || given === true) return (source) => source
  if (given === false) return () => null
  const includes = patterns(isObject(given) ? (given['includes'] ?? given['include'] ?? []) : given)
  const excludes = patterns(isObject(given) ? (given['excludes'] ?? given['exclude'] ?? []) : [])
  return (source) => {
    const kept = filterObject(source, '', includes.length === 0, includes, excludes)
    return kept ?? {}
  }
}

function patterns(given: Json): readonly RegExp[] {
  const list: readonly Json[] = Array.isArray(given) ? given : [given]
  return list.map((pattern) => {
    if (typeof pattern !== 'string') throw parsingError('[_source] expects strings')
    return new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
  })
}

function filterObject(
  object: JsonObject,
  prefix: string,
  chosen: boolean,
  includes: readonly RegExp[],
  excludes: readonly RegExp[],
): JsonObject | undefined {
  const kept: Record<string, Json> = {}
  for (const [name, value] of Object.entries(object)) {
    const path = prefix === '' ? name : `${prefix}.${name}`
    if (excludes.some((pattern) => pattern.test(path))) continue
    const inside = chosen || includes.some((pattern) => pattern.test(path))
    const filtered = filterValue(value, path, inside, includes, excludes)
    if (filtered !== undefined) kept[name] = filtered
  }
  return chosen || Object.keys(kept).length > 0 ? kept : undefined
}

function filterValue(
  value: Json,
  path: string,
  chosen: boolean,
  includes: readonly RegExp[],
  excludes: readonly RegExp[],
): Json | undefined {
  if (isObject(value)) return filterObject(value, path, chosen, includes, excludes)
  if (!Array.isArray(value)) return chosen ? value : undefined
  const items = value
    .map((item: Json) => filterValue(item, path, chosen, includes, excludes))
    .filter((item: Json | undefined) => item !== undefined)
  return chosen || items.length > 0 ? items : undefined
}
