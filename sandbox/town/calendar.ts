/**
 * The ISO day `days` after (or, if negative, before) another. Counted in whole numbers of the Gregorian calendar, because a
 * town of thousands asks for tens of thousands of days at the start.
 */
export function shift(day: string, days: number): string {
  return dayAt(ordinal(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))) + days)
}

/** First of January of the year of `day`, moved by whole years: dates that need not follow each day of the calendar. */
export function newYear(day: string, years = 0): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}-01-01`
}

/** The later of two ISO days. */
export function later(one: string, other: string): string {
  return one > other ? one : other
}

const DAYS_IN_400_YEARS = 146097
const DAYS_IN_100_YEARS = 36524
const DAYS_IN_4_YEARS = 1461

/** Days since 1 March of year 0; years begin in March, so that the leap day is the last of its year. */
function ordinal(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1
  const months = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return 365 * years + leapDays + daysBefore(months) + day - 1
}

/** Days of a March year before its month: 31 and 30 in turn, with an extra 31 every five months. */
function daysBefore(months: number): number {
  return Math.floor((153 * months + 2) / 5)
}

function dayAt(days: number): string {
  const era = Math.floor(days / DAYS_IN_400_YEARS)
  const inEra = days - era * DAYS_IN_400_YEARS
  const yearInEra = Math.floor(
    (inEra -
      Math.floor(inEra / (DAYS_IN_4_YEARS - 1)) +
      Math.floor(inEra / DAYS_IN_100_YEARS) -
      Math.floor(inEra / (DAYS_IN_400_YEARS - 1))) /
      365,
  )
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100))
  const months = Math.floor((5 * inYear + 2) / 153)
  const month = months < 10 ? months + 3 : months - 9
  const year = era * 400 + yearInEra + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(inYear - daysBefore(months) + 1)}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
