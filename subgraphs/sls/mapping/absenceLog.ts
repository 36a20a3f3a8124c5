import type { AbsenceEvent } from '../model/feed.ts'
import type { AbsenceLogEntry } from '../model/registered.ts'
import type { HaendelseLog } from '../wire/haendelseLog.ts'
import { absenceKind, hoursPerDay } from './absences.ts'
import { day, text, textOf } from './columns.ts'
import { momentOf } from './moment.ts'
import type { RecordTable } from './recordTable.ts'

/** Haendelsestype, SLS dossier section 8.3 (inferred). */
const CHANGES: ReadonlyMap<string, AbsenceEvent['change']> = new Map([
  ['O', 'CREATED'],
  ['A', 'CHANGED'],
  ['S', 'DELETED'],
])

/** OTHER for a code that is not on the list. */
export function absenceChange(Haendelsestype: string): AbsenceEvent['change'] {
  return CHANGES.get(Haendelsestype) ?? 'OTHER'
}

/** SLS dossier sections 7.14 and 8.3. */
export const absenceLogEntry: RecordTable<HaendelseLog, AbsenceLogEntry> = {
  columns: {
    change: ({ Haendelsestype }) => absenceChange(Haendelsestype),
    changeCode: text('Haendelsestype'),
    changedAt: ({ Aendringstidspunkt }, read) => momentOf(Aendringstidspunkt, 'Aendringstidspunkt', read),
    kind: ({ FastAarsagskode }) => absenceKind(FastAarsagskode),
    code: text('FastAarsagskode'),
    codeText: textOf('FastAarsagskode', 'absenceCauses'),
    from: day('Fradato'),
    to: day('Tildato'),
    hoursPerDay,
  },
}
