import type { AccessEventKind } from '#foundation/access/registryChange.ts'

/** One thing that happened to an institution's accesses. */
export interface AccessEvent {
  /** Place among the institution's own, from 1. */
  readonly number: number
  readonly at: string
  readonly actor: string
  readonly event: AccessEventKind
  readonly grantId: string | null
  readonly instructionId: string | null
  readonly certificateId: string | null
  readonly note: string | null
}
