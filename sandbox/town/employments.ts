import { later, newYear, shift } from './calendar.ts'
import type { TownEmployment, TownInstitution, TownPerson } from './model.ts'
import type { Random } from './random.ts'

/** Position code and title: four digits in the state's system, eight in the municipalities'. */
const POSITIONS: { readonly [system in 'SLS' | 'OPUS']: readonly (readonly [string, string])[] } = {
  SLS: [
    ['1010', 'Fuldmægtig'],
    ['1020', 'Specialkonsulent'],
    ['1030', 'Chefkonsulent'],
    ['1040', 'Kontorchef'],
    ['2010', 'Kontorfuldmægtig'],
    ['2020', 'Overassistent'],
    ['3010', 'Laborant'],
    ['3020', 'Ingeniør'],
    ['4010', 'Servicemedarbejder'],
    ['5010', 'It-medarbejder'],
  ],
  OPUS: [
    ['60000110', 'Lærer'],
    ['60000120', 'Pædagog'],
    ['60000130', 'Pædagogmedhjælper'],
    ['60000210', 'Sygeplejerske'],
    ['60000220', 'Social- og sundhedsassistent'],
    ['60000230', 'Ergoterapeut'],
    ['60000310', 'Sagsbehandler'],
    ['60000320', 'Afdelingsleder'],
    ['60000410', 'Gartner'],
    ['60000420', 'Teknisk servicemedarbejder'],
  ],
}

export interface EmploymentWish {
  readonly state?: TownEmployment['state']
  readonly replacedBy?: string
}

/**
 * One employment of a person, with the number the payroll system gave it. Dates keep still within a calendar year, except
 * those that say something about today (left, not yet begun).
 */
export function drawEmployment(
  random: Random,
  today: string,
  institution: TownInstitution,
  person: TownPerson,
  number: string,
  wish: EmploymentWish = {},
): TownEmployment {
  const { payroll } = institution
  const [positionCode, positionTitle] = random.pick(POSITIONS[payroll.system])
  const unit =
    payroll.system === 'SLS'
      ? random.pick(payroll.subAccountUnits).code
      : random.pick(payroll.units.filter((candidate) => candidate.parent !== null)).key
  const drawn = drawState(random)
  const state = wish.state ?? drawn
  const eighteenth = shift(person.born, 18 * 365 + 5)
  const since = later(eighteenth, shift(newYear(today), -random.between(30, 9000)))
  const fixedTerm = random.chance(0.08)
  const days = random.between(20, 200)
  return {
    institution: institution.key,
    cprNumber: person.cprNumber,
    number,
    unit,
    positionTitle,
    positionCode,
    from: state === 'FUTURE' ? shift(today, Math.ceil(days / 4)) : since,
    to: state === 'LEFT' ? later(since, shift(today, -days)) : fixedTerm ? shift(newYear(today, 2), days) : null,
    weeklyHours: random.chance(0.7) ? 37 : random.pick([32, 30, 25, 18.5]),
    payForm: random.chance(0.06) ? 'HOURLY' : random.chance(0.3) ? 'IN_ADVANCE' : 'IN_ARREARS',
    state,
    replacedBy: wish.replacedBy ?? null,
  }
}

function drawState(random: Random): TownEmployment['state'] {
  const roll = random.next()
  if (roll < 0.04) return 'ON_LEAVE'
  if (roll < 0.09) return 'LEFT'
  if (roll < 0.11) return 'FUTURE'
  return roll < 0.12 ? 'PENSIONER' : 'ACTIVE'
}

/**
 * Hands out the payroll systems' own numbers. SLS: lowest unused løbenummer of the CPR number within the group, so that
 * institutions of one group share the series (SLS dossier section 7.1). Opus: running, and the same series in every
 * customer, so that one number means different people at different customers.
 */
export function numbering(): (institution: TownInstitution, cprNumber: string) => string {
  const last = new Map<string, number>()
  return (institution, cprNumber) => {
    const { payroll } = institution
    const series = payroll.system === 'SLS' ? `${payroll.group}/${cprNumber}` : payroll.clientNumber
    const number = (last.get(series) ?? 0) + 1
    last.set(series, number)
    return payroll.system === 'SLS' ? String(number).padStart(3, '0') : String(40000 + number)
  }
}
