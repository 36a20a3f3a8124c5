import type { Customer } from '../customers.ts'
import type { Desk } from '../families/call.ts'
import type { SoapInterface } from '../families/messageServlet.ts'
import { child, childText, type RequestElement } from '../families/requestDocument.ts'
import type { QuotaDraw, QuotaWithMovements } from '../records/quotas.ts'
import { element, group } from '../xml.ts'
import { refusedItem } from './absenceByPeriod.ts'
import { personnelNumber, returnStatus, statusItem } from './returnStatus.ts'

const NAMESPACE = 'urn:kmd.dk:LPT:QUOTA:external'
const NAME = 'GetAbsenceQuotaDetails'

/** How quotas of one employee were earned and used, as of the simulator's day (kmd-opus.md section 5.2; inferred). */
export const ABSENCE_QUOTA_DETAILS: SoapInterface = {
  name: `${NAME}_OS_SI`,
  namespace: NAMESPACE,
  sender: 'KMD_LPT_QUOTA_Service_',
  schemaFile: `quotas/${NAME}.xsd`,
  roots: { namespace: NAMESPACE, names: [`${NAME}Request_MT`] },
  describe: (root) => ({
    operation: NAME,
    subjects: [childText(root, 'PersonnelNumber') ?? ''],
    detail: { Quotas: String(askedQuotas(root).length) },
  }),
  answer: (desk, customer, root) => {
    const asked = childText(root, 'PersonnelNumber') ?? ''
    const employment = /^\d{1,8}$/.test(asked) ? customer.byNumber.get(String(Number(asked))) : undefined
    if (employment === undefined) {
      return output([statusItem({ type: 'E', number: '001', value: asked, personnelNumber: asked })], [])
    }
    const numbers = new Set(askedQuotas(root))
    const rows = quotasOf(desk, customer, employment.number)
      .filter(({ number }) => numbers.has(number))
      .map((quota) => row(employment.number, quota))
    return output([], desk.controller.foreign ? [...rows, ...foreignRows(desk, customer)] : rows)
  },
  refuse: (_desk, _customer, _root, refusal) =>
    refusal === 'closed' || refusal === 'unavailable' ? null : output([refusedItem(refusal)], []),
}

function askedQuotas(root: RequestElement): readonly string[] {
  return (child(root, 'QuotaNumber')?.children ?? []).map(({ text }) => text)
}

/** Every quota that can be taken last year, this year or the next. */
function quotasOf(desk: Desk, owner: Customer, number: string): readonly QuotaWithMovements[] {
  const employment = owner.byNumber.get(number)
  if (employment === undefined) return []
  const { today } = desk.controller
  const year = Number(today.slice(0, 4))
  const archive = desk.archives(owner, employment)
  // Where a quota can be taken in several of them, today's reckoning counts.
  const all = [`${year - 1}-12-31`, `${year + 1}-12-31`, today].flatMap((day) => archive.quotas(day))
  return [...new Map(all.map((quota) => [quota.number, quota])).values()]
}

function foreignRows(desk: Desk, customer: Customer): readonly string[] {
  const other = desk.customers.otherThan(customer)
  const [employment] = other?.employments ?? []
  if (other === undefined || employment === undefined) return []
  return quotasOf(desk, other, employment.number).map((quota) => row(employment.number, quota))
}

function row(number: string, quota: QuotaWithMovements): string {
  return group(
    'item',
    element('PersonnelNumber', personnelNumber(number)) +
      element('QuotaNumber', quota.number) +
      group('Accrual', accrual(quota)) +
      group('Deduction', quota.draws.map(deduction).join('')),
  )
}

/** One entry: reckoned by Opus, or brought over (type 11). */
function accrual({ from, to, entitlement, type }: QuotaWithMovements): string {
  if (entitlement === 0) return ''
  return group(
    'Item',
    element('AccrualDate', from) +
      element('PeriodStartDate', from) +
      element('PeriodEndDate', to) +
      element('Amount', entitlement.toFixed(5)) +
      element('AccrualType', type === '11' ? 'T' : 'G') +
      element('Text', type === '11' ? 'Overført fra forrige år' : null),
  )
}

function deduction({ record, amount }: QuotaDraw): string {
  return group(
    'Item',
    element('AbsenceAttendanceType', record.type.code) +
      element('StartDate', record.from) +
      element('EndDate', record.to) +
      element('StartTime', record.startTime) +
      element('EndTime', record.endTime) +
      element('Amount', amount.toFixed(5)),
  )
}

function output(statuses: readonly string[], rows: readonly string[]): string {
  return `<n0:${NAME}Response_MT xmlns:n0="${NAMESPACE}">${returnStatus(statuses)}${group('AbsenceQuotaDetail', rows.join(''))}</n0:${NAME}Response_MT>`
}
