import { type DateTime, parseDateTime } from '#schema/scalars/DateTime.ts'
import type { TextReader } from './reading.ts'

const CLOCK = 'Europe/Copenhagen'

/** xs:dateTime; without an offset it is the clock in Denmark (inferred). @throws UpstreamFault garbled */
export function momentOf(written: string, element: string, read: TextReader): DateTime {
  const whole = parseDateTime(written)
  if (whole !== null) return whole
  try {
    const local = Temporal.PlainDateTime.from(written).toZonedDateTime(CLOCK)
    const moment = parseDateTime(local.toString({ timeZoneName: 'never' }))
    if (moment !== null) return moment
  } catch {
    // Told below.
  }
  throw read.unreadable(element)
}

/** A moment as SLS's criteria take it: by the clock in Denmark, without an offset (inferred). */
export function writtenMoment(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(CLOCK).toPlainDateTime().toString()
}
