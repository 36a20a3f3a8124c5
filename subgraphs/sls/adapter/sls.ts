import type { Answer } from '#foundation/doorway/visit.ts'
import type { SlsLine } from '../client/line.ts'
import type { Source } from '../model/source.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'

/** What every subject asks SLS through. */
export interface Sls {
  readonly line: SlsLine
  readonly texts: CodeTexts
  /** How long an answer is kept, in milliseconds. */
  readonly cacheMs: number
}

export function sourceOf(service: string, { readAt, fromCache }: Answer<unknown, unknown>): Source {
  return { system: 'SLS', service, readAt, fromCache }
}
