import type { RegisteredGrant, RegisteredInstitution } from '#foundation/access/registry.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'

/** Who is calling, with what the registry lets in today. */
export interface Viewer {
  readonly caller: Caller
  readonly grants: readonly RegisteredGrant[]
  /** Those that the caller may act for, each once. */
  readonly institutions: readonly RegisteredInstitution[]
}
