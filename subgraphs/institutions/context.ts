import type { Registry } from '#foundation/access/registry.ts'
import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'
import type { AccessOffice } from './changes/office.ts'

/** What the resolvers of this subgraph stand on: the registry and the access administrator's office beside the caller's desk. */
export type InstitutionsContext = SubgraphContext<{ readonly registry: Registry; readonly office: AccessOffice }>
