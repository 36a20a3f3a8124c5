import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { parseCvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Company } from '../model/company.ts'
import type { Vrvirksomhed } from '../wire/hits.ts'
import { addressOf } from './address.ts'
import { lifeOn, onDay } from './period.ts'

/**
 * The company as it is on a day. Name, form and industry that no longer hold (it has ceased) are its newest ones; an address that no longer
 * holds is none. The status is CVR's composed one, which for companies is the company status and for public bodies `Aktiv` or a word for
 * ceased; since its spelling varies, `active` comes from `livsforloeb` (CVR dossier sections 6.4, 9.2 and 10.3).
 * @throws UpstreamFault garbled where the number is none or no name was ever registered.
 */
export function companyOf(virksomhed: Vrvirksomhed, on: LocalDate): Company {
  const { virksomhedMetadata: newest } = virksomhed
  const cvrNumber = parseCvrNumber(String(virksomhed.cvrNummer).padStart(8, '0'))
  if (cvrNumber === null) throw incomplete('cvrNummer is no CVR number')
  const name = (onDay(virksomhed.navne, on) ?? newest.nyesteNavn)?.navn
  if (name === undefined) throw incomplete('no name')
  const form = onDay(virksomhed.virksomhedsform, on) ?? newest.nyesteVirksomhedsform
  const industry = onDay(virksomhed.hovedbranche, on) ?? newest.nyesteHovedbranche
  const address = onDay(virksomhed.beliggenhedsadresse, on)
  const life = lifeOn(virksomhed.livsforloeb, on)
  return {
    cvrNumber,
    name,
    form: form?.langBeskrivelse || form?.kortBeskrivelse || null,
    industryCode: industry?.branchekode || null,
    industryText: industry?.branchetekst || null,
    status: newest.sammensatStatus || onDay(virksomhed.virksomhedsstatus, on)?.status || null,
    active: life.active,
    activeTo: life.ceasedOn,
    address: address === null ? null : addressOf(address),
    advertisingProtected: virksomhed.reklamebeskyttet,
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
