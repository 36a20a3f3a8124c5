import type { TownEmployment, TownPerson } from '../../town/model.ts'
import { type Random, randomFor } from '../../town/random.ts'
import type { AbsenceType, CodeLists } from '../codes.ts'
import { addDays, clockHours, daysBetween, earlier, isWeekday, later, mondayOf, OPEN_END, yearOf } from './calendar.ts'
import { type CareerSpan, statusOn } from './career.ts'
import { type Child, hasCareDays } from './children.ts'
import { registeredAt } from './dated.ts'
import { seniorDaysAt } from './seniority.ts'
import { plannedHours, type WorkingTime } from './workingTime.ts'

/** What an absence refers to: the groups of the answer of GetAbsenceAttendanceByPeriod (kmd-opus.md section 4.5). */
export type AbsenceReference =
  | { readonly kind: 'CHILD'; readonly number: string; readonly cprNumber: string }
  | { readonly kind: 'REASON'; readonly code: string; readonly text: string }
  | { readonly kind: 'INJURY'; readonly number: string; readonly date: string }
  | ({ readonly kind: 'MATERNITY' } & MaternityCase)

export interface MaternityCase {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly notified: string
  readonly expected: string
  /** Null before the birth. */
  readonly delivered: string | null
  readonly authority?: string | null
  readonly type: string
  readonly typeText: string
}

/** One record of infotype 2001 or 2002. */
export interface AbsenceRecord {
  readonly type: AbsenceType
  readonly from: string
  readonly to: string
  /** `HH:mm:ss` on a part of one day, else null. */
  readonly startTime: string | null
  readonly endTime: string | null
  readonly days: number
  readonly hours: number
  readonly calendarDays: number
  readonly locked: boolean
  readonly reference: AbsenceReference | null
  readonly registered: number
}

/** What the absences of one employment are drawn from. */
export interface AbsenceSubject {
  readonly employment: TownEmployment
  readonly person: TownPerson
  readonly career: readonly CareerSpan[]
  readonly workingTimes: readonly WorkingTime[]
  readonly children: readonly Child[]
  readonly today: string
  readonly seed: number
  readonly codes: CodeLists
}

interface Placement {
  readonly reference?: AbsenceReference
  readonly times?: readonly [string, string]
  readonly whileInactive?: true
}

/**
 * The absences and attendances of last year, this year and what is planned, by first day. No two overlap; all lie within the
 * employment. Most active employees have one this year.
 */
export function absencesOf(subject: AbsenceSubject): readonly AbsenceRecord[] {
  const { employment, today } = subject
  if (employment.replacedBy !== null || employment.state === 'FUTURE') return []
  const random = randomFor(subject.seed, 'opus.absences', employment.institution, employment.number)
  const book = openBook(subject, random)
  placeLeave(subject, book, random)
  for (const year of [yearOf(today) - 1, yearOf(today)]) {
    placeHoliday(subject, book, random, year)
    placeSickness(subject, book, random, year)
    placeCareDays(subject, book, random, year)
    placeWork(subject, book, random, year)
  }
  if (employment.state === 'ACTIVE' && random.chance(0.97)) placeThisYear(subject, book, random)
  return book.records().toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
}

/** The planned hours that a record takes, day by day until `last` (an open end would go on for ever). */
export function hoursByDay(record: AbsenceRecord, times: readonly WorkingTime[], last: string): [string, number][] {
  if (record.startTime !== null) return [[record.from, record.hours]]
  const found: [string, number][] = []
  const end = earlier(record.to, last)
  for (let day = record.from; day <= end; day = addDays(day, 1)) {
    const hours = plannedHours(times, day)
    if (hours > 0) found.push([day, hours])
  }
  return found
}

type Book = ReturnType<typeof openBook>

/** Takes records one by one and refuses those outside the employment, over another record, or sick in the future. */
function openBook({ career, workingTimes, today, codes, employment }: AbsenceSubject, random: Random) {
  const records: AbsenceRecord[] = []
  const earliest = later(employment.from, `${yearOf(today) - 1}-01-01`)
  const latest = employment.to ?? OPEN_END
  const isFree = (from: string, to: string): boolean => records.every((record) => record.to < from || to < record.from)
  const place = (code: string, from: string, to: string, placement: Placement = {}): boolean => {
    const type = codes.absenceTypes.get(code)
    if (type === undefined) throw new Error(`the code list of absence types has no ${code}`)
    const status = placement.whileInactive ? '1' : '3'
    if (from < earliest || to > latest || statusOn(career, from) !== status || statusOn(career, to) !== status)
      return false
    if (!isFree(from, to)) return false
    const [startTime = null, endTime = null] = placement.times ?? []
    const record = {
      type,
      from,
      to,
      startTime,
      endTime,
      calendarDays: daysBetween(from, to) + 1,
      locked: random.chance(0.02),
      reference: placement.reference ?? null,
      registered: registeredAt(random, from, today),
    }
    const partial = startTime === null || endTime === null ? null : clockHours(startTime, endTime)
    const days =
      partial === null ? hoursByDay({ ...record, hours: 0, days: 0 }, workingTimes, to === OPEN_END ? today : to) : []
    records.push({
      ...record,
      days: partial === null ? days.length : partial / (plannedHours(workingTimes, from) || 7.4),
      hours: partial ?? days.reduce((sum, [, hours]) => sum + hours, 0),
    })
    return true
  }
  return { place, records: (): readonly AbsenceRecord[] => records }
}

function weekdayIn(random: Random, year: number, fromMonth = 1, toMonth = 12): string {
  const month = String(random.between(fromMonth, toMonth)).padStart(2, '0')
  const day = `${year}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`
  return isWeekday(day) ? day : addDays(mondayOf(day), 7)
}

/** Holiday once half a year is earned, the sixth week once a calendar year is. */
function placeHoliday({ employment }: AbsenceSubject, book: Book, random: Random, year: number): void {
  const hasEarned = (day: string, days: number): boolean => addDays(employment.from, days) <= day
  const summer = mondayOf(`${year}-07-${String(random.between(1, 22)).padStart(2, '0')}`)
  const summerDays = random.chance(0.6) ? 18 : 11
  if (hasEarned(summer, 240)) book.place('FE', summer, addDays(summer, summerDays))
  const autumn = mondayOf(`${year}-10-15`)
  if (random.chance(0.6) && hasEarned(autumn, 300)) book.place('FE', autumn, addDays(autumn, 4))
  if (random.chance(0.3) && hasEarned(autumn, 300)) book.place('FE', `${year}-12-27`, `${year}-12-31`)
  for (let days = random.between(0, 2); days > 0; days -= 1) {
    const day = weekdayIn(random, year)
    if (yearOf(employment.from) < year - 2) book.place('6F', day, day)
  }
}

function placeSickness(subject: AbsenceSubject, book: Book, random: Random, year: number): void {
  for (let spells = random.between(0, 3); spells > 0; spells -= 1) {
    const from = weekdayIn(random, year)
    const length = random.between(0, 4)
    const isPart = random.chance(0.2)
    const to = isPart ? from : addDays(from, length)
    if (to <= subject.today) book.place('SY', from, to, isPart ? { times: ['11:30:00', '15:24:00'] } : {})
  }
  if (random.chance(0.02)) {
    const from = weekdayIn(random, year)
    const accident = {
      kind: 'INJURY',
      number: `AS${String(year % 100)}${String(random.between(1, 999_999)).padStart(6, '0')}`,
      date: from,
    } as const
    if (addDays(from, 2) <= subject.today) book.place('AS', from, addDays(from, 2), { reference: accident })
  }
  const { employment, today } = subject
  if (year === yearOf(today) && employment.state === 'ACTIVE' && employment.to === null && random.chance(0.02)) {
    book.place('SY', addDays(today, -random.between(1, 12)), OPEN_END)
  }
}

function placeCareDays({ children, person, today }: AbsenceSubject, book: Book, random: Random, year: number): void {
  for (const child of children) {
    const reference = { kind: 'CHILD', number: child.number, cprNumber: child.cprNumber } as const
    if (hasCareDays(child, year)) {
      for (let days = random.between(0, 2); days > 0; days -= 1) {
        const day = weekdayIn(random, year)
        if (day >= child.born) book.place('OS', day, day, { reference })
      }
    }
    if (year - yearOf(child.born) <= 12 && random.chance(0.3)) {
      const day = weekdayIn(random, year)
      if (day >= child.born && day <= today) {
        book.place('B1', day, day, { reference })
        const next = addDays(day, 1)
        if (random.chance(0.3) && isWeekday(next) && next <= today) book.place('B2', next, next, { reference })
      }
    }
  }
  for (let days = random.between(0, seniorDaysAt(person, year)); days > 0; days -= 1) {
    const day = weekdayIn(random, year)
    book.place('SO', day, day)
  }
}

/** Attendance, and the time off that overtime gives. */
function placeWork({ today }: AbsenceSubject, book: Book, random: Random, year: number): void {
  if (random.chance(0.2)) {
    const day = weekdayIn(random, year, 1, 6)
    const off = weekdayIn(random, year, 7, 12)
    if (day <= today && book.place('OA', day, day, { times: ['15:30:00', '18:00:00'] })) {
      book.place('AF', off, off, { times: ['13:00:00', '15:00:00'] })
    }
  }
  if (random.chance(0.1)) {
    const day = weekdayIn(random, year)
    book.place('KU', day, day)
  }
}

function placeLeave({ career, person, codes, today }: AbsenceSubject, book: Book, random: Random): void {
  const leave = career.find(({ status }) => status === '1')
  if (leave === undefined) return
  const age = yearOf(today) - yearOf(person.born)
  if (age < 22 || age > 45) {
    const code = random.pick([...codes.leaveReasons.keys()])
    const reference = { kind: 'REASON', code, text: codes.leaveReasons.get(code) ?? '' } as const
    book.place('TU', leave.from, leave.to, { reference, whileInactive: true })
    return
  }
  const expected = addDays(leave.from, person.sex === 'F' ? 28 : 0)
  const type = person.sex === 'F' ? '01' : '02'
  const reference = {
    kind: 'MATERNITY',
    key: String(random.between(1, 9_999_999)).padStart(10, '0'),
    from: leave.from,
    to: leave.to,
    notified: addDays(leave.from, -90),
    expected,
    delivered: expected <= today ? addDays(expected, random.between(-6, 0)) : null,
    type,
    typeText: codes.maternityTypes.get(type) ?? '',
  } as const
  book.place(person.sex === 'F' ? 'BA' : 'FO', leave.from, leave.to, { reference, whileInactive: true })
}

/** A day of sickness this year for one who has had no absence yet. */
function placeThisYear({ employment, today }: AbsenceSubject, book: Book, random: Random): void {
  const newYear = `${yearOf(today)}-01-01`
  if (book.records().some(({ to, type }) => to >= newYear && !type.attendance)) return
  const from = later(newYear, employment.from)
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const day = addDays(from, random.between(0, Math.max(0, daysBetween(from, today))))
    if (isWeekday(day) && book.place('SY', day, day)) return
  }
}
