import type { SystemDomain } from '#foundation/access/registrySeed.ts'

/** A system or person that may be given access. */
export interface ExternalSystem {
  readonly id: string
  readonly subject: string
  readonly name: string
  readonly kind: 'SYSTEM' | 'PERSON'
  readonly supplier: { readonly name: string; readonly cvrNumber: string } | null
  readonly domain: SystemDomain | null
  /** Whether one institution registered it for itself; else it is in the catalogue for all. */
  readonly own: boolean
  readonly standardInterfaces: readonly string[]
}
