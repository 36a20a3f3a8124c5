import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceRecord } from '../model/absence.ts'
import type { AbsenceReport } from '../model/absenceReport.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** Two absences do not lie on the same time, nor two attendances. kmd-opus.md section 4.8, rule F5; what lies over what besides is left to Opus. */
export function absencesDoNotOverlap({ report, type, others }: AbsenceFacts): ChangeFault | null {
  if (type === null) return null
  // A code on no list may be either.
  const hit = others.some(
    (other) =>
      other.kind !== 'OTHER' && (other.kind === 'ATTENDANCE') === type.attendance && isOnTheSameTime(other, report),
  )
  return hit
    ? fault(
        'ABSENCE_OVERLAPS',
        'from',
        'Another absence is registered in the period.',
        'Der er registreret andet fravær i perioden.',
      )
    : null
}

function isOnTheSameTime(record: AbsenceRecord, report: AbsenceReport): boolean {
  if ((record.to !== null && record.to < report.from) || (report.to !== null && report.to < record.from)) return false
  const times = [record.startTime, record.endTime, report.startTime, report.endTime]
  // Times of a report over several days are those of its first and last day alone.
  if (times.includes(null) || report.from !== report.to) return true
  const [start, end, from, to] = times as string[]
  return String(start) < String(to) && String(from) < String(end)
}
