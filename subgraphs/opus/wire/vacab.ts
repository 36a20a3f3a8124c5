import type { XmlElement } from '#foundation/soap/element.ts'
import type { SoapOperation } from '#foundation/soap/envelope.ts'
import type { HttpPools } from '#foundation/upstream/http.ts'
import { UNQUALIFIED } from './absenceByPeriod.ts'
import { askServlet, type Customer } from './servlet.ts'
import { readWriteFault } from './writeFault.ts'

/** A call of an operation of "Opret fravær" (family V). */
export interface VacabCall {
  readonly pools: HttpPools
  readonly host: string
  readonly customer: Customer
  readonly message: SoapOperation
  readonly signal: AbortSignal
}

const NAMESPACE = 'urn:kmd.dk:LPT:VACAB:external'

/**
 * Sends the fields in the schema's order (kmd-opus.md section 4.1); those without a value are left out.
 * @param onRow for each `Item` of the list, where the answer has one. @returns the answer's root without those. @throws UpstreamFault
 */
export function askVacab(
  { message, ...call }: VacabCall,
  operation: string,
  kind: 'read' | 'write',
  fields: Readonly<Record<string, string | null>>,
  rows: { readonly list: string; readonly onRow: (row: XmlElement) => void } = { list: 'none', onRow: () => undefined },
): Promise<XmlElement> {
  return askServlet({
    ...call,
    address: { name: `${operation}_OS_SI`, namespace: NAMESPACE, sender: 'KMD_LPT_VACAB_Service_' },
    request: message.write(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)), null),
    ...(kind === 'write' ? { readFault: readWriteFault } : {}),
    decode: {
      operation,
      rootNamespace: NAMESPACE,
      rootName: `${operation}Response_MT`,
      childNamespaces: UNQUALIFIED,
      rowPath: [rows.list, 'Item'],
      onRow: rows.onRow,
    },
  })
}
