import type { Desk } from '#foundation/doorway/doorway.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { UnitsOf } from '../client/search.ts'
import { unitOf } from '../mapping/productionUnit.ts'
import type { Company, ProductionUnit } from '../model/company.ts'
import { ownerOfUnit } from '../ownership.ts'

export interface ProductionUnits {
  /** By P-number: those that belong to the company today, or did on its last day. @throws UpstreamFault */
  of(desk: Desk, company: Company): Promise<readonly ProductionUnit[]>
}

/** @param cacheMs how long an answer is kept; 0: never. */
export function createProductionUnits(unitsOf: UnitsOf, cacheMs: number): ProductionUnits {
  return {
    of: async (desk, { cvrNumber, activeTo }) => {
      const { rows } = await desk.pass(
        {
          service: 'produktionsenhed/_search',
          interfaceCode: null,
          about: { publicRegister: true, subjects: [cvrNumber] },
          ownerOf: ownerOfUnit(cvrNumber),
          ...(cacheMs === 0 ? {} : { cache: { question: [cvrNumber], ttlMs: cacheMs } }),
        },
        (permit) => unitsOf(permit, cvrNumber),
      )
      const on = activeTo ?? danishDay(new Date())
      return rows.flatMap((row) => unitOf(row, cvrNumber, on) ?? []).sort((a, b) => a.pNumber.localeCompare(b.pNumber))
    },
  }
}
