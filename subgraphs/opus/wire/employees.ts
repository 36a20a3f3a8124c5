import { createHash } from 'node:crypto'
import { type ElementReader, elementReader, type XmlElement } from '#foundation/soap/element.ts'
import type { SoapOperation, SoapRequest } from '#foundation/soap/envelope.ts'
import type { HttpPools } from '#foundation/upstream/http.ts'
import { type EmployeeRecords, numberIn, readEmployeeRecords } from './employeeRecords.ts'
import { opusFault } from './opusFault.ts'
import { askServlet, type Customer, type ServletInterface } from './servlet.ts'
import { readStandardRetur, type StandardRetur } from './standardRetur.ts'

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
  /** An instant: only what was registered from then on (section 8.3). */
  readonly RegistreringFra?: string
}

/** One employee of an answer. */
export interface LaesResultat extends EmployeeRecords {
  /** Last part of the URN, without leading zeros. */
  readonly Medarbejdernummer: string
  /** Names of all categories of which the answer has a record, those that are not read further included. */
  readonly Kategorier: readonly string[]
  /** Of a question by registration: tells apart what the records say, those that are not read further included. */
  readonly Aftryk: string | null
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
      onRow: (row) => rows.push(readLaesResultat(read, operation, row, question.RegistreringFra !== undefined)),
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
      ...(question.RegistreringFra === undefined
        ? {}
        : {
            RegistreringFraFilter: { TidsstempelDatoTid: question.RegistreringFra, GraenseIndikator: false },
            RegistreringTilFilter: instant('9999-12-31'),
          }),
      Datakategori: [...question.Datakategori],
    },
    null,
  )
}

function readLaesResultat(
  read: ElementReader,
  operation: string,
  row: XmlElement,
  isByRegistration: boolean,
): LaesResultat {
  const Medarbejdernummer = numberIn(read, read.child(row, 'MedarbejderRef'))
  if (Medarbejdernummer === null)
    throw opusFault(operation, 'garbled', { detail: 'URNIdentifikator names no employee' })
  const registrering = read.findChild(row, 'Registrering')
  const attributes = registrering === null ? null : read.findChild(registrering, 'AttributListe')
  const egenskaber = attributes === null ? null : read.findChild(attributes, 'Egenskaber')
  return {
    Medarbejdernummer,
    Kategorier: egenskaber === null ? [] : [...new Set(egenskaber.children.map(({ name }) => name))],
    Aftryk: isByRegistration ? fingerprint(egenskaber) : null,
    ...readEmployeeRecords(read, registrering),
  }
}

function fingerprint(element: XmlElement | null): string {
  return createHash('sha256').update(JSON.stringify(element)).digest('base64url')
}
