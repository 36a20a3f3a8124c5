import { readFileSync } from 'node:fs'

/** A line of a list in `contracts/cvr/codes`. */
export interface ListedCode {
  readonly code: string
  readonly da: string
  readonly en: string
}

/** @returns the list by code. Source: CVR dossier sections 10.1 to 10.3. */
export function readCodeList<Line extends ListedCode>(list: string): ReadonlyMap<string, Line> {
  const file = new URL(`../../../contracts/cvr/codes/${list}.json`, import.meta.url)
  const { codes } = JSON.parse(readFileSync(file, 'utf8')) as { codes: readonly Line[] }
  return new Map(codes.map((line) => [line.code, line]))
}
