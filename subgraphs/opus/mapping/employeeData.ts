import { type CprNumber, parseCprNumber } from '#schema/scalars/CprNumber.ts'
import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { EmployeeData } from '../model/employeeData.ts'
import type { Source } from '../model/source.ts'
import type { Adresse, EmployeeRecords } from '../wire/employeeRecords.ts'
import { impliedHours } from './impliedHours.ts'
import { OPEN_END, sapValues, withoutTrailingZeros } from './sapValues.ts'
import type { Validity } from './timelines.ts'
import { unreadable } from './unreadable.ts'

const OPERATION = 'List'
const read = sapValues(OPERATION)

/** Our names of the fields of the extra package, with what KMD sells them as (kmd-opus.md section 8.2). */
const SOLD = {
  actions: { hiredOn: 'Ansaettelsesdato', leftOn: 'Fratraedelsesdato' },
  placements: {
    organisationUnitShortName: 'OrganisationsenhedTekstKort',
    parentOrganisationUnit: 'OvenliggendeOrgEnhed',
    organisationUnitStreet: 'OrganisationAdresse',
    organisationUnitPostalCode: 'OrganisationPostnr',
    organisationUnitCity: 'OrganisationBy',
    organisationUnitTelephone: 'OrganisationTelefonnr',
    positionShortTitle: 'StillingTekstKort',
    unitsLedCount: 'Ledermarkering',
    unitsLed: 'LederOrgEnhed',
  },
  payPlacements: { payClass: 'Loenklassenummer' },
  managers: { givenName: 'FornavnOverordnet', familyName: 'EfternavnOverordnet', name: 'SammensatNavnOverordnet' },
} as const

/**
 * @param bought whether the customer has bought a field by KMD's name. A value that is told although it is not is shown all the same.
 * @throws UpstreamFault garbled
 */
export function employeeData(
  records: EmployeeRecords,
  bought: (field: string) => boolean,
  source: Source,
): EmployeeData {
  const days = (row: Validity) => ({
    validFrom: read.requiredDate(row.Gyldighedsstart, 'Gyldighedsstart'),
    validTo: endOf(row.Gyldighedsstop),
    source,
  })
  const dated = <Row extends Validity, Value extends object>(rows: readonly Row[], told: (row: Row) => Value) =>
    rows
      .map((row) => ({ ...days(row), ...told(row) }))
      .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : one.validFrom > other.validFrom ? 1 : 0))
  const sold = <Value extends object>(fields: Readonly<Record<string, string>>, value: Value) => ({
    ...value,
    notBought: Object.entries(fields).flatMap(([name, field]) =>
      bought(field) || (value as Record<string, unknown>)[name] !== null ? [] : [name],
    ),
  })
  return {
    actions: dated(records.Aktiviteter, (row) =>
      sold(SOLD.actions, {
        type: row.Aktivitetsart,
        reason: row.AktivitetsAarsag,
        statusCode: row.StatusBeskaeftigelse,
        hiredOn: read.date(row.Ansaettelsesdato, 'Ansaettelsesdato'),
        leftOn: endOf(row.Fratraedelsesdato, 'Fratraedelsesdato'),
      }),
    ),
    placements: dated(records.Organisation, (row) =>
      sold(SOLD.placements, {
        employeeCircle: row.Medarbejderkreds,
        employmentTerms: row.Ansaettelsesforhold,
        organisationUnit: row.Organisationsenhed,
        organisationUnitName: row.OrganisationsenhedTekst,
        organisationUnitShortName: row.OrganisationsenhedTekstKort,
        parentOrganisationUnit: row.OvenliggendeOrgEnhed,
        organisationUnitStreet: row.OrganisationAdresse,
        organisationUnitPostalCode: row.OrganisationPostnr,
        organisationUnitCity: row.OrganisationBy,
        organisationUnitTelephone: row.OrganisationTelefonnr,
        positionCode: row.Stilling,
        positionTitle: row.StillingTekst,
        positionShortTitle: row.StillingTekstKort,
        unitsLedCount: count(row.Ledermarkering, 'Ledermarkering'),
        unitsLed: row.LederOrgEnhed.length === 0 && !bought('LederOrgEnhed') ? null : row.LederOrgEnhed,
      }),
    ),
    names: dated(records.Persondata, (row) => ({
      givenName: row.Fornavn,
      familyName: row.Efternavn,
      cprNumber: cprNumberOf(row['CPR-nummer']),
      personnelIdentifier: row.PersonaleIdentifikator,
    })),
    addresses: dated(records.Adresse, addressOf),
    workingTimes: dated(records.Arbejdstid, (row) => ({
      hoursPerYear: hours(read.decimal(row.ArbejdstimerAar, 'ArbejdstimerAar')),
      weeklyHours: impliedHours(row.TimetalTaeller, 'TimetalTaeller'),
      fullTimeWeeklyHours: impliedHours(row.TimetalNaevner, 'TimetalNaevner'),
      numeratorTime: row.TimetalTaellerTid,
      denominatorTime: row.TimetalNaevnerTid,
      reductionCode: row.Reduktionskode,
    })),
    contractDates: dated(records.Kontraktindhold, (row) => ({
      firstEmployedOn: read.date(row.FoersteTiltraedelse, 'FoersteTiltraedelse'),
      employedInGroupFrom: read.date(row.TiltraedelsesdatoKoncern, 'TiltraedelsesdatoKoncern'),
    })),
    tax: dated(records.Skattedata, (row) => {
      const allowance = read.decimal(row.FradragMaaned, 'FradragMaaned')
      return {
        percentage: percentage(row.Traekprocent, 'Traekprocent'),
        monthlyAllowance: allowance === null ? null : { amount: allowance, currency: 'DKK' as const },
      }
    }),
    payPlacements: dated(records.Loenindplacering, (row) =>
      sold(SOLD.payPlacements, {
        decentralHire: flag(row.DecentralAnsaettelse, 'DecentralAnsaettelse'),
        payClass: row.Loenklassenummer,
      }),
    ),
    connections: dated(records.Tilslutninger, (row) => ({
      customerNumber: row.Brugernummer,
      timeAdministration: flag(row.Tidsadministration, 'Tidsadministration'),
      dutyPlan: flag(row.Vagtplan, 'Vagtplan'),
      supplementaryDigit: row.Ekstraciffer,
    })),
    pensionSchemes: dated(records.Pensionsordninger, (row) => ({
      type: row.Pensionsart,
      fundNumber: row.Pensionskassenummer,
      memberNumber: row.Pensionsmedlemsnummer,
      employerPercentage: percentage(row.ArbejdsgiverBidragPct, 'ArbejdsgiverBidragPct'),
      ownPercentage: percentage(row.EgetBidragPct, 'EgetBidragPct'),
    })),
    functions: dated(records.Arbejdsfunktion, (row) => ({
      code: row.Arbejdsfunktion,
      codeText: row.ArbejdsfunktionTekst,
      shortText: row.ArbejdsfunktionTekstKort,
    })),
    dutyRosterPlacements: dated(records.TjenesteplansIndplacering, (row) => ({
      organisationUnit: row.Organisationsenhed,
      organisationUnitName: row.OrganisationsenhedTekst,
      organisationUnitShortName: row.OrganisationsenhedTekstKort,
    })),
    managers: records.Personaleleder.map((row) => ({
      ...sold(SOLD.managers, {
        givenName: row.FornavnOverordnet,
        familyName: row.EfternavnOverordnet,
        name: row.SammensatNavnOverordnet,
      }),
      validFrom: read.date(row.Gyldighedsstart, 'Gyldighedsstart'),
      validTo: endOf(row.Gyldighedsstop),
      employeeNumber: row.Medarbejdernummer,
      source,
    })),
  }
}

function endOf(text: string | null, field = 'Gyldighedsstop'): LocalDate | null {
  const day = read.date(text, field)
  return day === OPEN_END ? null : day
}

function cprNumberOf(text: string | null): CprNumber | null {
  if (text === null) return null
  const number = parseCprNumber(text.replace('-', ''))
  if (number === null) throw unreadable(OPERATION, 'CPR-nummer')
  return number
}

/** A protected address is marked with `*B*` or replaced by a text between `**` (kmd-opus.md section 10.7; of this service inferred). */
function addressOf({ Adresseart, GadeVejNr, Postnummer, By, Land }: Adresse) {
  const isProtected = [GadeVejNr, Postnummer, By].some(
    (part) => part !== null && (part.includes('*B*') || /^\s*\*\*.*\*\*\s*$/.test(part)),
  )
  return isProtected
    ? { type: Adresseart, protected: true, street: null, postalCode: null, city: null, country: null }
    : { type: Adresseart, protected: false, street: GadeVejNr, postalCode: Postnummer, city: By, country: Land }
}

/** Percentages of pensions stand with a decimal comma (kmd-opus.md section 13.1, Q13); a point is read, too. */
function percentage(text: string | null, field: string): Decimal | null {
  return text === null ? null : read.decimal(text.replace(',', '.'), field)
}

function hours(value: Decimal | null): Decimal | null {
  return value === null ? null : withoutTrailingZeros(value, 2)
}

function count(text: string | null, field: string): number | null {
  if (text === null) return null
  if (!/^\d{1,6}$/.test(text)) throw unreadable(OPERATION, field)
  return Number(text)
}

/** `xsd:boolean`. */
function flag(text: string | null, field: string): boolean | null {
  switch (text) {
    case null:
      return null
    case 'true':
    case '1':
      return true
    case 'false':
    case '0':
      return false
    default:
      throw unreadable(OPERATION, field)
  }
}
