import type { TownEmployment } from '../../town/model.ts'
import type { Customer } from '../customers.ts'
import type { Desk } from '../families/call.ts'
import type { SoapInterface } from '../families/messageServlet.ts'
import { child, childText, type RequestElement } from '../families/requestDocument.ts'
import { isCalendarDay } from '../records/calendar.ts'
import type { AbsenceQuota } from '../records/quotas.ts'
import { element, group } from '../xml.ts'
import { refusedItem } from './absenceByPeriod.ts'
import { personnelNumber, returnStatus, statusItem } from './returnStatus.ts'

const NAMESPACE = 'urn:kmd.dk:LPT:QUOTA:external'
const NAME = 'GetAbsenceQuotas'
const TIME_UNITS = { HOURS: '001', DAYS: '010' } as const

/** Quotas of up to a hundred employees in the calendar year of a day (kmd-opus.md sections 5.2 and 5.3; inferred). */
export const ABSENCE_QUOTAS: SoapInterface = {
  name: `${NAME}_OS_SI`,
  namespace: NAMESPACE,
  sender: 'KMD_LPT_QUOTA_Service_',
  schemaFile: `quotas/${NAME}.xsd`,
  roots: { namespace: NAMESPACE, names: [`${NAME}Request_MT`] },
  describe: (root) => ({
    operation: NAME,
    subjects: askedNumbers(root),
    detail: { KeyDate: childText(root, 'KeyDate') ?? '' },
  }),
  answer: (desk, customer, root) => {
    const keyDate = childText(root, 'KeyDate') ?? ''
    if (!isCalendarDay(keyDate)) return output([statusItem({ type: 'E', number: '020', value: 'KeyDate' })], [])
    const statuses: string[] = []
    const rows: string[] = []
    for (const asked of new Set(askedNumbers(root))) {
      const employment = /^\d{1,8}$/.test(asked) ? customer.byNumber.get(String(Number(asked))) : undefined
      if (employment === undefined) {
        statuses.push(statusItem({ type: 'E', number: '001', value: asked, personnelNumber: asked }))
      } else {
        rows.push(...quotaRows(desk, customer, employment, keyDate))
      }
    }
    if (desk.controller.foreign) rows.push(...foreignRows(desk, customer, askedNumbers(root), keyDate))
    return output(statuses, rows)
  },
  refuse: (_desk, _customer, _root, refusal) =>
    refusal === 'closed' || refusal === 'unavailable' ? null : output([refusedItem(refusal)], []),
}

function askedNumbers(root: RequestElement): readonly string[] {
  const items = child(root, 'Employee')?.children ?? []
  return items.map((item) => childText(item, 'PersonnelNumber') ?? '')
}

function quotaRows(desk: Desk, owner: Customer, employment: TownEmployment, keyDate: string): readonly string[] {
  const texts = desk.codes().quotaTexts
  return desk
    .archives(owner, employment)
    .quotas(keyDate)
    .map((quota) => row(employment, quota, texts.get(quota.type) ?? ''))
}

/** Quotas of somebody of another customer, under a number that was not asked for. */
function foreignRows(desk: Desk, customer: Customer, asked: readonly string[], keyDate: string): readonly string[] {
  const other = desk.customers.otherThan(customer)
  for (const employment of other?.employments ?? []) {
    if (other === undefined || asked.some((number) => Number(number) === Number(employment.number))) continue
    const rows = quotaRows(desk, other, employment, keyDate)
    if (rows.length > 0) return rows
  }
  return []
}

function row(employment: TownEmployment, quota: AbsenceQuota, text: string): string {
  const entitlement = cents(quota.entitlement)
  const deducted = cents(quota.deducted)
  const planned = cents(quota.planned)
  const key =
    element('PersonnelNumber', personnelNumber(employment.number)) +
    element('QuotaType', quota.type) +
    element('EndDate', quota.to) +
    element('StartDate', quota.from) +
    element('RecordNumber', '000')
  const item =
    element('QuotaNumber', quota.number) +
    element('QuotaType', quota.type) +
    element('QuotaTypeText', text) +
    element('TimeUnit', TIME_UNITS[quota.unit]) +
    element('StartDate', quota.from) +
    element('EndDate', quota.to) +
    element('DeductionStartDate', quota.takeFrom) +
    element('DeductionEndDate', quota.takeTo) +
    element('Entitlement', amount(entitlement)) +
    element('Deducted', amount(deducted)) +
    element('Planned', amount(planned)) +
    element('Remaining', amount(entitlement - deducted - planned)) +
    element('ChildNumber', quota.childNumber)
  return group('item', group('Key', key) + group('Item', item))
}

function cents(value: number): number {
  return Math.round(value * 100)
}

/** DEC 10.5: five decimals, from hundredths. */
function amount(hundredths: number): string {
  return (hundredths / 100).toFixed(5)
}

function output(statuses: readonly string[], rows: readonly string[]): string {
  return `<n0:${NAME}Response_MT xmlns:n0="${NAMESPACE}">${returnStatus(statuses)}${group('AbsenceQuota', rows.join(''))}</n0:${NAME}Response_MT>`
}
