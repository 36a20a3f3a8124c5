import { shift } from '../../town/calendar.ts'

export { later, shift as addDays } from '../../town/calendar.ts'

/** Calendar days as ISO text compare as the days do, so `<` and `>` are used on them directly; this one has no end. */
export const OPEN_END = '9999-12-31'

const DAY = 86_400_000

/** Whole days from one day to the next; 0 for the same day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

export function isWeekday(day: string): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The Monday on or before the day. */
export function mondayOf(day: string): string {
  return shift(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7))
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

export function earlier(one: string, other: string): string {
  return one < other ? one : other
}

/** A day that exists, written `yyyy-MM-dd`. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/** Hours of the clock between two times `HH:mm:ss`. */
export function clockHours(from: string, to: string): number {
  const seconds = (time: string): number => {
    const [hours = '0', minutes = '0', rest = '0'] = time.split(':')
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
  }
  return (seconds(to) - seconds(from)) / 3600
}
