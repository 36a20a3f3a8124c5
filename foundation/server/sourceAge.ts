import type { SystemName } from '#schema/errorCodes.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'

/** Where a value came from, as the subgraphs' models have it: `Source` in the graph. */
export interface ToldSource {
  readonly system: SystemName
  /** The service by the system's own name. */
  readonly service: string
  readonly readAt: DateTime
  readonly fromCache: boolean
}

/** Whole seconds between the asking and the answering; 0 for what was asked for this request. Clocks of several copies may differ a little. */
export function ageSeconds({ readAt, fromCache }: ToldSource, _arguments: unknown, _context: unknown): number {
  return fromCache ? Math.max(0, Math.floor((Date.now() - Date.parse(readAt)) / 1000)) : 0
}
