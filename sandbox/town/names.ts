import type { Random } from './random.ts'

const WOMEN = [
  'Agnete',
  'Alma',
  'Anne',
  'Asta',
  'Birgitte',
  'Bodil',
  'Camilla',
  'Dagny',
  'Ellen',
  'Else',
  'Eva',
  'Freja',
  'Gro',
  'Hanne',
  'Ida',
  'Inge',
  'Karen',
  'Kirsten',
  'Laura',
  'Liv',
  'Maja',
  'Merete',
  'Mette',
  'Nanna',
  'Rikke',
  'Ragnhild',
  'Sidsel',
  'Signe',
  'Sofie',
  'Solvej',
  'Tove',
  'Ursula',
  'Vibeke',
  'Ylva',
  'Åse',
  'Øllegård',
] as const

const MEN = [
  'Aksel',
  'Anders',
  'Asger',
  'Bent',
  'Bjarke',
  'Bo',
  'Carl',
  'Ejnar',
  'Emil',
  'Erik',
  'Finn',
  'Frode',
  'Georg',
  'Gorm',
  'Henning',
  'Holger',
  'Ib',
  'Jens',
  'Jørgen',
  'Kaj',
  'Knud',
  'Lars',
  'Magnus',
  'Mads',
  'Niels',
  'Ole',
  'Palle',
  'Rasmus',
  'Søren',
  'Svend',
  'Thorkild',
  'Troels',
  'Uffe',
  'Viggo',
  'Åge',
  'Øjvind',
] as const

/** Surnames are put together from two parts, so that nobody alive is meant. */
const FIRST_PARTS = [
  'Tang',
  'Bøge',
  'Klint',
  'Lyng',
  'Elle',
  'Birke',
  'Kær',
  'Ravne',
  'Ulve',
  'Sten',
  'Sand',
  'Mose',
  'Hede',
  'Ager',
  'Fjord',
  'Øster',
  'Vester',
  'Grøn',
  'Sølv',
  'Æble',
] as const
const LAST_PARTS = [
  'skovholt',
  'marklund',
  'bakkegaard',
  'dalkrog',
  'tofthøj',
  'vadsted',
  'brinkrud',
  'engvig',
  'lundsø',
  'åmark',
] as const

export interface DrawnName {
  readonly givenName: string
  readonly middleName: string | null
  readonly familyName: string
}

/** An invented Danish name; about every fourth person has a middle name, every fifth two given names. */
export function drawName(random: Random, sex: 'F' | 'M'): DrawnName {
  const pool = sex === 'F' ? WOMEN : MEN
  const first = random.pick(pool)
  const second = random.chance(0.2) ? ` ${random.pick(pool)}` : ''
  return {
    givenName: `${first}${second}`,
    middleName: random.chance(0.25) ? drawFamilyName(random) : null,
    familyName: drawFamilyName(random),
  }
}

function drawFamilyName(random: Random): string {
  return `${random.pick(FIRST_PARTS)}${random.pick(LAST_PARTS)}`
}
