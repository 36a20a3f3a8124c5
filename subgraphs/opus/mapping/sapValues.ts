import { type Decimal, parseDecimal } from '#schema/scalars/Decimal.ts'
import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import { type LocalTime, parseLocalTime } from '#schema/scalars/LocalTime.ts'
import { unreadable } from './unreadable.ts'

/** The day that means "no end". */
export const OPEN_END = '9999-12-31' as LocalDate

/**
 * Reads the values of one operation's answers. SAP's initial values (`0000-00-00`, `00:00:00`, `000000`) and nothing at all are null
 * (kmd-opus.md section 2.3). @throws UpstreamFault garbled for every other form; only the field's name is told.
 */
export interface SapValues {
  date(text: string | null, field: string): LocalDate | null
  /** @throws UpstreamFault also where there is none. */
  requiredDate(text: string | null, field: string): LocalDate
  /** A time with a colon or as six digits; 24:00 is 00:00. */
  time(text: string | null, field: string): LocalTime | null
  /** Digits as they stand. A sign behind the number, as SAP writes it, comes to the front. */
  decimal(text: string | null, field: string): Decimal | null
}

export function sapValues(operation: string): SapValues {
  const date = (text: string | null, field: string): LocalDate | null => {
    if (text === null || /^0000-?00-?00$/.test(text)) return null
    const day = parseLocalDate(text)
    if (day === null) throw unreadable(operation, field)
    return day
  }
  return {
    date,
    requiredDate: (text, field) => {
      const day = date(text, field)
      if (day === null) throw unreadable(operation, field)
      return day
    },
    time: (text, field) => {
      if (text === null || /^00:?00:?00$/.test(text)) return null
      const written = text.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1:$2:$3').replace(/^24:00(:00)?$/, '00:00:00')
      const time = parseLocalTime(written)
      if (time === null) throw unreadable(operation, field)
      return time
    },
    decimal: (text, field) => {
      if (text === null) return null
      const value = parseDecimal(text.trim().replace(/^(.*\d)-$/, '-$1'))
      if (value === null) throw unreadable(operation, field)
      return value
    },
  }
}

/** Without the zeros behind the decimals that say something; at least so many decimals stay. */
export function withoutTrailingZeros(value: Decimal, least: number): Decimal {
  const [whole = '', fraction = ''] = value.split('.')
  const kept = fraction.replace(/0+$/, '').padEnd(least, '0')
  return (kept === '' ? whole : `${whole}.${kept}`) as Decimal
}
