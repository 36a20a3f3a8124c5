import type { RegisteredInstitution } from '#foundation/access/registry.ts'

/** An institution as the registry holds it. */
export type Institution = RegisteredInstitution
