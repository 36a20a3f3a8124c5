import { type ElementReader, elementReader, type XmlElement } from '#foundation/soap/element.ts'
import { numbered, UNQUALIFIED } from './absenceByPeriod.ts'
import { readReturnStatus } from './returnStatus.ts'
import { askServlet } from './servlet.ts'
import { type Texts, textsOf } from './texts.ts'
import type { VacabCall } from './vacab.ts'
import { readWriteFault } from './writeFault.ts'

/** Family V: planned working time (kmd-opus.md section 6.2; inferred as a whole). */
const NAMESPACE = 'urn:kmd.dk:LPT:WORKTIME:external'
const SENDER = 'KMD_LPT_WORKTIME_Service_'

export const SET_WORKING_TIMES_OPERATION = 'SetWorkingTimes'
export const GET_WORKING_TIMES_OPERATION = 'GetWorkingTimes'

const FIELDS = [
  'PersonnelNumber',
  'StartDate',
  'EndDate',
  'WorkingTimeType',
  'WorkingTimeTypeText',
  'StartTime',
  'EndTime',
  'BreakStartTime',
  'BreakEndTime',
  'BreakPaid',
  'Hours',
  'PreviousDay',
  'Source',
] as const

export type WorkingTimeRow = Texts<(typeof FIELDS)[number]>

/** One occurrence; fields without a value are left out. */
export type WorkingTimeWrite = Texts<
  Exclude<(typeof FIELDS)[number], 'PersonnelNumber' | 'WorkingTimeTypeText' | 'Source'>
>

/** A message of the answer, with the occurrence that it is about. */
export interface WorkingTimeMessage {
  readonly StatusType: string | null
  readonly MessageClass: string | null
  readonly MessageNumber: string | null
  readonly MessageText: string | null
  readonly SequenceNumber: string | null
}

export interface WorkingTimesOrder {
  readonly PersonnelNumber: string
  readonly Operation: 'INS' | 'MOD' | 'DEL'
  /** 1 to 400; all or none are carried out. A change keeps an occurrence's key. */
  readonly occurrences: readonly WorkingTimeWrite[]
}

/** @throws UpstreamFault; every message is told. */
export async function sendWorkingTimes(
  call: VacabCall & { readonly order: WorkingTimesOrder },
): Promise<readonly WorkingTimeMessage[]> {
  const { order, message, ...line } = call
  const { PersonnelNumber, Operation, occurrences } = order
  const operation = SET_WORKING_TIMES_OPERATION
  const read = elementReader('OPUS', operation)
  const Item = occurrences.map((occurrence, index) => written(occurrence, index, Operation))
  const root = await askServlet({
    ...line,
    address: { name: `${operation}_OS_SI`, namespace: NAMESPACE, sender: SENDER },
    request: message.write({ PersonnelNumber, Operation, WorkingTime: { Item } }, null),
    readFault: readWriteFault,
    decode: decoding(operation, 'none', () => undefined),
  })
  return messagesIn(read, root)
}

/** @throws UpstreamFault */
export async function askWorkingTimes(
  call: VacabCall & {
    readonly question: { readonly PersonnelNumber: string; readonly StartDate: string; readonly EndDate: string }
  },
): Promise<readonly WorkingTimeRow[]> {
  const { question, message, ...line } = call
  const operation = GET_WORKING_TIMES_OPERATION
  const read = elementReader('OPUS', operation)
  const rows: WorkingTimeRow[] = []
  const { PersonnelNumber, StartDate, EndDate } = question
  const root = await askServlet({
    ...line,
    address: { name: `${operation}_OS_SI`, namespace: NAMESPACE, sender: SENDER },
    request: message.write({ PersonnelNumber, StartDate, EndDate }, null),
    decode: decoding(operation, 'WorkingTime', (row) => rows.push(numbered(textsOf(read, row, FIELDS)))),
  })
  readReturnStatus(read, operation, root)
  return rows
}

function decoding(operation: string, list: string, onRow: (row: XmlElement) => void) {
  return {
    operation,
    rootNamespace: NAMESPACE,
    rootName: `${operation}Response_MT`,
    childNamespaces: UNQUALIFIED,
    rowPath: [list, 'Item'],
    onRow,
  }
}

/** In the schema's order. */
function written(one: WorkingTimeWrite, index: number, operation: WorkingTimesOrder['Operation']): object {
  const originals = {
    OriginalStartDate: one.StartDate,
    OriginalEndDate: one.EndDate,
    OriginalStartTime: one.StartTime,
    OriginalEndTime: one.EndTime,
    OriginalWorkingTimeType: one.WorkingTimeType,
  }
  const fields = {
    SequenceNumber: String(index).padStart(3, '0'),
    StartDate: one.StartDate,
    EndDate: one.EndDate,
    WorkingTimeType: one.WorkingTimeType,
    StartTime: one.StartTime,
    EndTime: one.EndTime,
    BreakStartTime: one.BreakStartTime,
    BreakEndTime: one.BreakEndTime,
    BreakPaid: one.BreakPaid,
    Hours: one.Hours,
    PreviousDay: one.PreviousDay,
    ...(operation === 'MOD' ? originals : {}),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

function messagesIn(read: ElementReader, root: XmlElement): readonly WorkingTimeMessage[] {
  const list = read.findChild(root, 'ReturnStatus')
  const names = ['StatusType', 'MessageClass', 'MessageNumber', 'MessageText', 'SequenceNumber'] as const
  return (list === null ? [] : read.all(list, 'item')).map((item) => textsOf(read, item, names))
}
