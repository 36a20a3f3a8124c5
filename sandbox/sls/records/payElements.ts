import { later, shift } from '../../town/calendar.ts'
import type { Random } from '../../town/random.ts'
import { agreementOn, type Overenskomst } from './agreements.ts'
import { dayNumber, firstOfMonth, fromDayNumber, lastOfMonth } from './days.ts'
import { lastDay, type Subject, streamOf } from './subject.ts'

/** A recurring (L) or one-off (E) pay element, in SLS's words. SLS dossier sections 7.3 and 8.3. */
export interface Loendel {
  readonly Loendelstype: 'L' | 'E'
  readonly Loendelskode: string
  /** One-off: the day it concerns; recurring: null. */
  readonly Dato: string | null
  readonly Fradato: string | null
  readonly Tildato: string | null
  readonly Beloeb: string | null
  readonly Sats: string | null
  readonly Timer: string | null
  readonly Enheder: string | null
  readonly Kreditor: string | null
  readonly Automatisk: boolean
  readonly Delregnskab: string | null
  readonly Artskonto: string | null
  /** Segment 1 to 6. */
  readonly Segmenter: readonly (string | null)[]
  readonly Loendelstekst: string | null
  readonly Tekstnummer: string | null
}

type Details = Partial<Omit<Loendel, 'Loendelstype' | 'Loendelskode' | 'Fradato' | 'Tildato' | 'Dato'>>

/** An element with no details. */
export const NOTHING_MORE = {
  Dato: null,
  Fradato: null,
  Tildato: null,
  Beloeb: null,
  Sats: null,
  Timer: null,
  Enheder: null,
  Kreditor: null,
  Automatisk: false,
  Delregnskab: null,
  Artskonto: null,
  Segmenter: [null, null, null, null, null, null],
  Loendelstekst: null,
  Tekstnummer: null,
} as const

const PENSION_FUND = '9001'
const UNION = '9002'

/**
 * All pay elements of one employment, recurring ones first, each kind by code and date. Basic pay follows the agreement's
 * occurrences; allowances, deductions and one-offs of the last year and a half come on top. Codes below 2000 are technical,
 * codes from 7000 deduct, a minus turns the direction.
 */
export function payElementsOf(subject: Subject, agreements: readonly Overenskomst[]): readonly Loendel[] {
  const random = streamOf(subject, 'pay elements')
  const recurring = [...basicPay(agreements, random), ...allowances(subject, random), ...deductions(subject, random)]
  return [...inOrder(recurring), ...inOrder(oneOffs(subject, agreements, random))]
}

function recurringElement(code: string, from: string, to: string | null, details: Details): Loendel {
  return { ...NOTHING_MORE, Loendelstype: 'L', Loendelskode: code, Fradato: from, Tildato: to, ...details }
}

function oneOffElement(code: string, date: string, details: Details): Loendel {
  return { ...NOTHING_MORE, Loendelstype: 'E', Loendelskode: code, Dato: date, ...details }
}

function basicPay(agreements: readonly Overenskomst[], random: Random): Loendel[] {
  const base = random.between(24_000, 52_000)
  return agreements.flatMap((agreement) => {
    const { OverenskomstFradato: from, OverenskomstTildato: to } = agreement
    const step = Number(agreement.Trin)
    if (agreement.Loenform === '3') {
      return [
        recurringElement('2020', from, to, {
          Sats: (135 + step * 4.5 + (base % 900) / 16).toFixed(4),
          Timer: ((Number(agreement.Taeller) / Number(agreement.Naevner)) * 160.33).toFixed(2),
          Automatisk: true,
        }),
      ]
    }
    const fraction = Number(agreement.Taeller) / Number(agreement.Naevner)
    const monthly = (base + step * 1_150) * fraction
    const pension = recurringElement('7018', from, to, {
      Beloeb: (monthly * 0.0571).toFixed(2),
      Kreditor: PENSION_FUND,
      Automatisk: true,
    })
    const pay = recurringElement('2010', from, to, { Beloeb: monthly.toFixed(2), Automatisk: true })
    return agreement.Personalekategori === '903' ? [pay] : [pay, pension]
  })
}

function allowances(subject: Subject, random: Random): Loendel[] {
  const { employment, today } = subject
  const codes = ['3804', '3810', '3815', '3826'].filter(() => random.chance(0.4))
  return codes.flatMap((code) => {
    const from = monthWithin(subject, employment.from, today, random)
    const limit = shift(from, random.between(200, 1200))
    const to = random.chance(0.35) && (employment.to === null || limit < employment.to) ? limit : employment.to
    const first = recurringElement(code, from, to, {
      Beloeb: String(random.between(4, 60) * 100).concat('.00'),
      Tekstnummer: random.chance(0.4) ? String(random.between(1, 240)) : null,
    })
    // The same code may come again after its end: one element, two occurrences.
    const again = to === null || to === employment.to || !random.chance(0.5) ? null : shift(to, 1)
    return again === null
      ? [first]
      : [first, recurringElement(code, again, employment.to, { Beloeb: `${random.between(10, 70) * 100}.00` })]
  })
}

function deductions(subject: Subject, random: Random): Loendel[] {
  const { employment } = subject
  const { from, to } = employment
  const elements: Loendel[] = []
  if (employment.state !== 'PENSIONER') {
    elements.push(recurringElement('7110', from, to, { Beloeb: '99.00', Automatisk: true }))
  }
  if (random.chance(0.5)) {
    elements.push(recurringElement('7210', from, to, { Beloeb: `${random.between(180, 520)}.00`, Kreditor: UNION }))
  }
  if (random.chance(0.3)) elements.push(recurringElement('7220', from, to, { Beloeb: '50.00' }))
  if (random.chance(0.25)) {
    elements.push(recurringElement('7310', monthWithin(subject, from, subject.today, random), to, { Beloeb: '575.50' }))
  }
  if (random.chance(0.1)) elements.push(recurringElement('0803', from, to, { Enheder: '1.00', Automatisk: true }))
  return elements
}

function oneOffs(subject: Subject, agreements: readonly Overenskomst[], random: Random): Loendel[] {
  const { employment, today } = subject
  if (employment.from > today) return []
  const taken = new Set<string>()
  const elements: Loendel[] = []
  for (let count = random.between(0, 7); count > 0; count -= 1) {
    const month = firstOfMonth(today, -random.between(0, 18))
    const date = random.chance(0.7) ? lastOfMonth(month) : shift(month, random.between(4, 20))
    const element = oneOff(subject, date, random)
    const key = `${element.Loendelskode} ${date}`
    if (date < employment.from || date > lastDay(subject, lastOfMonth(today)) || taken.has(key)) continue
    taken.add(key)
    elements.push(element)
  }
  const current = agreementOn(agreements, today)
  if (current?.Loenform === '3' && employment.state === 'ACTIVE') {
    elements.push(oneOffElement('9851', later(employment.from, firstOfMonth(today)), { Timer: '14.80' }))
  }
  return elements
}

function oneOff(subject: Subject, date: string, random: Random): Loendel {
  const posting = random.chance(0.4) ? postingOverride(subject, random) : {}
  const roll = random.next()
  if (roll < 0.3) {
    return oneOffElement('2510', date, {
      Timer: (random.between(1, 60) / 4).toFixed(2),
      Sats: (random.between(200, 420) + 0.375).toFixed(4),
      ...posting,
    })
  }
  if (roll < 0.45) {
    return oneOffElement('2530', date, { Enheder: `${random.between(1, 25)}.00`, Sats: '29.7500', ...posting })
  }
  if (roll < 0.55) return oneOffElement('2540', date, { Beloeb: (random.between(4000, 90000) / 100).toFixed(2) })
  if (roll < 0.8) {
    const text = random.pick([
      'Projektbonus',
      'Engangsvederlag, særlig indsats',
      'Resultatløn',
      'Jubilæumsgratiale',
      null,
    ])
    return oneOffElement(random.pick(['3440', '3441', '3442', '3443']), date, {
      Beloeb: `${random.between(2, 40) * 500}.00`,
      Loendelstekst: text?.slice(0, 30) ?? null,
      ...posting,
    })
  }
  if (roll < 0.85)
    return oneOffElement('2510', date, { Timer: (-random.between(1, 12) / 4).toFixed(2), Sats: '310.0000' })
  if (roll < 0.9) return oneOffElement('0251', date, { Enheder: '1.00' })
  if (roll < 0.94) return oneOffElement('8561', date, { Beloeb: (random.between(5000, 400000) / 100).toFixed(2) })
  if (roll < 0.98) return oneOffElement('5017', date, { Enheder: `${random.between(1, 5)}.00`, Automatisk: true })
  // A code that no published list holds: readers must carry it through.
  return oneOffElement('4711', date, { Beloeb: '100.00' })
}

function postingOverride(subject: Subject, random: Random): Details {
  const unit = random.chance(0.6) ? random.pick(subject.payroll.subAccountUnits).code : null
  const segments = Array.from({ length: 6 }, (_, index) =>
    random.chance(index === 1 ? 0.8 : 0.2) ? String(random.between(1, 99_999)) : null,
  )
  return {
    Delregnskab: unit,
    Artskonto: random.chance(0.5) ? random.pick(['1811', '1831', '1841', '1861']) : null,
    Segmenter: segments,
  }
}

function monthWithin(subject: Subject, from: string, to: string, random: Random): string {
  const last = lastDay(subject, to)
  if (last <= from) return from
  return later(from, firstOfMonth(fromDayNumber(random.between(dayNumber(from), dayNumber(last)))))
}

function inOrder(elements: Loendel[]): Loendel[] {
  const key = (element: Loendel): string => `${element.Loendelskode}${element.Fradato ?? element.Dato ?? ''}`
  return elements.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
