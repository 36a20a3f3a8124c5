import { shift } from '../town/calendar.ts'
import type { Town, TownAddress, TownCompany } from '../town/model.ts'
import { PLACES } from '../town/places.ts'
import { randomFor } from '../town/random.ts'

/** Anything that stands in a document. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** One document of the index. */
export interface CvrDocument {
  /** `_id`: the enhedsNummer as text. */
  readonly id: string
  /** The physical index with its date, which nobody may rely upon. */
  readonly index: string
  /** The path segment that searches it. */
  readonly type: 'virksomhed' | 'produktionsenhed'
  /** With the root key `Vrvirksomhed` or `VrproduktionsEnhed`. */
  readonly source: JsonObject
}

type Unit = TownCompany['productionUnits'][number]

const RENAMED_ON = '2015-03-01'
const SUPPLIER = 'E&S'

/** The documents of all companies and production units of the town. Source: CVR dossier sections 6.2 to 6.4, 7 and 12. */
export function documentsOf(town: Town): readonly CvrDocument[] {
  const owned = Map.groupBy(
    town.companies.flatMap((company) => company.productionUnits.map((unit) => ({ company, unit }))),
    ({ unit }) => unit.pNumber,
  )
  return [
    ...town.companies.map((company, index) => companyDocument(town, company, 4999000001 + index)),
    ...[...owned.values()].map((owners, index) => unitDocument(town, owners, 4999000101 + index)),
  ]
}

function companyDocument(town: Town, company: TownCompany, number: number): CvrDocument {
  const { from, to } = company
  const during = dated(from, to)
  const names =
    company.formerName === null
      ? [{ navn: company.name, ...during }]
      : [
          { navn: company.formerName, ...dated(from, shift(RENAMED_ON, -1)) },
          { navn: company.name, ...dated(RENAMED_ON, to) },
        ]
  const addresses = addressHistory(town.seed, company)
  const industry = { branchekode: company.industry.code, branchetekst: company.industry.text, ...during }
  const form = {
    virksomhedsformkode: company.form.code,
    kortBeskrivelse: company.form.short,
    langBeskrivelse: company.form.long,
    ansvarligDataleverandoer: SUPPLIER,
    ...during,
  }
  const employed = employment(town, company)
  const more = moreOf(town, company)
  const units = company.productionUnits
  const phone = { kontaktoplysning: '99999999', hemmelig: false, ...during }
  const mail = { kontaktoplysning: 'hemmelig@eksempel.invalid', hemmelig: true, ...during }
  const status = statusHistory(company)
  return {
    id: String(number),
    index: 'cvr-v-20220630',
    type: 'virksomhed',
    source: {
      Vrvirksomhed: {
        cvrNummer: Number(company.cvrNumber),
        regNummer: more.oldNumbers,
        brancheAnsvarskode: null,
        reklamebeskyttet: company.advertisingProtected,
        navne: names,
        binavne: more.secondaryNames,
        postadresse: more.postalAddresses,
        beliggenhedsadresse: addresses,
        telefonNummer: [phone],
        telefaxNummer: [],
        elektroniskPost: [mail],
        hjemmeside: more.websites,
        obligatoriskEmail: [],
        livsforloeb: [during],
        hovedbranche: [industry],
        bibranche1: more.secondIndustries,
        bibranche2: [],
        bibranche3: [],
        status: [],
        virksomhedsstatus: status,
        virksomhedsform: [form],
        aarsbeskaeftigelse: [employed],
        kvartalsbeskaeftigelse: [],
        erstMaanedsbeskaeftigelse: more.monthly,
        attributter:
          company.form.code === 230
            ? [
                {
                  sekvensnr: 0,
                  type: 'STATSLIG_VIRK',
                  vaerditype: 'boolean',
                  vaerdier: [{ vaerdi: 'true', ...during }],
                },
              ]
            : [],
        penheder: units.map((unit) => ({ pNummer: Number(unit.pNumber), ...dated(unit.from, unit.to) })),
        deltagerRelation: [],
        fusioner: [],
        spaltninger: [],
        virksomhedMetadata: {
          nyesteNavn: names.at(-1) ?? null,
          nyesteBinavne: more.secondaryNames,
          nyesteVirksomhedsform: form,
          nyesteBeliggenhedsadresse: addresses.at(-1) ?? null,
          nyesteHovedbranche: industry,
          nyesteBibranche1: more.secondIndustries.at(-1) ?? null,
          nyesteBibranche2: null,
          nyesteBibranche3: null,
          nyesteStatus: null,
          nyesteKontaktoplysninger: [phone.kontaktoplysning],
          antalPenheder: units.filter((unit) => unit.to === null).length,
          nyesteAarsbeskaeftigelse: employed,
          nyesteKvartalsbeskaeftigelse: null,
          nyesteErstMaanedsbeskaeftigelse: more.monthly.at(-1) ?? null,
          sammensatStatus: company.status ?? (to === null ? 'Aktiv' : 'Ophørt'),
          stiftelsesDato: company.status === null ? null : from,
          virkningsDato: from,
        },
        ...administration(number, 'VIRKSOMHED'),
      },
    },
  }
}

function unitDocument(
  town: Town,
  owners: readonly { readonly company: TownCompany; readonly unit: Unit }[],
  number: number,
): CvrDocument {
  const inOrder = [...owners].sort((one, other) => (one.unit.from < other.unit.from ? -1 : 1))
  const first = inOrder[0]
  const last = inOrder.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('a production unit has an owner')
  const { unit, company } = last
  const during = dated(first.unit.from, unit.to)
  const name = { navn: unit.name, ...during }
  const address = addressObject(town.seed, unit.address, during)
  const industry = { branchekode: company.industry.code, branchetekst: company.industry.text, ...during }
  return {
    id: String(number),
    index: 'cvr-p-20200115',
    type: 'produktionsenhed',
    source: {
      VrproduktionsEnhed: {
        pNummer: Number(unit.pNumber),
        brancheAnsvarskode: null,
        reklamebeskyttet: unit.advertisingProtected,
        navne: [name],
        beliggenhedsadresse: [address],
        postadresse: [],
        telefonNummer: [],
        telefaxNummer: [],
        elektroniskPost: [],
        livsforloeb: [during],
        hovedbranche: [industry],
        bibranche1: [],
        bibranche2: [],
        bibranche3: [],
        aarsbeskaeftigelse: [],
        kvartalsbeskaeftigelse: [],
        erstMaanedsbeskaeftigelse: [],
        attributter: [],
        deltagerRelation: [],
        virksomhedsrelation: inOrder.map((owner) => ({
          cvrNummer: Number(owner.company.cvrNumber),
          ...dated(owner.unit.from, owner.unit.to),
        })),
        produktionsEnhedMetadata: {
          nyesteNavn: name,
          nyesteBeliggenhedsadresse: address,
          nyesteHovedbranche: industry,
          nyesteBibranche1: null,
          nyesteBibranche2: null,
          nyesteBibranche3: null,
          nyesteKontaktoplysninger: [],
          nyesteCvrNummerRelation: Number(company.cvrNumber),
          nyesteAarsbeskaeftigelse: null,
          nyesteKvartalsbeskaeftigelse: null,
          nyesteErstMaanedsbeskaeftigelse: null,
          sammensatStatus: unit.to === null ? 'Aktiv' : 'Ophørt',
        },
        ...administration(number, 'PRODUKTIONSENHED'),
      },
    },
  }
}

/** What few companies have: those that have moved have all of it. */
function moreOf(town: Town, company: TownCompany) {
  const { movedFrom, from, to } = company
  if (movedFrom === null)
    return {
      oldNumbers: [],
      secondaryNames: [],
      postalAddresses: [],
      websites: [],
      secondIndustries: [],
      monthly: [],
    }
  const during = dated(from, to)
  return {
    oldNumbers: [{ regnummer: 'ApS12345', ...dated(from, shift(from, 400)) }],
    secondaryNames: [
      { navn: 'Det lille Køkken ApS', ...dated(from, shift(from, 700)) },
      { navn: 'Østergårds Frokost ApS', ...during },
    ],
    postalAddresses: [{ ...NOWHERE, postboks: '17', postnummer: 9993, postdistrikt: company.address.city, ...during }],
    websites: [{ kontaktoplysning: 'www.eksempel.invalid', hemmelig: false, ...during }],
    secondIndustries: [{ branchekode: '471120', branchetekst: 'Supermarkeder', ...during }],
    monthly: [
      {
        aar: Number(town.today.slice(0, 4)) - 1,
        maaned: 12,
        antalAarsvaerk: 6.5,
        antalAnsatte: 9,
        sidstOpdateret: '2025-01-15T10:30:00.000+01:00',
        intervalKodeAntalAarsvaerk: 'ANTAL_5_9',
        intervalKodeAntalAnsatte: 'ANTAL_5_9',
      },
    ],
  }
}

/** Companies have a status; public bodies and foreign units have none (CVR dossier section 6.2). */
function statusHistory(company: TownCompany): readonly JsonObject[] {
  const { status, from, to } = company
  if (status === null) return []
  if (status === 'NORMAL') return [{ status, ...dated(from, null) }]
  const changed = to ?? shift(from, 1500)
  return [
    { status: 'NORMAL', ...dated(from, shift(changed, -1)) },
    { status, ...dated(changed, null) },
  ]
}

function addressHistory(seed: number, company: TownCompany): readonly JsonObject[] {
  const { foreignAddress, movedFrom, address, from, to } = company
  if (foreignAddress !== null) {
    const { country, lines } = foreignAddress
    return [{ ...NOWHERE, landekode: country, fritekst: lines.join('\n'), ...dated(from, to) }]
  }
  if (movedFrom === null) return [addressObject(seed, address, dated(from, to))]
  return [
    addressObject(seed, movedFrom, dated(from, shift(address.validFrom, -1))),
    addressObject(seed, address, dated(address.validFrom, to)),
  ]
}

const NOWHERE = {
  landekode: 'DK',
  fritekst: null,
  vejkode: null,
  kommune: null,
  husnummerFra: null,
  adresseId: null,
  sidstValideret: null,
  husnummerTil: null,
  bogstavFra: null,
  bogstavTil: null,
  etage: null,
  sidedoer: null,
  conavn: null,
  postboks: null,
  vejnavn: null,
  bynavn: null,
  postnummer: null,
  postdistrikt: null,
}

/** Numbers as integers and letters apart, unlike CPR (CVR dossier section 6.3). Every fifth address has no adresseId. */
function addressObject(seed: number, address: TownAddress, period: JsonObject): JsonObject {
  const random = randomFor(seed, 'cvr address', address.roadCode, address.houseNumber, address.postalCode)
  const [, number = '', letter = ''] = /^([0-9]+)([A-Z]?)$/.exec(address.houseNumber) ?? []
  const municipality = PLACES.find((place) => place.municipalityCode === address.municipalityCode)
  const known = !random.chance(0.2)
  return {
    ...NOWHERE,
    vejkode: Number(address.roadCode),
    kommune: {
      kommuneKode: Number(address.municipalityCode),
      kommuneNavn: municipality?.municipalityName ?? null,
      ...dated('2007-01-01', null),
    },
    husnummerFra: number === '' ? null : Number(number),
    adresseId: known ? `00000000-0000-4000-8000-${String(random.between(1, 999_999)).padStart(12, '0')}` : null,
    sidstValideret: known ? '2025-01-15T10:30:00.000+01:00' : null,
    bogstavFra: letter === '' ? null : letter,
    etage: address.floor,
    sidedoer: address.door,
    conavn: address.coName,
    vejnavn: address.street,
    bynavn: address.locality,
    postnummer: Number(address.postalCode),
    postdistrikt: address.city,
    ...period,
  }
}

function employment(town: Town, company: TownCompany): JsonObject {
  const institution = town.institutions.find(({ cvrNumber }) => cvrNumber === company.cvrNumber)
  const staff = town.employments.filter((employment) => employment.institution === institution?.key).length
  const interval = intervalCode(staff)
  return {
    aar: Number(town.today.slice(0, 4)) - 1,
    antalInklusivEjere: null,
    antalAarsvaerk: null,
    antalAnsatte: null,
    sidstOpdateret: '2025-01-15T10:30:00.000+01:00',
    intervalKodeAntalInklusivEjere: null,
    intervalKodeAntalAarsvaerk: interval,
    intervalKodeAntalAnsatte: interval,
  }
}

/** Source: CVR dossier section 10.4. */
function intervalCode(staff: number): string {
  const bounds = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
  const index = bounds.findLastIndex((bound) => staff >= bound)
  const next = bounds[index + 1]
  return `ANTAL_${bounds[index]}_${next === undefined ? '' : next - 1}`
}

function administration(number: number, kind: string): JsonObject {
  return {
    samtId: 7,
    fejlRegistreret: false,
    dataAdgang: 0,
    enhedsNummer: number,
    enhedstype: kind,
    sidstIndlaest: '2025-01-15T10:31:02.114+01:00',
    sidstOpdateret: '2025-01-15T10:30:00.000+01:00',
    fejlVedIndlaesning: false,
    naermesteFremtidigeDato: null,
    fejlBeskrivelse: null,
    virkningsAktoer: 'R',
  }
}

/** `periode` with both days included, and when the element was written. */
function dated(from: string, to: string | null): { readonly periode: JsonObject; readonly sidstOpdateret: string } {
  return { periode: { gyldigFra: from, gyldigTil: to }, sidstOpdateret: `${from}T08:00:00.000+01:00` }
}
