import type { Employment } from '#foundation/directory/employment.ts'
import type { AbsenceRecord } from '../model/absence.ts'
import type { AbsenceReport } from '../model/absenceReport.ts'
import type { AbsenceType } from '../model/absenceType.ts'
import type { MaternityCase } from '../model/maternityCase.ts'

/** What the rules about absence look at. */
export interface AbsenceFacts {
  readonly report: AbsenceReport
  /** Null where the type is on no list: the list is not complete, so nothing is held against the code. */
  readonly type: AbsenceType | null
  readonly employment: Pick<Employment, 'statuses'>
  /** The records that stand, without the one that is to change. */
  readonly others: readonly AbsenceRecord[]
  /** What Opus tells of the employee; null where the report refers to nothing of the kind, so that it was not asked. */
  readonly children: readonly string[] | null
  readonly maternityCases: readonly MaternityCase[] | null
  readonly workInjuries: readonly { readonly number: string; readonly date: string | null }[] | null
  readonly reasonCodes: readonly string[] | null
}
