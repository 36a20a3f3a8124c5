import type { TownEmployment } from '../../town/model.ts'
import type { Customer } from '../customers.ts'
import type { Desk } from '../families/call.ts'
import { childText, type RequestElement } from '../families/requestDocument.ts'
import type { MaternityCase } from '../records/absences.ts'
import { isCalendarDay, OPEN_END } from '../records/calendar.ts'
import { element } from '../xml.ts'
import { messageOf, type VacabMessage, vacabInterface } from './vacab.ts'

const DATES = [
  'ValidStartDate',
  'ValidEndDate',
  'NotificationDate',
  'ExpectedDeliveryDate',
  'ActualDeliveryDate',
  'AuthorityReportDate',
] as const

/** Creates, changes or deletes a maternity case (kmd-opus.md section 4.9; inferred as a whole). */
export const SET_MATERNITY_CASE = vacabInterface({
  name: 'SetMaternityCase',
  detail: ['Operation', 'MaternityCaseKey', 'MaternityType', ...DATES],
  answer: write,
})

function write(
  desk: Desk,
  customer: Customer,
  employment: TownEmployment,
  root: RequestElement,
): { readonly message: VacabMessage | null; readonly content?: string } {
  const refused = (number: string, ...values: readonly string[]) => ({ message: messageOf(desk, number, values) })
  const operation = childText(root, 'Operation') ?? ''
  if (operation !== 'INS' && operation !== 'MOD' && operation !== 'DEL') return refused('005', operation)
  for (const name of DATES) {
    const value = childText(root, name)
    if (value !== null && !isCalendarDay(value)) return refused('020', name)
  }
  const archive = desk.archives(customer, employment)
  const standing = archive.maternityCases()
  const asked = childText(root, 'MaternityCaseKey')
  const found = operation === 'INS' ? undefined : standing.find(({ key }) => key === asked)
  if (operation !== 'INS' && found === undefined) return refused('011', asked ?? '')
  const others = standing.filter((one) => one !== found)
  const content = (key: string) => element('MaternityCaseKey', key)
  if (operation === 'DEL') {
    const isLinked = archive
      .absences()
      .some(({ reference }) => reference?.kind === 'MATERNITY' && reference.key === asked)
    if (isLinked) return refused('022')
    archive.keepMaternityCases(others)
    return { message: null, content: content(asked ?? '') }
  }
  const made = merged(desk, root, found, newKey(employment, standing))
  if (made.expected === '' && made.delivered === null) return refused('023')
  const delivered = childText(root, 'ActualDeliveryDate')
  if (found?.delivered && delivered !== null && delivered !== found.delivered) return refused('024')
  if (made.to < made.from) return refused('004')
  if (others.some((one) => one.type === made.type && one.from <= made.to && made.from <= one.to)) return refused('021')
  archive.keepMaternityCases([...others, made])
  return { message: null, content: content(made.key) }
}

function merged(desk: Desk, root: RequestElement, found: MaternityCase | undefined, key: string): MaternityCase {
  const type = childText(root, 'MaternityType') ?? found?.type ?? ''
  return {
    key: found?.key ?? key,
    type,
    typeText: desk.codes().maternityTypes.get(type) ?? '',
    from: childText(root, 'ValidStartDate') ?? found?.from ?? '',
    to: childText(root, 'ValidEndDate') ?? found?.to ?? OPEN_END,
    notified: childText(root, 'NotificationDate') ?? found?.notified ?? '',
    expected: childText(root, 'ExpectedDeliveryDate') ?? found?.expected ?? '',
    delivered: childText(root, 'ActualDeliveryDate') ?? found?.delivered ?? null,
    authority: childText(root, 'AuthorityReportDate') ?? found?.authority ?? null,
  }
}

/** Ten digits; behind all that was drawn. */
function newKey(employment: TownEmployment, standing: readonly MaternityCase[]): string {
  return `1${employment.number.padStart(7, '0').slice(-7)}${String(standing.length + 10).slice(-2)}`
}
