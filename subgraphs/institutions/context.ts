import type { Registry } from '#foundation/access/registry.ts'
import type { Exports } from '#foundation/exports/exports.ts'
import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'
import type { AccessOffice } from './changes/office.ts'
import type { Following } from './store/following.ts'

/** What the resolvers of this subgraph stand on: the registry, the access administrator's office, what has changed and exports, beside the caller's desk. */
export type InstitutionsContext = SubgraphContext<{
  readonly registry: Registry
  readonly office: AccessOffice
  readonly following: Following
  readonly exports: Exports
}>
