import type { Random } from './random.ts'

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** Whether the number passes modulus 11, the printed day included. Source: CPR dossier section 10.3. */
export function passesModulus11(cprNumber: string): boolean {
  return weightedSum(cprNumber) % 11 === 0
}

function weightedSum(digits: string): number {
  let sum = 0
  for (let index = 0; index < 10; index += 1) sum += (WEIGHTS[index] ?? 0) * (digits.charCodeAt(index) - 48)
  return sum
}

/**
 * The birth day that a day + 60 number tells, century included, as an ISO day.
 * Source: CPR dossier sections 10.2 and 10.4.
 */
export function birthDayOf(cprNumber: string): string {
  const year = Number(cprNumber.slice(4, 6))
  const seventh = Number(cprNumber[6])
  const century = seventh <= 3 ? 1900 : centuryOfLate(seventh, year)
  const day = String(Number(cprNumber.slice(0, 2)) - 60).padStart(2, '0')
  return `${century + year}-${cprNumber.slice(2, 4)}-${day}`
}

function centuryOfLate(seventh: number, year: number): number {
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900
  return year <= 57 ? 2000 : 1800
}

/** The seventh digits that fit a birth year from 1900 to 2057. */
function seventhDigits(year: number): readonly number[] {
  const inCentury = year % 100
  if (year < 2000) return inCentury >= 37 ? [0, 1, 2, 3, 4, 9] : [0, 1, 2, 3]
  return inCentury <= 36 ? [4, 5, 6, 7, 8, 9] : [5, 6, 7, 8]
}

/**
 * A new number of the day + 60 kind (never issued by CPR), not among `taken`, to which it is added. The seventh digit fits
 * the century, the last one the sex (odd is male), and modulus 11 is passed or failed as asked.
 */
export function drawCprNumber(
  random: Random,
  born: string,
  sex: 'F' | 'M',
  modulus11: 'passes' | 'fails',
  taken: Set<string>,
): string {
  const [year = '', month = '', day = ''] = born.split('-')
  const date = `${Number(day) + 60}${month}${year.slice(2)}`
  const sevenths = seventhDigits(Number(year))
  for (;;) {
    const middle = random.between(0, 99)
    const nine = `${date}${random.pick(sevenths)}${middle < 10 ? `0${middle}` : middle}`
    const passing = (11 - (weightedSum(`${nine}0`) % 11)) % 11
    const odd = sex === 'M' ? 1 : 0
    const last = modulus11 === 'passes' ? passing : odd + 2 * random.between(0, 4)
    if (last > 9 || last % 2 !== odd || (modulus11 === 'fails' && last === passing)) continue
    const candidate = `${nine}${last}`
    if (taken.has(candidate)) continue
    taken.add(candidate)
    return candidate
  }
}
