import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'

/**
 * The day of a date of the register, `YYYY-MM-DD` (D10) or `YYYYMMDDTTMM` (D12). Null where there is none, where month or day is unknown
 * (`00`), and where its marker says uncertain (`*`). The time of D12 may be impossible and is not read. Source: CPR dossier section 9.14.
 */
export function certainDay(date: string, marker: string): LocalDate | null {
  if (marker !== '') return null
  const [, year = '', month = '', day = ''] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(date) ?? []
  return year === '0000' ? null : parseLocalDate(`${year}-${month}-${day}`)
}

/** The year of a date of the register, also where the rest is unknown or uncertain. */
export function yearOf(date: string): number | null {
  const year = Number(/^\d{4}/.exec(date)?.[0] ?? '0')
  return year === 0 ? null : year
}
