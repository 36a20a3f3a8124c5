import { shift } from '../../town/calendar.ts'

/**
 * Calendar days as ISO strings (`2026-11-22`), which compare as text. Days are counted from 1970-01-01 in between.
 */
const DAY = 86_400_000

export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY
}

export function fromDayNumber(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The first day of the month that lies `months` after the month of `date`. */
export function firstOfMonth(date: string, months = 0): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`
}

export function lastOfMonth(date: string): string {
  return shift(firstOfMonth(date, 1), -1)
}

/** 1 is Monday, 7 Sunday. */
export function weekday(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** The same day, or the Monday after where it falls on a weekend. */
export function workingDay(date: string): string {
  const day = weekday(date)
  return day > 5 ? shift(date, 8 - day) : date
}

/** Mondays to Fridays from `from` to `to`, both included. Public holidays are counted as working days. */
export function workingDays(from: string, to: string): number {
  let count = 0
  for (let day = dayNumber(from), end = dayNumber(to); day <= end; day += 1) {
    if (((((day + 3) % 7) + 7) % 7) + 1 <= 5) count += 1
  }
  return count
}

/** Whole months from `from` to `to`, a month begun counted as one; 0 when `to` lies before `from`. */
export function monthsBegun(from: string, to: string): number {
  if (to < from) return 0
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
  )
}

/** Whether [from, to] and [otherFrom, otherTo] share a day; null is no limit on that side. */
export function overlaps(
  from: string | null,
  to: string | null,
  otherFrom: string | null,
  otherTo: string | null,
): boolean {
  return (
    (from === null || otherTo === null || from <= otherTo) && (to === null || otherFrom === null || otherFrom <= to)
  )
}

export const earlier = (a: string, b: string): string => (a < b ? a : b)
