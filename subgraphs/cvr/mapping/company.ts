import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { parseCvrNumber } from '#schema/scalars/CvrNumber.ts'
import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import type { Company } from '../model/company.ts'
import type { Vrvirksomhed } from '../wire/documents.ts'
import { onDay } from './period.ts'
import { byBegin, registeredUnitOf, validityOf } from './registeredUnit.ts'

/**
 * The company as it is on a day. Name and form that no longer hold (it has ceased) are its newest ones. The status is CVR's composed one, which
 * for companies is the company status and for public bodies `Aktiv` or a word for ceased (CVR dossier sections 6.4, 9.2 and 10.3).
 * @throws UpstreamFault garbled where the number is none or no name was ever registered.
 */
export function companyOf(virksomhed: Vrvirksomhed, on: LocalDate): Company {
  const { virksomhedMetadata: newest } = virksomhed
  const cvrNumber = parseCvrNumber(String(virksomhed.cvrNummer).padStart(8, '0'))
  if (cvrNumber === null) throw incomplete('cvrNummer is no CVR number')
  const name = (onDay(virksomhed.navne, on) ?? newest.nyesteNavn)?.navn
  if (name === undefined) throw incomplete('no name')
  const form = onDay(virksomhed.virksomhedsform, on) ?? newest.nyesteVirksomhedsform
  return {
    ...registeredUnitOf(virksomhed, newest.nyesteHovedbranche ?? null, on),
    cvrNumber,
    name,
    secondaryNames: byBegin(virksomhed.binavne).map(({ navn, periode }) => ({ name: navn, ...validityOf(periode) })),
    form: form?.langBeskrivelse || form?.kortBeskrivelse || null,
    formCode: form === null || form === undefined ? null : String(form.virksomhedsformkode),
    forms: byBegin(virksomhed.virksomhedsform).map((one) => ({
      code: String(one.virksomhedsformkode),
      shortName: one.kortBeskrivelse || null,
      text: one.langBeskrivelse || null,
      ...validityOf(one.periode),
    })),
    status: newest.sammensatStatus || onDay(virksomhed.virksomhedsstatus, on)?.status || null,
    statuses: byBegin(virksomhed.virksomhedsstatus).map(({ status, periode }) => ({ status, ...validityOf(periode) })),
    foundedOn: parseLocalDate(newest.stiftelsesDato ?? ''),
    effectiveFrom: parseLocalDate(newest.virkningsDato ?? ''),
    productionUnitCount: newest.antalPenheder ?? null,
    formerRegistrationNumbers: byBegin(virksomhed.regNummer).map(({ regnummer }) => regnummer),
  }
}

function incomplete(detail: string): UpstreamFault {
  return new UpstreamFault({
    kind: 'garbled',
    system: 'CVR',
    operation: 'virksomhed/_search',
    mayHaveArrived: true,
    detail,
  })
}
