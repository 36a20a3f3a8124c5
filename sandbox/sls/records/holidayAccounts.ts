import { later, shift } from '../../town/calendar.ts'
import type { Haendelse } from './absence.ts'
import { earlier, monthsBegun, workingDays } from './days.ts'
import { lastDay, type Subject, streamOf } from './subject.ts'

/** One holiday account. SLS dossier section 7.15. Figures are days or hours with two decimals. */
export interface Ferieregnskab {
  readonly Ferieaar: string
  readonly Ferietype: 'F' | 'S'
  readonly Enhed: 'D' | 'T'
  readonly Optjent: string
  readonly Afholdt: string
  readonly Rest: string
  readonly AfholdesFradato: string
  readonly AfholdesTildato: string
  readonly SenesteRegistreringsdato: string | null
}

interface AccountPeriod {
  readonly year: number
  readonly type: 'F' | 'S'
  readonly earnFrom: string
  readonly earnTo: string
  readonly takeFrom: string
  readonly takeTo: string
  readonly fullYear: number
}

/** Causes that count an account down. */
const CAUSES = { F: ['500'], S: ['520', '809'] } as const

/**
 * The accounts open on a day, by type and year: ordinary holiday is earned from 1 September and may be taken until the end of
 * the next year (the law since 2020), special holidays are earned in a calendar year and taken from 1 May of the next to
 * 30 April after. Holiday taken is counted from the events up to the day. As in life, some institutions' accounts are behind
 * (events after the last registration are not counted), and a few are overdrawn.
 */
export function holidayAccountsOf(subject: Subject, events: readonly Haendelse[], day: string): Ferieregnskab[] {
  const { employment } = subject
  if (employment.state === 'PENSIONER' || employment.from > day) return []
  const random = streamOf(subject, 'holiday')
  const behindBy = random.chance(0.2) ? random.between(100, 420) : 0
  const overdrawnBy = random.chance(0.05) ? random.between(1, 3) : null
  const countedTo = earlier(day, shift(subject.today, -behindBy))
  const hoursPerDay = subject.accountsInHours ? employment.weeklyHours / 5 : 1
  const year = Number(day.slice(0, 4))
  return periodsAround(year)
    .filter((period) => period.earnFrom <= day && day <= period.takeTo)
    .filter((period) => period.type === 'F' || employment.payForm !== 'HOURLY')
    .flatMap((period) => {
      const months = monthsBegun(later(period.earnFrom, employment.from), earlier(lastDay(subject, day), period.earnTo))
      if (months === 0) return []
      const earned = Math.min(period.fullYear, (period.fullYear / 12) * months)
      const counted = events.filter(
        (event) => CAUSES[period.type].some((cause) => cause === event.FastAarsagskode) && event.Fradato <= countedTo,
      )
      const booked = daysTaken(counted, period, countedTo)
      const taken = overdrawnBy === null || period.type === 'S' ? booked : Math.max(booked, earned + overdrawnBy)
      const registered = counted.filter((event) => event.Fradato >= period.takeFrom).at(-1)?.Fradato
      const rounded = { earned: round(earned * hoursPerDay), taken: round(taken * hoursPerDay) }
      return [
        {
          Ferieaar: String(period.year),
          Ferietype: period.type,
          Enhed: subject.accountsInHours ? ('T' as const) : ('D' as const),
          Optjent: rounded.earned.toFixed(2),
          Afholdt: rounded.taken.toFixed(2),
          Rest: round(rounded.earned - rounded.taken).toFixed(2),
          AfholdesFradato: period.takeFrom,
          AfholdesTildato: period.takeTo,
          SenesteRegistreringsdato: registered ?? (behindBy > 0 ? countedTo : null),
        },
      ]
    })
}

function periodsAround(year: number): AccountPeriod[] {
  const ordinary = [year - 2, year - 1, year].map((start): AccountPeriod => {
    const earnFrom = `${start}-09-01`
    return {
      year: start,
      type: 'F',
      earnFrom,
      earnTo: `${start + 1}-08-31`,
      takeFrom: earnFrom,
      takeTo: `${start + 1}-12-31`,
      fullYear: 25,
    }
  })
  const special = [year - 2, year - 1, year].map(
    (earned): AccountPeriod => ({
      year: earned,
      type: 'S',
      earnFrom: `${earned}-01-01`,
      earnTo: `${earned}-12-31`,
      takeFrom: `${earned + 1}-05-01`,
      takeTo: `${earned + 2}-04-30`,
      fullYear: 5,
    }),
  )
  return [...ordinary, ...special]
}

/** Days taken from one account: those from September to December draw on the older of the two ordinary accounts. */
function daysTaken(events: readonly Haendelse[], period: AccountPeriod, countedTo: string): number {
  const from = period.type === 'F' ? `${period.year + 1}-01-01` : period.takeFrom
  const to = earlier(period.takeTo, countedTo)
  let days = 0
  for (const event of events) {
    const start = later(event.Fradato, from)
    const end = earlier(event.Tildato, to)
    if (start > end) continue
    days += event.Timer === null ? workingDays(start, end) : (event.Timer + (event.Minutter ?? 0) / 60) / 7.4
  }
  return days
}

const round = (value: number): number => Math.round(value * 100) / 100
