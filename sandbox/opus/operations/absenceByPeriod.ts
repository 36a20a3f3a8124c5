import type { TownEmployment } from '../../town/model.ts'
import type { Customer } from '../customers.ts'
import type { Desk } from '../families/call.ts'
import type { SoapInterface } from '../families/messageServlet.ts'
import { childText, type RequestElement } from '../families/requestDocument.ts'
import type { AbsenceRecord, AbsenceReference } from '../records/absences.ts'
import { isCalendarDay, OPEN_END, yearOf } from '../records/calendar.ts'
import { element, group } from '../xml.ts'
import { type Message, personnelNumber, returnStatus, statusItem } from './returnStatus.ts'

const NAMESPACE = 'urn:kmd.dk:LPT:VACAB:external'
const NAME = 'GetAbsenceAttendanceByPeriod'

/** Existing absence and attendance of one employee (kmd-opus.md section 4.5). */
export const ABSENCE_BY_PERIOD: SoapInterface = {
  name: `${NAME}_OS_SI`,
  namespace: NAMESPACE,
  sender: 'KMD_LPT_VACAB_Service_',
  schemaFile: `absence/${NAME}.xsd`,
  roots: { namespace: NAMESPACE, names: [`${NAME}Request_MT`] },
  describe: (root) => {
    const number = childText(root, 'PersonnelNumber')
    const detail: Record<string, string> = {}
    for (const name of ['VendorUUID', 'StartDate', 'EndDate']) {
      const value = childText(root, name)
      if (value !== null) detail[name] = value
    }
    return { operation: NAME, subjects: number === null ? [] : [number], detail }
  },
  answer: (desk, customer, root) => {
    const found = find(desk, customer, root)
    return 'type' in found
      ? output([statusItem(found)], [])
      : output(found.length > 0 ? [] : [statusItem({ type: 'S', number: '000' })], found)
  },
  refuse: (_desk, _customer, _root, refusal) =>
    refusal === 'closed' || refusal === 'unavailable' ? null : output([refusedItem(refusal)], []),
}

/** A business code from the control surface as a message of type E. */
export function refusedItem({ code, text }: { readonly code: string; readonly text?: string }): string {
  return statusItem({ type: 'E', number: code.padStart(3, '0'), ...(text === undefined ? {} : { text }) })
}

function find(desk: Desk, customer: Customer, root: RequestElement): Message | readonly string[] {
  const asked = childText(root, 'PersonnelNumber') ?? ''
  const employment = /^\d{1,8}$/.test(asked) ? customer.byNumber.get(String(Number(asked))) : undefined
  if (employment === undefined) return { type: 'E', number: '001', value: asked }
  const from = childText(root, 'StartDate') ?? `${yearOf(desk.controller.today)}-01-01`
  const to = childText(root, 'EndDate') ?? OPEN_END
  if (!isCalendarDay(from)) return { type: 'E', number: '020', value: 'StartDate' }
  if (!isCalendarDay(to)) return { type: 'E', number: '020', value: 'EndDate' }
  if (to < from) return { type: 'E', number: '004' }
  const touches = (record: AbsenceRecord): boolean => record.from <= to && from <= record.to
  const rows = (owner: Customer, of: TownEmployment): string[] =>
    desk
      .archives(owner, of)
      .absences()
      .filter(touches)
      .map((record) => row(of, record))
  return desk.controller.foreign
    ? [...rows(customer, employment), ...foreignRows(desk, customer, employment, rows)]
    : rows(customer, employment)
}

/** Rows of somebody of another customer, under a number that was not asked for. */
function foreignRows(
  desk: Desk,
  customer: Customer,
  asked: TownEmployment,
  rows: (owner: Customer, of: TownEmployment) => string[],
): string[] {
  const other = desk.customers.otherThan(customer)
  for (const employment of other?.employments ?? []) {
    const found = other === undefined || employment.number === asked.number ? [] : rows(other, employment)
    if (found.length > 0) return found
  }
  return []
}

function row(employment: TownEmployment, record: AbsenceRecord): string {
  const number = element('PersonnelNumber', personnelNumber(employment.number))
  const { type, from, to, days, hours, calendarDays, reference } = record
  const key =
    number +
    element('AbsenceAttendanceType', type.code) +
    element('LockIndicator', record.locked ? 'X' : null) +
    element('EndDate', to) +
    element('StartDate', from) +
    element('RecordNumber', '000')
  const item =
    number +
    element('StartDate', from) +
    element('EndDate', to) +
    element('StartTime', record.startTime ?? initialTime(employment)) +
    element('EndTime', record.endTime ?? initialTime(employment)) +
    element('AbsenceAttendanceType', type.code) +
    element('AbsenceAttendanceTypeText', type.text) +
    element('AbsenceAttendanceDays', days.toFixed(2)) +
    element('AbsenceAttendanceHours', hours.toFixed(2)) +
    element('AbsenceAttendanceCalendarDays', calendarDays.toFixed(2)) +
    (reference === null ? '' : referenceGroup(reference))
  return group('item', group('Key', key) + group('Item', item))
}

/** SAP's initial value surfaces for some and is left out for others (kmd-opus.md section 2.3): every seventh number here. */
function initialTime(employment: TownEmployment): string | null {
  return Number(employment.number) % 7 === 0 ? '00:00:00' : null
}

function referenceGroup(reference: AbsenceReference): string {
  switch (reference.kind) {
    case 'MATERNITY':
      return list(
        'Maternity',
        element('MaternityCaseKey', reference.key) +
          element('StartDate', reference.from) +
          element('EndDate', reference.to) +
          element('NotificationDate', reference.notified) +
          element('ExpectedDeliveryDate', reference.expected) +
          element('ActualDeliveryDate', reference.delivered ?? '0000-00-00') +
          element('MaternityType', reference.type) +
          element('MaternityTypeText', reference.typeText),
      )
    case 'REASON':
      return list('Reason', element('ReasonCode', reference.code) + element('ReasonCodeText', reference.text))
    case 'INJURY':
      return list('WorkInjury', element('AccidentNumber', reference.number) + element('AccidentDate', reference.date))
    case 'CHILD':
      return list(
        'CompLeave',
        element('ChildNumber', reference.number) + element('ChildCPRNumber', reference.cprNumber),
      )
  }
}

/** With a capital I here, unlike the lists around it (kmd-opus.md section 13.1, Q2). */
function list(name: string, fields: string): string {
  return group(name, group('Item', fields))
}

function output(statuses: readonly string[], rows: readonly string[]): string {
  return `<n0:${NAME}Response_MT xmlns:n0="${NAMESPACE}">${returnStatus(statuses)}${group('AbsenceAttendance', rows.join(''))}</n0:${NAME}Response_MT>`
}
