import type { AccessEventKind } from '#foundation/access/registryChange.ts'

/** One thing that happened to an institution's accesses. */
export interface AccessEvent {
  /** Place in the store's order. */
  readonly sequence: number
  readonly at: string
  readonly actor: string
  readonly event: AccessEventKind
  readonly grantId: string | null
  readonly instructionId: string | null
  readonly certificateId: string | null
  readonly note: string | null
}
