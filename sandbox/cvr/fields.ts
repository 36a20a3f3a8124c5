import type { Json, JsonObject } from './documents.ts'

const KEYWORDS = new Set([
  'cvrNummer',
  'pNummer',
  'branchekode',
  'landekode',
  'etage',
  'sidedoer',
  'bogstavFra',
  'bogstavTil',
  'adresseId',
  'kontaktoplysning',
  'enhedstype',
])

const DATES = new Set([
  'gyldigFra',
  'gyldigTil',
  'sidstOpdateret',
  'sidstIndlaest',
  'sidstValideret',
  'stiftelsesDato',
  'virkningsDato',
])

/** How the index treats a field. Source: CVR dossier section 4.2; what it does not name goes by its value. */
export type FieldKind = 'keyword' | 'date' | 'number' | 'boolean' | 'text'

export function kindOf(path: string, value: Json): FieldKind {
  const name = path.slice(path.lastIndexOf('.') + 1)
  if (KEYWORDS.has(name)) return 'keyword'
  if (DATES.has(name)) return 'date'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'boolean' : 'text'
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** All values at a dotted path, through arrays; empty where the path leads nowhere or to null. */
export function valuesAt(source: Json, path: string): readonly Json[] {
  let found: readonly Json[] = [source]
  for (const name of path.split('.')) {
    found = found.flatMap((value) => (isObject(value) ? spread(value[name]) : []))
  }
  return found
}

function spread(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.flatMap((item: Json) => spread(item)) : [value]
}

/** Lower-cased words of a text field; letters (Danish ones too) and digits make words. */
export function tokens(value: Json): readonly string[] {
  return (
    String(value)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
