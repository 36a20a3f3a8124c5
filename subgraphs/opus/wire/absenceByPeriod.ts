import { type ElementReader, elementReader, type XmlElement } from '#foundation/soap/element.ts'
import type { SoapOperation } from '#foundation/soap/envelope.ts'
import type { HttpPools } from '#foundation/upstream/http.ts'
import { opusFault } from './opusFault.ts'
import { withoutLeadingZeros } from './personnelNumber.ts'
import { readReturnStatus } from './returnStatus.ts'
import { askServlet, type Customer, type ServletInterface } from './servlet.ts'
import { type Texts, textsOf } from './texts.ts'

/** Family V: absence and attendance of one employee (kmd-opus.md section 4.5; documented). */
export const ABSENCE_BY_PERIOD: ServletInterface = {
  name: 'GetAbsenceAttendanceByPeriod_OS_SI',
  namespace: 'urn:kmd.dk:LPT:VACAB:external',
  sender: 'KMD_LPT_VACAB_Service_',
}

export const ABSENCE_OPERATION = 'GetAbsenceAttendanceByPeriod'

/** Children of a family V root stand in no namespace (section 2.4). */
export const UNQUALIFIED: ReadonlySet<string> = new Set([''])

export interface AbsenceQuestion {
  readonly PersonnelNumber: string
  /** Days, `yyyy-MM-dd`. Always sent: what a missing one means is not documented. */
  readonly StartDate: string
  readonly EndDate: string
}

const KEY = ['PersonnelNumber', 'AbsenceAttendanceType', 'LockIndicator', 'StartDate', 'EndDate'] as const
const ITEM = [
  'PersonnelNumber',
  'StartDate',
  'EndDate',
  'StartTime',
  'EndTime',
  'AbsenceAttendanceType',
  'AbsenceAttendanceTypeText',
  'AbsenceAttendanceDays',
  'AbsenceAttendanceHours',
  'AbsenceAttendanceCalendarDays',
] as const

/** One record, as far as we read it. The child's CPR number in `CompLeave` is left where it is. */
export interface AbsenceAttendance {
  readonly Key: Texts<(typeof KEY)[number]>
  readonly Item: Texts<(typeof ITEM)[number]> & {
    /** Of the first `Maternity/Item`, and so on: a record has one (inferred). */
    readonly MaternityCaseKey: string | null
    readonly ReasonCode: string | null
    readonly AccidentNumber: string | null
    readonly ChildNumber: string | null
  }
}

export interface AbsenceCall {
  readonly pools: HttpPools
  readonly host: string
  readonly customer: Customer
  readonly message: SoapOperation
  readonly question: AbsenceQuestion
  readonly signal: AbortSignal
}

/** @throws UpstreamFault */
export async function askAbsenceByPeriod({
  message,
  question,
  ...call
}: AbsenceCall): Promise<readonly AbsenceAttendance[]> {
  const operation = ABSENCE_OPERATION
  const read = elementReader('OPUS', operation)
  const rows: AbsenceAttendance[] = []
  const { StartDate, EndDate, PersonnelNumber } = question
  const root = await askServlet({
    ...call,
    address: ABSENCE_BY_PERIOD,
    request: message.write({ StartDate, EndDate, PersonnelNumber }, null),
    decode: {
      operation,
      rootNamespace: ABSENCE_BY_PERIOD.namespace,
      rootName: `${operation}Response_MT`,
      childNamespaces: UNQUALIFIED,
      // `item` around, `Item` within (quirk Q2).
      rowPath: ['AbsenceAttendance', 'item'],
      onRow: (row) => rows.push(readRow(read, row)),
    },
  })
  const [refused] = readReturnStatus(read, operation, root)
  if (refused !== undefined) throw opusFault(operation, 'rejected', { upstreamCode: refused.upstreamCode })
  return rows
}

function readRow(read: ElementReader, row: XmlElement): AbsenceAttendance {
  const item = read.findChild(row, 'Item')
  const referred = (group: string, name: string): string | null => {
    const list = item === null ? null : read.findChild(item, group)
    const [first] = list === null ? [] : read.all(list, 'Item')
    return first === undefined ? null : read.findText(first, name)
  }
  return {
    Key: numbered(textsOf(read, read.findChild(row, 'Key'), KEY)),
    Item: {
      ...numbered(textsOf(read, item, ITEM)),
      MaternityCaseKey: referred('Maternity', 'MaternityCaseKey'),
      ReasonCode: referred('Reason', 'ReasonCode'),
      AccidentNumber: referred('WorkInjury', 'AccidentNumber'),
      ChildNumber: referred('CompLeave', 'ChildNumber'),
    },
  }
}

/** With the employee number as the directory keeps it. */
export function numbered<Fields extends Texts<'PersonnelNumber'>>(fields: Fields): Fields {
  const { PersonnelNumber } = fields
  return PersonnelNumber === null
    ? fields
    : { ...fields, PersonnelNumber: withoutLeadingZeros(PersonnelNumber) ?? PersonnelNumber }
}
