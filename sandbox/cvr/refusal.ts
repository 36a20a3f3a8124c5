import type { JsonObject } from './documents.ts'

/** An error answer of the search engine. */
export class SearchError extends Error {
  override readonly name = 'SearchError'
  readonly status: number
  readonly body: JsonObject

  constructor(status: number, type: string, reason: string, more: JsonObject = {}) {
    super(reason)
    this.status = status
    this.body = { error: { type, reason, ...more }, status }
  }
}

/** HTTP 400 with `parsing_exception`. Source: CVR dossier section 8. */
export function parsingError(reason: string): SearchError {
  return new SearchError(400, 'parsing_exception', reason, { line: 1, col: 1 })
}
