import type { DateTime } from '#schema/scalars/DateTime.ts'

/** Where a value came from. */
export interface Source {
  readonly system: 'OPUS'
  /** The operation by KMD's own name. */
  readonly service: string
  readonly readAt: DateTime
  readonly fromCache: boolean
}
