import { later, shift } from '../../town/calendar.ts'
import type { Random } from '../../town/random.ts'
import { agreementOn, type Overenskomst } from './agreements.ts'
import { firstOfMonth } from './days.ts'
import { payActionOn } from './payAction.ts'
import type { Loendel } from './payElements.ts'
import { type Subject, streamOf } from './subject.ts'

/** An occurrence of an object that the town knows nothing of, by element name. */
export type Occurrence = Readonly<Record<string, string>>

interface Basis {
  readonly subject: Subject
  /** Derived only where they are asked for: a list of a whole group needs none of them. */
  readonly agreements: () => readonly Overenskomst[]
  readonly payElements: () => readonly Loendel[]
  readonly random: Random
}

const DERIVED: Readonly<Record<string, (basis: Basis) => readonly Occurrence[]>> = {
  Kontering: postings,
  AfvigendeKontering: deviatingPostings,
  Loendelskontering: payElementPostings,
  Statistik: statistics,
  Afgang: departures,
  Erindring: reminders,
  FasteFelter: fixedFields,
  Oprykning: advancements,
  Pensab: civilServantPensions,
  Skatteloendel: taxElements,
  Timebank: timeBanks,
}

/** Objects of which an employment has records before anything is reported. */
export const DERIVED_OBJECTS = Object.keys(DERIVED)

/**
 * What is registered of an object when nothing has been reported: invented, from a stream of its own, so that one object's records do not
 * move when another's change. An object that is not listed has none.
 */
export function registeredOf(
  object: string,
  subject: Subject,
  others: Omit<Basis, 'subject' | 'random'>,
): readonly Occurrence[] {
  return DERIVED[object]?.({ ...others, subject, random: streamOf(subject, `registered ${object}`) }) ?? []
}

/** From the first day to the last; for some moved to other segments on the way. One holds on every day (section 7.4, inferred). */
function postings({ subject: { employment, today }, random }: Basis): Occurrence[] {
  const string = (): Occurrence => ({
    Delregnskab: employment.unit,
    ...(random.chance(0.4) ? { Artskonto: '1811' } : {}),
    Segment1: String(random.between(10, 99)),
    ...(random.chance(0.5) ? { Segment3: String(random.between(1_000, 9_999)) } : {}),
    AdministrativtTjenestested: random.pick(['0100', '0200']),
  })
  const end = employment.to === null ? {} : { Tildato: employment.to }
  const moved = firstOfMonth(today, -random.between(3, 30))
  if (random.chance(0.7) || moved <= employment.from || (employment.to !== null && moved > employment.to))
    return [{ Fradato: employment.from, ...string(), ...end }]
  return [
    { Fradato: employment.from, Tildato: shift(moved, -1), ...string() },
    { Fradato: moved, ...string(), ...end },
  ]
}

function deviatingPostings({ subject: { employment, today }, random }: Basis): Occurrence[] {
  if (!random.chance(0.15)) return []
  return [
    {
      Fradato: later(employment.from, firstOfMonth(today, -random.between(1, 20))),
      ...(employment.to === null ? {} : { Tildato: later(employment.from, employment.to) }),
      Delregnskab: employment.unit,
      Segment1: String(random.between(10, 99)),
      Opsplitningsprocent: random.pick(['20.00', '33.33', '40.00']),
    },
  ].filter(({ Fradato, Tildato }) => Tildato === undefined || Fradato <= Tildato)
}

/** Of one of the recurring pay elements, for as long as it lasts. */
function payElementPostings({ subject: { employment }, payElements, random }: Basis): Occurrence[] {
  const element = payElements().find(({ Loendelstype, Loendelskode }) => Loendelstype === 'L' && Loendelskode > '3000')
  if (element === undefined || element.Fradato === null || !random.chance(0.25)) return []
  return [
    {
      Loendelskode: element.Loendelskode,
      Fradato: element.Fradato,
      ...(element.Tildato === null ? {} : { Tildato: element.Tildato }),
      ...(random.chance(0.5) ? { Delregnskab: employment.unit } : {}),
      Artskonto: '1861',
      Opsplitningsprocent: random.pick(['50.00', '100.00']),
    },
  ]
}

/** A few stand under an employment scheme, which overrides form, DISCO and job status (section 7.10). */
function statistics({ subject: { employment }, random }: Basis): Occurrence[] {
  const isUnderScheme = random.chance(0.04)
  return [
    {
      Fradato: employment.from,
      ...(employment.to === null ? {} : { Tildato: employment.to }),
      Ansaettelsesform: isUnderScheme ? '5' : random.chance(0.1) ? '2' : '1',
      ...(isUnderScheme ? { Beskaeftigelsesordning: random.pick(['70', '121', '131']) } : {}),
      OfficielStillingskode: String(random.between(100, 999)),
      JobFunktionsKode: isUnderScheme ? '999999' : random.pick(['242100', '331300', '411000', '911200']),
      JobStatusKode: isUnderScheme ? '9' : random.pick(['1', '2', '3']),
      Ansaettelsesvilkaar: random.pick(['01', '02']),
    },
  ]
}

/** The AKKO is the one that the town says; the cause is invented to fit it. */
function departures({ subject, random }: Basis): Occurrence[] {
  const { employment, today } = subject
  const ended: Occurrence[] = []
  if (employment.to !== null) {
    const from = shift(employment.to, 1)
    const akko = payActionOn(subject, from) ?? '14'
    const cause = akko === '13' ? '01' : random.pick(['02', '03', '05', '07', '08', '08', '09', '10'])
    ended.push({ Afgangsaarsagskode: cause, Akko: akko, Fradato: from })
  }
  const until = { Fradato: today, Tildato: employment.to ?? shift(today, 400) }
  const now = employment.to !== null && employment.to < today ? null : payActionOn(subject, today)
  if (employment.state === 'ON_LEAVE') {
    const leave = now === null ? { Afgangsaarsagskode: '183' } : { Afgangsaarsagskode: '05', Akko: now }
    return [{ ...leave, ...until }, ...ended]
  }
  return now === null ? ended : [{ Akko: now, ...until }, ...ended]
}

function reminders({ subject: { employment, today }, random }: Basis): Occurrence[] {
  if (employment.to !== null || !random.chance(0.4)) return []
  const years = Number(today.slice(0, 4)) - Number(employment.from.slice(0, 4))
  const jubilee = `${Number(employment.from.slice(0, 4)) + (years < 25 ? 25 : 40)}${employment.from.slice(4, 8)}01`
  return [
    { Erindringskode: '12', Erindringsdato: jubilee, ...(random.chance(0.5) ? { Erindringstekst: 'Jubilæum' } : {}) },
    ...(random.chance(0.3)
      ? [{ Erindringskode: '20', Erindringsdato: firstOfMonth(today, random.between(1, 9)) }]
      : []),
  ]
}

function fixedFields({ subject, random }: Basis): Occurrence[] {
  return [
    { FastFeltNummer: '101', VaerdiDetteAar: `${productionUnit(subject, random.between(10_000, 99_999))}.00` },
    { FastFeltNummer: '205', VaerdiDetteAar: random.chance(0.9) ? '1.00' : '2.00', VaerdiSidsteAar: '1.00' },
    ...(random.chance(0.05) ? [{ FastFeltNummer: '421', VaerdiDetteAar: `-${random.between(100, 4_000)}.50` }] : []),
    ...(random.chance(0.3) ? [{ FastFeltNummer: '625', VaerdiDetteAar: `${random.between(1, 9)}.00` }] : []),
  ]
}

/** One of the institution's own that are open; for a few one that has closed since, for fewer one that never was. */
function productionUnit({ productionUnits }: Subject, drawn: number): string {
  const share = drawn % 100
  const open = productionUnits.filter(({ isOpen }) => isOpen)
  const closed = productionUnits.filter(({ isOpen }) => !isOpen)
  const from = share < 90 && open.length > 0 ? open : share < 97 ? closed : []
  return from[drawn % Math.max(1, from.length)]?.pNumber ?? `10000${drawn}`
}

/** As the agreement of the town's day says it. */
function advancements({ subject: { today }, agreements }: Basis): Occurrence[] {
  const agreement = agreementOn(agreements(), today)
  if (agreement === undefined || agreement.Oprykningsdato === null) return []
  const { Oprykningsdato, Personalekategori, Klasse, Trin, Stillingsbetegnelse, Loenform } = agreement
  return [{ Oprykningsdato, Personalekategori, Klasse, Trin, Stillingsbetegnelse, Loenform }]
}

/** Of civil servants, paid in advance. */
function civilServantPensions({ subject: { employment }, agreements, random }: Basis): Occurrence[] {
  if (employment.payForm !== 'IN_ADVANCE') return []
  return agreements()
    .slice(0, 1)
    .map((agreement) => ({
      Fradato: employment.from,
      Pensionsskalatrin: String(random.between(18, 44)),
      Personalekategori: agreement.Personalekategori,
      Klasse: agreement.Klasse,
      Trin: agreement.Trin,
      'Ansaettelsesbroek.Taeller': agreement.Taeller,
      'Ansaettelsesbroek.Naevner': agreement.Naevner,
    }))
}

/** Fetched from the tax authority, for the year of the town's day. Type codes are invented. */
function taxElements({ subject: { employment, today }, random }: Basis): Occurrence[] {
  if (employment.to !== null && employment.to < today) return []
  return [
    {
      Loendelskode: '0250',
      Fradato: later(employment.from, `${today.slice(0, 4)}-01-01`),
      Beskatningstype: random.chance(0.9) ? 'HOVED' : 'BI',
      Traekprocent: `${random.between(35, 42)}.00`,
      MaanedligtFradrag: `${random.between(3_800, 6_200)}.00`,
      Skattefritagelse: 'false',
      Automatisk: 'true',
    },
  ]
}

/** Told as reports are: a balance set on a day. */
function timeBanks({ subject: { employment, today }, random }: Basis): Occurrence[] {
  if (employment.state !== 'ACTIVE' || employment.payForm === 'HOURLY' || !random.chance(0.4)) return []
  const Dato = later(employment.from, firstOfMonth(today, -random.between(1, 6)))
  return [
    {
      Timebanktype: 'FLEX',
      Dato,
      Operator: '=',
      Timer: String(random.between(0, 35)),
      Minutter: String(random.between(0, 59)),
    },
  ]
}
