import type { MaternityCase } from '../model/maternityCase.ts'
import type { CaseRow } from '../wire/absenceCases.ts'
import { OPEN_END, sapValues } from './sapValues.ts'
import { unreadable } from './unreadable.ts'

const OPERATION = 'GetMaternityCases'

/** @throws UpstreamFault garbled */
export function maternityCase(row: CaseRow<'GetMaternityCases'>): MaternityCase {
  const read = sapValues(OPERATION)
  const { MaternityCaseKey } = row
  if (MaternityCaseKey === null) throw unreadable(OPERATION, 'MaternityCaseKey')
  const end = read.date(row.ValidEndDate, 'ValidEndDate')
  return {
    key: MaternityCaseKey,
    type: row.MaternityType,
    validFrom: read.requiredDate(row.ValidStartDate, 'ValidStartDate'),
    validTo: end === OPEN_END ? null : end,
    notification: read.date(row.NotificationDate, 'NotificationDate'),
    expected: read.date(row.ExpectedDeliveryDate, 'ExpectedDeliveryDate'),
    actual: read.date(row.ActualDeliveryDate, 'ActualDeliveryDate'),
    authority: read.date(row.AuthorityReportDate, 'AuthorityReportDate'),
  }
}
