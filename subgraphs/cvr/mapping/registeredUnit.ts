import { type DateTime, parseDateTime } from '#schema/scalars/DateTime.ts'
import { type Decimal, parseDecimal } from '#schema/scalars/Decimal.ts'
import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import type {
  Headcount,
  RegisteredAttribute,
  RegisteredEmployment,
  RegisteredIndustry,
  RegisteredUnit,
  Validity,
} from '../model/enterpriseUnit.ts'
import type { Beskaeftigelse, Branche, Enhed, Periode } from '../wire/documents.ts'
import { addressOf } from './address.ts'
import { lifeOn, onDay, spanOf } from './period.ts'

/**
 * Attributes that tell of the unit itself. The others tell who may sign and how capital is held, which is of no use to those who employ
 * and may name people (CVR dossier sections 10.5 and 11).
 */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'STATSLIG_VIRK',
  'PSEUDOCVRNR',
  'FORMÅL',
  'REGNSKABSÅR_START',
  'REGNSKABSÅR_SLUT',
  'SOCIAL_ØKONOMISK_VIRKSOMHED',
])

/**
 * What companies and production units have alike, as it is on a day. An industry that no longer holds (the unit has ceased) is the newest one;
 * an address that no longer holds is none. Whether it is active comes from `livsforloeb` (CVR dossier sections 6.4 and 9.2).
 */
export function registeredUnitOf(enhed: Enhed, newestIndustry: Branche | null, on: LocalDate): RegisteredUnit {
  const life = lifeOn(enhed.livsforloeb, on)
  const address = onDay(enhed.beliggenhedsadresse, on)
  const postal = onDay(enhed.postadresse, on)
  const industry = onDay(enhed.hovedbranche, on) ?? newestIndustry
  return {
    active: life.active,
    activeTo: life.ceasedOn,
    lives: byBegin(enhed.livsforloeb).map(({ periode }) => validityOf(periode)),
    names: byBegin(enhed.navne).map(({ navn, periode }) => ({ name: navn, ...validityOf(periode) })),
    address: address === null ? null : addressOf(address),
    addresses: byBegin(enhed.beliggenhedsadresse).map((one) => ({
      address: addressOf(one),
      ...validityOf(one.periode),
    })),
    postalAddress: postal === null ? null : addressOf(postal),
    industryCode: industry?.branchekode || null,
    industryText: industry?.branchetekst || null,
    industries: byBegin(enhed.hovedbranche).map(industryOf),
    secondaryIndustries: byBegin([...enhed.bibranche1, ...enhed.bibranche2, ...enhed.bibranche3]).map(industryOf),
    employment: [
      ...enhed.aarsbeskaeftigelse,
      ...enhed.kvartalsbeskaeftigelse,
      ...enhed.maanedsbeskaeftigelse,
      ...enhed.erstMaanedsbeskaeftigelse,
    ].map(employmentOf),
    attributes: enhed.attributter.filter(({ type }) => ATTRIBUTES.has(type)).flatMap(attributesOf),
    advertisingProtected: enhed.reklamebeskyttet,
    // 0 is the standard; what else there may be besides 1 is as little for everybody (CVR dossier section 6.2).
    restricted: (enhed.dataAdgang ?? 0) !== 0,
    registeredInError: enhed.fejlRegistreret === true,
    nextChangeOn: parseLocalDate((enhed.naermesteFremtidigeDato ?? '').slice(0, 10)),
    unitNumber: enhed.enhedsNummer === null || enhed.enhedsNummer === undefined ? null : String(enhed.enhedsNummer),
    version: enhed.samtId ?? null,
    updatedAt: moment(enhed.sidstOpdateret),
    loadedAt: moment(enhed.sidstIndlaest),
  }
}

export function validityOf(periode: Periode): Validity {
  const { from, to } = spanOf(periode)
  return { validFrom: from, validTo: to }
}

/** Oldest first; those without a known begin before all others. */
export function byBegin<Element extends { readonly periode: Periode }>(
  history: readonly Element[],
): readonly Element[] {
  return history.toSorted((one, other) => compare(one.periode.gyldigFra ?? '', other.periode.gyldigFra ?? ''))
}

export function moment(text: string | null | undefined): DateTime | null {
  return parseDateTime(text ?? '')
}

function industryOf({ branchekode, branchetekst, periode }: Branche): RegisteredIndustry {
  return { code: branchekode, text: branchetekst || null, ...validityOf(periode) }
}

function employmentOf(one: Beskaeftigelse): RegisteredEmployment {
  return {
    year: one.aar,
    quarter: one.kvartal ?? null,
    month: one.maaned ?? null,
    employees: headcount(one.antalAnsatte, one.intervalKodeAntalAnsatte),
    fullTimeEquivalents: headcount(one.antalAarsvaerk, one.intervalKodeAntalAarsvaerk),
    includingOwners: headcount(one.antalInklusivEjere, one.intervalKodeAntalInklusivEjere),
  }
}

/** `ANTAL_10_19`, and `ANTAL_1000_` without an end (CVR dossier section 10.4). */
function headcount(count: number | null | undefined, code: string | null | undefined): Headcount {
  const [, least, most] = /^ANTAL_(\d+)_(\d*)$/.exec(code ?? '') ?? []
  return {
    count: decimal(count),
    intervalCode: code || null,
    atLeast: least === undefined ? null : Number(least),
    atMost: most === undefined || most === '' ? null : Number(most),
  }
}

function decimal(count: number | null | undefined): Decimal | null {
  return count === null || count === undefined ? null : parseDecimal(String(count))
}

function attributesOf({ type, vaerditype, vaerdier }: Enhed['attributter'][number]): readonly RegisteredAttribute[] {
  return byBegin(vaerdier).map(({ vaerdi, periode }) => ({
    type,
    valueType: vaerditype ?? null,
    value: vaerdi,
    ...validityOf(periode),
  }))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
