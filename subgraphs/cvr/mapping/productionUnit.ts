import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ProductionUnit } from '../model/company.ts'
import type { VrproduktionsEnhed } from '../wire/hits.ts'
import { addressOf } from './address.ts'
import { holds, onDay, overlap, type Span, spanOf } from './period.ts'

/**
 * The unit as part of a company, if it belongs to it on a day. The search finds former units too, and the relation of a unit that has ceased stays
 * open, so both the relation's period and the unit's life must hold (CVR dossier section 5.2). For a company that has ceased
 * the day is its last.
 */
export function unitOf(enhed: VrproduktionsEnhed, cvrNumber: string, on: LocalDate): ProductionUnit | null {
  const span = belonging(enhed, cvrNumber).find((one) => holds(one, on))
  if (span === undefined) return null
  const address = onDay(enhed.beliggenhedsadresse, on)
  return {
    pNumber: String(enhed.pNummer).padStart(10, '0'),
    name: (onDay(enhed.navne, on) ?? enhed.produktionsEnhedMetadata.nyesteNavn)?.navn ?? null,
    address: address === null ? null : addressOf(address),
    advertisingProtected: enhed.reklamebeskyttet,
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
