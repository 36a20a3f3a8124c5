import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { traced } from '#foundation/upstream/http.ts'
import type { Upstream } from '#foundation/upstream/upstream.ts'
import { readUnits, type VrproduktionsEnhed } from '../wire/hits.ts'
import { operationOf, postSearch, type SearchService } from '../wire/http.ts'
import { UNITS_A_PAGE, unitsQuery } from '../wire/query.ts'

/** All production units that belong to an enterprise, or once did. One call for each page of them. @throws UpstreamFault */
export type UnitsOf = (permit: Permit, cvrNummer: string) => Promise<UnscreenedReply<VrproduktionsEnhed>>

export function createUnitsOf(upstream: Upstream, service: SearchService): UnitsOf {
  const operation = operationOf('produktionsenhed')
  const page = (permit: Permit, cvrNummer: string, behind: string | null): Promise<readonly VrproduktionsEnhed[]> =>
    upstream.run(permit, { operation, kind: 'read' }, async (signal) => {
      const text = await postSearch(
        { ...service, pools: traced(service.pools, permit) },
        'produktionsenhed',
        unitsQuery(cvrNummer, behind),
        signal,
      )
      return readUnits(text, operation).documents
    })
  return async (permit, cvrNummer) => {
    const units: VrproduktionsEnhed[] = []
    for (let behind: number | null = null; ; ) {
      const found: readonly VrproduktionsEnhed[] = await page(
        permit,
        cvrNummer,
        behind === null ? null : String(behind),
      )
      units.push(...found)
      if (found.length < UNITS_A_PAGE) return { unscreenedRows: units, head: null }
      const last = found.at(-1)?.pNummer ?? 0
      if (behind !== null && last <= behind) {
        throw new UpstreamFault({
          kind: 'garbled',
          system: 'CVR',
          operation,
          mayHaveArrived: true,
          detail: 'a page does not go on behind the one before',
        })
      }
      behind = last
    }
  }
}
