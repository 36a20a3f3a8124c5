import { danishDay, type LocalDate } from '#schema/scalars/LocalDate.ts'

/** Days before its end by which KMD must have a certificate's successor. Source: Opus dossier sections 2.1 and 11.7. */
const OPUS_NOTICE_DAYS = 30

/** The day by which a certificate's successor must have arrived. */
export function renewalDeadline(notAfter: string, system: 'SLS' | 'OPUS'): LocalDate {
  const end = Temporal.PlainDate.from(danishDay(new Date(notAfter)))
  return end.subtract({ days: system === 'OPUS' ? OPUS_NOTICE_DAYS : 0 }).toString() as LocalDate
}

/** How many days before the deadline the owner is reminded. */
export const REMINDER_DAYS = [90, 60, 30, 7] as const
