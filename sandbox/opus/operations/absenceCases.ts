import { childText } from '../families/requestDocument.ts'
import { OPEN_END } from '../records/calendar.ts'
import { element, group } from '../xml.ts'
import { personnelNumber } from './returnStatus.ts'
import { messageOf, vacabInterface } from './vacab.ts'

/** The children registered on an employee on a day (kmd-opus.md section 4.6). */
export const GET_CHILDREN = vacabInterface({
  name: 'GetChildren',
  detail: ['StartDate'],
  answer: (desk, customer, employment, root) => {
    const on = childText(root, 'StartDate') ?? desk.controller.today
    const { familyName } = desk.customers.person(employment.cprNumber)
    const items = desk
      .archives(customer, employment)
      .children()
      .filter(({ born }) => born <= on)
      .map(({ number, cprNumber, givenName }) =>
        group(
          'Item',
          // A client reads the number as an integer, so that it may come without its zero.
          element('ChildNumber', String(Number(number))) +
            // Names may be missing (section 4.6).
            element('FirstName', givenName) +
            element('LastName', familyName) +
            element('ChildCPRNumber', cprNumber),
        ),
      )
    return { message: null, content: group('Child', items.join('')) }
  },
})

/** Maternity cases that touch a period (section 4.7). */
export const GET_MATERNITY_CASES = vacabInterface({
  name: 'GetMaternityCases',
  detail: ['MaternityType', 'StartDate', 'EndDate'],
  answer: (desk, customer, employment, root) => {
    const from = childText(root, 'StartDate') ?? '1800-01-01'
    const to = childText(root, 'EndDate') ?? OPEN_END
    const type = childText(root, 'MaternityType')
    const items = desk
      .archives(customer, employment)
      .maternityCases()
      .filter((one) => one.from <= to && from <= one.to && (type === null || type === one.type))
      .map((one) =>
        group(
          'Item',
          element('PersonnelNumber', personnelNumber(employment.number)) +
            element('MaternityCaseKey', one.key) +
            element('ValidEndDate', one.to) +
            element('ValidStartDate', one.from) +
            element('NotificationDate', one.notified || null) +
            element('ExpectedDeliveryDate', one.expected || null) +
            element('ActualDeliveryDate', one.delivered ?? '0000-00-00') +
            element('AuthorityReportDate', one.authority ?? null) +
            element('MaternityType', one.type) +
            element('MaternityTypeText', one.typeText),
        ),
      )
    return { message: null, content: group('MaternityCase', items.join('')) }
  },
})

/** Reason codes for leave, the same with pay and without (section 4.7). */
export const GET_REASONS = vacabInterface({
  name: 'GetReasons',
  detail: ['leaveType'],
  answer: (desk, _customer, _employment, root) => {
    const type = childText(root, 'leaveType')
    if (type !== null && type !== 'TM' && type !== 'TU') return { message: messageOf(desk, '003', [type]) }
    const items = [...desk.codes().leaveReasons].map(([code, text]) =>
      group('Item', element('ReasonCode', code) + element('ReasonCodeText', text)),
    )
    return { message: null, content: group('Reason', items.join('')) }
  },
})

/** Work-injury cases (section 4.7). */
export const GET_WORK_ACCIDENT_CASES = vacabInterface({
  name: 'GetWorkAccidentCases',
  detail: ['StartDate', 'EndDate'],
  answer: (desk, customer, employment) => {
    const items = desk
      .archives(customer, employment)
      .accidentCases()
      .map(({ number, date }) =>
        group(
          'Item',
          element('PersonnelNumber', personnelNumber(employment.number)) +
            element('StartDate', date) +
            element('AccidentNumber', number) +
            element('AccidentDate', date),
        ),
      )
    return { message: null, content: group('AccidentCase', items.join('')) }
  },
})
