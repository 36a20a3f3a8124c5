import type { Desk } from '#foundation/doorway/doorway.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { ByNumber } from '../client/byNumber.ts'
import type { UnitsOf } from '../client/unitsOf.ts'
import { belongingOf, loneUnitOf } from '../mapping/productionUnit.ts'
import type { Company, ShownProductionUnit } from '../model/company.ts'
import { ownerOfUnit, unitByNumber } from '../ownership.ts'
import type { VrproduktionsEnhed } from '../wire/documents.ts'
import { sourceOf, UNIT_SEARCH } from './services.ts'

/** By P-number. */
export interface UnitsOfCompany {
  /** Those that belong to the company today, or did on its last day. */
  readonly present: readonly ShownProductionUnit[]
  readonly former: readonly ShownProductionUnit[]
}

export interface ProductionUnits {
  /** @throws UpstreamFault */
  of(desk: Desk, company: Pick<Company, 'cvrNumber' | 'activeTo'>): Promise<UnitsOfCompany>
  /** By P-number of ten digits, in the order asked, in one call; null where CVR does not know it. @throws UpstreamFault */
  find(desk: Desk, pNumbers: readonly string[]): Promise<readonly (ShownProductionUnit | null)[]>
}

export interface ProductionUnitsParts {
  readonly unitsOf: UnitsOf
  readonly byNumber: ByNumber<VrproduktionsEnhed>
  /** How long an answer is kept; 0: never. */
  readonly cacheMs: number
}

export function createProductionUnits({ unitsOf, byNumber, cacheMs }: ProductionUnitsParts): ProductionUnits {
  const keep = (question: readonly string[]) => (cacheMs === 0 ? {} : { cache: { question, ttlMs: cacheMs } })
  return {
    of: async (desk, { cvrNumber, activeTo }) => {
      const answer = await desk.pass(
        {
          service: UNIT_SEARCH,
          interfaceCode: null,
          about: { publicRegister: true, subjects: [cvrNumber] },
          ownerOf: ownerOfUnit(cvrNumber),
          ...keep(['of', cvrNumber]),
        },
        (permit) => unitsOf(permit, cvrNumber),
      )
      const source = sourceOf(UNIT_SEARCH, answer)
      const on = activeTo ?? danishDay(new Date())
      const all = answer.rows
        .flatMap((row) => belongingOf(row, cvrNumber, on) ?? [])
        .sort((one, other) => one.unit.pNumber.localeCompare(other.unit.pNumber))
      const those = (belongs: boolean) =>
        all.filter((one) => one.belongs === belongs).map(({ unit }) => ({ ...unit, source }))
      return { present: those(true), former: those(false) }
    },
    find: async (desk, pNumbers) => {
      const subjects = [...new Set(pNumbers)].sort()
      const answer = await desk.pass(
        {
          service: UNIT_SEARCH,
          interfaceCode: null,
          about: { publicRegister: true, subjects },
          ownerOf: unitByNumber,
          ...keep(['by', ...subjects]),
        },
        (permit) => byNumber(permit, subjects),
      )
      const source = sourceOf(UNIT_SEARCH, answer)
      const today = danishDay(new Date())
      const found = new Map(
        answer.rows.map((row) => {
          const unit = loneUnitOf(row, today)
          return [unit.pNumber, { ...unit, source }]
        }),
      )
      return pNumbers.map((pNumber) => found.get(pNumber) ?? null)
    },
  }
}
