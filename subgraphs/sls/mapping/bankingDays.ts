import { addDays, type LocalDate } from '#schema/scalars/LocalDate.ts'

/** Days from Easter Sunday on which no Danish bank is open: Maundy Thursday, Good Friday, Easter Monday, Ascension and the Friday after, Whit Monday. */
const AROUND_EASTER = [-3, -2, 1, 39, 40, 50]
/** Days of every year: New Year's Day, Constitution Day, Christmas Eve to Boxing Day, New Year's Eve. */
const OF_EVERY_YEAR = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31']
/** Great Prayer Day was a holiday for the last time in this year. */
const LAST_GREAT_PRAYER_DAY = 2023

export function isBankingDay(day: LocalDate): boolean {
  const date = Temporal.PlainDate.from(day)
  if (date.dayOfWeek > 5 || OF_EVERY_YEAR.includes(day.slice(5))) return false
  const fromEaster = easterSunday(date.year).until(date, { largestUnit: 'day' }).days
  if (date.year <= LAST_GREAT_PRAYER_DAY && fromEaster === 26) return false
  return !AROUND_EASTER.includes(fromEaster)
}

/** The first banking day on or after a day. */
export function bankingDayFrom(day: LocalDate): LocalDate {
  return walk(day, 1, 0)
}

/** The last banking day on or before a day. */
export function bankingDayUntil(day: LocalDate): LocalDate {
  return walk(day, -1, 0)
}

/** The banking day that lies so many of them before a day. */
export function bankingDaysBefore(day: LocalDate, count: number): LocalDate {
  return walk(addDays(day, -1), -1, count - 1)
}

function walk(start: LocalDate, step: 1 | -1, further: number): LocalDate {
  let day = start
  for (let left = further; ; day = addDays(day, step)) {
    if (!isBankingDay(day)) continue
    if (left === 0) return day
    left -= 1
  }
}

/** By Gauss, as Meeus and Butcher wrote it for the Gregorian calendar. */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const corrected =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - corrected - (ofCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * corrected + 22 * weekday) / 451)
  const days = corrected + weekday - 7 * shift + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}
