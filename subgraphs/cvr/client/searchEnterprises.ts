import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import type { Vrvirksomhed } from '../wire/documents.ts'
import { readEnterprises } from '../wire/hits.ts'
import { enterpriseSearchQuery, type Soegning } from '../wire/query.ts'
import type { SearchCall } from './searchCall.ts'

/** A page of the enterprises that fit, by CVR number. The head counts those that fit behind where the page begins. @throws UpstreamFault */
export type SearchEnterprises = (
  permit: Permit,
  soegning: Soegning,
) => Promise<UnscreenedReply<Vrvirksomhed, { readonly total: number }>>

export function createSearchEnterprises(virksomheder: SearchCall): SearchEnterprises {
  return async (permit, soegning) => {
    const { total, documents } = await virksomheder(permit, enterpriseSearchQuery(soegning), readEnterprises)
    return { unscreenedRows: documents, head: { total } }
  }
}
