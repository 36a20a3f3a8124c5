import type { TownEmployment } from '../../town/model.ts'
import type { Random } from '../../town/random.ts'
import { addDays, earlier, later, OPEN_END } from './calendar.ts'

/** A stretch of an employment with one status: infotype 0000 (kmd-opus.md section 8.2, Aktiviteter). */
export interface CareerSpan {
  readonly from: string
  readonly to: string
  readonly action: '81' | '82' | '60' | '83'
  readonly reason: string
  /** StatusBeskaeftigelse: 0 left, 1 inactive, 2 pensioner, 3 active. */
  readonly status: '0' | '1' | '2' | '3'
}

/** From the hire to the open end, without gaps: hire, leave, return, pension and leaving. */
export function careerOf(employment: TownEmployment, today: string, random: Random): readonly CareerSpan[] {
  const end = employment.to ?? OPEN_END
  const spans: CareerSpan[] = []
  let from = employment.from
  const until = (to: string, action: CareerSpan['action'], reason: string, status: CareerSpan['status']): void => {
    if (to < from) return
    spans.push({ from, to, action, reason, status })
    from = to === OPEN_END ? OPEN_END : addDays(to, 1)
  }
  const changed = addDays(today, -random.between(200, 1500))
  if (random.chance(0.3) && changed > from && changed < end && employment.state !== 'FUTURE') {
    until(addDays(changed, -1), '81', '01', '3')
  }
  const action = spans.length === 0 ? '81' : '82'
  if (employment.state === 'ON_LEAVE') {
    const leaveFrom = later(from, earlier(end, addDays(today, -random.between(20, 150))))
    until(addDays(leaveFrom, -1), action, '01', '3')
    until(earlier(end, addDays(today, random.between(30, 200))), '60', '01', '1')
    if (from < end) until(end, '82', '02', '3')
  } else if (employment.state === 'PENSIONER') {
    until(addDays(earlier(end, later(from, addDays(today, -random.between(60, 900)))), -1), action, '01', '3')
    until(end, '82', '05', '2')
  } else {
    until(end, action, spans.length === 0 ? '06' : '02', '3')
  }
  if (end < OPEN_END) until(OPEN_END, '83', '01', '0')
  return spans
}

/** The spans with one of the statuses, as days. */
export function statusOn(career: readonly CareerSpan[], day: string): CareerSpan['status'] | null {
  return career.find((span) => span.from <= day && day <= span.to)?.status ?? null
}
