import type { AbsenceKind } from '../model/absence.ts'
import type { AbsenceType, AbsenceTypes } from '../model/absenceType.ts'
import type { AbsenceTypeRow } from '../wire/codeLists.ts'
import { quotaKind } from './quotas.ts'

/** The list, by code. No interface tells the types of a customer; the list is that of kmd-opus.md section 4.4. */
export function absenceTypesOf(rows: readonly AbsenceTypeRow[]): AbsenceTypes {
  return new Map(rows.map((row) => [row.code, absenceType(row)]))
}

function absenceType(row: AbsenceTypeRow): AbsenceType {
  const { code, attendance, partOfDay } = row
  return {
    code,
    kind: attendance ? 'ATTENDANCE' : (KINDS[code] ?? 'OTHER'),
    text: row.text,
    attendance,
    defaultForKind: DEFAULTS.has(code),
    requires: row.additionalDataRequired ? REFERENCES[row.additionalDataKind] : 'NONE',
    partOfDay,
    quotaKinds: [...new Set(row.quotaTypes.map(quotaKind))],
  }
}

/** What a code counts as. Attendance is told by the list itself, what is not here is OTHER. */
const KINDS: Readonly<Record<string, AbsenceKind>> = {
  FE: 'HOLIDAY',
  '6F': 'SPECIAL_HOLIDAY',
  OS: 'CARE_DAY',
  SO: 'SENIOR_DAY',
  SY: 'SICKNESS',
  DS: 'SICKNESS',
  GS: 'SICKNESS',
  P56: 'SICKNESS',
  AS: 'WORK_INJURY',
  B1: 'CHILD_SICK',
  B2: 'CHILD_SICK',
  BH: 'CHILD_SICK',
  BA: 'MATERNITY',
  FO: 'MATERNITY',
  AD: 'MATERNITY',
  TM: 'LEAVE',
  TU: 'LEAVE',
  AF: 'TIME_OFF_IN_LIEU',
}

/** The code that a kind alone means. Leave has none: with or without pay is not ours to choose; nor has attendance. */
const DEFAULTS: ReadonlySet<string> = new Set(['FE', '6F', 'OS', 'SO', 'SY', 'AS', 'B1', 'BA', 'AF'])

const REFERENCES: Readonly<Record<AbsenceTypeRow['additionalDataKind'], AbsenceType['requires']>> = {
  NONE: 'NONE',
  CHILD: 'CHILD',
  MATERNITY_CASE: 'MATERNITY_CASE',
  ACCIDENT_CASE: 'WORK_INJURY_CASE',
  REASON: 'REASON',
}
