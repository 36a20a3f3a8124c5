import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Answer } from '#foundation/doorway/visit.ts'
import type { SlsLine } from '../client/line.ts'
import type { Source } from '../model/source.ts'
import type { SlsSettings } from '../settings.ts'
import type { CodeTexts, Language } from '../wire/codeTexts.ts'

/** What every subject asks SLS through. */
export interface Sls {
  readonly line: SlsLine
  readonly texts: Readonly<Record<Language, CodeTexts>>
  /** Number of the fixed field that holds the P-number. */
  readonly productionUnitField: string
  /** How long an answer is kept, in milliseconds. */
  readonly cacheMs: number
  /** The published calendars. */
  readonly calendar: SlsSettings['payrollCalendar']
}

/** What is kept holds codes alone; their texts are those of whoever asks. */
export function textsFor({ texts }: Sls, { caller }: Desk): CodeTexts {
  return texts[caller.language]
}

export function sourceOf(service: string, { readAt, fromCache }: Answer<unknown, unknown>): Source {
  return { system: 'SLS', service, readAt, fromCache }
}
