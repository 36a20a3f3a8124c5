import type { Registry } from '#foundation/access/registry.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'

/** Whether an access that lets the caller in is for stored operations only; then no other of its operations is answered either. */
export function demandsPersistedOperations(registry: Registry, { grants }: Caller): boolean {
  return (grants ?? []).some((id) => registry.grant(id)?.persistedOperationsOnly === true)
}
