import { isDeepStrictEqual } from 'node:util'
import { shift } from '../../town/calendar.ts'
import type { Random } from '../../town/random.ts'
import { earlier, firstOfMonth, overlaps, weekday, workingDay } from './days.ts'
import { type Subject, streamOf } from './subject.ts'

/** One absence event, in SLS's words. SLS dossier section 7.14. */
export interface Haendelse {
  readonly FastAarsagskode: string
  readonly Fradato: string
  readonly Tildato: string
  /** Part of a day; for 154, 155 and 405 part of each day of the period. */
  readonly Timer: number | null
  readonly Minutter: number | null
}

/** Events are kept from here; what came before is not in the simulator. */
const FIRST_DAY = '2025-01-01'
const LAST_DAY = '2027-12-31'

/**
 * The absence of one employment in 2025 to 2027, in order of Fradato and cause. Illness lies in the past (but for a running
 * case with an end to come), holiday and leave also ahead. Whole days never overlap; parts of days may fall on any day
 * worked. Nothing lies outside the employment.
 */
export function absenceOf(subject: Subject): readonly Haendelse[] {
  if (subject.employment.state === 'FUTURE' || subject.employment.state === 'PENSIONER') return []
  const book = new EventBook(subject)
  const random = streamOf(subject, 'absence')
  leave(book, subject, random)
  illness(book, subject, random)
  for (const year of [2025, 2026, 2027]) holidays(book, year, random)
  childrenIllness(book, subject, random)
  rarities(book, subject, random)
  return book.inOrder()
}

/** Takes events that lie within the employment and hold to the rule against overlap. */
class EventBook {
  readonly #events: Haendelse[] = []
  readonly #first: string
  readonly #last: string

  constructor(subject: Subject) {
    const { from, to } = subject.employment
    this.#first = from > FIRST_DAY ? from : FIRST_DAY
    this.#last = earlier(to ?? LAST_DAY, LAST_DAY)
  }

  take(cause: string, from: string, to: string, time?: { readonly hours: number; readonly minutes: number }): void {
    if (from < this.#first || to > this.#last || to < from) return
    const partOfOneDay = time !== undefined && from === to
    const taken = this.#events.some((event) => {
      if (!overlaps(from, to, event.Fradato, event.Tildato)) return false
      if (!partOfOneDay) return true
      // Two parts of one day go together; a part of a day does not go with a whole day, nor twice for one cause.
      return event.Timer === null || event.Fradato !== event.Tildato || event.FastAarsagskode === cause
    })
    if (taken) return
    this.#events.push({
      FastAarsagskode: cause,
      Fradato: from,
      Tildato: to,
      Timer: time?.hours ?? null,
      Minutter: time?.minutes ?? null,
    })
  }

  inOrder(): readonly Haendelse[] {
    return this.#events.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  }
}

const keyOf = (event: Haendelse): string => `${event.Fradato}${event.FastAarsagskode}`

function partOfDay(random: Random): { hours: number; minutes: number } {
  return { hours: random.between(1, 5), minutes: random.pick([0, 0, 15, 30, 42, 45]) }
}

function leave(book: EventBook, subject: Subject, random: Random): void {
  const onLeave = subject.employment.state === 'ON_LEAVE'
  if (!onLeave && !random.chance(0.05)) return
  const start = workingDay(shift(subject.today, -(onLeave ? random.between(20, 150) : random.between(260, 500))))
  const maternity = subject.person.sex === 'F' && random.chance(0.6)
  if (maternity && random.chance(0.3)) {
    book.take('154', shift(start, -35), shift(start, -1), { hours: random.between(2, 4), minutes: 0 })
  }
  const end = shift(start, onLeave ? 300 : 140)
  book.take(maternity ? '400' : random.pick(['400', '420', '440']), start, end)
  if (random.chance(0.4)) book.take('405', shift(end, 1), shift(end, 60), { hours: 3, minutes: 42 })
}

function illness(book: EventBook, subject: Subject, random: Random): void {
  for (let count = random.between(0, 6); count > 0; count -= 1) {
    const from = workingDay(shift(subject.today, -random.between(6, 690)))
    book.take(random.pick(['100', '100', '100', '110', '130', '140']), from, shift(from, random.between(0, 4)))
  }
  if (random.chance(0.12)) {
    const from = workingDay(shift(subject.today, -random.between(15, 300)))
    book.take('155', from, shift(from, random.pick([4, 11, 25])), {
      hours: random.between(2, 4),
      minutes: random.pick([0, 30, 42]),
    })
  }
  if (random.chance(0.06)) {
    const day = workingDay(shift(subject.today, -random.between(5, 200)))
    book.take('155', day, day, partOfDay(random))
  }
  if (random.chance(0.03)) {
    // A running case: SLS has no open end, the end is set ahead and moved later.
    const from = workingDay(shift(subject.today, -random.between(1, 40)))
    book.take(random.pick(['100', '150']), from, shift(subject.today, random.between(30, 400)))
  }
}

function holidays(book: EventBook, year: number, random: Random): void {
  const planned = year < 2027 ? 0.97 : 0.35
  if (random.chance(planned)) {
    const start = mondayOnOrAfter(`${year}-0${random.pick([6, 7, 7, 7, 8])}-${random.pick(['01', '08', '15'])}`)
    const weeks = random.pick([2, 3, 3, 4])
    book.take('500', start, shift(start, weeks * 7 - 3))
  }
  if (random.chance(planned * 0.7)) {
    const autumn = mondayOnOrAfter(`${year}-10-10`)
    book.take('500', autumn, shift(autumn, 4))
  }
  if (random.chance(planned * 0.5)) {
    const winter = mondayOnOrAfter(`${year}-02-08`)
    book.take('500', winter, shift(winter, random.pick([1, 2, 4])))
  }
  if (random.chance(planned * 0.6)) {
    const day = workingDay(`${year}-${random.pick(['03', '05', '09', '12'])}-${random.pick(['04', '14', '23'])}`)
    if (random.chance(0.3)) book.take('520', day, day, partOfDay(random))
    else book.take(random.pick(['520', '520', '809']), day, shift(day, random.pick([0, 0, 1])))
  }
}

function childrenIllness(book: EventBook, subject: Subject, random: Random): void {
  if (!random.chance(0.35)) return
  for (let count = random.between(1, 4); count > 0; count -= 1) {
    const day = workingDay(shift(subject.today, -random.between(2, 600)))
    if (random.chance(0.4)) book.take('230', day, day, partOfDay(random))
    else book.take(random.pick(['230', '231']), day, day)
  }
  const care = workingDay(firstOfMonth(subject.today, -random.between(1, 10)))
  book.take(random.pick(['600', '605', '610', '615', '620']), care, care)
}

function rarities(book: EventBook, subject: Subject, random: Random): void {
  if (random.chance(0.015)) {
    const from = workingDay(shift(subject.today, -random.between(30, 400)))
    book.take(random.pick(['220', '225']), from, shift(from, random.between(1, 30)))
  }
  if (random.chance(0.005)) {
    const from = workingDay(shift(subject.today, -random.between(60, 300)))
    book.take('401', from, shift(from, 90))
  }
  if (random.chance(0.03)) {
    // A cause that no published list holds: readers must carry it through.
    const day = workingDay(shift(subject.today, -random.between(10, 400)))
    book.take('790', day, day)
  }
}

function mondayOnOrAfter(date: string): string {
  return shift(date, (8 - weekday(date)) % 7)
}

/** What became of each event between two states: O created, A changed, S deleted; events are the same by cause and first day. */
export function differences(
  before: readonly Haendelse[],
  after: readonly Haendelse[],
): readonly { readonly event: Haendelse; readonly logged: 'O' | 'A' | 'S' }[] {
  const earlierOf = new Map(before.map((event) => [keyOf(event), event]))
  const kept = new Set(after.map(keyOf))
  const gone = before.filter((event) => !kept.has(keyOf(event)))
  const changed = after.filter((event) => !isDeepStrictEqual(earlierOf.get(keyOf(event)), event))
  return [
    ...gone.map((event) => ({ event, logged: 'S' as const })),
    ...changed.map((event) => ({ event, logged: earlierOf.has(keyOf(event)) ? ('A' as const) : ('O' as const) })),
  ]
}
