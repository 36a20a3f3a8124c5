import { elementReader } from '#foundation/soap/element.ts'
import type { SoapOperation } from '#foundation/soap/envelope.ts'
import type { HttpPools } from '#foundation/upstream/http.ts'
import { EMPLOYEE_PROVIDE } from './employees.ts'
import { opusFault } from './opusFault.ts'
import { withoutLeadingZeros } from './personnelNumber.ts'
import { askServlet, type Customer } from './servlet.ts'
import { numbersIn } from './standardRetur.ts'
import { readWriteFault } from './writeFault.ts'

/** One record of communication data (kmd-opus.md section 8.4; documented). */
export interface KommunikationWrite {
  readonly Medarbejdernummer: string
  readonly Gyldighedsstart: string
  readonly Gyldighedsstop: string
  readonly Sekvensnummer: string
  readonly Kommunikationsart: string
  /** Empty deletes the record of that key. */
  readonly KommunikationsID: string
}

/** `StandardRetur` behind a write, every status being an answer (section 8.5). */
export interface RetReceipt {
  /** Without leading zeros. */
  readonly StatusKode: string
  readonly FejlbeskedTekst: string | null
  /** Status 102: the numbers in the text. */
  readonly erstattetAf: readonly string[]
}

export const RET_OPERATION = 'Ret'

export interface RetCall {
  readonly pools: HttpPools
  readonly host: string
  readonly customer: Customer
  readonly message: SoapOperation
  readonly record: KommunikationWrite
  readonly signal: AbortSignal
}

/** @throws UpstreamFault */
export async function sendCorrection({ record, message, ...call }: RetCall): Promise<RetReceipt> {
  const read = elementReader('OPUS', RET_OPERATION)
  const { Medarbejdernummer, ...Kommunikation } = record
  const reference = (urn: string) => ({ UUIDIdentifikator: '', URNIdentifikator: urn })
  const root = await askServlet({
    ...call,
    address: EMPLOYEE_PROVIDE,
    readFault: readWriteFault,
    request: message.write(
      {
        ModtagerRef: reference(`urn:oio:kmd:lpe:modtager:${call.customer.clientNumber}`),
        MedarbejderRef: reference(`urn:oio:kmd:lpe:medarbejder:${Medarbejdernummer}`),
        AttributListe: { Egenskaber: { Kommunikation: [Kommunikation] } },
      },
      null,
    ),
    decode: {
      operation: RET_OPERATION,
      rootNamespace: 'urn:oio:medarbejder:1.0.0',
      rootName: 'RetOutput',
      childNamespaces: new Set(['urn:oio:medarbejder:1.0.0', 'urn:oio:sagdok:3.0.0']),
      rowPath: ['none'],
      onRow: () => undefined,
    },
  })
  const retur = read.child(root, 'StandardRetur')
  const StatusKode = withoutLeadingZeros(read.text(retur, 'StatusKode'))
  if (StatusKode === null) throw opusFault(RET_OPERATION, 'garbled', { detail: 'StatusKode is no number' })
  const FejlbeskedTekst = read.findText(retur, 'FejlbeskedTekst')
  return { StatusKode, FejlbeskedTekst, erstattetAf: StatusKode === '102' ? numbersIn(FejlbeskedTekst ?? '') : [] }
}
