import { parseCvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ProductionUnit } from '../model/company.ts'
import type { VrproduktionsEnhed } from '../wire/documents.ts'
import { holds, onDay, overlap, type Span, spanOf } from './period.ts'
import { byBegin, registeredUnitOf, validityOf } from './registeredUnit.ts'

/** A unit's place at one company, and whether it holds on the day asked about. */
export interface Belonging {
  readonly unit: ProductionUnit
  readonly belongs: boolean
}

/**
 * The unit as part of a company, on a day; null where it never was. The search finds former units too, and the relation of a unit that has
 * ceased stays open, so both the relation's period and the unit's life must hold (CVR dossier section 5.2). For a company that has ceased
 * the day is its last. The dates are those that hold on the day, else the latest ones.
 */
export function belongingOf(enhed: VrproduktionsEnhed, cvrNumber: string, on: LocalDate): Belonging | null {
  const spans = belonging(enhed, cvrNumber)
  const held = spans.find((one) => holds(one, on))
  const span = held ?? spans.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? 1 : -1))[0]
  return span === undefined ? null : { unit: unitIn(enhed, span, on), belongs: held !== undefined }
}

/** As {@link belongingOf}, where it belongs to the company on the day. */
export function unitOf(enhed: VrproduktionsEnhed, cvrNumber: string, on: LocalDate): ProductionUnit | null {
  const found = belongingOf(enhed, cvrNumber, on)
  return found?.belongs === true ? found.unit : null
}

/** The unit by itself, as it is on a day: under the company that it belongs to, or belonged to last. */
export function loneUnitOf(enhed: VrproduktionsEnhed, on: LocalDate): ProductionUnit {
  const relation = onDay(enhed.virksomhedsrelation, on) ?? byBegin(enhed.virksomhedsrelation).at(-1)
  return unitIn(enhed, relation === undefined ? { from: null, to: null } : spanOf(relation.periode), on)
}

function unitIn(enhed: VrproduktionsEnhed, span: Span, on: LocalDate): ProductionUnit {
  const { produktionsEnhedMetadata: newest } = enhed
  return {
    ...registeredUnitOf(enhed, newest.nyesteHovedbranche ?? null, on),
    pNumber: String(enhed.pNummer).padStart(10, '0'),
    name: (onDay(enhed.navne, on) ?? newest.nyesteNavn)?.navn ?? null,
    status: newest.sammensatStatus || null,
    owners: byBegin(enhed.virksomhedsrelation).flatMap(({ cvrNummer, periode }) => {
      const cvrNumber = parseCvrNumber(String(cvrNummer).padStart(8, '0'))
      return cvrNumber === null ? [] : [{ cvrNumber, ...validityOf(periode) }]
    }),
    validFrom: span.from,
    validTo: span.to,
  }
}

function belonging({ virksomhedsrelation, livsforloeb }: VrproduktionsEnhed, cvrNumber: string): readonly Span[] {
  return virksomhedsrelation
    .filter(({ cvrNummer }) => cvrNummer === Number(cvrNumber))
    .flatMap(({ periode }) => livsforloeb.map((life) => overlap(spanOf(periode), spanOf(life.periode))))
    .filter((span) => span !== null)
}
