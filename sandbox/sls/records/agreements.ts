import { later, shift } from '../../town/calendar.ts'
import type { CodeLists } from './codeLists.ts'
import { dayNumber, firstOfMonth, fromDayNumber } from './days.ts'
import { lastDay, type Subject, streamOf } from './subject.ts'

/** One dated occurrence of the agreement placement, in SLS's words. SLS dossier section 7.8. */
export interface Overenskomst {
  readonly OverenskomstFradato: string
  readonly OverenskomstTildato: string | null
  readonly Personalekategori: string
  readonly Klasse: string
  readonly Trin: string
  readonly Oprykningsdato: string | null
  readonly Loenanciennitetsdato: string | null
  readonly Stillingsbetegnelse: string
  readonly StillingsbetegnelseTekst: string | null
  readonly Loenform: string
  readonly Taeller: string
  readonly Naevner: string
  readonly Loenpulje: string | null
  readonly ForhandlingsberettigetOrganisation: string | null
  readonly Forsoegsordning: string | null
  readonly Loensystemsmarkering: string | null
}

const PAY_FORM = { IN_ADVANCE: '1', IN_ARREARS: '2', HOURLY: '3' } as const

/**
 * The history of an employment's placement, oldest first: one to four occurrences, for some with
 * one to come. The occurrence of the town's day carries the town's position, hours and pay form. A few histories hold what real
 * ones hold too: a gap of some months, an occurrence of a single day, a fraction with another denominator than 37.
 */
export function agreementsOf(subject: Subject, codes: CodeLists): readonly Overenskomst[] {
  const random = streamOf(subject, 'agreements')
  const { employment } = subject
  const category =
    employment.payForm === 'HOURLY'
      ? '904'
      : employment.payForm === 'IN_ADVANCE'
        ? '903'
        : random.chance(0.55)
          ? '901'
          : '902'
  const { payClass, steps } = codes.personnelCategories.get(category) ?? { payClass: '51', steps: 1 }
  const denominator = random.chance(0.05) ? random.pick([40, 1, 37.5]) : 37
  const positionCodes = [...codes.positions.keys()]

  const hasFuture = employment.to === null && employment.state === 'ACTIVE' && random.chance(0.15)
  const starts = startDays(subject, random.between(1, hasFuture ? 3 : 4), random)
  const current = starts.length - 1
  if (hasFuture) starts.push(firstOfMonth(subject.today, random.between(1, 10)))
  const gapBefore = random.chance(0.06) && current > 0 ? current : -1
  const singleDay = random.chance(0.05) && current > 0 ? current - 1 : -1
  if (singleDay >= 0) starts[current] = shift(starts[singleDay] ?? employment.from, 1)

  const lastStep = random.between(Math.min(current + 1, steps), steps)
  const organisation = random.chance(0.5) ? String(random.between(1, 60)).padStart(3, '0') : null
  const pool = random.chance(0.12) ? random.pick(['C', 'L']) : null
  const scheme = random.chance(0.02) ? String(random.between(1, 9)).padStart(2, '0') : null
  const seniority = random.chance(0.5)

  return starts.map((from, index) => {
    const next = starts[index + 1]
    const to =
      next === undefined
        ? employment.to
        : index + 1 === gapBefore && singleDay < 0
          ? shortened(from, next, random.between(31, 92))
          : shift(next, -1)
    const earlierPosition = index < current && random.chance(0.3) ? random.pick(positionCodes) : employment.positionCode
    const hours =
      index < current
        ? random.pick([37, employment.weeklyHours, 32, 30])
        : index > current
          ? random.pick([37, 32, employment.weeklyHours])
          : employment.weeklyHours
    const step = Math.max(1, Math.min(steps, lastStep - current + index))
    return {
      OverenskomstFradato: from,
      OverenskomstTildato: to,
      Personalekategori: category,
      Klasse: payClass,
      Trin: String(step).padStart(2, '0'),
      Oprykningsdato: !seniority && step < steps && index === current ? firstOfMonth(subject.today, 7) : null,
      Loenanciennitetsdato: seniority ? firstOfMonth(employment.from) : null,
      Stillingsbetegnelse: earlierPosition,
      StillingsbetegnelseTekst: positionText(earlierPosition, subject, codes),
      Loenform: PAY_FORM[employment.payForm],
      Taeller: ((hours * denominator) / 37).toFixed(2),
      Naevner: denominator.toFixed(2),
      Loenpulje: pool,
      ForhandlingsberettigetOrganisation: organisation,
      Forsoegsordning: scheme,
      Loensystemsmarkering: Number(payClass) > 49 ? '4' : null,
    }
  })
}

/** The occurrence in force on the day, else the nearest one. */
export function agreementOn(agreements: readonly Overenskomst[], day: string): Overenskomst | undefined {
  const begun = agreements.filter((agreement) => agreement.OverenskomstFradato <= day)
  return begun.at(-1) ?? agreements[0]
}

/** The text of the code; a code that the lists do not hold takes the town's title of the position. */
export function positionText(code: string, subject: Subject, codes: CodeLists): string | null {
  const listed = codes.positions.get(code)
  if (listed !== undefined) return listed
  return code === subject.employment.positionCode ? subject.employment.positionTitle.slice(0, 30) : null
}

function startDays(subject: Subject, count: number, random: { between(from: number, to: number): number }): string[] {
  const { from } = subject.employment
  const first = dayNumber(from)
  const last = dayNumber(lastDay(subject, subject.today))
  const starts = new Set([from])
  for (let drawn = 1; drawn < count && last - first > 120; drawn += 1) {
    starts.add(later(from, firstOfMonth(fromDayNumber(random.between(first + 60, last - 30)))))
  }
  return [...starts].sort()
}

/** The day before `next`, moved back by `days` but not before `from`. */
function shortened(from: string, next: string, days: number): string {
  return later(from, shift(next, -1 - days))
}
