import type { ElementReader, XmlElement } from '#foundation/soap/element.ts'
import { withoutLeadingZeros } from './personnelNumber.ts'
import { type Texts, textsOf } from './texts.ts'

/*
 * The records below `Egenskaber` and `RelationListe`, by the element's name in KMD's WSDL, each with its fields in the
 * schema's order (kmd-opus.md section 8.2; documented). Every record begins with its days.
 */
const RECORDS = {
  Aktiviteter: ['Aktivitetsart', 'AktivitetsAarsag', 'StatusBeskaeftigelse', 'Ansaettelsesdato', 'Fratraedelsesdato'],
  Organisation: [
    'Medarbejderkreds',
    'Ansaettelsesforhold',
    'Organisationsenhed',
    'OrganisationsenhedTekst',
    'Stilling',
    'StillingTekst',
    'OrganisationAdresse',
    'OrganisationBy',
    'OrganisationPostnr',
    'OrganisationTelefonnr',
    'Ledermarkering',
    'OvenliggendeOrgEnhed',
    'OrganisationsenhedTekstKort',
    'StillingTekstKort',
  ],
  Persondata: ['CPR-nummer', 'Efternavn', 'Fornavn', 'PersonaleIdentifikator'],
  Adresse: ['Adresseart', 'GadeVejNr', 'Postnummer', 'By', 'Land'],
  Arbejdstid: [
    'ArbejdstimerAar',
    'TimetalTaeller',
    'TimetalNaevner',
    'TimetalTaellerTid',
    'TimetalNaevnerTid',
    'Reduktionskode',
  ],
  Kontraktindhold: ['FoersteTiltraedelse', 'TiltraedelsesdatoKoncern'],
  Kommunikation: ['Sekvensnummer', 'Kommunikationsart', 'KommunikationsID'],
  Skattedata: ['Traekprocent', 'FradragMaaned'],
  Loenindplacering: ['DecentralAnsaettelse', 'Loenklassenummer'],
  Tilslutninger: ['Brugernummer', 'Tidsadministration', 'Vagtplan', 'Ekstraciffer'],
  Pensionsordninger: [
    'Pensionsart',
    'Pensionskassenummer',
    'Pensionsmedlemsnummer',
    'ArbejdsgiverBidragPct',
    'EgetBidragPct',
  ],
  Moedetidsplan: ['Arbejdstidstype', 'Arbejdstidstypetekst', 'Arbejdstid', 'Starttid', 'Sluttid'],
  'Fravaer-Naervaer': [
    'FravaersNaervaersart',
    'FravaersNaervaerstekst',
    'FravaersNaervaerstimer',
    'FravaersNaervaersdage',
    'Starttid',
    'Sluttid',
  ],
  Arbejdsfunktion: ['Arbejdsfunktion', 'ArbejdsfunktionTekstKort', 'ArbejdsfunktionTekst'],
  // No category is published that asks for it; it is taken from the answers to others.
  TjenesteplansIndplacering: ['Organisationsenhed', 'OrganisationsenhedTekst', 'OrganisationsenhedTekstKort'],
} as const

type RecordName = keyof typeof RECORDS
type Days = 'Gyldighedsstart' | 'Gyldighedsstop'
type RecordOf<Name extends RecordName> = Texts<Days | (typeof RECORDS)[Name][number]>

export type Aktiviteter = RecordOf<'Aktiviteter'>
/** `LederOrgEnhed` stands once for each unit that is led. */
export type Organisation = RecordOf<'Organisation'> & { readonly LederOrgEnhed: readonly string[] }
export type Persondata = RecordOf<'Persondata'>
export type Adresse = RecordOf<'Adresse'>
export type Arbejdstid = RecordOf<'Arbejdstid'>
export type Kontraktindhold = RecordOf<'Kontraktindhold'>
export type Kommunikation = RecordOf<'Kommunikation'>
export type Skattedata = RecordOf<'Skattedata'>
export type Loenindplacering = RecordOf<'Loenindplacering'>
export type Tilslutninger = RecordOf<'Tilslutninger'>
export type Pensionsordninger = RecordOf<'Pensionsordninger'>
export type Moedetidsplan = RecordOf<'Moedetidsplan'>
export type FravaerNaervaer = RecordOf<'Fravaer-Naervaer'>
export type Arbejdsfunktion = RecordOf<'Arbejdsfunktion'>
export type TjenesteplansIndplacering = RecordOf<'TjenesteplansIndplacering'>

/** The relation to the manager. Names are bought fields. */
export type Personaleleder = Texts<Days | 'FornavnOverordnet' | 'EfternavnOverordnet' | 'SammensatNavnOverordnet'> & {
  /** The manager's number, without leading zeros; null where none is named. */
  readonly Medarbejdernummer: string | null
}

/** All that an answer tells of an employee: records in the answer's order. */
export interface EmployeeRecords {
  readonly Aktiviteter: readonly Aktiviteter[]
  readonly Organisation: readonly Organisation[]
  readonly Persondata: readonly Persondata[]
  readonly Adresse: readonly Adresse[]
  readonly Arbejdstid: readonly Arbejdstid[]
  readonly Kontraktindhold: readonly Kontraktindhold[]
  readonly Kommunikation: readonly Kommunikation[]
  readonly Skattedata: readonly Skattedata[]
  readonly Loenindplacering: readonly Loenindplacering[]
  readonly Tilslutninger: readonly Tilslutninger[]
  readonly Pensionsordninger: readonly Pensionsordninger[]
  readonly Moedetidsplan: readonly Moedetidsplan[]
  readonly FravaerNaervaer: readonly FravaerNaervaer[]
  readonly Arbejdsfunktion: readonly Arbejdsfunktion[]
  readonly TjenesteplansIndplacering: readonly TjenesteplansIndplacering[]
  readonly Personaleleder: readonly Personaleleder[]
}

/** Reads `Registrering`; an employee without one has no records. */
export function readEmployeeRecords(read: ElementReader, registrering: XmlElement | null): EmployeeRecords {
  const below = (parent: XmlElement | null, name: string): XmlElement | null =>
    parent === null ? null : read.findChild(parent, name)
  const egenskaber = below(below(registrering, 'AttributListe'), 'Egenskaber')
  const relations = below(registrering, 'RelationListe')
  const elements = (parent: XmlElement | null, name: string): readonly XmlElement[] =>
    parent === null ? [] : read.all(parent, name)
  const texts = <Name extends RecordName>(element: XmlElement, name: Name): RecordOf<Name> =>
    textsOf(read, element, ['Gyldighedsstart', 'Gyldighedsstop', ...RECORDS[name]]) as RecordOf<Name>
  const records = <Name extends RecordName>(name: Name): readonly RecordOf<Name>[] =>
    elements(egenskaber, name).map((element) => texts(element, name))
  return {
    Aktiviteter: records('Aktiviteter'),
    Organisation: elements(egenskaber, 'Organisation').map((element) => ({
      ...texts(element, 'Organisation'),
      LederOrgEnhed: read
        .all(element, 'LederOrgEnhed')
        .flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()])),
    })),
    Persondata: records('Persondata'),
    Adresse: records('Adresse'),
    Arbejdstid: records('Arbejdstid'),
    Kontraktindhold: records('Kontraktindhold'),
    Kommunikation: records('Kommunikation'),
    Skattedata: records('Skattedata'),
    Loenindplacering: records('Loenindplacering'),
    Tilslutninger: records('Tilslutninger'),
    Pensionsordninger: records('Pensionsordninger'),
    Moedetidsplan: records('Moedetidsplan'),
    FravaerNaervaer: records('Fravaer-Naervaer'),
    Arbejdsfunktion: records('Arbejdsfunktion'),
    TjenesteplansIndplacering: records('TjenesteplansIndplacering'),
    Personaleleder: elements(relations, 'Personaleleder').map((element) => ({
      Medarbejdernummer: numberIn(read, below(element, 'MedarbejderRef')),
      ...textsOf(read, element, [
        'Gyldighedsstart',
        'Gyldighedsstop',
        'FornavnOverordnet',
        'EfternavnOverordnet',
        'SammensatNavnOverordnet',
      ]),
    })),
  }
}

/** Word and case differ between question and answer; the last part of the URN counts (kmd-opus.md section 8.3). */
export function numberIn(read: ElementReader, reference: XmlElement | null): string | null {
  const urn = reference === null ? null : read.findText(reference, 'URNIdentifikator')
  return urn === null ? null : withoutLeadingZeros(urn.slice(urn.lastIndexOf(':') + 1))
}
