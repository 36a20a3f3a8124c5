import type { RegisteredGrant } from '#foundation/access/registry.ts'

/** The access of one system or person to one institution's data. */
export type AccessGrant = RegisteredGrant
