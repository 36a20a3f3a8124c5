import { randomFor } from '../../town/random.ts'
import { type AbsenceRecord, type AbsenceSubject, hoursByDay } from './absences.ts'
import { addDays, daysBetween, earlier, later, OPEN_END, yearOf } from './calendar.ts'
import { hasCareDays } from './children.ts'
import { seniorDaysAt } from './seniority.ts'
import { weeklyHoursOn } from './workingTime.ts'

/** One record of infotype 2006, counted on a day (kmd-opus.md sections 5.2 and 5.3). */
export interface AbsenceQuota {
  readonly number: string
  readonly type: string
  readonly unit: 'HOURS' | 'DAYS'
  readonly from: string
  readonly to: string
  readonly takeFrom: string
  readonly takeTo: string
  readonly entitlement: number
  readonly deducted: number
  readonly planned: number
  readonly childNumber: string | null
}

/** What an absence took of a quota. */
export interface QuotaDraw {
  readonly record: AbsenceRecord
  readonly amount: number
}

export interface QuotaWithMovements extends AbsenceQuota {
  readonly draws: readonly QuotaDraw[]
}

type Account = Omit<AbsenceQuota, 'deducted' | 'planned' | 'number'> & {
  /** What will be earned in all: how much can be drawn before the next account is drawn on. */
  readonly capacity: number
  readonly drawnBy: (record: AbsenceRecord) => boolean
}

/** All quotas that can be taken at some time in the calendar year of the key date; none for an employment that has ended. */
export function quotasOf(
  subject: AbsenceSubject,
  absences: readonly AbsenceRecord[],
  keyDate: string,
): QuotaWithMovements[] {
  const { employment, workingTimes } = subject
  if (employment.from > `${yearOf(keyDate)}-12-31` || (employment.to ?? OPEN_END) < keyDate) return []
  const accounts = accountsOf(subject, absences, keyDate).toSorted(byWindow)
  const draws = accounts.map(() => ({ deducted: 0, planned: 0, byRecord: new Map<AbsenceRecord, number>() }))
  const horizon = later(addDays(keyDate, 400), subject.today)
  for (const record of absences) {
    const eligible = accounts
      .map((account, index) => ({ account, index }))
      .filter(({ account }) => account.drawnBy(record))
    if (eligible.length === 0) continue
    for (const [day, hours] of hoursByDay(record, workingTimes, horizon)) {
      // All accounts that one type of absence draws on count in one unit.
      let left = eligible[0]?.account.unit === 'DAYS' ? dayShare(record) : hours
      const open = eligible.filter(({ account }) => account.takeFrom <= day && day <= account.takeTo)
      for (const [position, { account, index }] of open.entries()) {
        const draw = draws[index]
        if (draw === undefined) continue
        const room = Math.max(0, account.capacity - draw.deducted - draw.planned)
        // The last account open that day goes below zero: holiday may be taken in advance.
        const amount = position === open.length - 1 ? left : Math.min(left, room)
        if (day <= keyDate) draw.deducted += amount
        else draw.planned += amount
        if (amount > 0) draw.byRecord.set(record, (draw.byRecord.get(record) ?? 0) + amount)
        left -= amount
        if (left < 0.005) break
      }
    }
  }
  return accounts.map(({ capacity: _, drawnBy: __, ...account }, index) => ({
    ...account,
    number: quotaNumber(employment.number, account.type, account.from, account.childNumber),
    deducted: draws[index]?.deducted ?? 0,
    planned: draws[index]?.planned ?? 0,
    draws: [...(draws[index]?.byRecord ?? [])].map(([record, amount]) => ({ record, amount })),
  }))
}

function dayShare(record: AbsenceRecord): number {
  return record.startTime === null ? 1 : record.days
}

function byWindow(one: Account, other: Account): number {
  const key = (account: Account): string => `${account.takeTo}${account.takeFrom}${account.type === '11' ? 0 : 1}`
  return key(one) < key(other) ? -1 : 1
}

/** Twenty digits: employee number, type, first day's year and month, child. */
function quotaNumber(employee: string, type: string, from: string, child: string | null): string {
  return `${employee.padStart(8, '0')}${type}${from.slice(0, 4)}${from.slice(5, 7)}${child ?? '00'}01`
}

function accountsOf(subject: AbsenceSubject, absences: readonly AbsenceRecord[], keyDate: string): Account[] {
  const { children, person, employment, seed } = subject
  const year = yearOf(keyDate)
  const ofType = (code: string) => (record: AbsenceRecord) => record.type.code === code
  const accounts: Account[] = []
  for (const start of [year - 1, year]) {
    const window = {
      takeFrom: `${start}-09-01`,
      takeTo: `${start + 1}-12-31`,
      from: `${start}-09-01`,
      to: `${start + 1}-08-31`,
    }
    const shared = { unit: 'HOURS', childNumber: null, drawnBy: ofType('FE'), ...window } as const
    const capacity = earned(subject, window.from, window.to, 25 / 12, window.to)
    accounts.push({
      ...shared,
      type: '10',
      capacity,
      entitlement: earned(subject, window.from, window.to, 25 / 12, keyDate),
    })
    const random = randomFor(seed, 'opus.transferred', employment.institution, employment.number, start)
    if (capacity > 0 && random.chance(0.15)) {
      const transferred = random.between(1, 5) * 7.4
      accounts.push({ ...shared, type: '11', capacity: transferred, entitlement: transferred })
    }
  }
  for (const earning of [year - 2, year - 1]) {
    const hours = earned(subject, `${earning}-01-01`, `${earning}-12-31`, 5 / 12, `${earning}-12-31`)
    if (hours === 0) continue
    accounts.push({
      type: '20',
      unit: 'HOURS',
      childNumber: null,
      drawnBy: ofType('6F'),
      from: `${earning}-01-01`,
      to: `${earning}-12-31`,
      takeFrom: `${earning + 1}-05-01`,
      takeTo: `${earning + 2}-04-30`,
      capacity: hours,
      entitlement: hours,
    })
  }
  const calendarYear = {
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    takeFrom: `${year}-01-01`,
    takeTo: `${year}-12-31`,
  }
  for (const child of children.filter((candidate) => hasCareDays(candidate, year))) {
    const drawnBy = (record: AbsenceRecord): boolean =>
      record.type.code === 'OS' && record.reference?.kind === 'CHILD' && record.reference.number === child.number
    accounts.push({
      ...calendarYear,
      type: '30',
      unit: 'DAYS',
      childNumber: child.number,
      drawnBy,
      capacity: 2,
      entitlement: 2,
    })
  }
  const senior = seniorDaysAt(person, year)
  if (senior > 0) {
    accounts.push({
      ...calendarYear,
      type: '40',
      unit: 'DAYS',
      childNumber: null,
      drawnBy: ofType('SO'),
      capacity: senior,
      entitlement: senior,
    })
  }
  const overtime = absences.filter(({ type, to }) => type.code === 'OA' && to <= keyDate)
  if (overtime.length > 0) {
    const hours = overtime.reduce((sum, record) => sum + record.hours, 0) * 1.5
    const from = later(employment.from, `${yearOf(subject.today) - 1}-01-01`)
    accounts.push({
      type: '50',
      unit: 'HOURS',
      childNumber: null,
      drawnBy: ofType('AF'),
      from,
      to: OPEN_END,
      takeFrom: from,
      takeTo: OPEN_END,
      capacity: hours,
      entitlement: hours,
    })
  }
  return accounts
}

/** Hours earned month by month from one day to another, as far as the day of counting: days a month at the hours then agreed. */
function earned(subject: AbsenceSubject, from: string, to: string, daysPerMonth: number, countedOn: string): number {
  const { employment, workingTimes } = subject
  const last = earlier(earlier(to, countedOn), employment.to ?? OPEN_END)
  let hours = 0
  let month = from
  while (month <= last) {
    const next = nextMonth(month)
    const monthEnd = addDays(next, -1)
    const begins = later(month, employment.from)
    if (begins <= monthEnd && monthEnd <= last) {
      const share = (daysBetween(begins, monthEnd) + 1) / (daysBetween(month, monthEnd) + 1)
      hours += daysPerMonth * share * (weeklyHoursOn(workingTimes, begins) / 5)
    }
    month = next
  }
  return Math.round(hours * 100) / 100
}

function nextMonth(first: string): string {
  const year = yearOf(first)
  const month = Number(first.slice(5, 7))
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}
