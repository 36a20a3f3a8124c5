import type { DateTime } from '#schema/scalars/DateTime.ts'

/** Where an answer came from and how old it is. */
export interface Source {
  readonly system: 'SLS'
  /** The service by SLS's own name. */
  readonly service: string
  readonly readAt: DateTime
  readonly fromCache: boolean
}
