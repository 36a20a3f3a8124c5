import { wantedWagePart } from '../mapping/changes/wagePart.ts'
import { textOf } from '../model/changeValues.ts'
import { fault, type Rule } from './rule.ts'

/** Digits in all, and behind the point. SLS dossier section 5.4: BeloebType, SatsType, TimerType, EnhederType (sizes inferred). */
const SIZES = [
  ['amount', 11, 2],
  ['rate', 9, 4],
  ['hours', 7, 2],
  ['units', 7, 2],
] as const

/** A figure that SLS would have to round is refused. */
export const wagePartFiguresFit: Rule = (change) => {
  const wanted = wantedWagePart(change)
  return SIZES.filter(([field, digits, decimals]) => {
    const text = textOf(wanted, field)
    if (text === null) return false
    const [whole = '', fraction = ''] = text.replace(/^-/, '').split('.')
    return fraction.replace(/0+$/, '').length > decimals || whole.replace(/^0+/, '').length > digits - decimals
  }).flatMap(([field, digits, decimals]) =>
    fault(
      'FIGURE_TOO_LONG',
      field,
      `SLS takes ${digits} digits, of them ${decimals} decimals.`,
      `SLS tager ${digits} cifre, heraf ${decimals} decimaler.`,
    ),
  )
}
