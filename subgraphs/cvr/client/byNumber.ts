import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import type { ProduktionsenhedKontakt, VirksomhedKontakt, VrproduktionsEnhed, Vrvirksomhed } from '../wire/documents.ts'
import { type Hits, readEnterpriseContacts, readEnterprises, readUnitContacts, readUnits } from '../wire/hits.ts'
import { enterpriseContactsQuery, enterprisesQuery, unitContactsQuery, unitsByNumberQuery } from '../wire/query.ts'
import type { SearchCall } from './searchCall.ts'

/** Documents by CVR number or P-number, several in one call; unknown ones are missing. @throws UpstreamFault */
export type ByNumber<Document> = (permit: Permit, numre: readonly string[]) => Promise<UnscreenedReply<Document>>

export function createEnterprisesByNumber(virksomheder: SearchCall): ByNumber<Vrvirksomhed> {
  return byNumber(virksomheder, enterprisesQuery, readEnterprises)
}

export function createUnitsByNumber(produktionsenheder: SearchCall): ByNumber<VrproduktionsEnhed> {
  return byNumber(produktionsenheder, unitsByNumberQuery, readUnits)
}

export function createEnterpriseContacts(virksomheder: SearchCall): ByNumber<VirksomhedKontakt> {
  return byNumber(virksomheder, enterpriseContactsQuery, readEnterpriseContacts)
}

export function createUnitContacts(produktionsenheder: SearchCall): ByNumber<ProduktionsenhedKontakt> {
  return byNumber(produktionsenheder, unitContactsQuery, readUnitContacts)
}

function byNumber<Document>(
  call: SearchCall,
  query: (numre: readonly string[]) => object,
  read: (text: string, operation: string) => Hits<Document>,
): ByNumber<Document> {
  return async (permit, numre) => {
    const { documents } = await call(permit, query(numre), read)
    return { unscreenedRows: documents, head: null }
  }
}
