import { elementReader } from '#foundation/soap/element.ts'
import { readSingleStatus, type SingleStatus } from './singleStatus.ts'
import { askVacab, type VacabCall } from './vacab.ts'

export const SET_MATERNITY_OPERATION = 'SetMaternityCase'

/** A maternity case to be created, changed or deleted (kmd-opus.md section 4.9; inferred as a whole). */
export interface MaternityCaseWrite {
  readonly Operation: 'INS' | 'MOD' | 'DEL'
  readonly PersonnelNumber: string
  readonly MaternityCaseKey: string | null
  readonly MaternityType: string | null
  readonly ValidStartDate: string | null
  readonly ValidEndDate: string | null
  readonly NotificationDate: string | null
  readonly ExpectedDeliveryDate: string | null
  readonly ActualDeliveryDate: string | null
  readonly AuthorityReportDate: string | null
}

export interface MaternityCaseReceipt extends SingleStatus {
  /** Of the case that was created or changed. */
  readonly MaternityCaseKey: string | null
}

/** @throws UpstreamFault */
export async function sendMaternityCase(
  call: VacabCall & { readonly record: MaternityCaseWrite },
): Promise<MaternityCaseReceipt> {
  const { record, ...line } = call
  const read = elementReader('OPUS', SET_MATERNITY_OPERATION)
  const root = await askVacab(line, SET_MATERNITY_OPERATION, 'write', {
    Operation: record.Operation,
    PersonnelNumber: record.PersonnelNumber,
    MaternityCaseKey: record.MaternityCaseKey,
    MaternityType: record.MaternityType,
    ValidStartDate: record.ValidStartDate,
    ValidEndDate: record.ValidEndDate,
    NotificationDate: record.NotificationDate,
    ExpectedDeliveryDate: record.ExpectedDeliveryDate,
    ActualDeliveryDate: record.ActualDeliveryDate,
    AuthorityReportDate: record.AuthorityReportDate,
  })
  return { ...readSingleStatus(read, root), MaternityCaseKey: read.findText(root, 'MaternityCaseKey') }
}
