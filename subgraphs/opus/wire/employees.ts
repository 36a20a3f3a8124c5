import { type ElementReader, elementReader, type XmlElement } from '#foundation/soap/element.ts'
import type { SoapOperation, SoapRequest } from '#foundation/soap/envelope.ts'
import type { HttpPools } from '#foundation/upstream/http.ts'
import { opusFault } from './opusFault.ts'
import { withoutLeadingZeros } from './personnelNumber.ts'
import { askServlet, type Customer, type ServletInterface } from './servlet.ts'
import { readStandardRetur, type StandardRetur } from './standardRetur.ts'
import { type Texts, textsOf } from './texts.ts'

/** Family M: Medarbejderoplysninger (kmd-opus.md section 8; documented but for what is said to be inferred). */
export const EMPLOYEE_PROVIDE: ServletInterface = {
  name: 'Employee_Provide_Out',
  namespace: 'urn:kmd.dk:LPE:EMPLOYEE:external',
  sender: 'LPE_Employee_KOM_',
}

const MEDARBEJDER = 'urn:oio:medarbejder:1.0.0'
const SAGDOK = 'urn:oio:sagdok:3.0.0'
const NAMESPACES: ReadonlySet<string> = new Set([MEDARBEJDER, SAGDOK])

/** What is asked of `Laes` and `List`. */
export interface EmployeeQuestion {
  /** Last parts of the URNs: `40017`, `40010-40020`. `Laes` takes one. */
  readonly MedarbejderRef: readonly string[]
  /** Days, `yyyy-MM-dd`. */
  readonly VirkningFra: string
  readonly VirkningTil: string
  readonly Datakategori: readonly string[]
  /** Sends the registration filters, too, open to both sides: the question that status 102 answers (section 8.5). */
  readonly overAllRegistrations: boolean
}

const AKTIVITETER = [
  'Gyldighedsstart',
  'Gyldighedsstop',
  'Aktivitetsart',
  'StatusBeskaeftigelse',
  'Ansaettelsesdato',
  'Fratraedelsesdato',
] as const
const ORGANISATION = [
  'Gyldighedsstart',
  'Gyldighedsstop',
  'Ansaettelsesforhold',
  'Organisationsenhed',
  'OrganisationsenhedTekst',
  'Stilling',
  'StillingTekst',
] as const
const PERSONDATA = ['Gyldighedsstart', 'Gyldighedsstop', 'CPR-nummer', 'Efternavn', 'Fornavn'] as const
const ARBEJDSTID = ['Gyldighedsstart', 'Gyldighedsstop', 'TimetalTaeller', 'TimetalNaevner'] as const
const LOENINDPLACERING = ['Gyldighedsstart', 'Gyldighedsstop', 'Loenklassenummer'] as const
const TILSLUTNINGER = ['Gyldighedsstart', 'Gyldighedsstop', 'Brugernummer'] as const
const KOMMUNIKATION = [
  'Gyldighedsstart',
  'Gyldighedsstop',
  'Sekvensnummer',
  'Kommunikationsart',
  'KommunikationsID',
] as const
const FRAVAER_NAERVAER = [
  'Gyldighedsstart',
  'Gyldighedsstop',
  'FravaersNaervaersart',
  'FravaersNaervaerstekst',
  'FravaersNaervaerstimer',
  'FravaersNaervaersdage',
  'Starttid',
  'Sluttid',
] as const

export type Aktiviteter = Texts<(typeof AKTIVITETER)[number]>
export type Organisation = Texts<(typeof ORGANISATION)[number]>
export type Persondata = Texts<(typeof PERSONDATA)[number]>
export type Arbejdstid = Texts<(typeof ARBEJDSTID)[number]>
export type Loenindplacering = Texts<(typeof LOENINDPLACERING)[number]>
export type Tilslutninger = Texts<(typeof TILSLUTNINGER)[number]>
export type Kommunikation = Texts<(typeof KOMMUNIKATION)[number]>
export type FravaerNaervaer = Texts<(typeof FRAVAER_NAERVAER)[number]>

/** One employee of an answer, as far as we read it: records in the answer's order. */
export interface LaesResultat {
  /** Last part of the URN, without leading zeros. */
  readonly Medarbejdernummer: string
  readonly Aktiviteter: readonly Aktiviteter[]
  readonly Organisation: readonly Organisation[]
  readonly Persondata: readonly Persondata[]
  readonly Arbejdstid: readonly Arbejdstid[]
  readonly Loenindplacering: readonly Loenindplacering[]
  readonly Tilslutninger: readonly Tilslutninger[]
  readonly FravaerNaervaer: readonly FravaerNaervaer[]
  readonly Kommunikation: readonly Kommunikation[]
}

export interface EmployeeCall {
  readonly pools: HttpPools
  readonly host: string
  readonly customer: Customer
  readonly operation: 'Laes' | 'List'
  readonly message: SoapOperation
  readonly question: EmployeeQuestion
  readonly signal: AbortSignal
}

/** @throws UpstreamFault; the statuses that are answers (nothing found, replaced, cut off) are in the head. */
export async function askEmployees(
  call: EmployeeCall,
): Promise<{ readonly rows: readonly LaesResultat[]; readonly retur: StandardRetur }> {
  const { operation, customer, question, message, ...line } = call
  const read = elementReader('OPUS', operation)
  const rows: LaesResultat[] = []
  const root = await askServlet({
    ...line,
    customer,
    address: EMPLOYEE_PROVIDE,
    request: writeEmployeeQuestion(message, customer.clientNumber, question),
    decode: {
      operation,
      rootNamespace: MEDARBEJDER,
      rootName: `${operation}Output`,
      childNamespaces: NAMESPACES,
      rowPath: ['LaesResultat'],
      onRow: (row) => rows.push(readLaesResultat(read, operation, row)),
    },
  })
  return { rows, retur: readStandardRetur(read, operation, read.child(root, 'StandardRetur')) }
}

/** Writes the envelope. Addresses: kmd-opus.md section 8.3. */
export function writeEmployeeQuestion(
  message: SoapOperation,
  clientNumber: string,
  question: EmployeeQuestion,
): SoapRequest {
  const reference = (urn: string) => ({ UUIDIdentifikator: '', URNIdentifikator: urn })
  const instant = (day: string) => ({ TidsstempelDatoTid: `${day}T00:00:00Z`, GraenseIndikator: false })
  return message.write(
    {
      ModtagerRef: reference(`urn:oio:kmd:lpe:modtager:${clientNumber}`),
      MedarbejderRef: question.MedarbejderRef.map((part) => reference(`urn:oio:kmd:lpe:medarbejder:${part}`)),
      VirkningFraFilter: instant(question.VirkningFra),
      VirkningTilFilter: instant(question.VirkningTil),
      ...(question.overAllRegistrations
        ? { RegistreringFraFilter: instant('1800-01-01'), RegistreringTilFilter: instant('9999-12-31') }
        : {}),
      Datakategori: [...question.Datakategori],
    },
    null,
  )
}

function readLaesResultat(read: ElementReader, operation: string, row: XmlElement): LaesResultat {
  const urn = read.text(read.child(row, 'MedarbejderRef'), 'URNIdentifikator')
  // Word and case differ between question and answer; the last part counts (section 8.3).
  const Medarbejdernummer = withoutLeadingZeros(urn.slice(urn.lastIndexOf(':') + 1))
  if (Medarbejdernummer === null)
    throw opusFault(operation, 'garbled', { detail: 'URNIdentifikator names no employee' })
  const registrering = read.findChild(row, 'Registrering')
  const attributes = registrering === null ? null : read.findChild(registrering, 'AttributListe')
  const egenskaber = attributes === null ? null : read.findChild(attributes, 'Egenskaber')
  const records = <Name extends string>(element: string, names: readonly Name[]): readonly Texts<Name>[] =>
    egenskaber === null ? [] : read.all(egenskaber, element).map((record) => textsOf(read, record, names))
  return {
    Medarbejdernummer,
    Aktiviteter: records('Aktiviteter', AKTIVITETER),
    Organisation: records('Organisation', ORGANISATION),
    Persondata: records('Persondata', PERSONDATA),
    Arbejdstid: records('Arbejdstid', ARBEJDSTID),
    Loenindplacering: records('Loenindplacering', LOENINDPLACERING),
    Tilslutninger: records('Tilslutninger', TILSLUTNINGER),
    FravaerNaervaer: records('Fravaer-Naervaer', FRAVAER_NAERVAER),
    Kommunikation: records('Kommunikation', KOMMUNIKATION),
  }
}
