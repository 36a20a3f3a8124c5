import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { VrproduktionsEnhed } from '../wire/documents.ts'
import { readUnits } from '../wire/hits.ts'
import { operationOf } from '../wire/http.ts'
import { UNITS_A_PAGE, unitsQuery } from '../wire/query.ts'
import type { SearchCall } from './searchCall.ts'

/** All production units that belong to an enterprise, or once did. One call for each page of them. @throws UpstreamFault */
export type UnitsOf = (permit: Permit, cvrNummer: string) => Promise<UnscreenedReply<VrproduktionsEnhed>>

export function createUnitsOf(produktionsenheder: SearchCall): UnitsOf {
  return async (permit, cvrNummer) => {
    const units: VrproduktionsEnhed[] = []
    for (let behind: number | null = null; ; ) {
      const { documents: found } = await produktionsenheder(
        permit,
        unitsQuery(cvrNummer, behind === null ? null : String(behind)),
        readUnits,
      )
      units.push(...found)
      if (found.length < UNITS_A_PAGE) return { unscreenedRows: units, head: null }
      const last: number = found.at(-1)?.pNummer ?? 0
      if (behind !== null && last <= behind) {
        throw new UpstreamFault({
          kind: 'garbled',
          system: 'CVR',
          operation: operationOf('produktionsenhed'),
          mayHaveArrived: true,
          detail: 'a page does not go on behind the one before',
        })
      }
      behind = last
    }
  }
}
