import type { MaternityCase, MaternityCasePlan, MaternityCaseReport } from '../model/maternityCase.ts'
import type { MaternityCaseWrite } from '../wire/setMaternityCase.ts'
import type { ChangeValues } from './changeValues.ts'
import { OPEN_END } from './sapValues.ts'

export function maternityCaseReport(values: ChangeValues): MaternityCaseReport {
  return {
    key: values.text('caseKey'),
    type: values.text('type'),
    validFrom: values.day('validFrom'),
    validTo: values.clears('VALID_TO') ? OPEN_END : values.day('validTo'),
    notification: values.day('notificationDate'),
    expected: values.day('expectedDate'),
    actual: values.day('actualDate'),
    authority: values.day('authorityDate'),
  }
}

export function maternityCaseWrite({
  operation,
  report,
}: MaternityCasePlan): Omit<MaternityCaseWrite, 'PersonnelNumber'> {
  const isGone = operation === 'DEL'
  return {
    Operation: operation,
    MaternityCaseKey: operation === 'INS' ? null : report.key,
    MaternityType: isGone ? null : report.type,
    ValidStartDate: isGone ? null : report.validFrom,
    ValidEndDate: isGone ? null : (report.validTo ?? (operation === 'INS' ? OPEN_END : null)),
    NotificationDate: isGone ? null : report.notification,
    ExpectedDeliveryDate: isGone ? null : report.expected,
    ActualDeliveryDate: isGone ? null : report.actual,
    AuthorityReportDate: isGone ? null : report.authority,
  }
}

/** Whether the cases show that a plan was carried out: a new case is known by all that it was given. */
export function isCaseCarriedOut({ operation, report }: MaternityCasePlan, cases: readonly MaternityCase[]): boolean {
  const { key, ...given } = report
  const fits = (one: MaternityCase): boolean =>
    Object.entries(given).every(([field, value]) => {
      const standing = one[field as keyof typeof given]
      return value === null || (field === 'validTo' ? (standing ?? OPEN_END) : standing) === value
    })
  if (operation === 'DEL') return cases.every((one) => one.key !== key)
  return cases.some((one) => fits(one) && (operation === 'INS' || one.key === key))
}
